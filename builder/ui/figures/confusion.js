// What it takes for what; a press on a cell shows its samples, where they are named.

import { h } from "../live/parts.js";
import { count } from "../live/words.js";
import { showSamples } from "./samples.js";

const WIDE = 12; // classes, from which on it takes the whole width
const DENSE = 24; // from which on there is no room for numbers
const ROOM = 60; // letters in the row of names

const cut = (name, longest) => (name.length > longest ? `${name.slice(0, longest - 1)}…` : name);

export function draw(record, host, tools) {
  const { classes, table } = record;
  const wide = classes.length > WIDE;
  const below = h("div", { class: "opened" });
  const cell = cellsOf(record, below, tools);
  const longest = Math.max(8, Math.floor(ROOM / Math.max(1, classes.length)));
  const heads = classes.map((name) => h("th", { class: "s q", title: name }, cut(String(name), longest)));
  const row = (values, i) => h("tr", {},
    h("th", { class: "s q", title: classes[i] }, cut(String(classes[i]), 14)),
    ...values.map((value, k) => cell(value, i, k)));
  host.append(h("section", { class: wide ? "wide" : "" },
    h("div", { class: "row" }, h("h2", {}, record.title), h("span", { class: "s q" }, hintOf(record))),
    h("table", { class: `confusion${wide ? " dense" : ""}` },
      h("thead", {}, h("tr", {}, h("th", {}), ...heads)),
      h("tbody", {}, ...table.map(row))),
    below));
}

function hintOf({ of, samples }) {
  const axes = "rows: what it is · columns: what was said";
  if (of === "points") return `points of all pictures · ${axes}`;
  return Object.keys(samples ?? {}).length ? `${axes} · press a cell to see its samples` : axes;
}

// Shades of right and wrong cells, each against the most of its kind.
function cellsOf({ classes, table, samples }, below, tools) {
  const right = Math.max(1, ...table.map((row, i) => row[i]));
  const wrong = Math.max(1, ...table.flatMap((row, i) => row.filter((_, k) => k !== i)));
  return (value, i, k) => {
    const rows = samples?.[`${i},${k}`] ?? [];
    const share = value / (i === k ? right : wrong);
    const words = `${value} of ${classes[i]} said to be ${classes[k]}`;
    const title = `${count(value)} that are ${classes[i]} and were called ${classes[k]}`;
    return h("td", {}, h("button", {
      type: "button",
      class: i === k ? "hit" : "miss",
      disabled: !rows.length,
      style: value ? `--t:${(0.12 + 0.75 * share).toFixed(2)}` : null,
      title: words,
      "aria-label": words,
      onclick: () => showSamples(below, tools, rows, [], title),
    }, classes.length > DENSE ? "" : value || ""));
  };
}
