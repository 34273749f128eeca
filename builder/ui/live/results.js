// What came out: scores with their intervals, the confusion matrix whose cells open the samples, worst mistakes, calibration, residuals.

import { ask, fill, h } from "./parts.js";
import { forecast, seriesPicture } from "./series.js";
import { bytes, layMask, maskKey, paint, paintColour, ramp, rgb } from "./pictures.js";
import { count, isShare, number, percent } from "./words.js";

// A row of a table as its owner wrote it; the first few columns, the rest on hover.
function rowCells(cells) {
  const all = Object.entries(cells).map(([name, v]) => [name, v == null ? "missing" : typeof v === "number" ? plain(v) : String(v)]);
  return h("dl", { class: "cells s", title: all.map((one) => one.join(": ")).join("\n") }, ...all.slice(0, 6).flatMap(([name, v]) => [h("dt", { class: "q" }, name), h("dd", {}, v)]), all.length > 6 ? h("dt", { class: "q" }, `and ${all.length - 6} more`) : null);
}

const plain = (v) => (Number.isInteger(v) ? String(v) : String(+v.toPrecision(5))).replace("-", "−");

const SCORES = { auc: "Area under the curve", iou: "Overlap (IoU), mean of the classes", "macro f1": "F1, mean of the classes", mae: "Mean error", rmse: "Root mean square error", r2: "R², share explained" };

export class Results {
  constructor(screen) {
    this.screen = screen;
    this.part = "validation";
    this.box = h("div", { class: "results", hidden: true });
  }

  async open() {
    const state = this.screen.state, key = `${this.screen.data.run} ${state?.attempt} ${this.part}`;
    if (this.key === key) return;
    this.key = key;
    fill(this.box, h("p", { class: "q pad" }, "Measuring. The network goes over every row once."));
    try {
      const report = await ask(`${this.screen.data.api}/runs/${this.screen.data.run}/evaluation?part=${this.part}`);
      if (this.key === key) this.draw(report);
    } catch (error) {
      this.key = null;
      fill(this.box, h("p", { class: "bad pad" }, error.message));
    }
  }

  draw(r) {
    const say = (name, v) => (v == null ? "no number" : isShare(name) || name === "exact" || name === "macro f1" ? percent(v) : number(v));
    const scores = Object.entries(r.scores ?? {});
    const score = ([name, s]) => {
      const [low, high] = s.interval ?? [], bounded = isShare(name) || ["exact", "macro f1", "auc"].includes(name);
      const from = bounded ? 0 : Math.min(0, low ?? s.value), to = bounded ? 1 : Math.max(high ?? s.value, s.value) * 1.15 || 1, at = (v) => `${(100 * (v - from)) / (to - from)}%`;
      return h("div", { class: "score" }, h("div", { class: "s q" }, SCORES[name] ?? name.charAt(0).toUpperCase() + name.slice(1)), h("div", { class: "big" }, say(name, s.value)), low == null ? null : h("div", { class: "track" }, h("i", { class: "range", style: `left:${at(low)};width:calc(${at(high)} - ${at(low)})` }), h("i", { class: "said", style: `left:${at(s.value)}` })), low == null ? null : h("div", { class: "s q" }, `95 of 100 times between ${say(name, low)} and ${say(name, high)}`));
    };
    const parts = [h("section", { class: "wide" }, h("div", { class: "row" }, h("h2", {}, "How good it is"), h("span", { class: "s q grow" }, `on ${count(r.rows)} ${r.part} rows`), h("span", { class: "s q" }, "The test part stays closed here; the Arena opens it once.")), h("div", { class: "score-list" }, ...scores.map(score)))];
    if (r.confusion) parts.push(this.confusion(r.confusion));
    if (r.calibration?.bins) parts.push(this.calibration(r.calibration));
    if (r.residuals) parts.push(this.residuals(r.residuals), this.scatter(r.residuals));
    if (r["per class"]) parts.push(h("section", {}, h("h2", {}, "By class"), h("table", {}, h("thead", {}, h("tr", {}, ...["Class", r.confusion?.of === "points" ? "Points" : "Rows", "Found", "Right when said", ...(r["per class"][0].overlap === undefined ? [] : ["Overlap"])].map((t, i) => h("th", { class: i ? "num" : "" }, t)))), h("tbody", {}, ...r["per class"].slice(0, 60).map((c) => h("tr", {}, h("td", {}, String(c.class)), h("td", { class: "num" }, count(c.rows)), h("td", { class: "num" }, c.recall == null ? "–" : percent(c.recall)), h("td", { class: "num" }, c.precision == null ? "–" : percent(c.precision)), c.overlap === undefined ? null : h("td", { class: "num" }, c.overlap == null ? "–" : percent(c.overlap))))))));
    if (r.worst?.length) {
      this.worst = h("div", { class: "opened" });
      parts.push(h("section", { class: "wide" }, h("h2", {}, "Worst mistakes"), this.worst));
    }
    this.opened = h("div", { class: "opened" });
    fill(this.box, ...parts);
    if (r.worst?.length) this.show(this.worst, r.worst.map((w) => w.row), r.worst);
  }

  confusion(c) {
    const n = c.classes.length, most = Math.max(1, ...c.table.flatMap((row, i) => row.filter((_, k) => k !== i))), right = Math.max(1, ...c.table.map((row, i) => row[i]));
    const box = h("section", { class: n > 12 ? "wide" : "" }), below = h("div", { class: "opened" });
    const cell = (v, i, k) => {
      const rows = c.samples?.[`${i},${k}`] ?? [], share = i === k ? v / right : v / most;
      return h("td", {}, h("button", { type: "button", class: i === k ? "hit" : "miss", disabled: !rows.length, style: v ? `--t:${(0.12 + 0.75 * share).toFixed(2)}` : null, title: `${v} of ${c.classes[i]} said to be ${c.classes[k]}`, "aria-label": `${v} of ${c.classes[i]} said to be ${c.classes[k]}`, onclick: () => this.show(below, rows, null, `${count(v)} that are ${c.classes[i]} and were called ${c.classes[k]}`) }, n > 24 ? "" : v || ""));
    };
    box.append(h("div", { class: "row" }, h("h2", {}, "What it mixes up"), h("span", { class: "s q" }, c.of === "points" ? "points of all pictures · rows: what it is · columns: what was said" : "rows: what it is · columns: what was said · press a cell to see its samples")), h("table", { class: `confusion${n > 12 ? " dense" : ""}` }, h("thead", {}, h("tr", {}, h("th", {}), ...c.classes.map((name) => h("th", { class: "s q" }, String(name).slice(0, 8))))), h("tbody", {}, ...c.table.map((row, i) => h("tr", {}, h("th", { class: "s q" }, String(c.classes[i]).slice(0, 14)), ...row.map((v, k) => cell(v, i, k)))))), below);
    return box;
  }

  calibration(c) {
    const points = c.bins.map((b) => `<circle cx="${100 * b.said}" cy="${100 - 100 * b.right}" r="${1.4 + Math.min(3, Math.sqrt(b.rows) / 4)}" fill="var(--val)"/>`).join("");
    const line = c.bins.map((b, i) => `${i ? "L" : "M"}${100 * b.said} ${100 - 100 * b.right}`).join("");
    const svg = h("div", { class: "square" });
    svg.innerHTML = `<svg viewBox="-20 -4 126 118" role="img" aria-label="Calibration"><path d="M0 0V100H100" fill="none" stroke="var(--axis)" stroke-width=".6"/><path d="M0 100L100 0" stroke="var(--train)" stroke-width=".6" stroke-dasharray="2 2"/><path d="${line}" fill="none" stroke="var(--val)" stroke-width="1"/>${points}<g font-size="4.6" fill="var(--ink-3)"><text x="-1.500" y="101" text-anchor="end">0%</text><text x="-1.500" y="3" text-anchor="end">100%</text><text x="100" y="107" text-anchor="end">how sure it says it is: 100%</text></g></svg>`;
    return h("section", {}, h("h2", {}, "When it is sure, is it right?"), svg, h("p", { class: "s q" }, `On average ${percent(c.error)} off the dashed line, on which 80% sure means right 8 times of 10.`));
  }

  residuals(r) {
    const hgram = r.histogram, most = Math.max(...hgram.counts), n = hgram.counts.length, box = h("div", { class: "hist" });
    box.innerHTML = `<svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">${hgram.counts.map((v, i) => `<rect x="${(100 * i) / n + 0.15}" width="${100 / n - 0.3}" y="${100 - (100 * v) / most}" height="${(100 * v) / most}" fill="var(--val)"/>`).join("")}</svg>`;
    return h("section", {}, h("h2", {}, "By how much it misses"), box, h("div", { class: "row s q" }, h("span", { class: "grow" }, number(hgram.edges[0])), h("span", {}, number(hgram.edges.at(-1)))), h("p", { class: "s q" }, `On average ${number(r.mean)} too ${r.mean < 0 ? "low" : "high"}.`));
  }

  scatter(r) {
    const all = [...r.said, ...r.truth], low = Math.min(...all), high = Math.max(...all), at = (v) => (100 * (v - low)) / (high - low || 1), box = h("div", { class: "square" });
    box.innerHTML = `<svg viewBox="-4 -4 108 112" role="img" aria-label="Said against true"><path d="M0 0V100H100" fill="none" stroke="var(--axis)" stroke-width=".6"/><path d="M0 100L100 0" stroke="var(--train)" stroke-width=".6" stroke-dasharray="2 2"/>${r.said.map((v, i) => `<circle cx="${at(r.truth[i]).toFixed(2)}" cy="${(100 - at(v)).toFixed(2)}" r="1" fill="var(--val)" opacity=".5"/>`).join("")}<text x="100" y="107" text-anchor="end" font-size="4.6" fill="var(--ink-3)">true: ${number(low)} to ${number(high)}</text></svg>`;
    return h("section", {}, h("h2", {}, "Said against true"), box);
  }

  async show(place, rows, known, title = "") {
    fill(place, h("p", { class: "s q" }, "Fetching the samples …"));
    try {
      const told = await ask(`${this.screen.data.api}/runs/${this.screen.data.run}/rows?part=${this.part}&rows=${rows.join(",")}`);
      const s = told.samples, css = getComputedStyle(this.box), ink = ramp(rgb(css.getPropertyValue("--fill")), rgb(css.getPropertyValue("--ink")));
      const data = s?.data ? bytes(s.data) : null, masks = told.masks ? { truth: bytes(told.masks.truth), said: bytes(told.masks.said) } : null, byRow = Object.fromEntries((known ?? []).map((k) => [k.row, k]));
      const cells = (told.rows ?? []).map((row, i) => {
        const said = told.said?.[i], k = byRow[row], words = k?.wrong !== undefined ? `${percent(k.wrong)} of the points wrong` : k?.truth !== undefined && !Array.isArray(k.truth) ? `${k.said}, is ${k.truth}` : Array.isArray(k?.truth) ? k.truth.length > 1 ? `${number(k.loss)} off, on average` : `${number(k.said[0])}, is ${number(k.truth[0])}` : said?.class ?? "";
        const sure = k?.chance ?? said?.chance;
        let picture = null;
        if (masks) {
          const px = s.size[0] * s.size[1], under = () => { const canvas = h("canvas", { class: "px" }); return s.channels === 3 ? paintColour(canvas, data, s.size[1], s.size[0], 3 * i * px) : paint(canvas, data, s.size[1], s.size[0], ink, i * px); };
          picture = h("div", { class: "pair" }, layMask(under(), masks.truth, i * px), layMask(under(), masks.said, i * px));
        } else if (s?.kind === "image") { const px = s.size[0] * s.size[1] * s.channels; picture = h("canvas", { class: "px" }); s.channels === 3 ? paintColour(picture, data, s.size[1], s.size[0], i * px) : paint(picture, data, s.size[1], s.size[0], ink, i * px); }
        else if (Array.isArray(k?.truth) && k.truth.length > 1) picture = forecast(k);
        else if (s?.kind === "series") picture = seriesPicture(s.values[i]);
        else if (s?.kind === "text") picture = h("p", { class: "s text" }, s.texts[i]);
        else if (s?.kind === "table") picture = rowCells(told.cells?.[i] ?? {});
        return h("figure", { class: s?.kind === "image" ? "" : "as-row" }, picture, h("figcaption", { class: "s" }, words, h("span", { class: "q" }, `${sure != null ? ` ${percent(sure)} sure ·` : ""} row ${row + 1}`)));
      });
      fill(place, title ? h("h3", {}, title) : null, masks ? h("div", { class: "row s q" }, h("span", {}, "left: what it is · right: what was said"), maskKey(told.masks.classes)) : null, h("div", { class: "opened-list" }, ...cells));
    } catch (error) {
      fill(place, h("p", { class: "bad" }, error.message));
    }
  }

  close() { this.box.remove(); }
}
