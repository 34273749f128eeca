// A mask alone, each point in the colour of its class, and each class's share of the points.

import { h } from "../live/parts.js";
import { bytes, layMask, maskKey } from "../live/pictures.js";
import { bars } from "./chances.js";

export function draw(record, host) {
  const canvas = h("canvas", { class: "painted-answer", role: "img", "aria-label": record.title });
  Object.assign(canvas, { width: Math.max(1, record.width), height: Math.max(1, record.height) });
  layMask(canvas, bytes(record.data), 0, 1);
  host.append(canvas, maskKey(record.classes), bars(record.shares));
}
