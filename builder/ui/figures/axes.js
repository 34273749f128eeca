// Axes, ticks and colours that figures of a race share.

import { seconds } from "../live/words.js";

export function escape(text) {
  const signs = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
  return String(text).replace(/[&<>"']/g, (sign) => signs[sign]);
}

// A score of the scale that a race is run for.
export function scoreText(scale, value, digits) {
  if (value == null || !Number.isFinite(value)) return "–";
  return signed(scale?.share ? `${(100 * value).toFixed(digits ?? 1)}%` : value.toFixed(digits === 0 ? 2 : 3));
}

// A true minus sign, and none before a zero.
export const signed = (text) => text.replace(/^-(?=[0.]*[%\s]*$)/, "").replace("-", "−");

// Round seconds on an axis.
export function spoken(t) {
  if (t < 0.1) return `${+(1000 * t).toPrecision(2)} ms`;
  return t < 60 ? `${+t.toPrecision(2)} s` : seconds(t);
}

export function duration(v) {
  if (v == null) return "–";
  if (v < 0.0001) return "< 0.1 ms";
  return v >= 0.1 && v < 10 ? `${v.toFixed(2)} s` : seconds(v);
}

const SIZES = [[1e12, "TB"], [1e9, "GB"], [1e6, "MB"], [1e3, "KB"]];

export function bytes(v) {
  if (v == null || v === 0) return "–";
  if (v < 1000) return "< 1 KB";
  const [size, unit] = SIZES.find(([least]) => v >= least);
  return `${(v / size).toFixed(unit === "KB" || v / size >= 100 ? 0 : 1)} ${unit}`;
}

// The next round step that is about so large.
export function nice(step) {
  const power = 10 ** Math.floor(Math.log10(step));
  const part = step / power;
  return power * (part < 1.5 ? 1 : part < 3.5 ? 2 : part < 7.5 ? 5 : 10);
}

// Round ticks of a range, about so many.
export function ticks(low, high, wanted) {
  const step = nice((high - low) / wanted || 1);
  const places = [];
  for (let t = Math.ceil(low / step - 1e-9) * step; t <= high + step * 1e-6; t += step) {
    places.push(Math.abs(t) < step / 1e6 ? 0 : t);
  }
  return places;
}

export function logTicks(low, high) {
  const places = [];
  for (let power = Math.floor(Math.log10(low)) - 1; power <= Math.ceil(Math.log10(high)); power += 1) {
    for (const part of [1, 2, 5]) {
      const t = part * 10 ** power;
      if (t >= low * 0.999 && t <= high * 1.001) places.push(t);
    }
  }
  const whole = (t) => Math.abs(Math.log10(t) - Math.round(Math.log10(t))) < 1e-6;
  return Math.log10(high / low) > 3 ? places.filter(whole) : places;
}

// The colour that the page gives a contestant; grey where it gives none.
export const colourOf = (tools, who) => tools.colours?.[who] ?? "var(--ink-3)";

// How wide a figure may be drawn in its place.
export function widthOf(host, least) {
  let place = host;
  while (place && !place.clientWidth) place = place.parentElement;
  if (!place) return least;
  const { paddingLeft, paddingRight } = getComputedStyle(place);
  return Math.max(least, place.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight));
}
