/* The space of a code: axes to look along, where samples lie on them, and ways from place to place. */
import type { LatentSpace } from "../../records";

export type Code = readonly number[];

/** One number of the code, or a direction in which samples differ: of length one. */
export interface Axis {
  name: string;
  numbers: Code;
}

export type Pair = readonly [number, number];

const MOST = 20; // numbers that are offered one by one

const dot = (a: Code, b: Code): number => a.reduce((sum, value, k) => sum + value * b[k]!, 0);
const shifted = (code: Code, by: Code, times: number): number[] => code.map((value, k) => value + times * by[k]!);

/** The numbers of a code that are offered: all, or those in which samples differ most. */
export function numbersOf({ size, codes }: Pick<LatentSpace, "size" | "codes">): number[] {
  const all = Array.from({ length: size }, (_, k) => k);
  if (size <= MOST) return all;
  const spread = all.map((k) => spreadOf(codes.map((code) => code[k]!)));
  const most = [...all].sort((a, b) => spread[b]! - spread[a]!).slice(0, MOST);
  return most.sort((a, b) => a - b);
}

function spreadOf(values: readonly number[]): number {
  const middle = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  return values.reduce((sum, value) => sum + (value - middle) ** 2, 0);
}

/** Directions first, where there are any: a plane of two of them shows most. */
export function axesOf(space: Pick<LatentSpace, "size" | "codes" | "directions">): Axis[] {
  const directions = space.directions.map(({ numbers, share }, k) => ({
    name: `Direction ${k + 1} (${Math.round(100 * share)}%)`,
    numbers,
  }));
  const numbers = numbersOf(space).map((k) => ({
    name: `Number ${k + 1}`,
    numbers: Array.from({ length: space.size }, (_, place) => (place === k ? 1 : 0)),
  }));
  return [...directions, ...numbers];
}

/** Where a place lies in the plane of two axes; of one axis alone, `up` is nothing. */
export const placeOf = (code: Code, across: Axis, up: Axis | null): Pair => [
  dot(code, across.numbers),
  up ? dot(code, up.numbers) : 0,
];

/** The same place moved to another spot of the plane: what the plane does not show stays as it is. */
export function movedTo(code: Code, [x, y]: Pair, across: Axis, up: Axis | null): number[] {
  const [nowX, nowY] = placeOf(code, across, up);
  if (!up) return shifted(code, across.numbers, x - nowX);
  const common = dot(across.numbers, up.numbers);
  const rest = 1 - common ** 2;
  if (rest < 1e-9) return shifted(code, across.numbers, x - nowX); // the same axis twice
  const [dx, dy] = [x - nowX, y - nowY];
  return shifted(shifted(code, across.numbers, (dx - common * dy) / rest), up.numbers, (dy - common * dx) / rest);
}

/** So many places on the straight way, both ends among them. */
export const between = (from: Code, to: Code, count: number): number[][] =>
  Array.from({ length: count }, (_, k) => {
    const share = k / Math.max(1, count - 1);
    return from.map((value, place) => value + (to[place]! - value) * share);
  });

/** The mean code of a class; nothing where no sample is of it. */
export function meanOf({ codes, labels }: Pick<LatentSpace, "codes" | "labels">, kind: number): number[] | null {
  const mine = codes.filter((_, k) => labels[k] === kind);
  if (!mine.length) return null;
  return mine[0]!.map((_, place) => mine.reduce((sum, code) => sum + code[place]!, 0) / mine.length);
}

/** Arithmetic of attributes: what one class has more than another, added to a place. */
export function added(
  space: Pick<LatentSpace, "codes" | "labels">,
  code: Code,
  plus: number,
  minus: number,
): number[] | null {
  const [more, less] = [meanOf(space, plus), meanOf(space, minus)];
  return more && less ? code.map((value, k) => value + more[k]! - less[k]!) : null;
}

const AROUND = 0.12; // of the span

/** From where to where an axis is shown: all samples, and some room around them. */
export function spanOf(values: readonly number[]): Pair {
  const low = values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
  const high = values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  if (!(high >= low)) return [-1, 1];
  const room = (high - low || 1) * AROUND;
  return [low - room, high + room];
}

/** The spot of each class that stands in the middle of its samples. */
export function middles(places: readonly Pair[], labels: readonly number[], classes: number): (Pair | null)[] {
  return Array.from({ length: classes }, (_, kind) => {
    const mine = places.filter((_, k) => labels[k] === kind);
    return mine.length ? [median(mine.map(([x]) => x)), median(mine.map(([, y]) => y))] : null;
  });
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

/** The sample nearest to a spot on the screen, within so many pixels; −1 where none is. */
export function nearest(spots: readonly Pair[], [x, y]: Pair, within: number): number {
  let best = -1;
  let least = within ** 2;
  for (const [k, spot] of spots.entries()) {
    const off = (spot[0] - x) ** 2 + (spot[1] - y) ** 2;
    if (off <= least) [best, least] = [k, off];
  }
  return best;
}
