// Small pictures from the eight-bit numbers that the server sends: histograms, maps, filters, samples.

import { h } from "./parts.js";

export function bytes(text) {
  const raw = atob(text), out = new Uint8Array(raw.length);
  for (let i = 0; i < raw.length; i++) out[i] = raw.charCodeAt(i);
  return out;
}

export function rgb(colour) {
  const c = colour.trim();
  if (c.startsWith("#")) return [1, 3, 5].map((i) => parseInt(c.slice(i, i + 2), 16));
  return (c.match(/[\d.]+/g) ?? [0, 0, 0]).slice(0, 3).map(Number);
}

export const mix = (a, b, t) => a.map((v, i) => v + (b[i] - v) * t);

// 256 colours between the ones given, evenly spaced.
export function ramp(...stops) {
  const table = new Uint8Array(768);
  for (let i = 0; i < 256; i++) {
    const at = (i / 255) * (stops.length - 1), k = Math.min(stops.length - 2, Math.floor(at));
    const c = mix(stops[k], stops[k + 1], at - k);
    table.set(c.map(Math.round), 3 * i);
  }
  return table;
}

// A canvas of w × h pixels, painted by a table of colours; enlarged by CSS without blur.
export function paint(canvas, data, w, h, table, from = 0) {
  if (canvas.width !== w || canvas.height !== h) { canvas.width = w; canvas.height = h; }
  const context = canvas.getContext("2d"), image = context.createImageData(w, h), out = image.data;
  for (let i = 0; i < w * h; i++) {
    const v = 3 * data[from + i];
    out[4 * i] = table[v]; out[4 * i + 1] = table[v + 1]; out[4 * i + 2] = table[v + 2]; out[4 * i + 3] = 255;
  }
  context.putImageData(image, 0, 0);
  return canvas;
}

export function paintColour(canvas, data, w, h, from = 0) {
  if (canvas.width !== w || canvas.height !== h) { canvas.width = w; canvas.height = h; }
  const context = canvas.getContext("2d"), image = context.createImageData(w, h), out = image.data;
  for (let i = 0; i < w * h; i++) { for (let k = 0; k < 3; k++) out[4 * i + k] = data[from + 3 * i + k]; out[4 * i + 3] = 255; }
  context.putImageData(image, 0, 0);
  return canvas;
}

const GAP = 3, scratch = document.createElement("canvas");

// Pictures of w × h points beside each other on one canvas, as many as the room holds. A canvas each would be cheaper to write and dearer to
// show: the browser takes every canvas of a page through its compositor with every frame, changed or not.
export function tiles(canvas, data, { w, h, count, table, wide, high, room, rows = 1 }) {
  const columns = Math.max(1, Math.min(count, Math.floor((room + GAP) / (wide + GAP)))), shown = Math.min(count, columns * rows), down = Math.ceil(shown / columns);
  const width = columns * (wide + GAP) - GAP, height = down * (high + GAP) - GAP, sharp = window.devicePixelRatio || 1;
  table ? paint(scratch, data, w, h * count, table) : paintColour(scratch, data, w, h * count);
  Object.assign(canvas, { width: Math.round(width * sharp), height: Math.round(height * sharp) }); // also clears it
  Object.assign(canvas.style, { width: `${width}px`, height: `${height}px` });
  const context = canvas.getContext("2d"), at = (k) => [(k % columns) * (wide + GAP), Math.floor(k / columns) * (high + GAP)];
  context.scale(sharp, sharp);
  context.imageSmoothingEnabled = w > wide * sharp; // large maps are made smaller, small ones keep their squares
  context.beginPath();
  for (let k = 0; k < shown; k++) context.roundRect(...at(k), wide, high, 3);
  context.clip();
  for (let k = 0; k < shown; k++) context.drawImage(scratch, 0, k * h, w, h, ...at(k), wide, high);
  return canvas;
}

// Pictures that stay as they are, made into one image: `of(k)` is the style of an element that shows the k-th.
export async function album(data, { w, h, count, table }) {
  const columns = Math.min(8, count), rows = Math.ceil(count / columns), one = document.createElement("canvas"), whole = document.createElement("canvas"), size = w * h * (table ? 1 : 3);
  Object.assign(whole, { width: columns * w, height: rows * h });
  const context = whole.getContext("2d"), part = (k, n) => (n > 1 ? (100 * k) / (n - 1) : 0);
  for (let k = 0; k < count; k++) context.drawImage(table ? paint(one, data, w, h, table, k * size) : paintColour(one, data, w, h, k * size), (k % columns) * w, Math.floor(k / columns) * h);
  const url = URL.createObjectURL(await new Promise((done) => whole.toBlob(done)));
  return {
    of: (k) => `background-image:url(${url});background-size:${100 * columns}% ${100 * rows}%;background-position:${part(k % columns, columns)}% ${part(Math.floor(k / columns), rows)}%`,
    close: () => URL.revokeObjectURL(url),
  };
}

// Colours of the classes of a mask, the first left as it is; engine/data/looking/samples.py has the same.
const PAINTS = [[46, 125, 209], [226, 118, 30], [42, 157, 99], [197, 64, 116], [126, 87, 194], [0, 151, 167], [158, 130, 20], [120, 100, 90]];

// Lays the classes of the points over what a canvas shows.
export function layMask(canvas, mask, from = 0, strength = 0.65) {
  const context = canvas.getContext("2d"), image = context.getImageData(0, 0, canvas.width, canvas.height), out = image.data;
  for (let i = 0; i < canvas.width * canvas.height; i++) {
    const kind = mask[from + i];
    if (kind) out[4 * i + 3] = 255;
    if (kind) for (let k = 0; k < 3; k++) out[4 * i + k] = (1 - strength) * out[4 * i + k] + strength * PAINTS[(kind - 1) % PAINTS.length][k];
  }
  context.putImageData(image, 0, 0);
  return canvas;
}

// What each colour means.
export const maskKey = (classes) => h("div", { class: "row s paints" }, ...classes.slice(1).map((name, k) => h("span", { class: "row" }, h("i", { style: `background:rgb(${PAINTS[k % PAINTS.length].join(",")})` }), name)));

// Bars as one path, sharp on every screen.
export function bars(svg, counts, colour, { square = false } = {}) {
  const most = Math.max(1, ...counts), w = 100 / counts.length;
  const scale = square ? Math.sqrt : (v) => v;
  const d = counts.map((c, i) => { const t = (scale(c) / scale(most)) * 100; return c ? `M${(i * w + 0.12 * w).toFixed(2)} 100V${(100 - Math.max(t, 1)).toFixed(2)}h${(0.76 * w).toFixed(2)}V100z` : ""; }).join("");
  svg.innerHTML = `<path d="${d}" fill="${colour}"/><path d="M0 99.6H100" stroke="var(--axis)" stroke-width=".8" vector-effect="non-scaling-stroke"/>`;
}

export function emptySvg() {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 100 100");
  svg.setAttribute("preserveAspectRatio", "none");
  svg.setAttribute("aria-hidden", "true");
  return svg;
}
