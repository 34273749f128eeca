// Series as small drawings: one sample, and what was forecast beside what came.

import { emptySvg } from "./pictures.js";

function drawing(lines, title) {
  const every = lines.flatMap((l) => l.y), low = Math.min(...every), high = Math.max(...every), last = Math.max(1, ...lines.map((l) => l.y.length - 1)), svg = emptySvg();
  const at = (v, i) => `${((100 * i) / last).toFixed(2)} ${(96 - (92 * (v - low)) / (high - low || 1)).toFixed(2)}`;
  svg.innerHTML = lines.map((l) => `<path d="${l.y.map((v, i) => `${i ? "L" : "M"}${at(v, i)}`).join("")}" fill="none" stroke="var(${l.colour})" stroke-width="2" ${l.dash ? 'stroke-dasharray="4 3"' : ""} vector-effect="non-scaling-stroke"/>`).join("");
  for (const [name, value] of [["class", "forecast"], ["role", "img"], ["aria-label", title]]) svg.setAttribute(name, value);
  return svg;
}

export const forecast = (one) => drawing([{ y: one.truth, colour: "--train" }, { y: one.said, colour: "--val", dash: true }], "Forecast and what came");
export const seriesPicture = (values) => drawing([{ y: values.map((v) => (Array.isArray(v) ? v[0] : v)), colour: "--train" }], "The series, its first channel");
