// What a network says of each point of a fixed handful of pictures, beside what is true.

import { h } from "../live/parts.js";
import { bytes, layMask, maskKey } from "../live/pictures.js";
import { percent } from "../live/words.js";

export const note = (record) => `${percent(record.wrong)} of the points wrong`;

export const about = (record, tools) => `The first ${record.of} ${tools.which}`;

export function draw(record, host, tools) {
  const list = record[tools.show ?? "fixed"];
  if (!list.length) {
    host.append(h("p", { class: "q" }, "No point is wrong any more."));
    return;
  }
  host.append(h("div", { class: "painted" },
    h("div", { class: "row s q" },
      h("span", { class: "grow" }, "left: what it is · right: what is said"),
      maskKey(tools.classes ?? [])),
    h("div", { class: "pairs" }, ...list.map((sample) => pairOf(record, sample, tools)))));
}

function pairOf(record, sample, tools) {
  const painted = (mask) => layMask(below(record, sample.row, tools), bytes(mask));
  return h("figure", {},
    h("div", { class: "pair" }, painted(sample.truth), painted(sample.said)),
    h("figcaption", { class: "s q" }, `${percent(sample.wrong)} wrong`));
}

// The picture itself, or an empty one of its size.
function below(record, row, tools) {
  const canvas = h("canvas", { class: "px" });
  const [high, wide] = record.size;
  Object.assign(canvas, { width: Math.max(1, wide ?? 1), height: Math.max(1, high ?? 1) });
  return tools.paint ? tools.paint(canvas, row) : canvas;
}
