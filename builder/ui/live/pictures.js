// Small pictures from the eight-bit numbers that the server sends: histograms, maps, filters, samples.

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
