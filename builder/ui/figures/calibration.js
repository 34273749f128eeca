// How often it is right, by how sure it says that it is.

import { h } from "../live/parts.js";
import { count, percent } from "../live/words.js";
import { line, square } from "./square.js";

const LEAST = 1.4; // radius of a point of few rows
const MOST = 4.4;

export function draw(record, host) {
  const { bins } = record;
  const path = line(bins.map((bin) => bin.said), bins.map((bin) => bin.right));
  const drawn = `<path d="${path}" fill="none" stroke="var(--val)" stroke-width="1"/>${bins.map(dot).join("")}`;
  const words = `On average ${percent(record.error)} off the dashed line, on which 80% sure means right 8 times of 10.`;
  host.append(h("section", {},
    h("h2", {}, record.title),
    square("Calibration", drawn, "how sure it says it is"),
    h("p", { class: "s q" }, words)));
}

function dot(bin) {
  const radius = Math.min(MOST, LEAST + Math.sqrt(bin.rows) / 4);
  const words = `${percent(bin.said)} sure, ${percent(bin.right)} right, ${count(bin.rows)} rows`;
  const place = `cx="${100 * bin.said}" cy="${100 - 100 * bin.right}" r="${radius}"`;
  return `<g><title>${words}</title><circle ${place} fill="var(--val)"/></g>`;
}
