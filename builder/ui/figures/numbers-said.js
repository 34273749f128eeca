// What a network says of a fixed handful of rows in numbers: a forecast beside what came, or a mark beside what is true.

import { h } from "../live/parts.js";
import { forecast } from "../live/series.js";
import { number } from "../live/words.js";

const ROWS = 10;
const FORECASTS = 6;

export const note = (record, tools) => `mean error ${number(record.error)} on ${record.of} ${tools.which}`;

export function draw(record, host, tools) {
  const list = record[tools.show ?? "fixed"].filter((row) => row.said.length);
  if (!list.length) host.append(h("p", { class: "q" }, "There are no rows to show."));
  else if (list[0].said.length > 1) host.append(forecasts(list.slice(0, FORECASTS)));
  else host.append(marks(record, list.slice(0, ROWS)));
}

function forecasts(list) {
  const came = list[0].past ? "what came, before and after" : "what came";
  return h("div", { class: "told numbers" },
    h("div", { class: "row s q key-line" }, h("i", { class: "came" }), came, h("i", { class: "told-line" }), "forecast"),
    ...list.map((row) => h("div", { class: "one-forecast" },
      forecast(row),
      h("span", { class: "s q" }, `row ${row.row + 1}`))));
}

// All on the scale of the fixed rows, so that it stays while the network learns.
function marks(record, list) {
  const every = record.fixed.flatMap((row) => [row.said[0], row.truth[0]]).filter(Number.isFinite);
  const low = Math.min(...every);
  const high = Math.max(...every);
  const at = (v) => `left:${Math.max(0, Math.min(100, (100 * (v - low)) / (high - low || 1)))}%`;
  const mark = (v, look) => (Number.isFinite(v) ? h("i", { class: look, style: at(v) }) : null);
  return h("div", { class: "told numbers" }, ...list.map((row) => h("div", { class: "told-row" },
    h("span", { class: "s q" }, `row ${row.row + 1}`),
    h("span", { class: "track" }, mark(row.truth[0], "truth"), mark(row.said[0], "said")),
    h("span", { class: "s nw" }, `${number(row.said[0])}, is ${number(row.truth[0])}`))));
}
