/* The part of a picture that is missing, as shares of its sides. */

export interface Hole {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export const HALVES = {
  lower: { top: 0.5, left: 0, bottom: 1, right: 1 },
  upper: { top: 0, left: 0, bottom: 0.5, right: 1 },
  left: { top: 0, left: 0, bottom: 1, right: 0.5 },
  right: { top: 0, left: 0.5, bottom: 1, right: 1 },
} as const satisfies Record<string, Hole>;

export const boxOf = ({ top, left, bottom, right }: Hole): number[] => [top, left, bottom, right];

/** The half that it is; "" where it is none. */
export const halfOf = (hole: Hole): keyof typeof HALVES | "" =>
  (Object.keys(HALVES) as (keyof typeof HALVES)[]).find(
    (name) => String(boxOf(HALVES[name])) === String(boxOf(hole)),
  ) ?? "";

type Place = readonly [across: number, down: number];

/** All pixels that a rectangle between two places touches, at least one. */
export function holeBetween(one: Place, other: Place, width: number, height: number): Hole {
  const [left, right] = touched(one[0], other[0], width);
  const [top, bottom] = touched(one[1], other[1], height);
  return { top, left, bottom, right };
}

function touched(one: number, other: number, pixels: number): [number, number] {
  const within = (share: number): number => Math.min(1, Math.max(0, share)) * pixels;
  const low = Math.min(Math.floor(within(Math.min(one, other))), pixels - 1);
  const high = Math.max(Math.ceil(within(Math.max(one, other))), low + 1);
  return [low / pixels, high / pixels];
}
