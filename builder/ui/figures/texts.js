// What a network writes on from given beginnings: the given part is grey.

import { h } from "../live/parts.js";

export const note = "what it writes on, from the grey text";

export function draw(record, host) {
  host.append(
    ...record.texts.map((text) => h("pre", { class: "sampled" }, h("span", { class: "q" }, text.given.slice(-80)), text.said)),
  );
}
