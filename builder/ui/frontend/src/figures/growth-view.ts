/* The view of curves that grow with rows: from where to where, and the look of each curve. */
import type { Growth, GrowthCurve, Scale } from "../records";
import type { Around } from "./figure";

export const HEIGHT = 360;
export const [LEFT, RIGHT, TOP, BOTTOM] = [60, 190, 12, 36];
export const FLOOR = HEIGHT - BOTTOM;

export interface View {
  y0: number;
  y1: number;
  right: number;
  x: (rows: number) => number;
  y: (value: number) => number;
}

export const valuesOf = (curve: GrowthCurve, isTime: boolean): (number | null)[] =>
  isTime ? curve.seconds : curve.mean;

export function viewOf({ sizes, scale }: Growth, curves: readonly GrowthCurve[], isTime: boolean, width: number): View {
  const rows = sizes.length ? sizes : curves.flatMap((curve) => curve.sizes);
  const [x0, x1] = [Math.min(...rows) * 0.9, Math.max(...rows) * 1.1];
  const [y0, y1] = isTime ? secondsRange(curves) : scoreRange(curves, scale);
  const right = width - RIGHT;
  const share = (value: number): number =>
    isTime ? Math.log(Math.max(value, y0) / y0) / Math.log(y1 / y0) : (Math.max(value, y0) - y0) / (y1 - y0);
  return {
    ...{ y0, y1, right },
    x: (size) => LEFT + ((right - LEFT) * Math.log(size / x0)) / Math.log(x1 / x0),
    y: (value) => TOP + (FLOOR - TOP) * (1 - share(value)),
  };
}

const known = (values: readonly (number | null)[]): number[] => values.filter((value) => value != null);

function secondsRange(curves: readonly GrowthCurve[]): [number, number] {
  const times = known(curves.flatMap((curve) => curve.seconds)).filter((time) => time > 0);
  return times.length ? [Math.min(...times) * 0.7, Math.max(...times) * 1.4] : [0.1, 10];
}

/** Most of the height goes to where the best curves end. */
function scoreRange(curves: readonly GrowthCurve[], scale: Scale): [number, number] {
  const scores = known(curves.flatMap((curve) => curve.mean));
  const ends = known(curves.map((curve) => curve.mean.at(-1) ?? null)).sort((a, b) => a - b);
  const best = ends.at(-1) ?? Math.max(...scores);
  const middle = ends[Math.floor(ends.length / 2)] ?? best;
  const reach = Math.max(6 * (best - middle), scale.share ? 0.25 : 0.6);
  const [low, high] = [Math.max(Math.min(...scores), best - reach), Math.max(...scores)];
  const room = 0.06 * (high - low || 0.1);
  return [low - room, high + room];
}

export interface CurveLook {
  colour: string;
  width: number;
  dash: string | undefined;
}

const TINTS = ["--r2", "--r3", "--r4", "--r5", "--r6"];
const DASHES = ["5 3", "2 3", "8 3 2 3"];

/** A network has the accent, a baseline is grey, the page's colours go before those of the figure. */
export function looksOf(curves: readonly GrowthCurve[], { colours, dashes }: Around): CurveLook[] {
  let quiet = -1;
  return curves.map(({ who, network, baseline }): CurveLook => {
    const own = colours?.[who];
    if (network) return { colour: "var(--r1)", width: 3, dash: dashes?.[who] };
    if (baseline) return { colour: "var(--ink-3)", width: 2, dash: "5 3" };
    if (own) return { colour: own, width: 2, dash: dashes?.[who] };
    quiet += 1;
    const dash = DASHES[Math.floor(quiet / TINTS.length) % DASHES.length];
    return { colour: `var(${TINTS[quiet % TINTS.length]})`, width: 2, dash };
  });
}

const LINE = 15; // px of a name

/** Names stand at the curves' ends, moved apart where two would lie on each other: their heights, in the order of the ends. */
export function namePlaces(ends: readonly number[]): number[] {
  let bottom = Number.NEGATIVE_INFINITY;
  const places: number[] = [];
  const order = [...ends.keys()].sort((a, b) => ends[a]! - ends[b]!);
  for (const k of order) {
    bottom = Math.max(ends[k]!, bottom + LINE);
    places[k] = bottom;
  }
  return places;
}
