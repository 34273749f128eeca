// How many of a class are found, by how many others are then called so too: one line a class, the weakest in colour.

import { h } from "../live/parts.js";
import { number } from "../live/words.js";

export function draw(record, host) {
  const curves = record.curves.filter((curve) => curve.area != null).sort((a, b) => b.area - a.area);
  if (!curves.length) return;
  const weakest = curves.at(-1), square = h("div", { class: "square" });
  const line = (curve) => curve.false_positives.map((across, i) => `${i ? "L" : "M"}${(100 * across).toFixed(2)} ${(100 - 100 * curve.true_positives[i]).toFixed(2)}`).join("");
  const paths = curves.map((curve) => `<path d="${line(curve)}" fill="none" ${curve === weakest ? 'stroke="var(--val)" stroke-width="1"' : 'stroke="var(--ink-3)" stroke-width=".5" opacity=".6"'}/>`).join("");
  square.innerHTML = `<svg viewBox="-20 -4 126 118" role="img" aria-label="Found against false alarms"><path d="M0 0V100H100" fill="none" stroke="var(--axis)" stroke-width=".6"/><path d="M0 100L100 0" stroke="var(--train)" stroke-width=".6" stroke-dasharray="2 2"/>${paths}<g font-size="4.6" fill="var(--ink-3)"><text x="-1.500" y="101" text-anchor="end">0%</text><text x="-1.500" y="3" text-anchor="end">100%</text><text x="100" y="107" text-anchor="end">false alarms: 100%</text></g></svg>`;
  const words = curves.length > 1 ? `The coloured line is ${weakest.name}, which is told apart least: area ${number(weakest.area)}.` : `The area under the line for ${weakest.name} is ${number(weakest.area)}.`;
  host.append(h("section", {}, h("h2", {}, record.title), square, h("p", { class: "s q" }, `${words} Guessing gives the dashed line, with an area of 0.5.`)));
}
