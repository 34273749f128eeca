// Each class in numbers; a column that no class has a number for is left out.

import { h } from "../live/parts.js";
import { count, percent } from "../live/words.js";

const SHOWN = 60; // classes

const share = (value) => (value == null ? "–" : percent(value));

const between = (low, high) => (low == null || high == null ? "–" : `${percent(low)} to ${percent(high)}`);

const COLUMNS = [
  ["Found", "Of its rows, how many are recognised", (row) => share(row.recall)],
  ["95% interval", "Between which that would lie 95 of 100 times", ({ low, high }) => between(low, high)],
  ["Right when said", "Of the rows given to it, how many belong to it", (row) => share(row.precision)],
  ["F1", "Both in one number", (row) => (row.f1 == null ? "–" : row.f1.toFixed(3))],
  ["Overlap", "The points common to both by those of either", (row) => share(row.overlap)],
];
const ALWAYS = ["Found", "Right when said"];

export function draw(record, host) {
  const shown = record.classes.slice(0, SHOWN);
  const known = (words) => shown.some((row) => words(row) !== "–");
  const columns = COLUMNS.filter(([title, , words]) => ALWAYS.includes(title) || known(words));
  const heads = [
    h("th", {}, "Class"),
    h("th", { class: "num" }, record.of === "points" ? "Points" : "Rows"),
    ...columns.map(([title, why]) => h("th", { class: "num", title: why }, title)),
  ];
  const line = (row) => h("tr", {},
    h("td", {}, String(row.name)),
    h("td", { class: "num" }, count(row.rows)),
    ...columns.map(([, , words]) => h("td", { class: "num" }, words(row))));
  host.append(h("section", {},
    h("h2", {}, record.title),
    h("table", {},
      h("thead", {}, h("tr", {}, ...heads)),
      h("tbody", {}, ...shown.map(line)))));
}
