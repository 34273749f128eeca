// Networks over points of a plane, as TensorFlow's Playground shows them: the boundary live, each unit's own map, wires by weight, dials.

import { ask, fill, h, icon } from "./parts.js";
import { drawFigure, keyOf } from "../figures/index.js";
import { bytes, paint, ramp, rgb, mix } from "./pictures.js";
import { count, isShare, metric, number, percent } from "./words.js";
import { smooth } from "./chart.js";

const FRAME = 80; // ms between two looks while it trains
const SETS = [
  ["spirals", "Spirals", { arms: 2 }], ["circles", "Circles", {}], ["xor", "XOR", {}],
  ["moons", "Moons", {}], ["blobs", "Blobs", { classes: 2 }], ["checkerboard", "Checks", {}],
];
const RATES = [0.0001, 0.0003, 0.001, 0.002, 0.003, 0.006, 0.01, 0.02, 0.03, 0.06, 0.1, 0.3, 1];

// Thumbnails of the sets, drawn from their formulas with a fixed seed.
function thumbnail(set) {
  let seed = 7;
  const random = () => ((seed = (seed * 16807) % 2147483647) / 2147483647), found = [];
  for (let i = 0; i < 40; i++) {
    const k = i % 2, t = random();
    if (set === "spirals") { const a = (0.1 + t) * 5 + k * Math.PI, r = 0.1 + 0.8 * t; found.push([r * Math.cos(a), r * Math.sin(a), k]); }
    else if (set === "circles") { const a = t * 6.28, r = k ? 0.35 : 0.85; found.push([r * Math.cos(a) + 0.08 * random(), r * Math.sin(a) + 0.08 * random(), k]); }
    else if (set === "xor") { const x = 2 * t - 1, y = 2 * random() - 1; found.push([0.85 * x, 0.85 * y, x * y > 0 ? 1 : 0]); }
    else if (set === "moons") { const a = t * Math.PI; found.push(k ? [0.25 + 0.6 * Math.cos(a), 0.35 - 0.6 * Math.sin(a) - 0.1, 1] : [-0.25 + 0.6 * Math.cos(a), 0.6 * Math.sin(a) - 0.2, 0]); }
    else if (set === "blobs") found.push([(k ? 0.4 : -0.4) + 0.4 * (random() - 0.5), (k ? 0.4 : -0.4) + 0.4 * (random() - 0.5), k]);
    else { const x = 2 * t - 1, y = 2 * random() - 1; found.push([0.85 * x, 0.85 * y, (Math.floor((x + 1) * 2) + Math.floor((y + 1) * 2)) % 2]); }
  }
  return `<svg viewBox="-1.2 -1.2 2.4 2.4" aria-hidden="true">${found.map(([x, y, k]) => `<circle cx="${x.toFixed(2)}" cy="${(-y).toFixed(2)}" r=".09" fill="var(--${k ? "pos" : "neg"})"/>`).join("")}</svg>`;
}

export class Playground {
  constructor(screen) {
    this.screen = screen;
    this.seen = "";
    this.sharp = false;
    this.points = true;
    this.frames = 0;
    const dials = h("aside", { class: "dials", "aria-label": "Dials" }), middle = h("section", { class: "weave", "aria-label": "Network" }), right = h("section", { class: "answers", "aria-label": "What it answers" });
    this.wires = h("canvas", { class: "wires" });
    this.units = h("div", { class: "units" });
    this.card = h("div", { class: "pop unit-card", hidden: true });
    this.stage = h("div", { class: "stage" }, this.wires, this.units, h("div", { class: "s q key" }, h("i", { class: "adds" }), "adds", h("i", { class: "takes" }), "takes away", h("span", {}, "thicker: more weight")), (this.nothing = h("p", { class: "nothing m", hidden: true })), this.card);
    middle.append(this.stage);
    this.map = h("div", {});
    this.key = h("span", { class: "row s q" });
    this.scores = h("div", { class: "row scores" });
    this.curve = h("div", { class: "small-curve" });
    right.append(h("div", { class: "row" }, h("h2", { class: "grow" }, "What it answers"), this.key), this.map, h("div", { class: "s q row legend" }, h("i", { class: "pt learn" }), "training point", h("i", { class: "pt test" }), "validation point", h("i", { class: "line" }), "boundary"), this.scores, this.curve);
    this.box = h("div", { class: "playground" }, dials, middle, right);
    this.dials = dials;
    this.drawDials();
    this.ask();
  }

  // ---- Dials ----

  drawDials() {
    const plan = this.screen.data.plan ?? {}, data = plan.data ?? {}, options = data.options ?? {}, learner = Object.values(plan.learners ?? {})[0] ?? {};
    const rows = data.signature?.rows ?? options.rows ?? 1000, noise = options.noise ?? 0.2, kept = data.split?.validation ?? 0.15;
    const slider = (label, value, text, { min, max, step }, done, live) => { const shown = h("b", {}, text(value)); const input = h("input", { type: "range", min, max, step, value, "aria-label": label, oninput: (e) => { shown.textContent = text(Number(e.target.value)); live?.(Number(e.target.value)); }, onchange: (e) => done(Number(e.target.value)) }); return h("label", { class: "dial" }, h("span", { class: "row" }, h("span", { class: "grow" }, label), shown), input); };
    const again = (changes) => this.screen.tell?.({ do: "plan", changes });
    const regular = (plan.regularisers ?? [])[0]?.type ?? "none", batch = plan.batch ?? 32, lr = learner.optimizer?.options?.lr ?? 0.001;
    const at = RATES.reduce((best, v, i) => (Math.abs(Math.log(v / lr)) < Math.abs(Math.log(RATES[best] / lr)) ? i : best), 0);
    const toggle = (label, on, set) => { const b = h("button", { class: `switch${on() ? " on" : ""}`, role: "switch", "aria-checked": String(on()), type: "button", "aria-label": label, onclick: () => { set(!on()); b.classList.toggle("on", on()); b.setAttribute("aria-checked", String(on())); this.paint(); } }, h("i", {})); return h("div", { class: "row dial-switch" }, h("span", { class: "grow" }, label), b); };
    const known = SETS.some(([set]) => set === data.set);
    fill(this.dials, h("div", { class: "row" }, h("h2", { class: "grow" }, "Points"), h("button", { class: "link", type: "button", onclick: () => { sessionStorage.setItem("layerloom-choose", "drawn"); this.screen.tell?.({ do: "data" }); } }, "Draw your own")),
      h("div", { class: "sets" }, ...SETS.map(([set, title, own]) => { const b = h("button", { type: "button", class: `set${set === data.set ? " on" : ""}`, "aria-pressed": String(set === data.set), onclick: () => again({ data: { set, options: { ...own, rows, noise } } }) }, h("span", {}), title); b.firstChild.innerHTML = thumbnail(set); return b; })),
      known && slider("Points", rows, (v) => count(v), { min: 50, max: 2000, step: 50 }, (v) => again({ data: { set: data.set, options: { ...options, rows: v } } })),
      known && slider("Noise", noise, (v) => v.toFixed(2), { min: 0, max: 1, step: 0.05 }, (v) => again({ data: { set: data.set, options: { ...options, noise: v } } })),
      slider("Kept for validation", kept, (v) => `${Math.round(100 * v)}%`, { min: 0.05, max: 0.5, step: 0.05 }, (v) => again({ split: { ...(data.split ?? {}), train: Math.round(100 * (1 - v - (data.split?.test ?? 0.15))) / 100, validation: v } })),
      h("hr", {}), h("h2", {}, "Learning"),
      slider("Learning rate", at, (v) => number(RATES[v], 4), { min: 0, max: RATES.length - 1, step: 1 }, (v) => (["running", "paused"].includes(this.screen.state?.state) ? this.screen.control({ do: "change", lr: RATES[v] }) : again({ lr: RATES[v] }))),
      slider("Batch", Math.log2(Math.min(batch, 1024)), (v) => `${2 ** Math.round(v)} points`, { min: 2, max: 10, step: 1 }, (v) => again({ batch: 2 ** Math.round(v) })),
      h("div", { class: "row dial" }, h("span", { class: "grow" }, "Decay"), h("span", { class: "seg" }, ...[["None", "none"], ["L1", "l1"], ["L2", "l2"]].map(([t, v]) => h("button", { type: "button", class: regular === v ? "on" : "", "aria-pressed": String(regular === v), onclick: () => again({ decay: v }) }, t)))),
      h("hr", {}), toggle("Show validation points", () => this.points, (v) => (this.points = v)), toggle("Sharp classes", () => this.sharp, (v) => (this.sharp = v)));
  }

  // ---- Looking ----

  async ask() {
    clearTimeout(this.timer);
    if (this.closed) return;
    const state = this.screen.state?.state, ended = ["finished", "stopped", "failed", "interrupted"].includes(state), seen = this.box.isConnected && !this.box.hidden && !document.hidden;
    const began = performance.now();
    if (seen && (!ended || this.after !== `${this.screen.state?.attempt}`)) {
      try {
        const { api, run } = this.screen.data;
        const news = await ask(`${api}/runs/${run}/insides?kinds=plane&seen=${this.seen}`);
        if (run !== this.screen.data.run) return void this.again();
        this.why = news.why ?? news.trouble;
        if (news.stamp) this.seen = news.stamp;
        if (news.plane) { this.plane = news.plane; this.at = { step: news.step, epoch: news.epoch }; this.frames++; if (!this.probe) { const probe = await ask(`${api}/runs/${run}/probe`); this.probe = probe.plane; } this.paint(); }
        this.nothing.hidden = Boolean(this.plane) || !ended;
        this.nothing.textContent = this.why || "It ended before there was anything to draw. The curves say what happened.";
        if (ended && ["finished", "stopped", "failed", "interrupted"].includes(news.state)) this.after = `${this.screen.state?.attempt}`;
      } catch { /* the screen says when nobody answers */ }
    }
    this.again(seen && state === "running" ? Math.max(10, FRAME - (performance.now() - began)) : seen && state === "paused" ? 200 : 500);
  }

  again(wait = 0) { clearTimeout(this.timer); if (!this.closed) this.timer = setTimeout(() => this.ask(), wait); }

  reset() { this.seen = ""; this.after = null; this.plane = this.probe = null; this.layout = ""; fill(this.units); this.ask(); }

  // ---- Painting ----

  colours() {
    const css = getComputedStyle(this.box), of = (n, other) => rgb(css.getPropertyValue(n) || other), bg = of("--raised", "#fff");
    const pos = mix(bg, of("--pos", "#2B74C9"), 0.62), neg = mix(bg, of("--neg", "#E08A1E"), 0.62);
    return { pos: of("--pos"), neg: of("--neg"), ink: css.getPropertyValue("--ink"), two: ramp(neg, bg, pos) };
  }

  paint() {
    if (!this.plane || this.closed) return;
    const p = this.plane, c = this.colours();
    this.paintPlane(p);
    this.paintUnits(p, c);
    this.paintScores();
  }

  // The map of answers: drawn anew where it is another figure, else painted on.
  paintPlane(record) {
    const tools = { over: this.probe, sharp: this.sharp, validation: this.points };
    if (this.drawn?.figure === record.figure) this.drawn.update?.(record, tools);
    else {
      fill(this.map);
      this.drawn = { figure: record.figure, ...drawFigure(record, this.map, tools) };
    }
    fill(this.key, ...keyOf(record, this.probe));
  }

  paintUnits(p, c) {
    const W = this.stage.clientWidth, H = this.stage.clientHeight;
    if (!W || !H) return;
    const columns = [{ path: "", shown: 2, units: 2, names: this.probe?.names ?? ["x", "y"] }, ...p.columns];
    const look = JSON.stringify([W, H, columns.map((k) => [k.path, k.shown])]);
    if (look !== this.layout) {
      this.layout = look;
      this.cells = {};
      const heads = [], cells = [];
      columns.forEach((col, i) => {
        const x = columns.length === 1 ? W / 2 : 56 + (i * (W - 112)) / (columns.length - 1), room = (H - 130) / col.shown, size = Math.max(12, Math.min(54, room - 8, (W - 112) / columns.length - 24));
        heads.push(h("div", { class: "col-head", style: `left:${x}px` }, h("b", {}, col.path ? pretty(col.path) : "Point"), h("span", { class: "s q" }, col.path ? `${col.units} unit${col.units === 1 ? "" : "s"}${col.bend ? ` · ${col.bend.toLowerCase()}` : ""}` : "2 numbers")));
        for (let k = 0; k < col.shown; k++) {
          const y = 74 + (H - 130) * ((k + 0.5) / col.shown);
          const canvas = h("canvas", { class: "unit", style: `left:${x - size / 2}px;top:${y - size / 2}px;width:${size}px;height:${size}px`, tabindex: col.path ? 0 : null, role: col.path ? "button" : null, "aria-label": col.path ? `${pretty(col.path)}, unit ${k + 1}` : col.names[k], onclick: () => this.pick(col.path, k), onkeydown: (e) => { if (e.key === "Enter") this.pick(col.path, k); } });
          this.cells[`${col.path}/${k}`] = { canvas, left: x - size / 2, right: x + size / 2, y };
          cells.push(canvas);
          if (!col.path) cells.push(h("b", { class: "axis-name", style: `left:${x - size / 2 - 22}px;top:${y - 10}px` }, col.names[k]));
        }
        if (col.units > col.shown) cells.push(h("span", { class: "s q more-units", style: `left:${x}px` }, `and ${col.units - col.shown} more`));
      });
      fill(this.units, ...heads, ...cells);
    }
    const u = p.unit;
    for (const [k, axis] of [[0, 0], [1, 1]]) { const cell = this.cells[`/${k}`]; if (cell && cell.theme !== c.ink) { cell.theme = c.ink; const d = new Uint8Array(u * u); for (let y = 0; y < u; y++) for (let x = 0; x < u; x++) d[y * u + x] = axis ? 255 - (255 * y) / (u - 1) : (255 * x) / (u - 1); paint(cell.canvas, d, u, u, c.two); } }
    for (const col of p.columns) { const maps = bytes(col.maps); for (let k = 0; k < col.shown; k++) { const cell = this.cells[`${col.path}/${k}`]; if (cell) paint(cell.canvas, maps, u, u, c.two, k * u * u); } }
    this.paintWires(p, c, W, H);
    if (this.picked) this.drawCard();
  }

  paintWires(p, c, W, H) {
    const ratio = window.devicePixelRatio || 1, canvas = this.wires;
    if (canvas.width !== Math.round(W * ratio) || canvas.height !== Math.round(H * ratio)) { canvas.width = Math.round(W * ratio); canvas.height = Math.round(H * ratio); }
    const g = canvas.getContext("2d");
    g.setTransform(ratio, 0, 0, ratio, 0, 0);
    g.clearRect(0, 0, W, H);
    for (const wire of p.wires) {
      let most = 1e-9;
      for (const row of wire.weights) for (const w of row) most = Math.max(most, Math.abs(w));
      const all = [];
      wire.weights.forEach((row, to) => row.forEach((w, from) => all.push([Math.abs(w) / most, w, from, to])));
      all.sort((a, b) => a[0] - b[0]);
      for (const [share, w, from, to] of all.slice(-220)) {
        const a = this.cells[`${wire.from}/${from}`], b = this.cells[`${wire.to}/${to}`];
        if (!a || !b || share < 0.02) continue;
        const colour = w > 0 ? c.pos : c.neg, middle = (a.right + b.left) / 2;
        g.strokeStyle = `rgba(${colour.map(Math.round).join(",")},${0.25 + 0.65 * share})`;
        g.lineWidth = 0.6 + (all.length > 100 ? 2.6 : 4.6) * share;
        g.setLineDash(w > 0 ? [] : [5, 3]);
        g.beginPath(); g.moveTo(a.right, a.y); g.bezierCurveTo(middle, a.y, middle, b.y, b.left, b.y); g.stroke();
      }
    }
    g.setLineDash([]);
  }

  pick(path, k) {
    if (!path) return;
    this.cells[this.picked]?.canvas.classList.remove("on");
    this.picked = this.picked === `${path}/${k}` ? null : `${path}/${k}`;
    this.cells[this.picked]?.canvas.classList.add("on");
    this.drawCard();
  }

  drawCard() {
    this.card.hidden = !this.picked;
    if (!this.picked) return;
    const at = this.picked.lastIndexOf("/"), path = this.picked.slice(0, at), k = Number(this.picked.slice(at + 1)), col = this.plane.columns.find((one) => one.path === path);
    if (!col) return;
    const incoming = this.plane.wires.filter((w) => w.to === path), first = incoming.length === 1 && incoming[0].from === "" ? incoming[0].weights[k] : null, names = this.probe?.names ?? ["x", "y"];
    const sign = (v, first) => `${v < 0 ? (first ? "−" : " − ") : first ? "" : " + "}${Math.abs(v).toPrecision(2)}`;
    const inside = first ? `${sign(first[0], true)} ${names[0]}${sign(first[1])} ${names[1]}${col.bias ? sign(col.bias[k]) : ""}` : `${incoming.reduce((n, w) => n + (w.weights[k]?.length ?? 0), 0)} inputs${col.bias ? `${sign(col.bias[k])}` : ""}`;
    fill(this.card, h("b", {}, `${pretty(path)}, unit ${k + 1}`), h("div", { class: "s q" }, `above 0 on ${Math.round(100 * col.above[k])}% of the plane`), h("code", {}, col.bend ? `${col.bend.toLowerCase()}(${inside})` : inside));
  }

  paintScores() {
    const s = this.screen.series, of = (n) => s[n]?.y[s[n].y.length - 1], head = this.screen.headline();
    const one = (label, value, tone) => h("div", {}, h("div", { class: "s q nw" }, label), h("div", { class: `big ${tone}` }, value));
    fill(this.scores, ...[head !== "validation/loss" && of(head) !== undefined ? one(metric(head), isShare(head) ? percent(of(head)) : number(of(head)), "") : null, of("validation/loss") !== undefined ? one("Validation loss", number(of("validation/loss")), "val") : null, of("train/loss") !== undefined ? one("Training loss", number(of("train/loss")), "m") : null]);
    const t = s["train/loss"], v = s["validation/loss"];
    if (!t || t.x.length < 2) return fill(this.curve);
    const thinTo = (y) => (y.length <= 300 ? y : Array.from({ length: 300 }, (_, i) => y[Math.floor((i * (y.length - 1)) / 299)]));
    const ys = [thinTo(t.y), v ? thinTo(v.y) : []], most = Math.max(1e-6, ...ys.flat().filter((y) => y != null));
    const line = (y, colour, w) => `<path d="${y.map((q, i) => (q == null ? "" : `${i ? "L" : "M"}${((100 * i) / (y.length - 1)).toFixed(2)} ${(100 - (96 * q) / most).toFixed(2)}`)).join("")}" fill="none" stroke="${colour}" stroke-width="${w}" vector-effect="non-scaling-stroke"/>`;
    this.curve.innerHTML = `<span class="s q top">${number(most, 2)}</span><svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true"><path d="M0 100H100" stroke="var(--axis)" vector-effect="non-scaling-stroke"/>${line(ys[0], "var(--train)", 1.75)}${line(ys[1], "var(--val)", 2.25)}</svg><span class="s q row"><span class="grow">0</span>epoch ${count(this.screen.state?.epoch ?? 0)}</span>`;
  }

  close() { this.closed = true; clearTimeout(this.timer); }
}

function pretty(path) {
  const found = path.match(/^([a-z_]+?)_?(\d*)$/i);
  return found ? `${found[1].charAt(0).toUpperCase()}${found[1].slice(1).replaceAll("_", " ")}${found[2] ? ` ${found[2]}` : ""}` : path;
}
