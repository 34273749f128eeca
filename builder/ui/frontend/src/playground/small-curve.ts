/* Two losses as paths on a field of 100 × 100, thinned to what so small a plot can show. */
import type { Points } from "../parts/series";

const MOST = 300; // points

export interface SmallCurves {
  /** The largest loss: the top of the field. */
  most: number;
  train: string;
  validation: string;
}

/** Nothing before there are two points. */
export function curvesOf(train: Points | undefined, validation: Points | undefined): SmallCurves | null {
  if (!train || train.x.length < 2) return null;
  const [own, other] = [thinned(train.y), thinned(validation?.y ?? [])];
  const most = Math.max(1e-6, ...[...own, ...other].filter((loss) => loss != null));
  return { most, train: pathOf(own, most), validation: pathOf(other, most) };
}

type Values = readonly (number | null)[];

function thinned(values: Values): Values {
  if (values.length <= MOST) return values;
  return Array.from({ length: MOST }, (_, k) => values[Math.floor((k * (values.length - 1)) / (MOST - 1))] ?? null);
}

function pathOf(values: Values, most: number): string {
  return values
    .map((loss, k) => {
      if (loss == null) return "";
      const x = (100 * k) / (values.length - 1 || 1);
      return `${k && values[k - 1] != null ? "L" : "M"}${x.toFixed(2)} ${(100 - (96 * loss) / most).toFixed(2)}`;
    })
    .join("");
}
