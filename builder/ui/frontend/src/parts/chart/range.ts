/* From where to where an axis goes, and its ticks. */
import type { Line, Values, View } from "./lines";

export type Range = [number, number];

const SHARE: Range = [0, 1.02];
const LEAST = 1e-12; // what the logarithm of nothing is taken of
const ROOM = 0.06; // of the span, above and below the lines
const LOG_ROOM = 0.08;

/** A place on the axis: its logarithm where the axis is logarithmic. */
export const onAxis = (value: number, log: boolean): number => (log ? Math.log10(Math.max(value, LEAST)) : value);

/** The room that all lines take, but for single spikes. Losses begin at 0 unless they are all far above it. */
export function rangeOf(lines: readonly Line[], share: boolean, { log, raw }: View): Range {
  if (share) return SHARE;
  const shown = lines.flatMap((line) => (line.raw && raw ? [line.y, line.raw.y] : [line.y]));
  const [low, most] = extent(shown, log);
  if (low > most) return log ? [-2, 1] : [0, 1];
  const high = log ? most : Math.max(...shown.map((values) => calmTop(values, low)));
  if (log) {
    const [from, to] = [Math.log10(low), Math.log10(high)];
    const room = LOG_ROOM * (to - from) + 0.05;
    return [from - room, to + room];
  }
  const from = low >= 0 && low < 0.5 * high ? 0 : low - ROOM * (high - low || Math.abs(low) || 1);
  return [from, high + ROOM * (high - from || Math.abs(high) || 1)];
}

function extent(lists: readonly Values[], log: boolean): Range {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const values of lists) {
    for (const value of values) {
      if (value == null || (log && value <= 0)) continue;
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  return [low, high];
}

const START = 5; // points: a curve that begins high and falls is no spike
const FEW = 200; // of so many points one may stand out
const FAR = 1.6; // times as high as all others

/** The top of a curve. Where very few points stand far above all others, they do not count: they would press the curve flat. */
export function calmTop(values: Values, low: number): number {
  const start = topOf(values.slice(0, START), low);
  const spikes = Math.max(2, Math.floor(values.length / FEW));
  let top = topOf(values, low);
  while (top > start && values.length > 4 * spikes) {
    const limit = low + (top - low) / FAR;
    const above = values.reduce<number>((many, value) => many + (value != null && value > limit ? 1 : 0), 0);
    if (start > limit || above > spikes) break;
    top = topOf(values, low, limit);
  }
  return top;
}

const topOf = (values: Values, low: number, limit = Number.POSITIVE_INFINITY): number =>
  values.reduce<number>((top, value) => (value != null && value > top && value <= limit ? value : top), low);

interface Ticks {
  tickmode?: "array";
  tickvals?: number[];
  ticktext?: string[];
}

/** On a logarithmic axis: 1, 2, 5 in each decade while they have room, whole decades beyond. */
export function logTicks([from, to]: Range): Ticks {
  const values: number[] = [];
  for (let decade = Math.floor(from); decade <= Math.ceil(to); decade++) {
    for (const step of stepsOf(to - from)) {
      const value = step * 10 ** decade;
      if (Math.log10(value) >= from && Math.log10(value) <= to) values.push(value);
    }
  }
  const kept = to - from > 12 ? values.filter((_, i) => i % 3 === 0) : values;
  return kept.length > 1 ? { tickmode: "array", tickvals: kept, ticktext: kept.map(tickText) } : {};
}

function stepsOf(decades: number): number[] {
  if (decades > 5) return [1];
  return decades > 3 ? [1, 3] : [1, 2, 5];
}

const tickText = (value: number): string =>
  value >= 1e-4 && value < 1e5 ? String(+value.toPrecision(2)) : value.toExponential(0).replace("-", "−");
