// A square that goes from 0% to 100% both ways: what curves and points of shares are drawn in.

import { h } from "../live/parts.js";

const DIAGONAL = '<path d="M0 100L100 0" stroke="var(--train)" stroke-width=".6" stroke-dasharray="2 2"/>';

// `inside` is SVG on a field of 100 × 100 whose top is 100%; `across` says what its width means.
export function square(label, inside, across, { diagonal = true } = {}) {
  const box = h("div", { class: "square" });
  box.innerHTML = `<svg viewBox="-20 -4 126 118" role="img" aria-label="${label}">
    <path d="M0 0V100H100" fill="none" stroke="var(--axis)" stroke-width=".6"/>
    ${diagonal ? DIAGONAL : ""}${inside}
    <g font-size="4.6" fill="var(--ink-3)">
      <text x="-1.5" y="101" text-anchor="end">0%</text>
      <text x="-1.5" y="3" text-anchor="end">100%</text>
      <text x="100" y="107" text-anchor="end">${across}: 100%</text>
    </g>
  </svg>`;
  return box;
}

// Points of two lists of shares as the path of a line; a point without a number is left out.
export function line(across, up) {
  const points = across.map((x, i) => [x, up[i]]).filter(([x, y]) => Number.isFinite(x) && Number.isFinite(y));
  return points.map(([x, y], i) => `${i ? "L" : "M"}${(100 * x).toFixed(2)} ${(100 - 100 * y).toFixed(2)}`).join("");
}

// One line a class: the first in colour, the others quiet below it.
export function classLines(lines) {
  const quiet = lines.slice(1).map((path) => stroked(path, 'stroke="var(--ink-3)" stroke-width=".5" opacity=".6"'));
  const first = lines.slice(0, 1).map((path) => stroked(path, 'stroke="var(--val)" stroke-width="1"'));
  return [...quiet, ...first].join("");
}

const stroked = (path, look) => `<path d="${path}" fill="none" ${look}/>`;
