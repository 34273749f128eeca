/* Fewer and calmer points for the screen. */
import type { Values } from "./lines";

const MOST_POINTS = 4000; // on screen a series

/** Beyond `most`, neighbours stand for each other by their least and greatest, so that no peak is lost. */
export function thin(x: readonly number[], y: Values, most = MOST_POINTS): [readonly number[], Values] {
  if (x.length <= most) return [x, y];
  const size = Math.ceil((2 * x.length) / most);
  const kept: number[] = [];
  for (let start = 0; start < x.length; start += size)
    kept.push(...extremes(y, start, Math.min(start + size, x.length)));
  return [kept.map((i) => x[i]!), kept.map((i) => y[i]!)];
}

/** Where the least and the greatest stand, in order; none where there is no number. */
function extremes(y: Values, start: number, end: number): number[] {
  let low = -1;
  let high = -1;
  for (let i = start; i < end; i++) {
    const value = y[i];
    if (value == null) continue;
    if (low < 0 || value < y[low]!) low = i;
    if (high < 0 || value > y[high]!) high = i;
  }
  if (low < 0) return [];
  return low === high ? [low] : [Math.min(low, high), Math.max(low, high)];
}

const WARM = 9; // points over which the weight of the past grows: the first ones stand for themselves

/** A moving mean; gaps stay gaps. */
export function smooth(y: Values, weight = 0.9): (number | null)[] {
  let mean: number | null = null;
  let seen = 0;
  return y.map((value) => {
    if (value == null) return null;
    seen += 1;
    const past = Math.min(weight, (seen - 1) / (seen + WARM));
    mean = mean == null ? value : mean * past + value * (1 - past);
    return mean;
  });
}
