/* What a point can be seen as: each may be an input of the first layer (builder/layers/families/features.py has the same). */

export interface Feature {
  name: string;
  of: (x: number, y: number) => number;
}

export const FEATURES: readonly Feature[] = [
  { name: "x", of: (x) => x },
  { name: "y", of: (_, y) => y },
  { name: "x²", of: (x) => x * x },
  { name: "y²", of: (_, y) => y * y },
  { name: "xy", of: (x, y) => x * y },
  { name: "sin x", of: (x) => Math.sin(x) },
  { name: "sin y", of: (_, y) => Math.sin(y) },
];

/** What goes in where nothing was chosen: the point itself. */
export const PLAIN: readonly string[] = ["x", "y"];

/** The features with this one in, or out; the last one stays. */
export function toggled(chosen: readonly string[], name: string): string[] {
  const others = chosen.filter((each) => each !== name);
  const isIn = others.length < chosen.length;
  if (isIn) return others.length ? others : [...chosen];
  return FEATURES.map((feature) => feature.name).filter((each) => each === name || chosen.includes(each));
}

export interface Extent {
  low: readonly number[];
  high: readonly number[];
}

const MIDDLE = 128; // the byte that stands for zero

/** A feature all over the plane, a byte a place; the first row is the top. */
export function mapOf({ of }: Feature, { low, high }: Extent, side: number): Uint8Array {
  const along = (axis: number, share: number): number => low[axis]! + share * (high[axis]! - low[axis]!);
  const values = Array.from({ length: side * side }, (_, i) =>
    of(along(0, (i % side) / (side - 1)), along(1, 1 - Math.floor(i / side) / (side - 1))),
  );
  const most = values.reduce((top, value) => Math.max(top, Math.abs(value)), 1e-9);
  return Uint8Array.from(values, (value) => Math.max(0, Math.min(255, (value / most) * 127.5 + MIDDLE)));
}
