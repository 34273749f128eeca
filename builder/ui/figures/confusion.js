// What it takes for what; a press on a cell shows its samples.

import { h } from "../live/parts.js";
import { count } from "../live/words.js";
import { showSamples } from "./samples.js";

const WIDE = 12; // classes, from which on it takes the whole width
const DENSE = 24; // from which on there is no room for numbers

export function draw(record, host, tools) {
  const { classes, table, samples } = record, many = classes.length;
  const most = Math.max(1, ...table.flatMap((row, i) => row.filter((_, k) => k !== i))), right = Math.max(1, ...table.map((row, i) => row[i]));
  const below = h("div", { class: "opened" });
  const cell = (value, i, k) => {
    const rows = samples?.[`${i},${k}`] ?? [], share = i === k ? value / right : value / most, words = `${value} of ${classes[i]} said to be ${classes[k]}`;
    return h("td", {}, h("button", {
      type: "button", class: i === k ? "hit" : "miss", disabled: !rows.length, style: value ? `--t:${(0.12 + 0.75 * share).toFixed(2)}` : null, title: words, "aria-label": words,
      onclick: () => showSamples(below, tools, rows, [], `${count(value)} that are ${classes[i]} and were called ${classes[k]}`),
    }, many > DENSE ? "" : value || ""));
  };
  const hint = record.of === "points" ? "points of all pictures · rows: what it is · columns: what was said" : "rows: what it is · columns: what was said · press a cell to see its samples";
  host.append(h("section", { class: many > WIDE ? "wide" : "" },
    h("div", { class: "row" }, h("h2", {}, record.title), h("span", { class: "s q" }, hint)),
    h("table", { class: `confusion${many > WIDE ? " dense" : ""}` },
      h("thead", {}, h("tr", {}, h("th", {}), ...classes.map((name) => h("th", { class: "s q" }, String(name).slice(0, 8))))),
      h("tbody", {}, ...table.map((row, i) => h("tr", {}, h("th", { class: "s q" }, String(classes[i]).slice(0, 14)), ...row.map((value, k) => cell(value, i, k)))))),
    below));
}
