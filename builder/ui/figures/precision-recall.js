// How often it is right when it calls a class, by how many of the class are found: one line a class, the weakest in colour.

import { h } from "../live/parts.js";
import { number } from "../live/words.js";
import { classLines, line, square } from "./square.js";

export function draw(record, host) {
  const curves = record.curves.filter((curve) => curve.area != null).sort((a, b) => a.area - b.area);
  if (!curves.length) return;
  const [weakest] = curves;
  const lines = curves.map((curve) => line(curve.recall, curve.precision));
  const words = curves.length > 1
    ? `The coloured line is ${weakest.name}, the weakest: area ${number(weakest.area)}.`
    : `The area under the line for ${weakest.name} is ${number(weakest.area)}.`;
  host.append(h("section", {},
    h("h2", {}, record.title),
    square(record.title, classLines(lines), "found", { diagonal: false }),
    h("p", { class: "s q" }, `${words} Finding all without a false alarm would be the upper right corner.`)));
}
