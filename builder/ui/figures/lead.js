// Between which the lead of the first over the second lies: a dot and a bar on a scale with zero.

import { h } from "../live/parts.js";
import { colourOf, escape, nice } from "./axes.js";

const WIDE = 320;
const APART = 40; // pixels between zero and the next number

export function draw(record, host, tools) {
  const unit = record.scale.share ? 100 : 1;
  const [low, high, at] = [record.low, record.high, record.lead].map((v) => (v == null ? null : v * unit));
  if (low == null || high == null || at == null) return;
  const words = `Lead of ${record.of} over ${record.over}, 95% interval`;
  const box = h("div", { class: "lead-box" }, h("div", { class: "s q" }, words));
  const label = escape(`From ${low.toFixed(2)} to ${high.toFixed(2)}`);
  const drawn = interval(low, high, at, colourOf(tools, record.who), record.scale);
  box.insertAdjacentHTML("beforeend", `<svg width="332" height="64" role="img" aria-label="${label}">${drawn}</svg>`);
  host.append(box);
}

function interval(low, high, at, colour, scale) {
  const [from, to] = [Math.min(0, low), Math.max(0, high)];
  const pad = 0.12 * (to - from || 1);
  const [a, b] = [from - pad, to + pad];
  const x = (v) => ((v - a) / (b - a)) * WIDE;
  return `<path class="axis" d="M0 40H${WIDE}"/>
    <path d="M${x(0)} 8V44" style="stroke:var(--ink-3)" stroke-dasharray="2 3"/>
    <path d="M${x(low)} 24H${x(high)}" style="stroke:${colour}" stroke-width="4" stroke-linecap="round" opacity=".5"/>
    <circle cx="${x(at)}" cy="24" r="5" style="fill:${colour}"/>
    <text x="${Math.max(24, Math.min(296, x(0)))}" y="58" text-anchor="middle">0, equal</text>
    ${marks(a, b, x, scale)}`;
}

function marks(a, b, x, scale) {
  const step = nice((b - a) / 3);
  const places = [];
  for (let t = Math.ceil(a / step) * step; t <= b; t += step) {
    if (Math.abs(t) > step / 2 && Math.abs(x(t) - x(0)) > APART) places.push(t);
  }
  const digits = step < 0.01 ? 3 : step < 0.1 ? 2 : step < 1 ? 1 : 0;
  const unit = (t) => (scale.share ? (Math.abs(t) === 1 ? " point" : " points") : ` ${escape(scale.title)}`);
  return places.map((t, k) => {
    const text = `${t > 0 ? "" : "−"}${Math.abs(t).toFixed(digits)}${k === places.length - 1 ? unit(t) : ""}`;
    const last = x(t) > 290;
    const place = `x="${last ? 332 : Math.max(14, x(t))}" y="58" text-anchor="${last ? "end" : "middle"}"`;
    return `<text ${place}>${text}</text>`;
  }).join("");
}
