// How much the score falls when a column's values are dealt out anew: a bar a contestant and column, with its spread.

import { h } from "../live/parts.js";
import { escape, signed, ticks } from "./axes.js";

const SHOWN = 15; // columns
const LINE = 10; // pixels of a bar
const QUIET = ["var(--ink-3)", "var(--ink-2)", "var(--line-2)"];

export function draw(record, host, tools) {
  const { pieces, contestants, scale } = record;
  const highest = (k) => Math.max(...contestants.map((each) => each.falls[k]?.mean ?? 0));
  const order = pieces.map((name, k) => [name, k, contestants.length ? highest(k) : 0]);
  const shown = order.sort((a, b) => b[2] - a[2]).slice(0, SHOWN);
  const top = Math.max(1e-9, ...shown.map(([, , fall]) => fall));
  const at = (v) => `${Math.max(0, Math.min(100, (v / (top * 1.15)) * 100))}%`;
  const colour = (each, j) => tools.colours?.[each.who] ?? QUIET[j % QUIET.length];
  const key = contestants.map((each, j) => h("span", { class: "row s" },
    h("span", { class: "mark", style: `height:3px;background:${colour(each, j)}` }),
    each.title));
  const cells = shown.flatMap(([name, k]) => [
    h("div", { class: "clip", title: name }, name),
    bars(contestants, k, at, colour, scale),
  ]);
  host.append(
    h("div", { class: "row fall-key" }, ...key),
    h("div", { class: "bar-rows" }, ...cells, h("div", {}), axis(top, at, scale)),
    h("p", { class: "s q" }, record.note));
}

const unitOf = (scale, v) => signed(scale.share ? `${(100 * v).toFixed(1)} points` : v.toFixed(3));

function bars(contestants, k, at, colour, scale) {
  const cell = h("div", {});
  const bar = (each, j) => {
    const mean = each.falls[k]?.mean ?? 0;
    const spread = each.falls[k]?.spread ?? 0;
    const words = escape(`${each.title}: ${unitOf(scale, mean)} ± ${unitOf(scale, spread)}`);
    const y = j * LINE;
    return `<g><title>${words}</title>
      <rect x="0" y="${y + 2}" width="${at(mean)}" height="7" rx="2" style="fill:${colour(each, j)}"/>
      <line x1="${at(mean - spread)}" x2="${at(mean + spread)}" y1="${y + 5.5}" y2="${y + 5.5}" style="stroke:var(--ink)"/></g>`;
  };
  const high = contestants.length * LINE + 4;
  cell.innerHTML = `<svg width="100%" height="${high}" role="img">${contestants.map(bar).join("")}</svg>`;
  return cell;
}

function axis(top, at, scale) {
  const unit = scale.share ? 100 : 1;
  const places = ticks(0, unit * top * 1.1, 3);
  const named = scale.share ? " points" : ` ${escape(scale.title)}`;
  const text = (t, k) => {
    const words = `${+t.toPrecision(2)}${k === places.length - 1 ? named : ""}`;
    return `<text x="${at(t / unit)}" y="16" text-anchor="${k ? "middle" : "start"}">${words}</text>`;
  };
  const box = h("div", {});
  box.innerHTML = `<svg width="100%" height="22" role="img" aria-label="The scale of the bars" style="overflow:visible">
    <line x1="0" x2="100%" y1="0.5" y2="0.5" style="stroke:var(--axis)"/>${places.map(text).join("")}</svg>`;
  return box;
}
