/* In which order the units of a layer stand, so that strong wires are short and cross less. */
import type { PlaneSeen } from "../records";

/** The units of each layer from top to bottom, by its path. */
export type Order = ReadonlyMap<string, readonly number[]>;

type Woven = Pick<PlaneSeen, "columns" | "wires">;
type Places = Map<string, Map<number, number>>;

const SWEEPS = 4;
const WORTH = 0.9; // of the tangle of before: less is not worth a move

/** Each unit at the mean place of those it is wired to, by weight, from both sides in turn. What goes in and what is answered stay. */
export function ordered(plane: Woven): Order {
  const { columns } = plane;
  const order = new Map(columns.map(({ path, which }): [string, readonly number[]] => [path, which]));
  const movable = columns.slice(0, -1).filter(({ names }) => !names);
  const all = strands(plane);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const isDown = sweep % 2 === 0;
    for (const { path } of isDown ? movable : [...movable].reverse()) {
      const sides = all.filter((strand) => (isDown ? strand.to : strand.from) === path);
      const means = meanPlaces(sides, placesOf(plane, order), isDown);
      const placeNow = new Map(order.get(path)!.map((unit, k) => [unit, (k + 0.5) / order.get(path)!.length]));
      const place = (unit: number): number => means.get(unit) ?? placeNow.get(unit)!;
      order.set(
        path,
        [...order.get(path)!].sort((a, b) => place(a) - place(b)),
      );
    }
  }
  return order;
}

/** The order of before, or a calmer one where that is worth moving units. */
export function calmer(plane: Woven, before: Order | null): Order {
  const after = ordered(plane);
  if (!before || !plane.columns.every(({ path, which }) => isSame(before.get(path), which))) return after;
  return tangle(plane, after) < WORTH * tangle(plane, before) ? after : before;
}

function isSame(before: readonly number[] | undefined, which: readonly number[]): boolean {
  const known = new Set(before);
  return known.size === which.length && which.every((unit) => known.has(unit));
}

/** How far wires go up and down, by weight. */
export function tangle(plane: Woven, order: Order): number {
  const places = placesOf(plane, order);
  return strands(plane).reduce(
    (sum, { from, to, source, target, weight }) =>
      sum + weight * Math.abs(placeIn(places, from, source) - placeIn(places, to, target)),
    0,
  );
}

interface Strand {
  from: string;
  to: string;
  source: number;
  target: number;
  weight: number;
}

function strands({ columns, wires }: Woven): Strand[] {
  const units = new Map(columns.map(({ path, which }) => [path, which]));
  return wires.flatMap(({ from, to, weights }) =>
    weights.flatMap((row, t) =>
      row.map((weight, s) => ({
        ...{ from, to, weight: Math.abs(weight) },
        source: units.get(from)?.[s] ?? s,
        target: units.get(to)?.[t] ?? t,
      })),
    ),
  );
}

function placesOf({ columns }: Woven, order: Order): Places {
  const places: Places = new Map();
  for (const { path, which } of columns) {
    const units = order.get(path) ?? which;
    places.set(path, new Map(units.map((unit, k) => [unit, (k + 0.5) / units.length])));
  }
  return places;
}

/** From 0 at the top to 1; the two numbers of a point stand in quarters. */
const placeIn = (places: Places, path: string, unit: number): number => places.get(path)?.get(unit) ?? (unit + 0.5) / 2;

/** Of the units at one end of these strands, where the units at the other end stand. */
function meanPlaces(sides: readonly Strand[], places: Places, isDown: boolean): Map<number, number> {
  const sums = new Map<number, [number, number]>();
  for (const { from, to, source, target, weight } of sides) {
    const unit = isDown ? target : source;
    const place = isDown ? placeIn(places, from, source) : placeIn(places, to, target);
    const [sum, whole] = sums.get(unit) ?? [0, 0];
    sums.set(unit, [sum + weight * place, whole + weight]);
  }
  return new Map([...sums].filter(([, [, whole]]) => whole).map(([unit, [sum, whole]]) => [unit, sum / whole]));
}
