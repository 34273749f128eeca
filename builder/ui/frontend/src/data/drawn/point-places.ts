/* Where the points of a map stand, and their colours. */

import { classColour, isSquare } from "../../parts/class-colour";
import type { RowMap } from "../../records";

export interface Pad {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const WITH_AXES: Pad = { left: 44, right: 12, top: 10, bottom: 28 };
const WITHOUT: Pad = { left: 4, right: 4, top: 4, bottom: 4 };

export interface Plane {
  pad: Pad;
  across: readonly [low: number, high: number];
  up: readonly [low: number, high: number];
  x: (value: number) => number;
  y: (value: number) => number;
}

export function planeOf(map: Pick<RowMap, "x" | "y">, width: number, height: number, hasAxes: boolean): Plane {
  const pad = hasAxes ? WITH_AXES : WITHOUT;
  const across = rangeOf(map.x);
  const up = rangeOf(map.y);
  const shareOf = (value: number, [low, high]: readonly [number, number]): number => (value - low) / (high - low);
  const x = (value: number): number => pad.left + (width - pad.left - pad.right) * shareOf(value, across);
  const y = (value: number): number => height - pad.bottom - (height - pad.top - pad.bottom) * shareOf(value, up);
  return { pad, across, up, x, y };
}

const AROUND = 0.03; // of the range, so that no point lies on the edge

function rangeOf(values: readonly number[]): readonly [number, number] {
  const low = values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
  const high = values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  const gap = (high - low || 1) * AROUND;
  return [low - gap, high + gap];
}

export interface Point {
  x: number;
  y: number;
  row: number;
  fill: string;
  isSquare: boolean;
}

export function pointsOf(map: RowMap, plane: Plane): Point[] {
  const fill = fillOf(map);
  return map.x.map((across, k) => ({
    x: plane.x(across),
    y: plane.y(map.y[k]!),
    row: map.row[k]!,
    fill: fill(map.colour?.[k]),
    isSquare: isSquare(map.colour?.[k] ?? -1, map.classes.length),
  }));
}

type Fill = (colour: number | null | undefined) => string;

/** By class, or between the signs' colours for numbers; what has none is grey. */
function fillOf({ classes, colour }: RowMap): Fill {
  const none = "var(--ink-3)";
  if (classes.length) return (code) => (code == null || code < 0 ? none : classColour(code, classes.length));
  const [low, high] = endsOf(colour ?? []);
  const share = (value: number): number => Math.round((100 * (value - low)) / (high - low || 1));
  return (value) => (value == null ? none : `color-mix(in oklab, var(--pos) ${share(value)}%, var(--neg))`);
}

/** The least and the greatest number that is known. */
export function endsOf(values: readonly (number | null)[]): [low: number, high: number] {
  const known = values.filter((value) => value != null);
  return [Math.min(...known), Math.max(...known)];
}

/** Evenly fewer points, for a small picture. */
export function thinned(map: RowMap, most: number): RowMap {
  const step = Math.max(1, Math.ceil(map.x.length / most));
  const keep = <Value>(values: readonly Value[]): Value[] => values.filter((_, k) => k % step === 0);
  return {
    ...map,
    x: keep(map.x),
    y: keep(map.y),
    row: keep(map.row),
    colour: map.colour && keep(map.colour),
  };
}
