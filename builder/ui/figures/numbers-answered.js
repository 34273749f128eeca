// The number that is said, or several; of many also the curve that they make.

import { h } from "../live/parts.js";
import { seriesPicture } from "../live/series.js";
import { exactly } from "../live/words.js";

const SHOWN = 12;
const CURVE = 4; // numbers, from which on they are drawn as well

export function draw({ of, values }, host) {
  const shown = values.slice(0, SHOWN).map(exactly).join("  ");
  host.append(h("div", { class: values.length < CURVE ? "big" : "several", "data-answer": shown }, shown));
  if (values.length > SHOWN) host.append(h("div", { class: "q" }, `and ${values.length - SHOWN} more`));
  if (of) host.append(h("div", { class: "m" }, of));
  const known = values.filter(Number.isFinite);
  if (known.length >= CURVE) host.append(h("div", { class: "said-curve" }, seriesPicture(known)));
}
