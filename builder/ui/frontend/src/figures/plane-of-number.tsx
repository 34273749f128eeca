/* A number at each point of a plane: shades around its mean. */

import { number, percent } from "../parts/numbers";
import { bytesOf, mix, ramp } from "../parts/pictures/colours";
import { paint } from "../parts/pictures/paint";
import type { PlaneOfNumber } from "../records";
import type { FigureModule } from "./figure";
import { drawPlane, Ends, type PlaneLook, type Tones } from "./plane";
import { onPlane, overOf, planeTable } from "./plane-words";

/** From minus to plus; sharp: one or the other. */
export function paintShades(
  canvas: HTMLCanvasElement,
  { data, size }: { data: string; size: number },
  { neg, pos, paler, background }: Tones,
  sharp: boolean,
): void {
  const [minus, plus] = [paler(neg), paler(pos)];
  const table = sharp ? ramp(minus, minus, plus, plus) : ramp(minus, background, plus);
  paint(canvas, bytesOf(data), { width: size, height: size }, table);
}

const look: PlaneLook<PlaneOfNumber> = {
  map: paintShades,
  colour(target, { low, high }, { neg, pos }) {
    if (low == null || high == null) return mix(neg, pos, 0.5);
    return mix(neg, pos, Math.max(0, Math.min(1, (target - low) / (high - low || 1))));
  },
};

export const planeOfNumber: FigureModule<PlaneOfNumber> = {
  draw: drawPlane(look),
  sentence: (record, around) =>
    `${onPlane(overOf(record, around))} The answers go from ${number(record.low)} to ${number(record.high)}.`,
  table: (record, around) =>
    planeTable(record, around, "Between lowest and highest", (place) =>
      percent((bytesOf(record.data)[place] ?? 0) / 255),
    ),
  key: ({ low, high }) => <Ends low={number(low)} high={number(high)} />,
};
