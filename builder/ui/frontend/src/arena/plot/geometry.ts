/* Validation score against seconds of fitting, as numbers: what is in view, from where to where, and where names stand. */
import { logTicks, scoreText, signed, ticks } from "../../figures/scales";
import type { Size } from "../../parts/useSize";
import type { Scale } from "../../records";
import type { Contestant } from "../answers";
import { isNetwork } from "../states";

export type Point = readonly [seconds: number, score: number];

export interface Line {
  contestant: Contestant;
  points: Point[];
}

export const LEFT = 52; // px of the scores on the axis
export const TOP = 12;
export const LABELS = 184; // px of the names on the right
const NAME = 16; // px of a name's height
const SHORTEST = 0.001; // seconds: nothing takes no time on a logarithmic scale

/** Contestants with a score to draw. */
export function linesOf(contestants: readonly Contestant[]): Line[] {
  return contestants.flatMap((contestant) => {
    const points = contestant.points.flatMap(([time, score]) =>
      score != null && Number.isFinite(score) ? [[time, score] as const] : [],
    );
    return points.length ? [{ contestant, points }] : [];
  });
}

export const endOf = ({ points }: Line): Point => points.at(-1)!;

interface InView {
  shown: Line[];
  /** Those that end far below: they are named instead of drawn. What everybody must beat first, then the best of them. */
  below: Line[];
  floor: number;
}

const baseline = ({ contestant }: Line): number => Number(contestant.group === "baseline");

const DEEPEST = 2; // below the best, where no score is a share: as far as a network pulls the view down

/** Most of the height goes to where the contest is; a person's own network is always in it. */
export function inView(lines: readonly Line[], { share }: Scale): InView {
  const scores = lines.map((line) => endOf(line)[1]).sort((a, b) => a - b);
  const best = scores.at(-1)!;
  const middle = scores[Math.floor(scores.length / 2)]!;
  const reach = Math.max(share ? 0.03 : 0.08, 2.2 * (best - middle));
  const contest = Math.min(middle, best - reach);
  const own = lines.filter(({ contestant }) => isNetwork(contestant)).map((line) => endOf(line)[1]);
  const floor = Math.min(contest, Math.max(best - DEEPEST, Math.min(...own)));
  const isShown = (line: Line): boolean => isNetwork(line.contestant) || endOf(line)[1] >= floor;
  const below = lines.filter((line) => !isShown(line));
  return {
    shown: lines.filter(isShown),
    below: below.sort((a, b) => baseline(b) - baseline(a) || endOf(b)[1] - endOf(a)[1]),
    floor,
  };
}

export interface Tick {
  at: number;
  value: number;
}

export interface RaceView {
  /** Edges in px. */
  right: number;
  bottom: number;
  /** The lowest score in view. */
  y0: number;
  x: (seconds: number) => number;
  y: (score: number) => number;
  scores: Tick[];
  times: Tick[];
  /** Whether scores on the axis need a digit more. */
  isFine: boolean;
}

const APART = 46; // px between two ticks of time
const ROOM_BELOW = { named: 46, plain: 28 }; // px under the axis, with a line of names and without

export function viewOf({ shown, below, floor }: InView, { share }: Scale, log: boolean, size: Size): RaceView {
  const right = size.width - LABELS;
  const bottom = size.height - (below.length ? ROOM_BELOW.named : ROOM_BELOW.plain);
  const high = Math.max(...shown.flatMap(({ points }) => points.map(([, score]) => score)));
  const span = high - floor || 0.02;
  const lowest = floor - 0.06 * span;
  const y0 = share ? Math.max(0, lowest) : lowest; // no share lies below nothing
  const y1 = Math.min(high + 0.08 * span, share ? Math.max(1, high) + 0.02 * span : Number.POSITIVE_INFINITY);
  const y = (score: number): number => TOP + (bottom - TOP) * (1 - (Math.max(score, y0) - y0) / (y1 - y0));
  const heights = ticks(y0, high + 0.06 * span, 7);
  const [x0, x1] = timesOf(shown, log);
  const along = (time: number): number =>
    log ? Math.log(Math.max(time, x0) / x0) / Math.log(x1 / x0) : time / (x1 || 1);
  const x = (time: number): number => LEFT + (right - LEFT) * along(time);
  return {
    ...{ right, bottom, y0, x, y },
    scores: heights.filter((value) => value >= y0 && value <= y1).map((value) => ({ at: y(value), value })),
    times: apart((log ? logTicks(x0, x1) : ticks(0, x1, 6)).map((value) => ({ at: x(value), value }))),
    isFine: share && heights.length > 1 && heights[1]! - heights[0]! < 0.0099,
  };
}

/** From when to when. */
function timesOf(shown: readonly Line[], log: boolean): [number, number] {
  const times = shown.flatMap(({ points }) => points.map(([time]) => Math.max(time, SHORTEST)));
  if (!log) return [0, Math.max(...times) * 1.04];
  const [from, to] = [Math.min(...times) * 0.85, Math.max(...times) * 1.12];
  return to / from < 4 ? [from / 2, to * 2] : [from, to];
}

function apart(places: readonly Tick[]): Tick[] {
  let last = Number.NEGATIVE_INFINITY;
  return places.filter(({ at }) => {
    if (at - last < APART) return false;
    last = at;
    return true;
  });
}

/** What is drawn last lies on top: networks over models with a curve, those over the grey ones. */
export function drawnInOrder(shown: readonly Line[], colours: Record<string, string | undefined>): Line[] {
  const height = ({ contestant: { key, kind } }: Line): number =>
    (colours[key] ? 2 : 0) + (kind === "classical" ? 0 : 1);
  return [...shown].sort((a, b) => height(a) - height(b));
}

/** The path of a curve; what is below the view is cut off where the curve comes up into it. One that never does runs along its edge. */
export function curvePath(points: readonly Point[], { x, y, y0 }: RaceView): string {
  if (points.at(-1)![1] < y0) return `M${points.map(([time]) => place(x(time), y(y0))).join("L")}`;
  const inside = points.filter(([, score]) => score >= y0).map(([time, score]) => place(x(time), y(score)));
  const first = points.findIndex(([, score]) => score >= y0);
  const start = first > 0 ? [risingAt(points[first - 1]!, points[first]!, { x, y, y0 })] : [];
  return `M${[...start, ...inside].join("L")}`;
}

const place = (x: number, y: number): string => `${x.toFixed(1)} ${y.toFixed(1)}`;

function risingAt(before: Point, after: Point, { x, y, y0 }: Pick<RaceView, "x" | "y" | "y0">): string {
  const share = (y0 - before[1]) / (after[1] - before[1] || 1);
  return place(x(before[0]) + share * (x(after[0]) - x(before[0])), y(y0));
}

/** Names stand at the lines' heads; where two would lie on each other, they move apart, and up again from the axis. `heights` rise. */
export function namePlaces(heights: readonly number[], bottom: number): number[] {
  const places = [...heights];
  for (let k = 1; k < places.length; k++) places[k] = Math.max(places[k]!, places[k - 1]! + NAME);
  const lowest = bottom - 2;
  if (places.length && places.at(-1)! > lowest) {
    places[places.length - 1] = lowest;
    for (let k = places.length - 2; k >= 0; k--) places[k] = Math.min(places[k]!, places[k + 1]! - NAME);
  }
  return places;
}

const LONGEST = 26; // characters of a name

export const shortened = (name: string): string => (name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name);

const MOST_NAMED = 3;

/** At a line's head; a score that the view does not reach down to is said. */
export function headWords({ contestant: { title }, points }: Line, { y0 }: RaceView, scale: Scale): string {
  const score = points.at(-1)![1];
  return score < y0 ? `${shortened(title)} ↓ ${scoreText(scale, score)}` : shortened(title);
}

export function belowWords(below: readonly Line[], scale: Scale): string {
  const named = below
    .slice(0, MOST_NAMED)
    .map((line) => `${line.contestant.title} ${scoreText(scale, endOf(line)[1])}`);
  const more = below.length > MOST_NAMED ? ` and ${below.length - MOST_NAMED} more` : "";
  return `Below this view: ${named.join(", ")}${more}`;
}

export const tickText = (value: number, { share }: Scale, isFine: boolean): string =>
  share ? `${(100 * value).toFixed(isFine ? 1 : 0)}%` : signed(value.toFixed(2));
