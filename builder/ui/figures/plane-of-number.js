// A number at each point of a plane: shades around its mean.

import { bytes, mix, paint, ramp } from "../live/pictures.js";
import { number } from "../live/words.js";
import { drawPlane, ends } from "./plane.js";

export const draw = (record, host, tools) => drawPlane(look, record, host, tools);

export const key = ({ low, high }) => ends(number(low), number(high));

const look = {
  map(canvas, record, { neg, pos, paler, background }, sharp) {
    const [minus, plus] = [paler(neg), paler(pos)];
    const table = sharp ? ramp(minus, minus, plus, plus) : ramp(minus, background, plus);
    paint(canvas, bytes(record.data), record.size, record.size, table);
  },
  colour(target, { low, high }, { neg, pos }) {
    const share = (target - low) / (high - low || 1);
    return mix(neg, pos, Number.isFinite(share) ? Math.max(0, Math.min(1, share)) : 0.5);
  },
};
