// Series as small drawings: one sample, and what was forecast beside what came.

import { emptySvg } from "./pictures.js";

function drawing(lines, title) {
  const every = lines.flatMap((l) => l.y), low = Math.min(...every), high = Math.max(...every), last = Math.max(1, ...lines.map((l) => (l.from ?? 0) + l.y.length - 1)), svg = emptySvg();
  const at = (v, i) => `${((100 * i) / last).toFixed(2)} ${(96 - (92 * (v - low)) / (high - low || 1)).toFixed(2)}`;
  svg.innerHTML = lines.map((l) => `<path d="${l.y.map((v, i) => `${i ? "L" : "M"}${at(v, i + (l.from ?? 0))}`).join("")}" fill="none" stroke="var(${l.colour})" stroke-width="2" ${l.dash ? 'stroke-dasharray="4 3"' : ""} vector-effect="non-scaling-stroke"/>`).join("");
  svg.removeAttribute("aria-hidden");
  for (const [name, value] of [["class", "forecast"], ["role", "img"], ["aria-label", title]]) svg.setAttribute(name, value);
  return svg;
}

// The past, then what came and what was forecast; both go on from its last step.
export const forecast = (one) => {
  const past = one.past ?? [], from = Math.max(0, past.length - 1), joined = (y) => [...past.slice(-1), ...y], svg = drawing([{ y: past, colour: "--train" }, { y: joined(one.truth), colour: "--train", from }, { y: joined(one.said), colour: "--val", dash: true, from }], "The past, what came and what was forecast");
  if (past.length) svg.insertAdjacentHTML("afterbegin", `<rect x="${(100 * from) / (from + one.truth.length)}" y="0" width="100" height="100" fill="var(--sunken)"/>`);
  return svg;
};
export const seriesPicture = (values) => drawing([{ y: values.map((v) => (Array.isArray(v) ? v[0] : v)), colour: "--train" }], "The series, its first channel");
