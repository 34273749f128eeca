// How a score, or the seconds of fitting, grow with the rows to learn from: a curve a contestant, its band from the worst draw to the best.

import { h, segments } from "../live/parts.js";
import { count, seconds } from "../live/words.js";
import { escape, logTicks, scoreText, spoken, ticks, widthOf } from "./axes.js";

const HEIGHT = 360;
const [LEFT, RIGHT, TOP, BOTTOM] = [60, 190, 12, 36];
const TINTS = ["--r2", "--r3", "--r4", "--r5", "--r6"];
const DASHES = ["5 3", "2 3", "8 3 2 3"];

export function draw(record, host, tools) {
  const time = tools.choice?.growTime ?? false;
  const choices = [["Score", false], ["Seconds", true]];
  const choose = (value) => tools.choose?.({ growTime: value });
  host.append(h("div", { class: "tools" },
    segments(choices, () => time, choose, "What is drawn"),
    h("span", { class: "s q" }, wordsOf(record, time))));
  const curves = record.curves.filter((curve) => valuesOf(curve, time).some((v) => v != null));
  if (curves.length) {
    const plot = h("div", {});
    plot.innerHTML = drawing(record, curves, time, widthOf(host, 420), tools);
    host.append(plot);
  }
  host.append(...record.curves.filter((curve) => curve.missing.length).map(gap));
  host.append(...record.notes.map((note) => h("p", { class: "m" }, note)));
}

function wordsOf(record, time) {
  if (record.done != null) return `${record.done} of ${record.of ?? "all"} fits`;
  if (time) return "Seconds of fitting against training rows, both on logarithmic scales";
  return `Validation ${record.scale.title} against training rows; the band goes from the worst draw to the best`;
}

const gap = (curve) => h("p", { class: "m" },
  `${curve.title} has no score at ${curve.missing.map(count).join(" and ")} rows. ${curve.why.replaceAll("*", "")}`);

const valuesOf = (curve, time) => (time ? curve.seconds : curve.mean);

function drawing(record, curves, time, width, tools) {
  const view = viewOf(record, curves, time, width);
  const quiet = curves.filter((curve) => !curve.network && !curve.baseline && !tools.colours?.[curve.who]);
  const lines = curves.map((curve) => line(curve, lookOf(curve, quiet, tools), view, record.scale, time));
  const labels = namesOf(lines.map((each) => each.end).filter(Boolean), view.right);
  return `<svg width="${width}" height="${Math.max(HEIGHT, labels.bottom + 12)}" role="img" aria-label="Learning curves">
    ${axes(record, view, time)}${lines.map((each) => each.svg).join("")}${labels.svg}</svg>`;
}

function viewOf(record, curves, time, width) {
  const sizes = record.sizes.length ? record.sizes : curves.flatMap((curve) => curve.sizes);
  const [x0, x1] = [Math.min(...sizes) * 0.9, Math.max(...sizes) * 1.1];
  const [y0, y1] = time ? secondsRange(curves) : scoreRange(curves, record.scale);
  const right = width - RIGHT;
  const share = (v) => (time ? Math.log(Math.max(v, y0) / y0) / Math.log(y1 / y0) : (Math.max(v, y0) - y0) / (y1 - y0));
  return {
    y0, y1, right,
    X: (v) => LEFT + ((right - LEFT) * Math.log(v / x0)) / Math.log(x1 / x0),
    Y: (v) => TOP + (HEIGHT - TOP - BOTTOM) * (1 - share(v)),
  };
}

function secondsRange(curves) {
  const every = curves.flatMap((curve) => curve.seconds).filter((v) => v != null && v > 0);
  return every.length ? [Math.min(...every) * 0.7, Math.max(...every) * 1.4] : [0.1, 10];
}

// Most of the height goes to where the best curves end.
function scoreRange(curves, scale) {
  const every = curves.flatMap((curve) => curve.mean).filter((v) => v != null);
  const ends = curves.map((curve) => curve.mean.at(-1)).filter((v) => v != null).sort((a, b) => a - b);
  const best = ends.at(-1) ?? Math.max(...every);
  const middle = ends[Math.floor(ends.length / 2)] ?? best;
  const reach = Math.max(6 * (best - middle), scale.share ? 0.25 : 0.6);
  const [low, high] = [Math.max(Math.min(...every), best - reach), Math.max(...every)];
  const pad = 0.06 * (high - low || 0.1);
  return [low - pad, high + pad];
}

function axes(record, { y0, y1, right, X, Y }, time) {
  const heights = time ? logTicks(y0, y1) : ticks(y0, y1, 6);
  const words = (t) => (time ? spoken(t) : scoreText(record.scale, t, 0));
  const floor = HEIGHT - BOTTOM;
  const across = heights.map((t) => `<path class="grid" d="M${LEFT} ${Y(t)}H${right}"/>
    <text x="${LEFT - 8}" y="${Y(t) + 4}" text-anchor="end">${words(t)}</text>`);
  const along = record.sizes.map((t) => `<path class="axis" d="M${X(t)} ${floor}v4"/>
    <text x="${X(t)}" y="${floor + 18}" text-anchor="middle">${count(t)}</text>`);
  return `${across.join("")}${along.join("")}<path class="axis" d="M${LEFT} ${floor}H${right}"/>
    <text x="${right}" y="${HEIGHT - 4}" text-anchor="end">training rows</text>`;
}

// A network has the accent, a baseline is grey, the page's colours go before those of the figure.
function lookOf(curve, quiet, tools) {
  if (curve.network) return { colour: "var(--r1)", wide: 3, dash: tools.dashes?.[curve.who] };
  if (curve.baseline) return { colour: "var(--ink-3)", wide: 2, dash: "5 3" };
  const k = quiet.indexOf(curve);
  if (k < 0) return { colour: tools.colours[curve.who], wide: 2, dash: tools.dashes?.[curve.who] };
  return { colour: `var(${TINTS[k % TINTS.length]})`, wide: 2, dash: DASHES[Math.floor(k / TINTS.length) % DASHES.length] };
}

function line(curve, { colour, wide, dash }, { X, Y }, scale, time) {
  const values = valuesOf(curve, time);
  const places = curve.sizes.map((n, i) => [n, values[i], i]).filter(([, v]) => v != null);
  if (!places.length) return { svg: "", end: null };
  const points = places.map(([n, v]) => [X(n), Y(v)]);
  const said = places.map(([n, v]) => `${count(n)} rows ${time ? seconds(v) : scoreText(scale, v)}`).join(", ");
  const path = points.map((point) => point.join(" ")).join("L");
  const band = time || curve.baseline ? "" : bandOf(curve, places, colour, X, Y);
  const dots = points.map(([x, y]) => `<circle cx="${x}" cy="${y}" r="3" style="fill:${colour}"/>`).join("");
  const dashed = dash ? `stroke-dasharray="${dash}"` : "";
  const svg = `${band}<g><title>${escape(`${curve.title}: ${said}`)}</title>
    <path class="l" d="M${path}" style="stroke:${colour};stroke-width:${wide}" ${dashed}/>${dots}</g>`;
  const power = time && curve.power != null ? `, rows^${Math.max(0, curve.power).toFixed(1)}` : "";
  const [x, y] = points.at(-1);
  return { svg, end: { x, y, text: curve.title + power, colour } };
}

function bandOf(curve, places, colour, X, Y) {
  const known = places.filter(([, , i]) => curve.low[i] != null && curve.high[i] != null);
  if (!known.length) return "";
  const upper = known.map(([n, , i]) => `${X(n)} ${Y(curve.high[i])}`);
  const lower = known.map(([n, , i]) => `${X(n)} ${Y(curve.low[i])}`).reverse();
  return `<path d="M${[...upper, ...lower].join("L")}Z" style="fill:${colour}" opacity=".09"/>`;
}

// Names stand at the curves' ends, moved apart where two would lie on each other.
function namesOf(ends, right) {
  let bottom = -99;
  const svg = [...ends].sort((a, b) => a.y - b.y).map(({ x, y, text, colour }) => {
    bottom = Math.max(y, bottom + 15);
    return `<path d="M${x + 4} ${y}L${right + 12} ${bottom}" fill="none" style="stroke:${colour}" opacity=".5"/>
      <text x="${right + 16}" y="${bottom + 4}" style="fill:${colour};font-weight:600">${escape(text)}</text>`;
  }).join("");
  return { svg, bottom };
}
