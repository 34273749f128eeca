// By how much numbers are missed: the histogram of all rows, and said against true of some.

import { h } from "../live/parts.js";
import { number } from "../live/words.js";

export function draw(record, host) {
  host.append(histogram(record), scatter(record));
}

function histogram({ title, counts, edges, mean }) {
  const most = Math.max(1, ...counts);
  const wide = 100 / counts.length;
  const bar = (rows, i) => {
    const high = (100 * rows) / most;
    const place = `x="${wide * i + 0.15}" width="${wide - 0.3}" y="${100 - high}" height="${high}"`;
    return `<rect ${place} fill="var(--val)"/>`;
  };
  const box = h("div", { class: "hist" });
  const bars = counts.map(bar).join("");
  box.innerHTML = `<svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">${bars}</svg>`;
  const ends = h("div", { class: "row s q" },
    h("span", { class: "grow" }, number(edges[0])),
    h("span", {}, number(edges.at(-1))));
  const words = `On average ${number(mean)} too ${mean < 0 ? "low" : "high"}.`;
  return h("section", {}, h("h2", {}, title), box, ends, h("p", { class: "s q" }, words));
}

function scatter(record) {
  const pairs = record.truth
    .map((truth, i) => [truth, record.said[i]])
    .filter(([truth, said]) => truth != null && said != null);
  const all = pairs.flat();
  const low = Math.min(...all);
  const high = Math.max(...all);
  const at = (value) => (100 * (value - low)) / (high - low || 1);
  const dot = ([truth, said]) => {
    const place = `cx="${at(truth).toFixed(2)}" cy="${(100 - at(said)).toFixed(2)}"`;
    return `<circle ${place} r="1" fill="var(--val)" opacity=".5"/>`;
  };
  const box = h("div", { class: "square" });
  box.innerHTML = `<svg viewBox="-4 -4 108 112" role="img" aria-label="Said against true">
    <path d="M0 0V100H100" fill="none" stroke="var(--axis)" stroke-width=".6"/>
    <path d="M0 100L100 0" stroke="var(--train)" stroke-width=".6" stroke-dasharray="2 2"/>
    ${pairs.map(dot).join("")}
    <text x="100" y="107" text-anchor="end">true: ${number(low)} to ${number(high)}</text>
  </svg>`;
  return h("section", {}, h("h2", {}, "Said against true"), box);
}
