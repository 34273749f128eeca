// How likely the second of two classes is at each point of a plane, and the line where both are as likely.

import { bytes, paint, ramp } from "../live/pictures.js";
import { drawPlane, ends } from "./plane.js";

const HALF = 127.5; // as likely as not

export const draw = (record, host, tools) => drawPlane(look, record, host, tools);

export const key = (record, over) => ends(...(over?.classes ?? ["0", "1"]));

const look = {
  map(canvas, record, { neg, pos, paler, background }, sharp) {
    const [minus, plus] = [paler(neg), paler(pos)];
    const table = sharp ? ramp(minus, minus, plus, plus) : ramp(minus, background, plus);
    paint(canvas, bytes(record.data), record.size, record.size, table);
  },
  colour: (target, record, { pos, neg }) => (target > 0.5 ? pos : neg),
  lines: boundary,
};

function boundary(g, record, { ink }, side) {
  const n = record.size;
  const data = bytes(record.data);
  const v = (x, y) => data[y * n + x] - HALF;
  const at = (x, y) => [((x + 0.5) / n) * side, ((y + 0.5) / n) * side];
  Object.assign(g, { strokeStyle: ink, lineWidth: 1.5 });
  g.beginPath();
  for (let y = 0; y < n - 1; y += 1) {
    for (let x = 0; x < n - 1; x += 1) {
      const cross = crossings(v(x, y), v(x + 1, y), v(x, y + 1), v(x + 1, y + 1), x, y, at);
      for (let k = 0; k + 1 < cross.length; k += 2) {
        g.moveTo(...cross[k]);
        g.lineTo(...cross[k + 1]);
      }
    }
  }
  g.stroke();
}

// Where the line cuts the sides of one square of the grid, whose corners have these values.
function crossings(a, b, c, d, x, y, at) {
  const cross = [];
  if (a * b < 0) cross.push(at(x + a / (a - b), y));
  if (b * d < 0) cross.push(at(x + 1, y + b / (b - d)));
  if (c * d < 0) cross.push(at(x + c / (c - d), y + 1));
  if (a * c < 0) cross.push(at(x, y + a / (a - c)));
  return cross;
}
