// Small drawings as SVG: histograms, shares, points, lines. Colours come from the stylesheet, so both themes are one drawing.

const NS = "http://www.w3.org/2000/svg";

export function s(tag, attributes = {}, ...children) {
  const node = document.createElementNS(NS, tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value == null || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.flat().filter((c) => c != null && c !== false));
  return node;
}

const GLYPHS = {
  table: ["M12 3v18", "M3 9h18", "M3 15h18", "M5 3h14a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2z"],
  image: ["M5 3h14a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2z", "M9 7a2 2 0 1 0 0 4 2 2 0 0 0 0-4z", "m21 15-3.086-3.086a2 2 0 0 0-2.828 0L6 21"],
  series: ["M22 12h-2.48a2 2 0 0 0-1.93 1.46l-2.35 8.36a.25.25 0 0 1-.48 0L9.240 2.180a.25.25 0 0 0-.48 0l-2.350 8.360A2 2 0 0 1 4.490 12H2"],
  text: ["M12 4v16", "M4 7V5a1 1 0 0 1 1-1h14a1 1 0 0 1 1 1v2", "M9 20h6"],
  points: ["M7.500 7.500h.01", "M18.500 5.500h.01", "M11.500 11.500h.01", "M7.500 16.500h.01", "M17.500 14.500h.01", "M3 3v16a2 2 0 0 0 2 2h16"],
  id: ["M2.586 17.414A2 2 0 0 0 2 18.828V21a1 1 0 0 0 1 1h3a1 1 0 0 0 1-1v-1a1 1 0 0 1 1-1h1a1 1 0 0 0 1-1v-1a1 1 0 0 1 1-1h.172a2 2 0 0 0 1.414-.586l.814-.814a6.5 6.5 0 1 0-4-4z", "M16.500 7.500h.01"],
  category: ["M12.586 2.586A2 2 0 0 0 11.172 2H4a2 2 0 0 0-2 2v7.172a2 2 0 0 0 .586 1.414l8.704 8.704a2.426 2.426 0 0 0 3.42 0l6.58-6.58a2.426 2.426 0 0 0 0-3.42z", "M7.500 7.500h.01"],
  ordered: ["M11 5h10", "M11 12h10", "M11 19h10", "M4 4h1v5", "M4 9h2", "M6.500 20H3.400c0-1 2.600-1.925 2.600-3.500a1.500 1.500 0 0 0-2.600-1.020"],
  number: ["M4 9h16", "M4 15h16", "M10 3 8 21", "M16 3l-2 18"],
  date: ["M8 2v4", "M16 2v4", "M3 10h18", "M5 4h14a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2z"],
  upload: ["M12 3v12", "m17 8-5-5-5 5", "M21 15v4a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-4"],
  lock: ["M5 11h14a2 2 0 0 1 2 2v7a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-7a2 2 0 0 1 2-2z", "M7 11V7a5 5 0 0 1 10 0v4"],
  unlock: ["M5 11h14a2 2 0 0 1 2 2v7a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-7a2 2 0 0 1 2-2z", "M7 11V7a5 5 0 0 1 9.900-1"],
  error: ["M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20z", "M12 8v4", "M12 16h.01"],
  warning: ["m21.73 18-8-14a2 2 0 0 0-3.48 0l-8 14A2 2 0 0 0 4 21h16a2 2 0 0 0 1.730-3", "M12 9v4", "M12 17h.01"],
  hint: ["M15 14c.2-1 .7-1.700 1.500-2.500 1-.9 1.500-2.200 1.500-3.500A6 6 0 0 0 6 8c0 1 .2 2.200 1.500 3.500.7.7 1.300 1.500 1.500 2.500", "M9 18h6", "M10 22h4"],
  trash: ["M3 6h18", "M19 6v14a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2V6", "M8 6V4a2 2 0 0 1 2-2h4a2 2 0 0 1 2 2v2"],
  draw: ["M12 20h9", "M16.376 3.622a1 1 0 0 1 3.002 3.002L7.368 18.635a2 2 0 0 1-.855.506l-2.872.838a.5.5 0 0 1-.62-.62l.838-2.872a2 2 0 0 1 .506-.854z"],
  back: ["m12 19-7-7 7-7", "M19 12H5"],
  globe: ["M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20z", "M12 2a14.500 14.500 0 0 0 0 20 14.500 14.500 0 0 0 0-20", "M2 12h20"],
  dice: ["M3 12a9 9 0 1 0 9-9 9.750 9.750 0 0 0-6.740 2.740L3 8", "M3 3v5h5"],
  up: ["m18 15-6-6-6 6"], down: ["m6 9 6 6 6-6"], close: ["M18 6 6 18", "m6 6 12 12"], plus: ["M5 12h14", "M12 5v14"], check: ["M20 6 9 17l-5-5"],
};

export function glyph(name, size = 16) {
  return s("svg", { class: "ic", viewBox: "0 0 24 24", "stroke-width": "2", width: size, height: size, style: `width:${size}px;height:${size}px`, "aria-hidden": "true" }, ...(GLYPHS[name] ?? GLYPHS.table).map((d) => s("path", { d })));
}

// Colours of classes: two have the signs' blue and orange, more have those of the runs, then greys.
export function classColour(code, count) {
  if (count === 2) return code ? "var(--pos)" : "var(--neg)";
  return code < 6 ? `var(--r${code + 1})` : `color-mix(in oklab, var(--r${(code % 6) + 1}) 55%, var(--ink-3))`;
}

export function bars(counts, width = 132, height = 24, colour = "var(--ink-3)", opacity = 0.65) {
  const most = Math.max(1, ...counts), step = width / Math.max(1, counts.length);
  return s("svg", { width, height, viewBox: `0 0 ${width} ${height}`, "aria-hidden": "true" }, ...counts.map((c, k) => {
    const tall = c ? Math.max(1, (height * c) / most) : 0;
    return s("rect", { x: (k * step).toFixed(1), y: (height - tall).toFixed(1), width: Math.max(0.5, step - 1).toFixed(1), height: tall.toFixed(1), style: `fill:${colour}`, opacity });
  }));
}

export function shareBar(parts, rest, width = 132, accent = false) {
  const total = parts.reduce((sum, [, c]) => sum + c, 0) + rest || 1, shades = [0.75, 0.5, 0.35, 0.28, 0.22, 0.18, 0.14];
  let at = 0;
  return s("svg", { width, height: 24, viewBox: `0 0 ${width} 24`, role: "img", "aria-label": parts.map(([name, c]) => `${name}: ${c}`).join(", ") }, ...parts.concat(rest ? [["others", rest]] : []).map(([name, c], k) => {
    const wide = (width * c) / total, x = at;
    at += wide;
    const last = accent && k === 1 && parts.length === 2;
    return s("rect", { x: x.toFixed(1), y: 4, width: Math.max(0.5, wide - 1.5).toFixed(1), height: 16, rx: 2, style: `fill:${last ? "var(--accent-ink)" : "var(--ink-3)"}`, opacity: last ? 1 : shades[Math.min(k, 6)] }, s("title", {}, `${name}: ${c.toLocaleString("en-US")}`));
  }));
}

export function missingBar(share) {
  return s("svg", { width: 40, height: 20, "aria-hidden": "true" }, s("rect", { y: 8, width: 40, height: 4, rx: 2, style: "fill:var(--fill)" }), s("rect", { y: 8, width: Math.max(1.5, 40 * share).toFixed(1), height: 4, rx: 2, style: "fill:var(--warn)" }));
}

// One or several lines on a common scale.
export function lineChart(lines, width, height, { stroke = 1.5, colours = null, axis = false } = {}) {
  const known = lines.flat().filter((v) => v != null), low = Math.min(...known, Infinity), high = Math.max(...known, -Infinity);
  const svg = s("svg", { viewBox: `0 0 ${width} ${height}`, width, height, preserveAspectRatio: "none", class: "lines" });
  if (!known.length) return svg;
  const y = (v) => (high > low ? height - 3 - ((height - 6) * (v - low)) / (high - low) : height / 2);
  if (axis && low < 0 && high > 0) svg.append(s("path", { d: `M0 ${y(0)}H${width}`, style: "stroke:var(--grid)", fill: "none" }));
  lines.forEach((line, k) => {
    const x = (i) => (line.length > 1 ? (width * i) / (line.length - 1) : width / 2);
    let d = "", pen = false;
    line.forEach((v, i) => { if (v == null) { pen = false; return; } d += `${pen ? "L" : "M"}${x(i).toFixed(1)} ${y(v).toFixed(1)}`; pen = true; });
    svg.append(s("path", { d, fill: "none", "stroke-width": stroke, "stroke-linejoin": "round", style: `stroke:${colours?.[k] ?? classColour(k, 9)}`, "vector-effect": "non-scaling-stroke" }));
  });
  return svg;
}

// Points of a map; a click tells which row was meant.
export function pointChart(map, width, height, { axes = false, click = null, radius = 2.5 } = {}) {
  const pad = axes ? { l: 44, r: 12, t: 10, b: 28 } : { l: 4, r: 4, t: 4, b: 4 };
  const svg = s("svg", { viewBox: `0 0 ${width} ${height}`, width, height, class: "map", role: "img", "aria-label": `${map.x.length} points` });
  if (!map.x.length) return svg;
  const range = (vs) => { const low = Math.min(...vs), high = Math.max(...vs), gap = (high - low || 1) * 0.03; return [low - gap, high + gap]; };
  const [x0, x1] = range(map.x), [y0, y1] = range(map.y);
  const x = (v) => pad.l + ((width - pad.l - pad.r) * (v - x0)) / (x1 - x0), y = (v) => height - pad.b - ((height - pad.t - pad.b) * (v - y0)) / (y1 - y0);
  if (axes) {
    for (const t of ticks(y0, y1, 5)) svg.append(s("path", { d: `M${pad.l} ${y(t)}H${width - pad.r}`, style: "stroke:var(--grid)" }), s("text", { x: pad.l - 8, y: y(t) + 4, "text-anchor": "end", class: "tick" }, plain(t)));
    for (const t of ticks(x0, x1, 7)) svg.append(s("text", { x: x(t), y: height - 8, "text-anchor": "middle", class: "tick" }, plain(t)));
    svg.append(s("path", { d: `M${pad.l} ${height - pad.b}H${width - pad.r}`, style: "stroke:var(--axis)" }));
  }
  const numeric = map.colour && !map.classes.length, known = numeric ? map.colour.filter((v) => v != null) : [], low = Math.min(...known), high = Math.max(...known);
  const group = s("g", {});
  map.x.forEach((v, k) => {
    const c = map.colour?.[k], colour = c == null || c < 0 && map.classes.length ? "var(--ink-3)" : map.classes.length ? classColour(c, map.classes.length) : `color-mix(in oklab, var(--pos) ${Math.round((100 * (c - low)) / (high - low || 1))}%, var(--neg))`;
    const dot = map.classes.length > 6 && c >= 6 ? s("rect", { x: x(v) - radius, y: y(map.y[k]) - radius, width: 2 * radius, height: 2 * radius, style: `fill:${colour}`, opacity: 0.8 }) : s("circle", { cx: x(v).toFixed(1), cy: y(map.y[k]).toFixed(1), r: radius, style: `fill:${colour}`, opacity: 0.8 });
    if (click) { dot.dataset.row = map.row[k]; dot.style.cursor = "pointer"; }
    group.append(dot);
  });
  if (click) group.addEventListener("click", (e) => { const row = e.target.dataset?.row; if (row != null) click(Number(row), e); });
  svg.append(group);
  return svg;
}

export const plain = (v) => (Math.abs(v) >= 1e6 || (v !== 0 && Math.abs(v) < 1e-3) ? v.toExponential(1) : Math.abs(v) >= 1000 ? Math.round(v).toLocaleString("en-US") : String(Number(v.toPrecision(3)))).replace("-", "−");

export function ticks(low, high, most) {
  if (!(high > low)) return [];
  const raw = (high - low) / most, size = 10 ** Math.floor(Math.log10(raw)), step = [1, 2, 5, 10].map((m) => m * size).find((v) => v >= raw);
  const found = [];
  for (let v = Math.ceil(low / step) * step; v <= high + 1e-9; v += step) found.push(Math.abs(v) < step / 1e6 ? 0 : v);
  return found;
}

// The histogram of a column for each class, stacked, with an axis.
export function stackedBars(chart, width, height, classes) {
  const pad = { l: 0, r: 0, t: 4, b: 20 }, svg = s("svg", { viewBox: `0 0 ${width} ${height}`, width, height, role: "img", "aria-label": `Histogram of ${chart.name}` });
  const series = chart.series, bins = series[0][1].length, totals = Array.from({ length: bins }, (_, k) => series.reduce((sum, [, c]) => sum + c[k], 0)), most = Math.max(1, ...totals);
  const step = width / Math.max(1, bins), room = height - pad.t - pad.b;
  for (let k = 0; k < bins; k++) {
    let y = height - pad.b;
    series.forEach(([name, counts], c) => {
      const tall = (room * counts[k]) / most;
      y -= tall;
      if (tall > 0) svg.append(s("rect", { x: (k * step + 0.5).toFixed(1), y: y.toFixed(1), width: Math.max(0.5, step - (chart.labels ? 4 : 1)).toFixed(1), height: Math.max(0.6, tall).toFixed(1), style: `fill:${series.length > 1 ? classColour(c, classes) : "var(--ink-3)"}`, opacity: series.length > 1 ? 0.85 : 0.65 }, s("title", {}, `${chart.labels ? chart.labels[k] : `bar ${k + 1}`}${series.length > 1 ? `, ${name}` : ""}: ${counts[k].toLocaleString("en-US")}`)));
    });
  }
  svg.append(s("path", { d: `M0 ${height - pad.b + 0.5}H${width}`, style: "stroke:var(--axis)" }));
  if (chart.labels) {
    const shown = bins <= 6;
    chart.labels.forEach((label, k) => shown && svg.append(s("text", { x: k * step + step / 2, y: height - 5, "text-anchor": "middle", class: "tick" }, label.length > step / 7 ? `${label.slice(0, Math.max(1, Math.floor(step / 7) - 1))}…` : label)));
    if (!shown) svg.append(s("text", { x: 0, y: height - 5, class: "tick" }, `${bins} of the commonest, most first`));
  } else {
    const word = (v) => (chart.type === "date" ? new Date(v * 1000).toISOString().slice(0, 10) : plain(v));
    svg.append(s("text", { x: 0, y: height - 5, class: "tick" }, word(chart.low)), s("text", { x: width, y: height - 5, "text-anchor": "end", class: "tick" }, word(chart.high)));
  }
  return svg;
}
