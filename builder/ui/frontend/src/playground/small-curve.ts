/* Two losses as paths on a field of 100 × 100, thinned to what so small a plot can show, and the round numbers along its sides. */
import { calmTop } from "../parts/chart/range";
import type { Points } from "../parts/series";
import { ticksOf } from "../parts/ticks";

const MOST = 300; // points
const ROOM = 1.04; // above the highest

export interface Tick {
  value: number;
  /** In hundredths of the field. */
  at: number;
}

export interface SmallCurves {
  train: string;
  validation: string;
  across: Tick[];
  upwards: Tick[];
}

type Axis = "epoch" | "x";

/** Nothing before there are two points. */
export function curvesOf(train: Points | undefined, validation: Points | undefined, axis: Axis): SmallCurves | null {
  if (!train || train.x.length < 2) return null;
  const curves = [train, validation].map((points) => thinned(points, axis));
  const last = Math.max(...curves.map((curve) => curve.at(-1)?.x ?? 0), 1e-9);
  const tops = curves.map((curve) => calmTop(curve.map(({ y }) => y), 0)); // biome-ignore format: one curve a line
  const top = Math.max(1e-6, ...tops) * ROOM;
  const [own, other] = curves.map((curve) => pathOf(curve, last, top));
  return {
    train: own!,
    validation: other!,
    across: ticksOf(0, last, 4).map((value) => ({ value, at: (100 * value) / last })),
    upwards: ticksOf(0, top, 3).map((value) => ({ value, at: (100 * value) / top })),
  };
}

interface Point {
  x: number;
  y: number | null;
}

function thinned(points: Points | undefined, axis: Axis): Point[] {
  const count = points?.y.length ?? 0;
  const shown = Math.min(MOST, count);
  const at = (k: number): number => (shown < 2 ? 0 : Math.floor((k * (count - 1)) / (shown - 1)));
  return Array.from({ length: shown }, (_, k) => ({ x: points![axis][at(k)]!, y: points!.y[at(k)] ?? null }));
}

function pathOf(curve: readonly Point[], last: number, top: number): string {
  return curve
    .map(({ x, y }, k) => {
      if (y === null) return "";
      const isOn = k > 0 && curve[k - 1]!.y !== null;
      return `${isOn ? "L" : "M"}${((100 * x) / last).toFixed(2)} ${Math.max(0, 100 - (100 * y) / top).toFixed(2)}`;
    })
    .join("");
}
