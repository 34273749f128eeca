// The samples on which it is furthest off.

import { h } from "../live/parts.js";
import { showSamples } from "./samples.js";

export function draw(record, host, tools) {
  if (!record.samples.length) return;
  const place = h("div", { class: "opened" });
  host.append(h("section", { class: "wide" }, h("h2", {}, record.title), place));
  showSamples(place, tools, record.samples.map((sample) => sample.row), record.samples);
}
