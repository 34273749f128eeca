// The largest weights of a linear model: a bar to each side where there is one group, else a table of shades.

import { h } from "../live/parts.js";

export function draw(record, host) {
  const most = Math.max(1e-12, ...record.columns.flatMap((column) => column.weights.map((w) => Math.abs(w ?? 0))));
  const list = record.groups.length === 1 ? bars(record.columns, most) : table(record, most);
  host.append(h("p", { class: "s q" }, record.note), list);
}

const minus = (text) => text.replace("-", "−");

function bars(columns, most) {
  return h("div", { class: "bar-rows" }, ...columns.flatMap(({ name, weights }) => [
    h("div", { class: "row" },
      h("span", { class: "clip grow", title: name }, name),
      h("span", { class: "q s" }, weights[0] == null ? "–" : minus(weights[0].toPrecision(3)))),
    bar(weights[0] ?? 0, most),
  ]));
}

function bar(weight, most) {
  const cell = h("div", {});
  const wide = 50 * (Math.abs(weight) / most);
  const place = `x="${weight < 0 ? 50 - wide : 50}%" y="3" width="${wide}%" height="8" rx="2"`;
  cell.innerHTML = `<svg width="100%" height="14">
    <line x1="50%" x2="50%" y1="0" y2="14" style="stroke:var(--line-2)"/>
    <rect ${place} style="fill:${signOf(weight)}"/></svg>`;
  return cell;
}

const signOf = (weight) => (weight < 0 ? "var(--neg)" : "var(--pos)");

function table({ groups, columns }, most) {
  const shade = (w) => `background:color-mix(in srgb, ${signOf(w)} ${Math.round((60 * Math.abs(w)) / most)}%, transparent)`;
  const cell = (w) => h("td", { class: "cell", style: shade(w ?? 0) }, w == null ? "–" : minus(w.toFixed(2)));
  const heads = [h("th", {}, "Column"), ...groups.map((group) => h("th", { class: "n" }, group))];
  return h("div", { class: "wide-figure" }, h("table", { class: "matrix" },
    h("thead", {}, h("tr", {}, ...heads)),
    h("tbody", {}, ...columns.map(({ name, weights }) => h("tr", {}, h("td", {}, name), ...weights.map(cell))))));
}
