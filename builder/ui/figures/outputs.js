// Outputs of which it is not known what they mean: their numbers as they are.

import { h } from "../live/parts.js";

export function draw(record, host) {
  const parts = Object.entries(record.outputs).map(([name, text]) => h("div", {}, h("h3", {}, name), h("pre", {}, text)));
  host.append(...parts);
}
