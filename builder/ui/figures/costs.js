// Score against a cost that a person picks: a dot a contestant, and the line of those that nobody beats in both.

import { h } from "../live/parts.js";
import { capital, count } from "../live/words.js";
import { bytes, colourOf, duration, escape, logTicks, scoreText, spoken, ticks, widthOf } from "./axes.js";

const WORDS = { seconds: duration, bytes, count };
const ON_AXIS = { seconds: spoken, bytes, count };
const HEIGHT = 356;
const [LEFT, RIGHT, TOP, BOTTOM] = [56, 180, 12, 52];

export function draw(record, host, tools) {
  if (!record.costs.length) return;
  const cost = record.costs.find((each) => each.name === tools.choice?.cost) ?? record.costs[0];
  const choose = (event) => tools.choose?.({ cost: event.target.value });
  const pick = h("select", { class: "inp pick", "aria-label": "Cost", onchange: choose },
    ...record.costs.map(({ name, title }) => h("option", { value: name, selected: name === cost.name }, title)));
  const place = h("div", {});
  host.append(
    h("div", { class: "tools" },
      h("span", {}, `${capital(record.scale.title)} on the ${record.part} part against`),
      pick,
      h("span", { class: "s q" }, "The line joins those that nobody beats in both.")),
    place);
  const dots = record.contestants
    .map(({ who, title, score, costs }) => ({ who, title, x: costs[cost.name], y: score }))
    .filter((dot) => dot.x > 0 && dot.y != null);
  if (dots.length < 2) place.append(h("p", { class: "q" }, "Too few contestants have this number."));
  else place.innerHTML = plot(record.scale, cost, dots, widthOf(host, 420), tools);
}

function plot(scale, cost, dots, width, tools) {
  const scores = dots.map((dot) => dot.y).sort((a, b) => a - b);
  const [middle, best] = [scores[Math.floor(dots.length / 2)], scores.at(-1)];
  const floor = best - Math.max(3 * (best - middle), scale.share ? 0.04 : 0.1);
  const shown = dots.filter((dot) => dot.y >= floor);
  const view = viewOf(shown, best, width);
  const front = frontOf(shown);
  return `<svg width="${width}" height="${HEIGHT}" role="img" aria-label="${escape(`${scale.title} against ${cost.title}`)}">
    ${axes(view, scale, ON_AXIS[cost.unit])}
    <path d="${stairs(front, view)}" fill="none" style="stroke:var(--ink-3)" stroke-width="1.5"/>
    ${named(shown, front, view, scale, WORDS[cost.unit], tools)}
    ${below(dots.filter((dot) => dot.y < floor), scale)}
  </svg>`;
}

function viewOf(shown, best, width) {
  const xs = shown.map((dot) => dot.x);
  const lowest = Math.min(...shown.map((dot) => dot.y));
  const span = best - lowest || 0.02;
  const [x0, x1] = [Math.min(...xs) * 0.7, Math.max(...xs) * 1.4];
  const [y0, y1] = [lowest - 0.1 * span, best + 0.1 * span];
  const right = width - RIGHT;
  return {
    x0, x1, y0, y1, right,
    X: (v) => LEFT + ((right - LEFT) * Math.log(v / x0)) / Math.log(x1 / x0),
    Y: (v) => TOP + (HEIGHT - TOP - BOTTOM) * (1 - (v - y0) / (y1 - y0)),
  };
}

function axes({ x0, x1, y0, y1, right, X, Y }, scale, words) {
  const heights = ticks(y0, y1, 6);
  const digits = scale.share && heights[1] - heights[0] < 0.0099 ? 1 : 0;
  const lines = heights.map((t) => `<path class="grid" d="M${LEFT} ${Y(t)}H${right}"/>
    <text x="${LEFT - 8}" y="${Y(t) + 4}" text-anchor="end">${scoreText(scale, t, digits)}</text>`);
  const floor = HEIGHT - BOTTOM;
  let last = -99;
  for (const t of logTicks(x0, x1)) {
    if (X(t) - last < 56) continue;
    last = X(t);
    lines.push(`<path class="axis" d="M${X(t)} ${floor}v4"/>
      <text x="${X(t)}" y="${floor + 18}" text-anchor="middle">${escape(words(t))}</text>`);
  }
  return `${lines.join("")}<path class="axis" d="M${LEFT} ${floor}H${right}"/>`;
}

function frontOf(shown) {
  const front = [];
  for (const dot of [...shown].sort((a, b) => a.x - b.x || b.y - a.y)) {
    if (!front.length || dot.y > front.at(-1).y) front.push(dot);
  }
  return front;
}

const stairs = (front, { X, Y }) => front
  .map((dot, k) => (k ? `H${X(dot.x)}V${Y(dot.y)}` : `M${X(dot.x)} ${Y(dot.y)}`))
  .join("");

function named(shown, front, { X, Y }, scale, words, tools) {
  const taken = shown.map((dot) => [X(dot.x) - 7, Y(dot.y) - 7, X(dot.x) + 7, Y(dot.y) + 7]); // the dots themselves
  return [...shown].sort((a, b) => b.y - a.y).map((dot) => {
    const colour = colourOf(tools, dot.who);
    const ahead = front.includes(dot);
    const [x, y, anchor] = besideDot(X(dot.x), Y(dot.y), 7 * dot.title.length, taken);
    const title = escape(`${dot.title}: ${scoreText(scale, dot.y)}, ${words(dot.x)}`);
    const look = `fill:${ahead ? colour : "var(--bg)"};stroke:${colour}`;
    const text = `fill:${ahead ? "var(--ink)" : "var(--ink-3)"};font-weight:${ahead ? 600 : 400}`;
    return `<g><title>${title}</title><circle cx="${X(dot.x)}" cy="${Y(dot.y)}" r="5" style="${look}" stroke-width="2"/></g>
      <text class="over" x="${x}" y="${y}" text-anchor="${anchor}" style="${text}">${escape(dot.title)}</text>`;
  }).join("");
}

const BESIDE = [[10, 4, "start"], [-10, 4, "end"], [8, -9, "start"], [8, 18, "start"], [-8, -9, "end"], [-8, 18, "end"]];
const FURTHER = [32, 46, 60].map((down) => [10, down, "start"]);

// Where a dot's name lies on no other dot and no other name: beside it, else above or below; `taken` learns the place.
function besideDot(x, y, wide, taken) {
  const box = ([dx, dy, anchor]) => {
    const left = anchor === "start" ? x + dx : x + dx - wide;
    return [left, y + dy - 11, left + wide, y + dy + 3];
  };
  const apart = (a, b) => a[2] <= b[0] || b[2] <= a[0] || a[3] <= b[1] || b[3] <= a[1];
  const free = (place) => place[0] > 0 && taken.every((other) => apart(place, other));
  const own = taken.findIndex((other) => other[0] === x - 7 && other[1] === y - 7);
  const [dot] = taken.splice(own, 1);
  const places = [...BESIDE, ...FURTHER];
  const chosen = places.find((place) => free(box(place))) ?? places[0];
  taken.push(dot, box(chosen));
  return [x + chosen[0], y + chosen[1], chosen[2]];
}

function below(out, scale) {
  if (!out.length) return "";
  const names = out.sort((a, b) => b.y - a.y).map((dot) => `${dot.title} ${scoreText(scale, dot.y)}`);
  return `<text x="${LEFT}" y="${HEIGHT - 4}">Below this view: ${escape(names.join(", "))}</text>`;
}
