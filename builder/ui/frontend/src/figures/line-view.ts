/* Where the points of a few lines stand in a picture. */
import type { DrawnLine } from "../records";

export interface LineView {
  x: (value: number) => number;
  y: (value: number) => number;
  low: number;
  high: number;
  first: number;
  last: number;
}

export interface Room {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const FLATTEST = 1e-9;

const known = (values: readonly (number | null)[]): number[] => values.filter((value) => value !== null);

/** Spikes of a comparing line must not press the others flat. */
export function viewOfLines(lines: readonly DrawnLine[], { width, height, left, right, top, bottom }: Room): LineView {
  const loud = lines.filter(({ quiet }) => !quiet);
  const values = known((loud.length ? loud : lines).flatMap(({ y }) => y));
  const places = known(lines.flatMap(({ x }) => x));
  const low = Math.min(0, ...values);
  const high = Math.max(low + FLATTEST, ...values);
  const first = places.length ? Math.min(...places) : 0;
  const last = places.length ? Math.max(...places) : 1;
  const across = (width - left - right) / Math.max(FLATTEST, last - first);
  const up = (height - top - bottom) / (high - low);
  const inside = (value: number): number => Math.min(high + (high - low) / 9, Math.max(low - (high - low) / 9, value));
  return {
    ...{ low, high, first, last },
    x: (value) => left + (value - first) * across,
    y: (value) => height - bottom - (inside(value) - low) * up,
  };
}

/** A line may have holes. */
export function pathOf({ x, y }: DrawnLine, view: LineView): string {
  let path = "";
  let isOpen = false;
  for (const [k, value] of y.entries()) {
    const at = x[k];
    if (value === null || at == null) {
      isOpen = false;
      continue;
    }
    path += `${isOpen ? "L" : "M"}${view.x(at).toFixed(1)} ${view.y(value).toFixed(1)}`;
    isOpen = true;
  }
  return path;
}

/** The number of a line that is nearest to a place. */
export function nearest({ x }: DrawnLine, place: number): number {
  let best = 0;
  for (const [k, at] of x.entries()) if (Math.abs((at ?? 0) - place) < Math.abs((x[best] ?? 0) - place)) best = k;
  return best;
}
