// How many of a class are found, by how many others are then called so too: one line a class, the weakest in colour.

import { h } from "../live/parts.js";
import { number } from "../live/words.js";
import { classLines, line, square } from "./square.js";

export function draw(record, host) {
  const curves = record.curves.filter((curve) => curve.area != null).sort((a, b) => a.area - b.area);
  if (!curves.length) return;
  const [weakest] = curves;
  const lines = curves.map((curve) => line(curve.false_positives, curve.true_positives));
  const words = curves.length > 1
    ? `The coloured line is ${weakest.name}, which is told apart least: area ${number(weakest.area)}.`
    : `The area under the line for ${weakest.name} is ${number(weakest.area)}.`;
  const guessing = "Guessing gives the dashed line, with an area of 0.5.";
  host.append(h("section", {},
    h("h2", {}, record.title),
    square("Found against false alarms", classLines(lines), "false alarms"),
    h("p", { class: "s q" }, `${words} ${guessing}`)));
}
