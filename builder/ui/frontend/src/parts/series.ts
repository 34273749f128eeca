/* The curves of a run as a page keeps them: they grow with what the stream brings. */

export interface Points {
  /** Steps. */
  x: number[];
  epoch: number[];
  y: (number | null)[];
}

export type SeriesByName = Record<string, Points>;

const MOST = 60_000; // points a series in this page; beyond it older ones are thinned, peaks kept. The record has all.
const KEYS = ["x", "epoch", "y"] as const;

/** Appends what is new; the arrays stay the same, so that nothing is copied with each answer. */
export function grow(series: SeriesByName, news: SeriesByName): void {
  for (const [name, more] of Object.entries(news)) {
    series[name] ??= { x: [], epoch: [], y: [] };
    const points = series[name];
    for (let i = 0; i < more.x.length; i++) append(points, more, i);
    if (points.x.length > MOST) series[name] = compact(points);
  }
}

/** The older half thinned: of each four points the least and the greatest stay. */
export function compact(points: Points): Points {
  const half = Math.floor(points.x.length / 2);
  const thinned: Points = { x: [], epoch: [], y: [] };
  for (let start = 0; start < half; start += 4) {
    const [low, high] = extremes(points.y, start, Math.min(start + 4, half));
    append(thinned, points, Math.min(low, high));
    if (low !== high) append(thinned, points, Math.max(low, high));
  }
  for (let i = half; i < points.x.length; i++) append(thinned, points, i);
  return thinned;
}

function append(to: Points, from: Points, i: number): void {
  for (const key of KEYS) (to[key] as (number | null)[]).push(from[key][i]!);
}

/** Where the least and the greatest stand between two places. What is no number is neither. */
function extremes(values: (number | null)[], start: number, end: number): [number, number] {
  let low = start;
  let high = start;
  for (let i = start; i < end; i++) {
    if (values[i]! < values[low]!) low = i;
    if (values[i]! > values[high]!) high = i;
  }
  return [low, high];
}

/** The newest value, also where it is no number. */
export const newest = (points: Points | undefined): number | null | undefined => points?.y.at(-1);

/** The newest value that is a number. */
export const newestNumber = (points: Points | undefined): number | undefined =>
  points?.y.findLast((value) => value != null) ?? undefined;
