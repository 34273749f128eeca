// How often it is right, by how sure it says that it is.

import { h } from "../live/parts.js";
import { percent } from "../live/words.js";

export function draw(record, host) {
  const { bins } = record, square = h("div", { class: "square" });
  const points = bins.map((bin) => `<circle cx="${100 * bin.said}" cy="${100 - 100 * bin.right}" r="${1.4 + Math.min(3, Math.sqrt(bin.rows) / 4)}" fill="var(--val)"/>`).join("");
  const line = bins.map((bin, i) => `${i ? "L" : "M"}${100 * bin.said} ${100 - 100 * bin.right}`).join("");
  square.innerHTML = `<svg viewBox="-20 -4 126 118" role="img" aria-label="Calibration"><path d="M0 0V100H100" fill="none" stroke="var(--axis)" stroke-width=".6"/><path d="M0 100L100 0" stroke="var(--train)" stroke-width=".6" stroke-dasharray="2 2"/><path d="${line}" fill="none" stroke="var(--val)" stroke-width="1"/>${points}<g font-size="4.6" fill="var(--ink-3)"><text x="-1.500" y="101" text-anchor="end">0%</text><text x="-1.500" y="3" text-anchor="end">100%</text><text x="100" y="107" text-anchor="end">how sure it says it is: 100%</text></g></svg>`;
  host.append(h("section", {}, h("h2", {}, record.title), square, h("p", { class: "s q" }, `On average ${percent(record.error)} off the dashed line, on which 80% sure means right 8 times of 10.`)));
}
