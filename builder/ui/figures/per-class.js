// Each class in numbers.

import { h } from "../live/parts.js";
import { count, percent } from "../live/words.js";

const SHOWN = 60; // classes

export function draw(record, host) {
  const shown = record.classes.slice(0, SHOWN), share = (value) => h("td", { class: "num" }, value == null ? "–" : percent(value));
  const overlaps = record.classes.some((row) => row.overlap != null);
  const heads = ["Class", record.of === "points" ? "Points" : "Rows", "Found", "Right when said", ...(overlaps ? ["Overlap"] : [])];
  host.append(h("section", {}, h("h2", {}, record.title), h("table", {},
    h("thead", {}, h("tr", {}, ...heads.map((text, i) => h("th", { class: i ? "num" : "" }, text)))),
    h("tbody", {}, ...shown.map((row) => h("tr", {}, h("td", {}, String(row.name)), h("td", { class: "num" }, count(row.rows)), share(row.recall), share(row.precision), overlaps ? share(row.overlap) : null))))));
}
