// What is answered all over a plane, with points laid over it. The look of two classes, of many and of a number is in a file each.
//
// A look says: tones(css) → what it paints with; map(canvas, record, tones, sharp); colour(target, record, tones) of a point; and may draw
// lines over the map. `tools.over` are the points where the record has none; `tools.sharp` and `tools.validation` are a person's choices.

import { h } from "../live/parts.js";
import { mix, rgb } from "../live/pictures.js";

const CROWD = 600; // points, from which on they are drawn smaller

export const css = (colour) => `rgb(${colour.map(Math.round).join(",")})`;

// The colours of a theme by name, as numbers.
export function tonesOf(node) {
  const style = getComputedStyle(node);
  const tone = (name) => rgb(style.getPropertyValue(name) || "#808080");
  const background = tone("--raised");
  return {
    background,
    ink: style.getPropertyValue("--ink"),
    pos: tone("--pos"),
    neg: tone("--neg"),
    paler: (colour) => mix(background, colour, 0.62),
    hues: [1, 2, 3, 4, 5, 6].map((i) => tone(`--r${i}`)),
  };
}

export function drawPlane(look, record, host, tools) {
  const map = h("canvas", { class: "plane", role: "img", "aria-label": "What is answered for every point" });
  const over = h("canvas", { class: "plane over", "aria-hidden": "true" });
  const box = h("div", { class: "plane-box" }, map, over);
  host.append(box);
  const paint = (next, given) => {
    const tones = tonesOf(box);
    if (next.size) look.map(map, next, tones, given.sharp ?? false);
    paintOver(look, over, next, tones, given);
  };
  paint(record, tools);
  return { update: (next, given = tools) => paint(next, given) };
}

function paintOver(look, canvas, record, tones, tools) {
  const side = canvas.parentElement.clientWidth;
  const ratio = window.devicePixelRatio || 1;
  if (!side) return;
  if (canvas.width !== Math.round(side * ratio)) canvas.width = canvas.height = Math.round(side * ratio);
  const g = canvas.getContext("2d");
  g.setTransform(ratio, 0, 0, ratio, 0, 0);
  g.clearRect(0, 0, side, side);
  if (record.size) look.lines?.(g, record, tones, side);
  const over = record.over ?? tools.over;
  if (!over) return;
  points(g, over, over.train, side, (target) => css(look.colour(target, record, tones)), filled);
  if (over.validation && tools.validation !== false) {
    points(g, over, over.validation, side, (target) => css(look.colour(target, record, tones)), hollow);
  }
}

function points(g, { low, high }, part, side, colourOf, stroke) {
  const radius = part.points.length > CROWD ? 2.2 : 3.2;
  part.points.forEach(([x, y], i) => {
    const across = ((x - low[0]) / (high[0] - low[0])) * side;
    const down = side - ((y - low[1]) / (high[1] - low[1])) * side;
    if (!Number.isFinite(across) || !Number.isFinite(down)) return;
    g.beginPath();
    g.arc(across, down, radius, 0, 2 * Math.PI);
    stroke(g, colourOf(part.target[i] ?? 0));
  });
}

function filled(g, colour) {
  Object.assign(g, { fillStyle: colour, lineWidth: 1, strokeStyle: "rgba(255,255,255,.9)" });
  g.fill();
  g.stroke();
}

function hollow(g, colour) {
  Object.assign(g, { fillStyle: "#fff", lineWidth: 1.8, strokeStyle: colour });
  g.fill();
  g.stroke();
}

// Two ends of a scale, as the page shows them beside its heading.
export const ends = (low, high) => [low, h("i", { class: "scale" }), high];
