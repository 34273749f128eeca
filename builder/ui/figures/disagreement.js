// The rows on which two say different things, with what each holds: a table's cells, a picture, a text or a series.

import { h } from "../live/parts.js";
import { bytes, paint, ramp } from "../live/pictures.js";
import { seriesPicture } from "../live/series.js";
import { count } from "../live/words.js";
import { signed } from "./axes.js";

const GREY = ramp([0, 0, 0], [255, 255, 255]);

export function draw(record, host) {
  host.append(h("p", { class: "m said-of-both" }, record.words));
  if (!record.rows.length) host.append(h("p", { class: "q" }, "They agree on every row."));
  else host.append(record.rows[0].cells ? table(record) : cards(record));
}

// What one says, with a mark where it is known whether that is right.
function mark(word, right) {
  if (right == null) return h("span", {}, word);
  return h("span", { class: right ? "good" : "wrong" }, word, right ? " ✓" : " ✗");
}

function table({ titles, columns, rows }) {
  const isNumber = (v) => v != null && v !== "" && Number.isFinite(Number(v));
  const numeric = columns.map((_, k) => rows.every(({ cells }) => cells?.[k] == null || isNumber(cells[k])));
  const heads = ["Row", "Is", ...titles].map((title) => h("th", {}, title));
  const named = columns.map((name, k) => h("th", { class: numeric[k] ? "n" : "" }, name));
  const cell = (v, k) => h("td", { class: `${v == null ? "q" : "m"} ${numeric[k] ? "n" : ""}` },
    v == null ? "missing" : numeric[k] ? signed(v) : v);
  const row = (each) => h("tr", {},
    h("td", { class: "q" }, count(each.row + 1)),
    h("td", { class: "b" }, each.truth),
    h("td", {}, mark(each.first, each.first_right)),
    h("td", {}, mark(each.second, each.second_right)),
    ...(each.cells ?? []).map(cell));
  return h("div", { class: "wide-figure" }, h("table", {},
    h("thead", {}, h("tr", {}, ...heads, ...named)),
    h("tbody", {}, ...rows.map(row))));
}

function cards({ titles, size, rows }) {
  const wide = rows[0].picture ? "" : " wide-cards";
  return h("div", { class: `row-cards${wide}` }, ...rows.map((row) => h("div", { class: "row-card" },
    holds(row, size),
    h("div", { class: "s" },
      h("div", {}, h("span", { class: "q" }, "is "), h("b", {}, row.truth)),
      h("div", {}, `${titles[0] ?? "first"}: `, mark(row.first, row.first_right)),
      h("div", {}, `${titles[1] ?? "second"}: `, mark(row.second, row.second_right))))));
}

function holds({ row, picture, text, series }, [high, wide]) {
  if (text != null) return h("p", { class: "m" }, text);
  if (series) return h("div", { class: "card-series" }, seriesPicture(series.map((v) => v ?? 0)));
  const canvas = h("canvas", { role: "img", "aria-label": `test row ${row + 1}` });
  return picture && high && wide ? paint(canvas, bytes(picture), wide, high, GREY) : canvas;
}
