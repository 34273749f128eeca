// Points that were made, over the real ones.

import { h } from "../live/parts.js";

export const note = "what it makes, over the real points in grey";

const SIDE = 240;
const MARGIN = 0.06; // of the span, around the real points

export function draw(record, host) {
  const canvas = h("canvas", { class: "made-points", role: "img", "aria-label": record.title });
  host.append(canvas);
  paint(canvas, record);
  return { update: (next) => paint(canvas, next) };
}

function paint(canvas, record) {
  const scale = window.devicePixelRatio || 1;
  canvas.width = canvas.height = SIDE * scale;
  canvas.style.width = canvas.style.height = `${SIDE}px`;
  const style = getComputedStyle(canvas);
  const all = (record.real.length ? record.real : record.made).filter(isPlace);
  if (!all.length) return;
  const [left, right] = spanOf(all, 0);
  const [low, high] = spanOf(all, 1);
  const context = canvas.getContext("2d");
  context.scale(scale, scale);
  const dots = (points, colour, radius) => {
    context.fillStyle = colour;
    for (const [x, y] of points.filter(isPlace)) {
      context.beginPath();
      context.arc(((x - left) / (right - left)) * SIDE, SIDE - ((y - low) / (high - low)) * SIDE, radius, 0, 7);
      context.fill();
    }
  };
  dots(record.real, style.getPropertyValue("--ink-3"), 1.5);
  dots(record.made, style.getPropertyValue("--accent"), 2);
}

const isPlace = ([x, y]) => Number.isFinite(x) && Number.isFinite(y);

function spanOf(points, axis) {
  const values = points.map((point) => point[axis]);
  const low = Math.min(...values);
  const high = Math.max(...values);
  const room = (high - low || 1) * MARGIN;
  return [low - room, high + room];
}
