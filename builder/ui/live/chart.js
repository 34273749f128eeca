// A live plot: Plotly fed with growing arrays. It extends, never redraws from nothing; zoom and hover stay.
// What a series looks like follows LOOK.md: training grey, validation accent, no legend box, the name and value at the line's head.

import { number, percent } from "./words.js";

const MOST_POINTS = 4000; // on screen a series; beyond it neighbours are thinned in pairs of their least and greatest

export function shades(host) {
  const css = getComputedStyle(host);
  const of = (name) => css.getPropertyValue(name).trim();
  return { ink: of("--ink"), ink2: of("--ink-2"), ink3: of("--ink-3"), grid: of("--grid"), axis: of("--axis"), train: of("--train"), val: of("--val"), bg: of("--bg"), sunken: of("--sunken"), error: of("--error"), runs: [1, 2, 3, 4, 5, 6].map((i) => of(`--r${i}`)) };
}

export function smooth(y, weight = 0.9) {
  const out = new Array(y.length);
  let mean = null, seen = 0;
  for (let i = 0; i < y.length; i++) {
    if (y[i] == null) { out[i] = null; continue; }
    seen += 1;
    const w = Math.min(weight, (seen - 1) / (seen + 9)); // the first points stand for themselves
    mean = mean == null ? y[i] : mean * w + y[i] * (1 - w);
    out[i] = mean;
  }
  return out;
}

export function thin(x, y, most = MOST_POINTS) {
  if (x.length <= most) return [x, y];
  const size = Math.ceil((2 * x.length) / most), xs = [], ys = [];
  for (let start = 0; start < x.length; start += size) {
    let low = -1, high = -1;
    for (let i = start; i < Math.min(start + size, x.length); i++) {
      if (y[i] == null) continue;
      if (low < 0 || y[i] < y[low]) low = i;
      if (high < 0 || y[i] > y[high]) high = i;
    }
    for (const i of low === high ? [low] : [Math.min(low, high), Math.max(low, high)]) if (i >= 0) { xs.push(x[i]); ys.push(y[i]); }
  }
  return [xs, ys];
}

export class Chart {
  constructor(plotly, host, options) {
    this.plotly = plotly;
    this.host = host;
    this.options = options; // {share: bool (0 to 1), label}
    this.log = false;
    this.raw = true;
    this.drawn = false;
  }

  // lines: [{name, x, y, kind: "training" | "validation" | "other", colour?, dash?, raw?: {x, y}}]; frame: {from, to, now, done, events, best, unit}
  draw(lines, frame) {
    const look = JSON.stringify([lines.map((l) => [l.name, l.x.length, l.y[l.y.length - 1], l.raw?.y.length, l.colour]), frame, this.log, this.raw, this.zoom, this.options, this.host.clientWidth, this.host.clientHeight, getComputedStyle(this.host).color]);
    if (look === this.look) return null;
    this.look = look;
    const c = shades(this.host), share = this.options.share, traces = [], heads = [];
    const show = (v) => (v == null ? "no number" : share ? percent(v) : number(v));
    for (const line of lines) {
      const validation = line.kind === "validation";
      const colour = line.colour ?? (validation ? c.val : line.kind === "training" ? c.train : c.runs[traces.length % 6]);
      const width = line.width ?? (validation ? 2.25 : 1.75);
      if (line.raw && this.raw) {
        const [x, y] = thin(line.raw.x, line.raw.y);
        traces.push({ x, y, mode: "lines", type: "scatter", line: { color: colour, width: 1 }, opacity: 0.35, hoverinfo: "skip", name: `${line.name}, each step` });
      }
      if (line.band) traces.push({ x: [...line.x, ...[...line.x].reverse()], y: [...line.band.high, ...[...line.band.low].reverse()], type: "scatter", mode: "lines", fill: "toself", line: { width: 0, color: colour }, fillcolor: colour, opacity: 0.18, hoverinfo: "skip", name: "band" });
      const [x, y] = thin(line.x, line.y);
      traces.push({
        x, y, mode: x.length < 2 ? "markers" : "lines", type: "scatter", name: line.name, line: { color: colour, width, dash: line.dash ?? "solid", shape: "linear" },
        marker: { color: colour, size: x.length < 2 ? 10 : 6 }, hovertemplate: `%{y:${share ? ".1%" : ".4~g"}} ${line.name}<br>${frame.unit} %{x:.4~g}<extra></extra>`,
      });
      let last = line.y.length - 1;
      while (last >= 0 && line.y[last] == null) last--;
      if (last >= 0) heads.push({ x: line.x[last], y: line.y[last], text: show(line.y[last]), name: line.name, colour: validation ? c.val : c.ink2, dot: colour, bold: validation });
    }
    if (heads.length) traces.push({ x: heads.map((h) => h.x), y: heads.map((h) => h.y), mode: "markers", type: "scatter", cliponaxis: false, marker: { size: 6, color: heads.map((h) => h.dot) }, hoverinfo: "skip" });
    const shapes = [], annotations = [];
    if (!frame.done && frame.now < frame.to) shapes.push({ type: "rect", xref: "x", yref: "paper", x0: frame.now, x1: frame.to, y0: 0, y1: 1, fillcolor: c.sunken, line: { width: 0 }, layer: "below" });
    const best = frame.best;
    if (best && best.value != null) {
      traces.push({ x: [best.x], y: [best.value], mode: "markers", type: "scatter", cliponaxis: false, marker: { size: 11, color: c.bg, line: { color: c.val, width: 2 } }, hoverinfo: "skip" });
      annotations.push({ x: best.x, y: this.log ? Math.log10(best.value) : best.value, text: `<b>best, ${frame.unit} ${best.x}: ${show(best.value)}</b>`, showarrow: true, arrowhead: 0, arrowwidth: 1.5, arrowcolor: c.val, ax: best.x > (frame.from + frame.to) / 2 ? -24 : 40, xanchor: best.x > (frame.from + frame.to) / 2 ? "right" : "left", ay: (share || this.nearTop(best.value, lines) ? 1 : -1) * (!frame.done && (frame.now - best.x) / (frame.to - frame.from || 1) < 0.12 ? 84 : 44), standoff: 6, font: { color: c.ink, size: 12 } });
    }
    let taken = null;
    for (const event of [...(frame.events ?? [])].reverse()) {
      shapes.push({ type: "line", xref: "x", yref: "paper", x0: event.x, x1: event.x, y0: 0, y1: 1, line: { color: event.bad ? c.error : c.axis, width: 1, dash: "dot" } });
      const room = Math.abs((taken ?? Infinity) - event.x) / (frame.to - frame.from || 1) > 0.35;
      if (!event.bad && !room && taken != null) { annotations.push({ x: event.x, yref: "paper", y: 1.0, yanchor: "bottom", text: "◆", showarrow: false, hovertext: event.text, font: { size: 12, color: c.ink3 } }); continue; }
      taken = event.x;
      annotations.push({ x: event.x, yref: "paper", y: 1.0, yanchor: "bottom", xanchor: event.x > (frame.from + frame.to) / 2 ? "right" : "left", hovertext: event.text, text: event.x > (frame.from + frame.to) / 2 ? `${escape(short(event.text, 40))} ◆` : `◆ ${escape(short(event.text, 40))}`, showarrow: false, font: { size: 12, color: event.bad ? c.error : c.ink3 } });
    }
    // Heads stand right of the last point; where two would lie on each other they part, and none runs into the axis below.
    const range = this.zoom?.y && this.zoom.log === this.log ? this.zoom.y : this.range(lines, share), xRange = this.zoom?.x ?? [frame.from, frame.to], xZoomed = Boolean(this.zoom?.x), inner = Math.max(120, this.host.clientHeight - 64), height = 34 / inner;
    const place = (v) => { const t = this.log ? Math.log10(Math.max(v, 1e-12)) : v; return (t - range[0]) / (range[1] - range[0] || 1); };
    const sorted = heads.map((h) => ({ ...h, at: Math.min(1, Math.max(0, place(h.y))) })).sort((a, b) => b.at - a.at);
    for (let above = Infinity, i = 0; i < sorted.length; i++) { sorted[i].at = Math.min(sorted[i].at, above - height, 1 - height / 3); above = sorted[i].at; }
    for (let below = -Infinity, i = sorted.length - 1; i >= 0; i--) { sorted[i].at = Math.max(sorted[i].at, below + height, height * 0.45); below = sorted[i].at; }
    const inside = !frame.done && !xZoomed && frame.to > frame.from && (frame.to - frame.now) / (frame.to - frame.from) > 110 / Math.max(200, this.host.clientWidth - 148);
    for (const head of sorted) annotations.push({ ...(inside ? { x: frame.now, xref: "x" } : { x: 1, xref: "paper" }), xanchor: "left", xshift: 10, y: head.at, yref: "paper", yanchor: "middle", align: "left", showarrow: false, text: `<b>${head.text}</b><br><span style="font-weight:400">${escape(short(head.name))}</span>`, font: { size: 12, color: head.colour } });
    const layout = {
      width: this.host.clientWidth, height: this.host.clientHeight, margin: { l: 52, r: frame.done || xZoomed || !inside ? 112 : 40, t: 24, b: 40 }, paper_bgcolor: "rgba(0,0,0,0)", plot_bgcolor: "rgba(0,0,0,0)", showlegend: false, hovermode: "closest", dragmode: "zoom",
      font: { family: "Inter, system-ui, sans-serif", size: 12, color: c.ink3 }, hoverlabel: { bgcolor: c.bg, bordercolor: c.axis, font: { color: c.ink, family: "Inter, system-ui, sans-serif", size: 12 } },
      xaxis: { range: [...xRange], showgrid: false, zeroline: false, linecolor: c.axis, ticks: "outside", tickcolor: c.axis, ticklen: 4, nticks: 7, title: { text: frame.unit, font: { size: 12, color: c.ink3 }, standoff: 6 }, fixedrange: false },
      yaxis: { type: this.log ? "log" : "linear", range: [...range], automargin: false, gridcolor: c.grid, zeroline: false, nticks: 8, tickformat: share ? ".0%" : "~g", fixedrange: false, ...(this.log ? logTicks(range) : {}) },
      shapes, annotations,
    };
    const config = { displaylogo: false, displayModeBar: false, responsive: true, scrollZoom: false, doubleClick: false };
    const made = this.plotly.react(this.host, traces, layout, config);
    if (!this.drawn) this.listen();
    this.drawn = true;
    this.again = () => this.draw(lines, frame);
    return made;
  }

  range(lines, share) {
    if (share) return [0, 1.02];
    let low = Infinity, high = -Infinity;
    for (const line of lines) for (const y of [line.y, line.raw && this.raw ? line.raw.y : []]) for (const v of y) if (v != null && (!this.log || v > 0)) { if (v < low) low = v; if (v > high) high = v; }
    if (low > high) return this.log ? [-2, 1] : [0, 1];
    if (this.log) { const a = Math.log10(low), b = Math.log10(high); return [a - 0.08 * (b - a) - 0.05, b + 0.08 * (b - a) + 0.05]; }
    const from = low >= 0 && low < 0.5 * high ? 0 : low - 0.06 * (high - low || Math.abs(low) || 1);
    return [from, high + 0.06 * (high - from || Math.abs(high) || 1)];
  }

  // The zoom is ours: Plotly gives up its own as soon as the range below it grows, and here it grows with every point.
  listen() {
    this.host.on("plotly_relayout", (e) => {
      const x = [e["xaxis.range[0]"], e["xaxis.range[1]"]], y = [e["yaxis.range[0]"], e["yaxis.range[1]"]];
      if (x[0] == null && y[0] == null) return;
      this.zoom = { ...this.zoom, ...(x[0] == null ? {} : { x }), ...(y[0] == null ? {} : { y, log: this.log }) };
      this.again?.();
    });
    this.host.on("plotly_doubleclick", () => { this.zoom = null; this.again?.(); });
  }

  nearTop(value, lines) {
    const [low, high] = this.range(lines, this.options.share), v = this.log ? Math.log10(Math.max(value, 1e-12)) : value;
    return (v - low) / (high - low || 1) > 0.8;
  }

  picture(format) {
    return this.plotly.downloadImage(this.host, { format, filename: `layerloom-${this.options.label.toLowerCase().replace(/\W+/g, "-")}`, scale: 2 });
  }

  close() { if (this.drawn) this.plotly.purge(this.host); }
}

const short = (text, most = 16) => (text.length > most ? `${text.slice(0, most - 1)}…` : text);

// 1, 2, 5 in each decade while they have room, whole decades beyond.
function logTicks(range) {
  const [a, b] = range, steps = b - a > 5 ? [1] : b - a > 3 ? [1, 3] : [1, 2, 5], tickvals = [];
  for (let d = Math.floor(a); d <= Math.ceil(b); d++) for (const s of steps) { const v = s * 10 ** d; if (Math.log10(v) >= a && Math.log10(v) <= b) tickvals.push(v); }
  const kept = b - a > 12 ? tickvals.filter((_, i) => i % 3 === 0) : tickvals;
  return kept.length > 1 ? { tickmode: "array", tickvals: kept, ticktext: kept.map((v) => (v >= 1e-4 && v < 1e5 ? String(+v.toPrecision(2)) : v.toExponential(0).replace("-", "−"))) } : {};
}

export function escape(text) {
  return String(text).replace(/[&<>"']/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" })[c]);
}
