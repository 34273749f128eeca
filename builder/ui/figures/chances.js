// What is chosen, and how likely each is said to be: a bar each, the likeliest first.

import { h } from "../live/parts.js";
import { percent } from "../live/words.js";

export function draw(record, host) {
  host.append(h("div", { class: "big", "data-answer": record.said }, record.said));
  if (record.sure != null) host.append(h("div", { class: "m" }, `${percent(record.sure)} by the network's own reckoning`));
  host.append(bars(record.chances));
}

export function bars(shares) {
  return h("div", { class: "probability" }, ...shares.flatMap(({ name, share }, k) => [
    h("span", { class: "name", title: name }, name),
    h("span", { class: `track ${k ? "" : "top"}` }, h("i", { style: `width:${100 * (share ?? 0)}%` })),
    h("span", { class: "value" }, percent(share)),
  ]));
}
