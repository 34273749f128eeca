/* From places of a plane to spots on the screen, and back. */
import type { Pair } from "./space";

const PAD = { left: 36, right: 10, top: 10, bottom: 26 };

export interface PlaneView {
  width: number;
  height: number;
  across: Pair;
  up: Pair;
  /** Of one number alone: up says nothing. */
  isLine: boolean;
  left: number;
  bottom: number;
  right: number;
  top: number;
  spot: (place: Pair) => Pair;
  place: (spot: Pair) => Pair;
}

export function planeView(width: number, height: number, across: Pair, up: Pair, isLine: boolean): PlaneView {
  const { left, top } = PAD;
  const [right, bottom] = [width - PAD.right, height - PAD.bottom];
  const [wide, tall] = [Math.max(1, right - left), Math.max(1, bottom - top)];
  const [w, h] = [across[1] - across[0], up[1] - up[0]];
  return {
    ...{ width, height, across, up, isLine, left, right, top, bottom },
    spot: ([x, y]) => [left + (wide * (x - across[0])) / w, bottom - (tall * (y - up[0])) / h],
    place: ([x, y]) => [across[0] + (w * (x - left)) / wide, up[0] + (h * (bottom - y)) / tall],
  };
}
