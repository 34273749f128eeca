// The Train screen of one run: how good now, how long still, is it still improving.
// It asks the stream route for what came after its cursor and draws only that; no gesture and no update reruns a page of Streamlit.

import { Chart, smooth } from "./chart.js";
import { ask, fill, frame, h, icon, isDark, menu, pill, segments, STYLES } from "./parts.js";
import { Insides } from "./insides.js";
import { Playground } from "./playground.js";
import { Results } from "./results.js";
import { count, isShare, learnScores, metric, number, percent, seconds } from "./words.js";

const FAST = 110, SLOW = 2000; // ms between questions: while it trains and the page is seen, else
const EAGER = 25, EAGER_FOR = 2000; // ms: until the first number is there, and how long one asks so often for it
const MOST = 60_000; // points a series in this page; beyond it older ones are thinned, peaks kept. The record has all.
const live = new Set(["queued", "starting", "running", "paused"]);
const instances = new WeakMap();

let plotly = null;
function loadPlotly(base) {
  plotly ??= new Promise((done, failed) => {
    if (window.Plotly) return done(window.Plotly);
    const script = document.createElement("script");
    script.src = `${base}/plotly-basic.min.js`;
    script.onload = () => done(window.Plotly);
    script.onerror = () => { plotly = null; failed(new Error("The plot library could not be loaded.")); };
    document.head.append(script);
  });
  return plotly;
}

/** What the first curve needs, fetched before anybody asks for it. */
export function ahead() {
  const base = new URL(".", import.meta.url).pathname.replace(/\/$/, "");
  return Promise.all([loadPlotly(base), ...STYLES.map((file) => fetch(`${base}/${file}`))]);
}

export default function render(args) {
  const { data, parentElement, setTriggerValue } = args;
  let screen = instances.get(parentElement);
  if (!screen) {
    screen = new TrainScreen(parentElement, data);
    instances.set(parentElement, screen);
  }
  screen.tell = (what) => setTriggerValue("ended", what);
  screen.update(data);
  return () => setTimeout(() => {
    if (screen.host.isConnected) return;
    screen.close();
    instances.delete(parentElement);
  }, 100);
}

class TrainScreen {
  constructor(parent, data) {
    this.data = data;
    this.host = frame(parent, data.assets);
    this.series = {};
    this.cursor = null;
    this.told = null;
    this.state = null;
    this.extra = []; // further plots that the person asked for
    this.others = []; // runs laid over this one
    this.view = { raw: true, log: false };
    this.failures = 0;
    this.opened = performance.now();
    this.body = h("div", { class: "train" });
    this.host.append(this.body);
    this.build();
    this.resized = new ResizeObserver(() => this.schedule());
    this.resized.observe(this.host);
    document.addEventListener("visibilitychange", (this.seen = () => { if (!document.hidden) this.ask(); }));
    this.host.dataset.theme = isDark(this.host) ? "dark" : "light";
    this.drawPlan();
    if (!data.run) return this.waitForStart();
    this.ask();
    loadPlotly(data.assets).then((p) => { this.plotly = p; this.makeCharts(); this.schedule(); }).catch((e) => this.warn(e.message));
  }

  update(data) {
    const other = data.run !== this.data.run;
    this.data = data;
    if (other && this.isGone) {
      fill(this.body);
      Object.assign(this, { playground: null, insides: null, planLook: null, viewsLook: null, extra: [] });
      this.build();
      if (this.plotly) this.makeCharts();
    }
    if (other) {
      Object.assign(this, { series: {}, cursor: null, state: null, told: null, others: [], controlsLook: null, moreLook: null, isGone: false, isShown: false, opened: performance.now() });
      this.insides?.close();
      this.insides?.box.remove();
      this.insides = null;
      this.results.key = null;
      this.playground?.reset();
      this.ask();
    }
    if (!data.run && !this.isGone && JSON.stringify(data.words) !== this.waitingWords) this.waitForStart();
    if (this.playground && other) this.playground.drawDials();
    this.drawPlan();
    this.schedule();
  }

  build() {
    this.parts = {};
    const p = this.parts;
    p.banner = h("div", { class: "banner", hidden: true, role: "status" });
    p.score = h("div", { class: "score-head" }, h("div", { class: "s q nw" }, "Waiting for the first number"), h("span", { class: "big" }, "–"));
    p.progress = h("div", {});
    p.left = h("div", {});
    p.speed = h("div", { class: "speed" });
    p.controls = h("div", { class: "row controls" });
    p.bar = h("div", { class: "bar" }, h("i", {}));
    p.charts = h("div", { class: "charts" });
    p.plan = h("div", { class: "plan-part" });
    p.events = h("div", { class: "events" });
    p.views = h("span", { class: "views" });
    p.main = h("div", { class: "main" });
    this.results = new Results(this);
    this.mode = "curves";
    p.head = h("div", { class: "head" }, p.score, h("div", { class: "divider" }), p.progress, p.left, p.speed, h("span", { class: "grow" }), p.views, p.controls, p.bar);
    p.main.append(p.charts, this.results.box);
    this.body.append(h("aside", { class: "side", "aria-label": "Plan" }, p.plan, p.events), h("div", { class: "right" }, p.banner, p.head, p.main));
    this.change = h("div", { class: "pop change", hidden: true, role: "dialog", "aria-label": "Change while it trains" });
    this.body.append(this.change);
  }

  // The plan in words; what was changed while it trains stands with it.
  drawPlan() {
    const w = this.data.words;
    if (!w) return;
    if (w.refused && w.refused !== this.refused) this.warn(w.refused);
    this.refused = w.refused;
    const events = (this.state?.events ?? []).filter((e) => e.kind === "change"), last = events.filter((e) => /^learning rate/.test(e.text)).at(-1);
    const device = this.state?.device, ran = device ? (device === "cpu" ? "CPU" : device.replace(/^cuda:?/, "GPU ").trim()) : "";
    const look = JSON.stringify([w, last?.text, ran]);
    if (look === this.planLook) return;
    this.planLook = look;
    const changed = last?.text.match(/learning rate (\S+) to ([^\s,]+)/);
    const line = (l) => { const lr = changed && l.label === "Learning rate"; return h("div", { class: "line-of" }, h("span", { class: "m" }, l.label), h("span", {}, h("b", {}, lr ? changed[2] : (l.label === "Runs on" && ran) || l.value), lr ? h("small", {}, `changed in epoch ${Math.floor(last.epoch) + 1}, from ${changed[1]}`) : l.note ? h("small", {}, l.note) : null)); };
    fill(this.parts.plan, h("div", { class: "row" }, h("h2", { class: "grow" }, "Plan"), h("button", { class: "link", type: "button", onclick: () => this.tell?.("change") }, "Change")),
      h("p", { class: "m" }, w.sentence), ...(w.problems ?? []).map((t) => h("p", { class: "warn" }, t)), ...w.lines.map(line), w.same === false ? h("p", { class: "s q" }, "The plan of this run. The project's plan has changed since.") : null);
  }

  waitForStart() {
    this.waitingWords = JSON.stringify(this.data.words);
    const p = this.parts, ghost = h("div", { class: "ghost", "aria-hidden": "true" });
    ghost.innerHTML = '<svg viewBox="0 0 200 80"><path d="M4 4v70h190" fill="none" stroke="var(--line-2)" stroke-width="1.5"/><path d="M8 10c20 34 40 48 80 52s70 5 104 5M8 16c24 26 44 32 84 36s66 4 100 4" fill="none" stroke="var(--line-2)" stroke-width="2" stroke-dasharray="2 5" stroke-linecap="round"/></svg>';
    p.head.hidden = true;
    if (this.data.words?.ready === false) return fill(p.main, h("div", { class: "empty" }, ghost, h("h2", {}, "Which data?"), h("p", { class: "m" }, "Choose what this network learns from; then the curve appears here within a second."), h("button", { class: "btn p", type: "button", onclick: () => this.tell?.({ do: "data" }) }, "Choose data")));
    const drawing = this.data.words?.drawing ?? [];
    if (drawing.length) return fill(p.main, h("div", { class: "empty" }, ghost, h("h2", {}, "This drawing cannot be trained yet"), ...drawing.slice(0, 3).map((one) => h("p", { class: "m" }, h("b", {}, one.what), ` ${one.do}`)), drawing.length > 3 ? h("p", { class: "s q" }, `And ${drawing.length - 3} more on the Build page.`) : null, h("button", { class: "btn p", type: "button", onclick: () => this.tell?.({ do: "build" }) }, "Open Build")));
    const problems = this.data.words?.problems ?? [];
    if (problems.length) return fill(p.main, h("div", { class: "empty" }, ghost, h("h2", {}, "This plan cannot be trained yet"), ...problems.map((one) => h("p", { class: "m" }, one)), h("button", { class: "btn p", type: "button", onclick: () => this.tell?.("change") }, icon("sliders"), "Change the plan")));
    fill(p.main, h("div", { class: "empty" }, ghost, h("h2", {}, "Nothing trained yet"), h("p", { class: "m" }, "The curve appears here within a second."), (p.estimate = h("p", { class: "s q" })), h("button", { class: "btn p", type: "button", onclick: () => this.tell?.("again") }, icon("play"), `Train ${this.data.name ?? ""}`)));
    fill(p.events);
  }

  // ---- Asking ----

  async ask() {
    clearTimeout(this.timer);
    if (this.closed || this.asking || !this.data.run) return;
    this.asking = true;
    const run = this.data.run;
    try {
      const query = this.cursor == null ? "" : `?cursor=${encodeURIComponent(this.cursor)}`;
      const answer = await fetch(`${this.data.api}/runs/${run}/stream${query}`, { credentials: "same-origin", headers: { accept: "application/json" } });
      if (answer.status === 404) return this.gone();
      if (!answer.ok) throw new Error(`The server answered ${answer.status}.`);
      const news = await answer.json();
      if (run === this.data.run) this.take(news);
      this.failures = 0;
      this.banner();
    } catch (error) {
      this.failures += 1;
      if (this.failures > 2) this.offline();
    } finally {
      this.asking = false;
      if (!this.closed && !this.isGone) {
        const wait = this.failures ? Math.min(8000, 500 * 2 ** this.failures) : document.hidden || !live.has(this.state?.state ?? "queued") ? SLOW : this.isWaiting() ? EAGER : FAST;
        this.timer = setTimeout(() => this.ask(), wait);
      }
    }
  }

  isWaiting() { return !Object.keys(this.series).length && performance.now() - this.opened < EAGER_FOR; }

  take(news) {
    learnScores(news.words);
    if (news.reset) this.series = {};
    for (const [name, more] of Object.entries(news.series ?? {})) {
      const kept = (this.series[name] ??= { x: [], epoch: [], y: [] });
      for (const key of ["x", "epoch", "y"]) for (const v of more[key] ?? []) kept[key].push(v);
      if (kept.x.length > MOST) compact(kept);
    }
    const events = news.reset || this.cursor == null ? news.events ?? [] : [...(this.state?.events ?? []), ...(news.events ?? [])];
    const before = this.state?.state;
    if (["queued", "starting"].includes(news.state)) news.epochs ||= this.data.plan?.epochs ?? 0; // the run itself knows once it has begun
    this.cursor = news.cursor;
    this.state = { ...this.state, ...news, events, best: news.best ?? this.state?.best, measured: news.measured ?? this.state?.measured, samples: news.samples ?? this.state?.samples };
    if (before && live.has(before) && !live.has(news.state)) this.tell?.(news.state);
    this.drawPlan();
    this.schedule();
  }

  async control(what) {
    this.pending = what.do;
    this.schedule();
    try {
      const answer = await fetch(`${this.data.api}/runs/${this.data.run}/control`, { method: "POST", credentials: "same-origin", headers: { "content-type": "application/json" }, body: JSON.stringify(what) });
      const said = await answer.json().catch(() => ({}));
      if (!answer.ok) this.warn(said.error ?? `The server answered ${answer.status}.`);
    } catch {
      this.warn("The server did not answer. Nothing was changed; try again.");
    }
    this.pending = null;
    this.ask();
  }

  // ---- Drawing ----

  schedule() {
    if (this.waiting) return;
    this.waiting = requestAnimationFrame(() => { this.waiting = null; if (!this.closed) this.draw(); });
  }

  draw() {
    this.host.dataset.theme = isDark(this.host) ? "dark" : "light";
    const s = this.state;
    if (!s) return this.drawAxes();
    this.openParts(s);
    this.drawHead(s);
    if (this.mode === "curves") this.drawCharts(s);
    if (this.mode === "results") this.results.open();
    if (this.mode === "plane") this.playground?.paintScores();
    this.drawEvents(s);
    if (this.isShown || !this.lossChart || (!Object.keys(this.series).length && live.has(s.state))) return;
    this.isShown = true; // the first numbers are on screen: now the rest
    this.schedule();
  }

  // What this run can show: curves always, a playground for points of a plane, results once it has ended.
  openParts(s) {
    const plane = this.isPlane(), began = !["queued", "starting"].includes(s.state);
    if (plane && !this.playground) { this.playground = new Playground(this); this.parts.main.append(this.playground.box); this.mode = "plane"; }
    if (!this.insides && began && this.isShown && !this.insidesOff) { this.insides = new Insides(this); this.parts.main.append(this.insides.box); }
    const done = ["finished", "stopped"].includes(s.state), views = [["Curves", "curves"], ...(plane ? [["Playground", "plane"]] : []), ...(done ? [["Results", "results"]] : [])];
    if (!views.some(([, v]) => v === this.mode)) this.mode = plane ? "plane" : "curves";
    const look = JSON.stringify([views, this.mode]);
    if (look !== this.viewsLook) {
      this.viewsLook = look;
      this.controlsLook = null;
      this.parts.head.classList.toggle("crowded", views.length > 1);
      fill(this.parts.views, views.length > 1 ? segments(views, () => this.mode, (v) => { this.mode = v; this.viewsLook = null; this.schedule(); }, "What to show") : null);
    }
    this.body.dataset.mode = this.mode;
    this.parts.charts.hidden = this.mode !== "curves";
    if (this.insides) this.insides.box.hidden = this.mode !== "curves";
    this.results.box.hidden = this.mode !== "results";
    if (this.playground) this.playground.box.hidden = this.mode !== "plane";
  }

  // The number of the screen: what its way to learn shows first; runs of before say nothing of it.
  headline() {
    if (this.state?.score in this.series) return this.state.score;
    const names = Object.keys(this.series).filter((n) => n.startsWith("validation/") && n !== "validation/loss");
    return names.includes("validation/accuracy") ? "validation/accuracy" : names[0] ?? ("validation/loss" in this.series ? "validation/loss" : "train/loss" in this.series ? "train/loss" : "step/loss");
  }

  drawHead(s) {
    const p = this.parts, name = this.headline(), at = this.series[name], value = at?.y.findLast((one) => one != null);
    const sub = s.measured?.[name.split("/")[0]] ?? "";
    fill(p.score, h("div", { class: "s q nw" }, at ? metric(name) : live.has(s.state) ? "Waiting for the first number" : "No number was measured"), h("div", { class: "row base" }, h("span", { class: "big", "data-testid": "headline" }, value === undefined ? "–" : isShare(name) ? percent(value) : number(value)), h("span", { class: "s q nw" }, sub)));
    const epochs = s.epochs ? h("span", { class: "nw" }, h("b", {}, `Epoch ${s.epoch}`), ` of ${s.epochs}`) : h("span", { class: "nw" }, h("b", {}, `Step ${count(s.step)}`));
    fill(p.progress, h("div", { class: "s q label" }, "Progress"), h("div", { class: "row" }, pill(s.state), s.queue ? h("span", { class: "nw" }, s.queue === 1 ? "next in line" : `number ${s.queue} in the queue`) : epochs));
    fill(p.left, ...(live.has(s.state) && s.left != null ? [h("div", { class: "s q label" }, "Time left"), h("div", { class: "nw line" }, h("b", {}, seconds(s.left)), h("span", { class: "q" }, ` of ${seconds((s.seconds ?? 0) + s.left)}`))] : [h("div", { class: "s q label" }, "Time"), h("div", { class: "nw line" }, h("b", {}, seconds(s.seconds) || "–"))]));
    fill(p.speed, ...(s.speed?.value ? [h("div", { class: "s q label" }, "Speed"), h("div", { class: "nw line" }, h("b", {}, count(s.speed.value)), h("span", { class: "q" }, ` ${s.speed.unit}`))] : []));
    const part = s.steps ? s.step / s.steps : 0;
    p.bar.firstChild.style.width = `${Math.min(100, 100 * part)}%`;
    p.bar.classList.toggle("bad", s.state === "failed");
    this.drawControls(s);
    this.banner();
  }

  drawControls(s) {
    const running = s.state === "running", paused = s.state === "paused", alive = live.has(s.state);
    const look = `${s.state} ${this.pending ?? ""} ${this.change.hidden}`;
    if (look === this.controlsLook) return; // an unchanged button keeps its focus
    this.controlsLook = look;
    const button = (label, name, act, { primary = false, off = "" } = {}) => h("button", { class: `btn${primary ? " p" : ""}`, type: "button", disabled: Boolean(off) || Boolean(this.pending), title: off || null, onclick: act }, icon(name), label);
    const controls = alive
      ? [
          paused ? button("Resume", "play", () => this.control({ do: "resume" }), { primary: true }) : button("Pause", "pause", () => this.control({ do: "pause" }), { primary: true, off: running ? "" : "It has not begun yet" }),
          button("Step", "step", () => this.control({ do: "step" }), { off: paused ? "" : "Pause first, then step batch by batch" }),
          button("Stop", "stop", () => this.control({ do: "stop" })),
          button("Change", "sliders", () => this.openChange(), { off: running || paused ? "" : "It has not begun yet" }),
        ]
      : [
          s.state === "interrupted" || s.state === "stopped" || s.state === "failed" ? button(s.state === "failed" ? "Resume from the last checkpoint" : "Resume", "play", () => this.control({ do: "resume" }), { primary: s.state === "interrupted", off: s.resumable === false ? "Nothing was kept to resume from" : "" }) : null,
          s.state === "finished" || s.state === "stopped" ? button("Fork", "fork", () => this.fork(), { off: "" }) : null,
          ...(s.state === "failed" ? (s.proposals ?? []).slice(0, 2).map((one, i) => button(one.label, "sliders", () => this.tell?.({ do: "mend", change: one.change }), { primary: i === 0 })) : []),
          button("Train again", "again", () => this.tell?.("again"), { primary: !["interrupted"].includes(s.state) && !(s.state === "failed" && s.proposals?.length) }),
        ];
    fill(this.parts.controls, ...controls.filter(Boolean));
  }

  async fork() {
    try {
      const made = await ask(`${this.data.api}/runs/${this.data.run}/again`, { json: { fork: true, key: `${Date.now()}` } });
      this.tell?.({ do: "open", run: made.runs[0] });
    } catch (error) { this.warn(error.message); }
  }

  openChange() {
    const now = this.data.plan ?? {}, box = this.change;
    const field = (label, name, value, step) => h("label", { class: "field" }, h("span", {}, label), h("input", { class: "inp", name, type: "number", min: 0, step, value }));
    const lr = this.series.lr?.y.at(-1) ?? now.lr;
    fill(box, h("div", { class: "row" }, h("h3", { class: "grow" }, "Change while it trains"), h("button", { class: "btn t sm i", type: "button", "aria-label": "Close", onclick: () => this.closeChange() }, icon("close"))),
      h("p", { class: "s q" }, "Takes effect with the next step and is marked on the curve."),
      h("form", { onsubmit: (e) => { e.preventDefault(); const form = new FormData(e.target), what = { do: "change" }; for (const [k, v] of form) if (v !== "" && Number(v) !== Number(e.target.elements[k].defaultValue)) what[k] = Number(v); this.closeChange(); if (Object.keys(what).length > 1) this.control(what); } },
        field("Learning rate", "lr", lr ?? "", "any"), field("Weight decay", "weight_decay", now.weight_decay ?? "", "any"), field("Dropout", "dropout", now.dropout ?? "", "any"),
        h("button", { class: "btn p", type: "submit" }, "Change")));
    box.hidden = false;
    this.controlsLook = null;
    box.querySelector("input")?.focus();
    box.onkeydown = (e) => { if (e.key === "Escape") this.closeChange(); e.stopPropagation(); };
  }

  closeChange() { this.change.hidden = true; this.controlsLook = null; this.schedule(); }

  makeCharts() {
    const make = (title, sub, options) => {
      const plot = h("div", { class: "plot" });
      const tools = h("div", { class: "row tools" });
      const box = h("section", { class: "chart", "aria-label": `${title} plot` }, h("div", { class: "row" }, h("h2", {}, title), h("span", { class: "s q nw grow" }, sub), tools), plot);
      this.parts.charts.append(box);
      const chart = new Chart(this.plotly, plot, options);
      const menu = () => h("button", { class: "btn t sm i", type: "button", title: "Save as picture or table", "aria-label": `Save ${title}`, onclick: (e) => this.saveMenu(e.currentTarget, chart) }, icon("download"));
      const expand = () => h("button", { class: "btn t sm i", type: "button", title: "Larger", "aria-label": `Enlarge ${title}`, onclick: () => { const on = box.classList.toggle("large"); this.parts.charts.classList.toggle("has-large", on); this.insidesOff = false; if (this.insides) this.insides.box.classList.toggle("away", on); this.schedule(); setTimeout(() => this.plotly.Plots.resize(plot), 0); } }, icon("expand"));
      return { box, chart, tools, menu, expand };
    };
    const loss = make("Loss", "lower is better", { label: "Loss", share: false });
    loss.chart.log = this.view.log;
    loss.tools.append(
      segments([["Raw", true], ["Smooth", false]], () => this.view.raw, (v) => { this.view.raw = v; this.schedule(); }, "Each step or smoothed only"),
      segments([["Linear", false], ["Log", true]], () => this.view.log, (v) => { this.view.log = v; loss.chart.log = v; this.schedule(); }, "Scale"),
      loss.expand(), loss.menu(),
    );
    this.lossChart = loss;
    this.scoreChart = make("Score", "", { label: "Score", share: true });
    this.addPlot = h("button", { class: "btn t sm", type: "button", onclick: (e) => this.plotMenu(e.currentTarget) }, icon("plus"), "Add a plot");
    this.compare = h("button", { class: "btn t sm", type: "button", title: "Lay other runs over this one", onclick: (e) => this.compareMenu(e.currentTarget) }, icon("layers"), "Compare");
    this.scoreChart.tools.append(this.compare, this.addPlot, this.scoreChart.expand(), this.scoreChart.menu());
    this.makeChart = make;
  }

  // A plot's axes cost more than its lines: they are drawn while the first number is on its way.
  drawAxes() {
    if (!this.lossChart || this.isPlane() || getComputedStyle(this.parts.charts).display !== "grid") return; // before its style is there it has no size
    this.scoreChart.box.hidden = true;
    this.parts.charts.style.gridTemplateColumns = "1fr";
    this.lossChart.chart.draw([], this.frameOf({ state: "starting", epochs: this.data.plan?.epochs }));
  }

  isPlane() {
    const fields = this.data.plan?.data?.signature, inputs = fields?.inputs ?? [];
    return inputs.length === 1 && fields.fields?.[inputs[0]]?.kind === "table" && JSON.stringify(fields.fields[inputs[0]].shape) === "[2]";
  }

  frameOf(s) {
    const byEpoch = Boolean(s.epochs), now = this.lastX();
    const to = byEpoch ? Math.max(s.epochs, 1) : Math.max(now * 1.25, 10);
    return {
      from: 0, to: live.has(s.state) ? to : Math.max(now, byEpoch ? 1 : 10), now, done: !live.has(s.state), unit: byEpoch ? "epoch" : "step", byEpoch,
      events: (s.events ?? []).filter((e) => ["change", "failed", "resumed", "interrupted"].includes(e.kind)).map((e) => ({ x: byEpoch ? e.epoch : e.step, text: e.text, bad: e.kind === "failed" })),
    };
  }

  lastX() {
    let last = 0;
    for (const s of Object.values(this.series)) { const key = this.state?.epochs ? "epoch" : "x"; const x = s[key]; if (x.length) last = Math.max(last, x[x.length - 1]); }
    return last;
  }

  drawCharts(s) {
    if (!this.lossChart) return;
    const f = this.frameOf(s), key = f.byEpoch ? "epoch" : "x", get = (n) => this.series[n];
    const lines = [], step = get("step/loss"), validation = get("validation/loss"), perEpoch = get("train/loss");
    if (step) lines.push({ name: "training", kind: "training", x: step[key], y: smooth(step.y), raw: { x: step[key], y: step.y } });
    else if (perEpoch) lines.push({ name: "training", kind: "training", x: perEpoch[key], y: perEpoch.y });
    if (validation) lines.push({ name: "validation", kind: "validation", x: validation[key], y: validation.y });
    if (!lines.length) for (const n of Object.keys(this.series).filter((n) => n.startsWith("step/")).slice(0, 3)) lines.push({ name: metric(n), kind: "other", x: get(n)[key], y: smooth(get(n).y), raw: { x: get(n)[key], y: get(n).y } });
    if (validation) lines.push(...this.overlaid("validation/loss", key));
    this.scoreChart.box.hidden = ["validation/loss", "train/loss", "step/loss"].includes(this.headline()) || !get(this.headline());
    this.parts.charts.style.gridTemplateColumns = !this.scoreChart.box.hidden || this.extra.length ? "1fr 1fr" : "1fr"; // before the charts measure their room
    const best = s.best && (f.byEpoch ? s.best.epoch : s.best.step), head = this.headline();
    this.lossChart.chart.raw = this.view.raw;
    this.lossChart.chart.draw(lines, { ...f, best: s.best?.name === "validation/loss" ? { ...s.best, x: best } : null });
    const rest = head.split("/").slice(1).join("/"), other = [];
    const scored = !this.scoreChart.box.hidden && this.isShown; // the loss comes first, in a frame of its own
    if (scored) {
      const title = metric(rest);
      this.scoreChart.box.querySelector("h2").textContent = title;
      this.scoreChart.box.querySelector(".s").textContent = isShare(head) ? "share that is right" : "";
      this.scoreChart.chart.options = { label: title, share: isShare(head) };
      if (get(`train/${rest}`)) other.push({ name: "training", kind: "training", x: get(`train/${rest}`)[key], y: get(`train/${rest}`).y });
      other.push({ name: head.startsWith("validation/") ? "validation" : metric(head).toLowerCase(), kind: "validation", x: get(head)[key], y: get(head).y });
      other.push(...this.overlaid(head, key));
      // Its own newest point is its "now", so it is drawn anew once an epoch and not with every step.
      this.scoreChart.chart.draw(other, { ...f, now: Math.max(0, ...other.map((l) => l.x[l.x.length - 1] ?? 0)), best: s.best?.name === head ? { ...s.best, x: best } : null });
    }
    const tools = scored ? this.scoreChart.tools : this.lossChart.tools;
    if (this.addPlot.parentElement !== tools) tools.prepend(this.compare, this.addPlot);
    for (const plot of this.extra) {
      const one = get(plot.name);
      if (one) plot.chart.draw([{ name: metric(plot.name).toLowerCase(), kind: "other", x: one[key], y: one.y }], { ...f, best: null });
    }
  }

  // Other runs: hue says which, solid is validation.
  overlaid(name, key) {
    const hues = ["--r2", "--r3", "--r4", "--r5", "--r6"], css = getComputedStyle(this.host);
    return this.others.flatMap((one, i) => { const at = one.series[name]; return at ? [{ name: one.name, kind: "other", colour: css.getPropertyValue(hues[i % 5]).trim(), dash: i > 1 ? ["dash", "dot", "dashdot"][(i - 2) % 3] : "solid", x: at[key], y: at.y }] : []; });
  }

  async compareMenu(button) {
    let found = [];
    try { found = (await ask(`${this.data.api}/runs`)).runs.filter((r) => r.id !== this.data.run && r.curve?.length && !r.archived); } catch (error) { return this.warn(error.message); }
    const on = new Set(this.others.map((o) => o.id));
    menu(this.body, button, found.length ? found.slice(0, 30).map((r) => [`${on.has(r.id) ? "✓ " : ""}${r.name}, ${new Date(1000 * r.created).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" })}`, () => this.overlay(r)]) : [["There is no other run yet", null]]);
  }

  async overlay(run) {
    if (this.others.some((o) => o.id === run.id)) { this.others = this.others.filter((o) => o.id !== run.id); return this.schedule(); }
    try {
      const told = await ask(`${this.data.api}/runs/${run.id}/stream`);
      const twins = this.others.filter((o) => o.name === run.name).length + (run.name === this.state?.name ? 1 : 0);
      this.others.push({ id: run.id, name: twins ? `${run.name} (${twins + 1})` : run.name, series: told.series });
      this.schedule();
    } catch (error) { this.warn(error.message); }
  }

  plotMenu(button) {
    const shown = new Set(["step/loss", "train/loss", "validation/loss", this.headline(), ...this.extra.map((e) => e.name)]);
    const names = Object.keys(this.series).filter((n) => !shown.has(n)).sort();
    menu(this.body, button, names.length ? names.map((n) => [metric(n), () => this.addExtra(n)]) : [["Everything that is recorded is on screen", null]]);
  }

  addExtra(name) {
    const made = this.makeChart(metric(name), "", { label: metric(name), share: isShare(name) });
    made.tools.append(made.menu(), h("button", { class: "btn t sm i", type: "button", "aria-label": `Remove ${metric(name)}`, onclick: () => { made.chart.close(); made.box.remove(); this.extra = this.extra.filter((e) => e.name !== name); this.schedule(); } }, icon("close")));
    this.extra.push({ name, chart: made.chart });
    this.schedule();
  }

  saveMenu(button, chart) {
    menu(this.body, button, [["Picture (PNG)", () => chart.picture("png")], ["Drawing (SVG)", () => chart.picture("svg")], ["All numbers (CSV)", () => { window.open(`${this.data.api}/runs/${this.data.run}/metrics.csv`, "_self"); }]]);
  }

  drawEvents(s) {
    const marks = { start: "play", started: "play", change: "sliders", best: "flag", stop: "stop", stopped: "stop", finished: "check", failed: "alert", fault: "alert", pause: "pause", resume: "play", interrupted: "alert", checkpoint: "save", schedule: "sliders", warning: "alert" };
    const shown = [...(s.events ?? [])].reverse().filter((e, i, all) => !(e.kind === "failed" && all.some((o) => o.kind === "fault" && o.text === e.text))).filter((e, i, all) => !(e.kind === "stop" && all.some((o) => o.kind === "stopped"))).slice(0, 12);
    const titles = { change: "Changed by you", pause: "Paused", resume: "Went on", stop: "Stopped by you", fault: "Stopped itself", warning: "Note", note: "Note" };
    if (s.best && s.best.value != null) shown.unshift({ kind: "best", title: "Best so far", text: `epoch ${s.best.epoch}, ${metric(s.best.name).toLowerCase().replace("validation ", "")} ${isShare(s.best.name) ? percent(s.best.value) : number(s.best.value)}`, plain: true });
    const look = JSON.stringify([shown, this.insides?.layers?.length]);
    if (look === this.moreLook) return;
    this.moreLook = look;
    const one = (e) => { const title = e.title ?? titles[e.kind], same = title && title.toLowerCase() === e.text; return h("div", { class: "event" }, h("span", { class: e.kind === "best" ? "val" : ["failed", "fault"].includes(e.kind) ? "bad" : "m" }, icon(marks[e.kind] ?? "dot")), h("div", {}, h("div", {}, title ?? sentence(this.named(e.text))), h("div", { class: "s q" }, e.plain ? e.text : [title && !same ? this.named(e.text) : "", this.when(e).replace(/^ · /, "")].filter(Boolean).join(" · ")))); };
    if (this.data.words?.started) shown.push({ kind: "start", title: "Started", text: this.data.words.started, plain: true });
    fill(this.parts.events, shown.length ? h("h3", {}, "Events") : null, ...shown.map(one));
  }

  when(e) { return e.epoch != null && this.state?.epochs ? ` · epoch ${number(Math.floor(e.epoch), 0)}` : e.step != null ? ` · step ${count(e.step)}` : ""; }

  // ---- What happened ----

  banner() {
    const s = this.state, b = this.parts.banner;
    const failed = s && (s.state === "failed" || s.state === "interrupted") && s.cause;
    if (this.failures > 2) return;
    b.hidden = !failed;
    const said = failed && this.named(s.cause);
    if (failed && b.textContent !== said) { b.className = `banner ${s.state === "failed" ? "bad" : "warn"}`; fill(b, icon("alert"), h("span", {}, said)); }
  }

  // Layers by the names that the drawing gives them: "network/dense2" is Dense 2.
  named(text) { return (this.insides?.layers ?? []).reduce((said, l) => said.replaceAll(new RegExp(`\\b${l.key}\\b`, "g"), l.title), text).replace(/\b(validation|train)\/\w+/g, (name) => metric(name).toLowerCase()); }

  offline() {
    const b = this.parts.banner;
    b.hidden = false;
    b.className = "banner warn";
    fill(b, icon("alert"), h("b", {}, "No answer from the server"), h("span", {}, "Training goes on without this page. The missing points are filled in when it answers."), h("span", { class: "grow" }), h("button", { class: "btn sm", type: "button", onclick: () => { this.failures = 1; this.ask(); } }, "Try again now"));
  }

  gone() {
    this.isGone = true;
    clearTimeout(this.timer);
    this.insides?.close();
    this.playground?.close();
    const ghost = h("div", { class: "ghost", "aria-hidden": "true" });
    ghost.innerHTML = '<svg viewBox="0 0 200 80"><path d="M4 4v70h190" fill="none" stroke="var(--line-2)" stroke-width="1.5"/><path d="M8 10c20 34 40 48 80 52s70 5 104 5" fill="none" stroke="var(--line-2)" stroke-width="2" stroke-dasharray="2 5" stroke-linecap="round"/></svg>';
    fill(this.body, h("div", { class: "empty whole" }, ghost, h("h2", {}, "This run is not here any more"), h("p", { class: "m" }, "It was deleted, or the link belongs to somebody else. Your project and its plan are untouched."), h("div", { class: "row" }, h("button", { class: "btn p", type: "button", onclick: () => this.tell?.("again") }, icon("play"), "Train again"), h("button", { class: "btn", type: "button", onclick: () => this.tell?.("forget") }, "Back to the plan"))));
  }

  warn(sentence) {
    const note = h("div", { class: "toast", role: "alert" }, sentence);
    this.body.append(note);
    setTimeout(() => note.remove(), 8000);
  }

  close() {
    this.closed = true;
    clearTimeout(this.timer);
    cancelAnimationFrame(this.waiting);
    this.resized.disconnect();
    document.removeEventListener("visibilitychange", this.seen);
    this.insides?.close();
    this.playground?.close();
    for (const one of [this.lossChart?.chart, this.scoreChart?.chart, ...this.extra.map((e) => e.chart)]) one?.close();
    this.host.remove();
  }
}

const sentence = (text) => text.charAt(0).toUpperCase() + text.slice(1);

// Halve the older part of a series: of each four points the least and the greatest stay.
function compact(kept) {
  const [half, out] = [Math.floor(kept.x.length / 2), { x: [], epoch: [], y: [] }];
  const push = (i) => { for (const key of ["x", "epoch", "y"]) out[key].push(kept[key][i]); };
  for (let i = 0; i < half; i += 4) {
    let low = i, high = i;
    for (let k = i; k < Math.min(i + 4, half); k++) { if (kept.y[k] < kept.y[low]) low = k; if (kept.y[k] > kept.y[high]) high = k; }
    push(Math.min(low, high));
    if (low !== high) push(Math.max(low, high));
  }
  for (let i = half; i < kept.x.length; i++) push(i);
  Object.assign(kept, out);
}
