// The Arena of one project: who is ahead and how sure. It follows a race through one route and draws what is new; no update reruns a page.

import { frame, h, icon } from "../live/parts.js";
import { count, percent, seconds } from "../live/words.js";
import { bytes, duration, escape, scoreText } from "../figures/axes.js";
import { drawFigure } from "../ui/figures.js";
import { glyph, isDark, marked, menu, menuOf, segments, unmarked } from "./pieces.js";
import { drawRace } from "./race-plot.js";
import { PANELS } from "./panels.js";

const FAST = 200, SLOW = 3000; // ms between questions: while it races and the page is seen, else
const LINES = 14; // of the scoreboard before it is known who races: arena.css keeps as much height, so that nothing jumps when they come
const SAYINGS = [84, 92, 78, 90, 80, 86, 76, 82, 94]; // widths of nine lines that are still to come
const over = new Set(["finished", "stopped"]);
const instances = new WeakMap();

export default function render({ data, parentElement, setTriggerValue }) {
  let screen = instances.get(parentElement);
  if (!screen) instances.set(parentElement, (screen = new Arena(parentElement, data)));
  screen.tell = (what) => setTriggerValue("said", what);
  screen.update(data);
  return () => setTimeout(() => {
    if (screen.host.isConnected) return;
    screen.close();
    instances.delete(parentElement);
  }, 100);
}

// What the scoreboard can show beside score and interval. `of` takes a contestant and the scores that are open.
const COLUMNS = [
  ["fit", "Fit", (c) => c.cost?.fit, duration, "Seconds of fitting; looking at validation on the way is left out"],
  ["cpu", "CPU", (c) => c.cost?.cpu, duration, "Seconds of a core that fitting took"],
  ["memory", "Memory", (c) => c.cost?.memory, bytes, "The most memory beyond what the race holds for all"],
  ["predict_1", "Predict 1", (c) => c.cost?.predict_1, duration, "One row, from raw columns to an answer"],
  ["predict_1000", "Predict 1,000", (c) => c.cost?.predict_1000, duration, "A thousand rows at once"],
  ["size", "Size", (c) => c.cost?.size, bytes, "On disk"],
  ["count", "Holds", (c) => (c.cost?.counted === "none" ? null : c.cost?.count), (v, c) => (v == null ? "–" : `${count(v)} ${c.cost.counted}`), "Parameters, nodes, support vectors or rows kept"],
  ["log_loss", "Log loss", (c, t) => t?.log_loss, (v) => fixed(v, 3), "Punishes being sure and wrong; lower is better"],
  ["calibration", "Calibration", (c, t) => t?.calibration?.error, (v) => (v == null ? "–" : `${(100 * v).toFixed(1)} points`), "How far what it says of its sureness is from what is so"],
  ["balanced", "Balanced", (c, t) => t?.balanced_accuracy, (v) => (v == null ? "–" : percent(v)), "Each class counts alike"],
  ["auc", "ROC area", (c, t) => t?.auc, (v) => fixed(v, 3), "The chance that a row of the second class gets the higher score"],
  ["rmse", "RMSE", (c, t) => t?.rmse, (v) => fixed(v, 3), "Typical size of a mistake, large ones weighing more"],
  ["mae", "MAE", (c, t) => t?.mae, (v) => fixed(v, 3), "Mean size of a mistake"],
];
const fixed = (v, digits) => (v == null ? "–" : Math.abs(v) >= 1000 ? count(v) : v.toFixed(digits).replace("-", "−"));

class Arena {
  constructor(parent, data) {
    this.data = data;
    this.host = frame(parent, data.live);
    parent.append(h("link", { rel: "stylesheet", href: `${data.assets}/arena.css` }));
    this.body = h("div", { class: "arena" });
    this.host.append(this.body);
    this.race = data.race || null;
    this.view = { log: true, wide: false, columns: ["fit", "predict_1000", "size"], sort: "score", up: false, panel: "costs", ...remembered() };
    this.cache = {}; // answers that do not change: importance, disagreements, one contestant's details
    this.failures = 0;
    this.resized = new ResizeObserver(() => this.schedule());
    this.resized.observe(this.host);
    document.addEventListener("visibilitychange", (this.seen = () => { if (!document.hidden) this.ask(); }));
    this.body.append(h("div", { class: "empty" }, h("p", { class: "q" }, "Looking for races of this project …")));
    this.race ? this.ask() : this.newest();
  }

  update(data) {
    const other = data.project !== this.data.project || (data.race && data.race !== this.race);
    this.data = data;
    if (other) { this.race = data.race || null; this.s = null; this.cursor = null; this.cache = {}; this.gone_ = false; this.race ? this.ask() : this.newest(); }
    this.schedule();
  }

  // ---- Asking ----

  async get(path) {
    const answer = await fetch(`${this.data.api}${path}`, { credentials: "same-origin", headers: { accept: "application/json" } });
    const told = await answer.json().catch(() => ({}));
    if (!answer.ok) throw Object.assign(new Error(told.error ?? `The server answered ${answer.status}.`), { status: answer.status });
    return told;
  }

  async post(path, what) {
    const answer = await fetch(`${this.data.api}${path}`, { method: "POST", credentials: "same-origin", headers: { "content-type": "application/json" }, body: JSON.stringify(what) });
    const told = await answer.json().catch(() => ({}));
    if (!answer.ok) throw new Error(told.error ?? `The server answered ${answer.status}.`);
    return told;
  }

  async newest() {
    try {
      const found = await this.get(`/races?project=${encodeURIComponent(this.data.project)}`);
      if (this.race) return;
      this.known = found;
      if (found.length) this.open(found[0].id);
      else this.drawEmpty();
    } catch (why) { this.drawEmpty(); this.warn(why.message); }
  }

  open(id) {
    this.race = id;
    this.s = null; this.cursor = null; this.cache = {}; this.gone_ = false; this.look = null;
    this.tell?.(id);
    this.ask();
  }

  async ask() {
    clearTimeout(this.timer);
    if (this.closed || this.asking || !this.race || this.gone_) return;
    this.asking = true;
    const race = this.race;
    try {
      const news = await this.get(`/races/${race}${this.cursor == null ? "" : `?cursor=${this.cursor}`}`);
      if (race === this.race) {
        this.cursor = news.cursor;
        if (!news.same) { this.s = news; this.schedule(); }
      }
      if (this.failures > 2) this.schedule();
      this.failures = 0;
    } catch (why) {
      if (why.status === 404) return this.gone(why.message);
      this.failures += 1;
      if (this.failures === 3) this.warn("No answer from the server. The race goes on without this page.");
    } finally {
      this.asking = false;
      const busy = this.s && (!over.has(this.s.state) || this.s.growing);
      const wait = this.failures ? Math.min(8000, 500 * 2 ** this.failures) : document.hidden || !busy ? SLOW : FAST;
      if (!this.closed) this.timer = setTimeout(() => this.ask(), wait);
    }
  }

  async begin(what = {}) {
    if (this.starting) return; // one click, one race
    this.starting = true;
    this.body.querySelectorAll("button.p").forEach((b) => { b.disabled = true; });
    try {
      const made = await this.post("/races", { project: this.data.project, ...what });
      this.open(made.id);
    } catch (why) { this.warn(why.message); }
    this.starting = false;
    this.look = null;
    this.schedule();
    if (!this.race) this.drawEmpty();
  }

  async control(what) {
    try { await this.post(`/races/${this.race}/control`, what); } catch (why) { this.warn(why.message); }
    this.ask();
  }

  // ---- What a proposal or a menu does ----

  act(what) {
    if (what.do === "build") return this.tell?.("build");
    if (what.do === "add-network") return this.control({ do: "add", network: true });
    if (what.do === "add") return this.control({ do: "add", entry: what.entry, tune: what.tune });
    if (what.do === "grow") { this.show("grow"); return this.control({ do: "grow" }); }
    if (what.do === "rerun") return this.begin({ rerun: this.race, ...what });
    if (what.do === "disagree") { this.pair = [what.first, what.second]; return this.show("disagree"); }
    if (what.do === "calibration") return this.show("classes");
  }

  show(panel) {
    this.view.panel = panel;
    remember(this.view);
    this.panelLook = null;
    this.schedule();
    requestAnimationFrame(() => this.parts?.panels?.scrollIntoView({ behavior: matchMedia("(prefers-reduced-motion:reduce)").matches ? "auto" : "smooth", block: "start" }));
  }

  async chooseContestant(button) {
    if (!this.entries) { try { this.entries = await this.get("/contestants"); } catch (why) { return this.warn(why.message); } }
    const classes = this.s.data?.measure?.name !== "r2", kind = this.s.data?.kind;
    const there = new Set(this.s.contestants.map((c) => c.entry));
    const fits = this.entries.filter((e) => e.kinds.includes(kind) && e.tasks.includes(classes ? "classes" : "numbers"));
    const line = (e, tune) => [h("span", {}, h("b", {}, tune ? `${e.title}, tuned on validation` : e.title), h("span", { class: "s q two" }, tune ? `Tries settings of ${e.tunable.join(", ").replaceAll("_", " ")}` : e.suits)), () => this.control({ do: "add", entry: e.name, tune })];
    const items = [[h("span", {}, h("b", {}, "Your network, as it is drawn now"), h("span", { class: "s q two" }, "Trained with the project's plan on the same rows")), () => this.control({ do: "add", network: true })],
      ...fits.filter((e) => !there.has(e.name)).map((e) => line(e, false)), ...fits.filter((e) => e.tunable.length).map((e) => line(e, true))];
    menu(this.body, button, items, "wide");
  }

  // ---- Drawing ----

  schedule() {
    if (this.waiting || this.closed) return;
    this.waiting = requestAnimationFrame(() => { this.waiting = 0; this.draw(); });
  }

  drawEmpty() {
    this.parts = null;
    const choice = h("label", { class: "row q s" }, "Check in folds", h("select", { class: "inp pick", "aria-label": "Folds" }, ...[["0", "no, one split"], ["5", "5 folds"], ["10", "10 folds"]].map(([v, t]) => h("option", { value: v }, t))));
    const go = (network) => this.begin({ network, folds: Number(choice.querySelector("select").value) });
    this.body.replaceChildren(h("div", { class: "empty" },
      h("div", { class: "ghost", "aria-hidden": "true" }, ...[86, 84, 79, 71, 66, 40].map((w, k) => h("i", { class: k === 2 ? "mine" : "", style: `width:${w}%` }))),
      h("h2", {}, "Is a network worth it here?"),
      h("p", { class: "m" }, `Race ${this.data.name} against classical models: the same rows, the same split, and a test that says how sure the answer is.`),
      h("div", { class: "row" }, h("button", { class: "btn p", type: "button", onclick: () => go(true) }, icon("flag"), "Race"), h("button", { class: "btn", type: "button", onclick: () => go(false) }, "Classical models only")), choice));
  }

  build() {
    const p = (this.parts = {});
    for (const name of ["facts", "title", "text", "lead", "buttons", "race", "board", "textbook", "next", "tabs", "panel", "boardSub", "raceSub"]) p[name] = h("div", { class: name === "tabs" ? "tabbar" : name });
    p.title.className = "big";
    p.title.setAttribute("data-testid", "verdict");
    p.title.setAttribute("aria-live", "polite");
    p.boardHead = h("div", { class: "row headline" }, h("h2", {}, "Scoreboard"), p.boardSub, h("span", { class: "grow" }), h("button", { class: "btn t sm", type: "button", onclick: (e) => this.columnMenu(e.currentTarget) }, icon("sliders"), "Columns"));
    p.raceHead = h("div", { class: "row headline" }, h("h2", {}, "Race"), p.raceSub, h("span", { class: "grow" }), segments([["Log time", true], ["Linear", false]], () => this.view.log, (v) => { this.view.log = v; remember(this.view); this.raceLook = null; this.schedule(); }, "Scale of time"), h("button", { class: "btn t sm i", type: "button", title: "Larger or smaller", "aria-label": "Larger or smaller", onclick: () => { this.view.wide = !this.view.wide; this.raceLook = null; this.schedule(); } }, glyph("expand")));
    p.mid = h("div", { class: "mid" }, h("section", { class: "left", "aria-label": "Race" }, p.raceHead, p.race), h("section", { class: "right", "aria-label": "Scoreboard" }, p.boardHead, p.board));
    p.low = h("div", { class: "low" }, h("section", { class: "left", "aria-label": "The textbook, measured" }, h("h2", {}, "The textbook, measured"), p.textbook), h("section", { class: "right", "aria-label": "Try next" }, h("h2", {}, "Try next"), p.next));
    p.panels = h("section", { class: "panels", "aria-label": "Look closer" }, p.tabs, p.panel);
    this.body.replaceChildren(h("div", { class: "top" }, p.facts, h("div", { class: "said" }, p.title, p.text), p.lead, p.buttons), p.mid, p.low, p.panels);
    this.looks = {};
  }

  // Draws a part only when what it shows has changed: focus and hover stay.
  part(name, look, make) {
    if (this.looks[name] === look) return;
    this.looks[name] = look;
    this.parts[name].replaceChildren(...[make()].flat().filter((c) => c != null && c !== false));
  }

  draw() {
    this.host.dataset.theme = isDark(this.host) ? "dark" : "light";
    const s = this.s;
    if (!s) return;
    if (!this.parts || !this.parts.facts.isConnected) this.build();
    const p = this.parts, measure = s.data?.measure ?? { title: "score", share: true };
    this.open_ = s.contestants.some((c) => c.test) && over.has(s.state) ? "test" : s.contestants.some((c) => c.test) ? "test" : "validation";
    this.colour();
    const live = !over.has(s.state), rows = s.data?.rows ?? {}, done = s.contestants.filter((c) => c.state === "done" || (live && ["left out", "crashed", "time out", "stopped"].includes(c.state))).length; // at the end only those with a score count
    this.part("facts", JSON.stringify([s.state, done, s.contestants.length, Math.floor(s.seconds * 4), rows, s.opened, !!s.growing]), () => [
      h("span", { class: `state ${live ? "run" : s.state === "finished" ? "done" : ""}`, "data-state": s.state }, h("span", { class: `shape ${live ? "dot" : s.state === "finished" ? "tick" : "square"}`, "aria-hidden": "true" }), live ? (s.growing ? "Growing" : "Racing") : s.state === "finished" ? "Finished" : "Stopped"),
      h("span", { class: "s q" }, [s.contestants.length && `${done} of ${s.contestants.length} contestants`, s.contestants.length && seconds(s.seconds), rows.train && `${count(rows.train)} rows to learn, ${count(rows.validation)} to choose, ${count(rows.test)} to judge`, rows.train && (s.opened === 0 ? "test part not opened yet" : s.opened === 1 ? "test part opened once" : `test part opened ${s.opened} times`)].filter(Boolean).join(" · ")),
    ]);
    const v = s.verdict, leading = v ? null : ahead(s.contestants);
    const title = v ? v.title : s.state === "stopped" && s.sentence ? "The race could not be run" : leading ? `${leading.title} ${leading.validation ? "leads" : "is ahead so far"} on validation` : "On your marks";
    const text = v ? v.text : s.sentence || (leading ? "The test part stays shut until all have finished; then the verdict is given on it, once." : s.data?.rows ? "The data are open; the first contestants are learning." : "The data are opened and split; the first result comes in a moment.");
    this.part("title", title, () => title);
    p.title.classList.toggle("long", title.length > 44);
    const notes = (s.data?.notes ?? []).join(" ");
    this.part("text", text + notes, () => [h("p", { class: "m" }, ...marked(text)), notes ? h("p", { class: "s q clip", title: unmarked(notes) }, ...marked(notes)) : ""]);
    const lead = s.figures?.lead;
    this.part("lead", JSON.stringify([lead, this.host.dataset.theme]), () => (lead ? this.drawLead(lead) : null));
    this.part("buttons", JSON.stringify([live, s.mine, s.state, s.shared, this.race]), () => this.buttons(live));
    p.mid.hidden = p.low.hidden = s.state === "stopped" && !s.contestants.length; // nobody could begin: the sentence above says it all
    this.part("boardSub", `${measure.title} ${this.open_} ${rows[this.open_]}`, () => rows[this.open_] ? h("span", { class: "s q" }, `${measure.title} on the ${this.open_} part, ${count(rows[this.open_])} rows`) : null);
    this.part("raceSub", measure.title, () => h("span", { class: "s q" }, `validation ${measure.title} against seconds of fitting`));
    p.mid.classList.toggle("wide", this.view.wide);
    const raceLook = JSON.stringify([s.contestants.map((c) => [c.key, c.points.length, c.state, c.title]), this.view.log, this.view.wide, p.race.clientWidth, p.race.clientHeight, this.host.dataset.theme, measure, this.open_]);
    if (this.raceLook !== raceLook) { this.raceLook = raceLook; drawRace(p.race, s.contestants, { measure, log: this.view.log, colours: this.colours, dashes: this.dashes, live, seconds: s.seconds }); }
    this.drawBoard(measure);
    this.part("textbook", JSON.stringify(v?.textbook ?? live), () => this.drawTextbook(v?.textbook));
    this.part("next", JSON.stringify([v?.next ?? null, s.mine]), () => this.drawNext(v?.next));
    this.drawPanels(measure, live);
  }

  colour() {
    // Networks have the accent, models with a curve a colour each, the rest stay grey: a colour means something.
    this.colours = {}; this.dashes = {};
    let next = 2, more = 0;
    for (const c of this.s.contestants) if (c.kind !== "classical") { this.colours[c.key] = "var(--r1)"; if (more++) this.dashes[c.key] = ["6 3", "2 3", "8 3 2 3"][more % 3]; }
    for (const c of this.s.contestants) if (c.kind === "classical" && c.curve) { this.colours[c.key] = `var(--r${((next - 2) % 5) + 2})`; if (next > 4) this.dashes[c.key] = ["6 3", "2 3"][next % 2]; next += 1; }
  }

  ranked() {
    const of = this.open_ ?? "validation", column = COLUMNS.find((c) => c[0] === this.view.sort);
    const value = (c) => (column ? column[2](c, c[of]) : c[of]?.score);
    return [...this.s.contestants].sort((a, b) => { const [x, y] = [value(a), value(b)]; if (x == null || y == null) return (x == null) - (y == null); return this.view.up ? x - y : y - x; });
  }

  drawLead(record) {
    const host = h("div", {});
    drawFigure(record, host, { colours: this.colours });
    return host;
  }

  buttons(live) {
    const s = this.s;
    if (!s.mine) return [h("a", { class: "btn", href: `${this.data.api}/races/${this.race}/report.html` }, icon("download"), "Report")];
    if (!live && !s.contestants.length) return h("div", { class: "row" }, h("button", { class: "btn p", type: "button", onclick: () => this.tell?.("data") }, "Open Data"), h("button", { class: "btn", type: "button", onclick: () => { this.race = this.s = null; this.drawEmpty(); } }, icon("flag"), "Race again"));
    const list = [];
    list.push(h("button", { class: "btn p", type: "button", onclick: (e) => this.chooseContestant(e.currentTarget) }, icon("plus"), "Add a contestant"));
    if (live) list.push(h("button", { class: "btn", type: "button", onclick: () => this.control({ do: "stop" }) }, icon("stop"), "Stop all"));
    else list.push(h("button", { class: "btn", type: "button", onclick: (e) => this.takeMenu(e.currentTarget) }, icon("download"), "Report"));
    list.push(h("button", { class: "btn t i", type: "button", title: "More", "aria-label": "More", onclick: (e) => this.moreMenu(e.currentTarget) }, glyph("more")));
    return h("div", { class: "row" }, ...list);
  }

  takeMenu(button) {
    const go = (path) => () => { window.open(`${this.data.api}/races/${this.race}/${path}`, "_self"); };
    menu(this.body, button, [["Report, one HTML file", go("report.html")], ["The best classical model as a scikit-learn script", go("winner.zip")]]);
  }

  async moreMenu(button) {
    let found = [];
    try { found = await this.get(`/races?project=${encodeURIComponent(this.data.project)}`); } catch { /* the rest of the menu works without */ }
    const s = this.s, link = async () => {
      await this.control({ do: "share", on: true });
      const url = `${location.origin}${location.pathname}?project=${encodeURIComponent(this.data.project)}&race=${this.race}`;
      try { await navigator.clipboard.writeText(url); this.warn("The link is copied. Whoever has it can look, and change nothing."); } catch { this.warn(`Whoever has this link can look: ${url}`); }
    };
    const others = found.filter((r) => r.id !== this.race).slice(0, 8);
    menu(this.body, button, [
      ["New race with the network as it is now", () => this.begin()], ["Same race again", () => this.begin({ rerun: this.race })], ["Again, in 5 folds", () => this.begin({ rerun: this.race, folds: 5 })], ["Again, from 5 seeds", () => this.begin({ rerun: this.race, seeds: 5 })],
      ...(s.data?.class_count ? [[s.measure === "balanced-accuracy" ? "Again, by accuracy" : "Again, by balanced accuracy", () => this.begin({ rerun: this.race, measure: s.measure === "balanced-accuracy" ? "accuracy" : "balanced-accuracy" })]] : []),
      [s.shared ? "Share the link again" : "Share by link", link], ...(s.shared ? [["Stop sharing", () => this.control({ do: "share", on: false })]] : []),
      ...others.map((r) => [`Open: ${r.title || r.name} (${new Date(r.created * 1000).toLocaleString([], { dateStyle: "short", timeStyle: "short" })})`, () => this.open(r.id)]),
    ]);
  }

  columnMenu(button) {
    const has = COLUMNS.filter(([, , of]) => this.s.contestants.some((c) => of(c, c[this.open_]) != null));
    menu(this.body, button, has.map(([name, title, , , why]) => [h("span", { class: "row" }, h("span", { class: "tickbox" }, this.view.columns.includes(name) ? icon("check") : ""), h("span", {}, title, h("span", { class: "s q two" }, why))), () => {
      this.view.columns = this.view.columns.includes(name) ? this.view.columns.filter((n) => n !== name) : COLUMNS.map((c) => c[0]).filter((n) => n === name || this.view.columns.includes(n));
      remember(this.view);
      this.looks.board = null;
      this.schedule();
    }]), "wide");
  }

  drawBoard(measure) {
    const s = this.s, of = this.open_, list = this.ranked(), shown = COLUMNS.filter((c) => this.view.columns.includes(c[0]));
    const look = JSON.stringify([list.map((c) => [c.key, c.state, c.title, c[of]?.score, c[of]?.interval, c.cost, c.warning, c.state === "fitting" ? c.points.at(-1) : 0]), of, this.view.columns, this.view.sort, this.view.up, this.host.dataset.theme, s.mine]);
    const told = list.filter((c) => c[of]?.score != null), scores = told.map((c) => c[of].score).sort((a, b) => a - b);
    const ends = told.flatMap((c) => c[of].interval ?? []).filter((e) => e != null), middle = scores[Math.floor(scores.length / 2)] ?? 0;
    const span = Math.max(measure.share ? 0.02 : 0.05, ...told.filter((c) => c[of].score >= middle).map((c) => c[of].interval[1] - c[of].interval[0]));
    const low = Math.max(Math.min(...ends, middle), middle - Math.max(3 * span, measure.share ? 0.12 : 0.3)), high = Math.max(...ends, middle + 1e-6);
    const x = (v) => 4 + 104 * Math.max(0, Math.min(1, (v - low) / (high - low || 1)));
    const sortBy = (name) => () => { if (this.view.sort === name) this.view.up = !this.view.up; else { this.view.sort = name; this.view.up = !["score", "balanced", "auc"].includes(name); } remember(this.view); this.looks.board = null; this.schedule(); };
    const head = (name, title, why, cls = "n") => h("th", { class: cls, "aria-sort": this.view.sort === name ? (this.view.up ? "ascending" : "descending") : null, title: why }, h("button", { type: "button", class: this.view.sort === name ? "on" : "", onclick: sortBy(name) }, title, this.view.sort === name ? glyph(this.view.up ? "up" : "down") : ""));
    this.part("board", look, () => {
      const lines = list.map((c, k) => {
        const t = c[of], colour = this.colours[c.key], mine = c.kind !== "classical";
        const mark = h("span", { class: "mark", style: `background:${colour ?? "var(--ink-3)"};height:${colour ? 3 : 1}px` });
        const name = h("button", { type: "button", class: `who${colour ? " b" : ""}`, title: `More about ${c.title}`, onclick: (e) => this.details(c, e.currentTarget) }, mark, h("span", { class: "clip" }, c.title), c.warning ? h("span", { class: "warn", title: c.warning }, icon("alert")) : "");
        const stop = s.mine && ["fitting", "training", "waiting"].includes(c.state) ? h("button", { class: "btn t sm i stop", type: "button", title: `Stop ${c.title}`, "aria-label": `Stop ${c.title}`, onclick: () => this.control({ do: "stop", who: c.key }) }, icon("stop")) : null;
        if (t?.score == null) {
          const word = { waiting: c.sentence ? c.sentence : c.estimate > 5 ? `Waiting, about ${seconds(c.estimate)}` : "Waiting", fitting: c.points.length ? `Fitting, ${scoreText(measure, c.points.at(-1)[1])} so far` : "Fitting", training: c.points.length ? `Training, ${scoreText(measure, c.points.at(-1)[1])} so far` : "Training", done: "Waits for the others" }[c.state];
          return h("tr", { class: mine ? "mine" : "", "data-who": c.key }, h("td", { class: "q" }, "–"), h("td", {}, name), h("td", { colspan: 2 + shown.length, class: "q note", title: c.sentence ? unmarked(c.sentence) : null }, h("span", { class: "row" }, h("span", { class: "clip" }, word ?? unmarked(`${{ "left out": "Left out", crashed: "Crashed", "time out": "Out of time", stopped: "Stopped" }[c.state] ?? c.state}: ${c.sentence}`.replace(/^Stopped: (?=Stopped)/, ""))), stop)));
        }
        const [a, b] = t.interval;
        const bar = t.score < low ? `<svg width="112" height="20" role="img" aria-label="off the scale"><path d="M10 5L4 10L10 15" fill="none" style="stroke:var(--ink-3)" stroke-width="1.5"/><text x="16" y="14">off the scale</text></svg>` : `<svg width="112" height="20" role="img" aria-label="${escape(`${scoreText(measure, a)} to ${scoreText(measure, b)}`)}"><path d="M0 10H112" class="grid"/><path d="M${x(a ?? low)} 10H${x(b ?? high)}" style="stroke:${colour ?? "var(--ink-3)"}" stroke-width="3" stroke-linecap="round" opacity=".45"/><circle cx="${x(t.score)}" cy="10" r="4" style="fill:${colour ?? "var(--ink-3)"}"/></svg>`;
        const cell = h("td", { title: `${scoreText(measure, a)} to ${scoreText(measure, b)}` });
        cell.innerHTML = bar;
        return h("tr", { class: mine ? "mine" : "", "data-who": c.key }, h("td", { class: "q" }, String(k + 1)), h("td", {}, name), h("td", { class: "n b" }, scoreText(measure, t.score)), cell, ...shown.map(([, , value, words]) => h("td", { class: "n" }, words(value(c, t), c))));
      });
      if (!list.length && !over.has(s.state)) lines.push(...Array.from({ length: LINES }, (_, k) => h("tr", { "aria-hidden": "true" }, h("td", {}), h("td", { class: "ghost" }, h("i", { style: `width:${86 - 3 * k}%` })), h("td", { colspan: 2 + shown.length }))));
      return h("table", {}, h("thead", {}, h("tr", {}, h("th", {}), h("th", {}, "Contestant"), head("score", "Score", measure.explain), h("th", {}, told.length ? `95% interval, ${scoreText(measure, low, 0).replace("%", "")} to ${scoreText(measure, high, 0)}` : "95% interval"), ...shown.map(([name, title, , , why]) => head(name, title, why)))), h("tbody", {}, ...lines));
    });
  }

  async details(c, button) {
    const s = this.s, t = c[this.open_], measure = s.data.measure, entry = (this.entries ??= await this.get("/contestants").catch(() => [])).find((e) => e.name === c.entry);
    const facts = [entry?.summary, entry?.explain, c.sentence, c.warning, ...c.notes, c.chosen ? `Chosen on validation out of ${c.chosen.tried}: ${Object.entries(c.chosen.options).map(([k, v]) => `${k.replaceAll("_", " ")} ${v}`).join(", ")}.` : "", c.folds ? `In folds: ${c.folds.map((v) => scoreText(measure, v)).join(", ")}.` : "", c.seeds ? `From other seeds: ${c.seeds.map((v) => scoreText(measure, v)).join(", ")}.` : ""].filter(Boolean);
    const rows = (t?.per_class ?? []).slice(0, 12).map((r) => h("div", { class: "classrow" }, h("span", { class: "clip" }, r.class), h("span", { class: "meter" }, h("i", { style: `width:${100 * (r.recall ?? 0)}%` })), h("span", { class: "n" }, r.recall == null ? "–" : percent(r.recall)), h("span", { class: "q n s" }, `${count(r.rows)} rows`)));
    const again = s.mine && ["time out", "crashed", "stopped", "left out"].includes(c.state);
    const items = h("div", { class: "about" }, h("h3", {}, c.title), ...facts.map((f) => h("p", { class: "m" }, ...marked(f))), rows.length ? h("div", { class: "s q" }, `Recognised of each class, ${this.open_} part`) : "", ...rows,
      h("div", { class: "row" }, again ? h("button", { class: "btn sm", type: "button", onclick: () => { this.control({ do: "again", who: c.key, minutes: c.state === "time out" ? 60 : undefined }); box.close(); } }, icon("again"), c.state === "time out" ? "Again, with an hour" : "Again") : "", c.state === "done" && c.kind === "classical" ? h("a", { class: "btn sm", href: `${this.data.api}/races/${this.race}/winner.zip?who=${c.key}` }, icon("download"), "scikit-learn script") : ""));
    const box = menuOf(this.body, button, items);
  }

  drawTextbook(rows) {
    if (!rows) return [h("p", { class: "q pad" }, "Nine sayings of the textbooks are checked against this race's own numbers when all have finished."), ...(over.has(this.s.state) ? [] : [h("div", { class: "ghost", "aria-hidden": "true" }, ...SAYINGS.map((width) => h("i", { style: `width:${width}%` })))])];
    const so = { held: ["check", "Held", "ok"], "not here": ["close", "Not here", "m"], open: ["", "Open", "q"] };
    return h("table", { class: "r33" }, h("thead", {}, h("tr", {}, h("th", {}, "Textbook says"), h("th", {}), h("th", {}, "This race"), h("th", {}, "So"))), h("tbody", {}, ...rows.map((r) => h("tr", {}, h("td", { class: "b" }, r.row), h("td", { class: "m" }, r.claim), h("td", {}, r.number), h("td", {}, h("span", { class: `row so ${so[r.so][2]}` }, so[r.so][0] ? icon(so[r.so][0]) : glyph("dash"), so[r.so][1]))))));
  }

  drawNext(list) {
    if (!list) return h("p", { class: "q pad" }, "What would make the answer surer, or the score better, stands here when the race is over.");
    return list.map((one) => h("div", { class: "advice" }, h("span", { class: "q" }, glyph(one.icon)), h("span", { class: "grow" }, h("b", {}, one.title), h("br"), h("span", { class: "m" }, one.text)), this.s.mine || ["disagree", "calibration"].includes(one.do.do) ? h("button", { class: "link nw", type: "button", onclick: () => this.act(one.do) }, one.label) : ""));
  }

  drawPanels(measure, live) {
    const s = this.s, there = PANELS.filter((panel) => panel.has(s));
    this.parts.panels.hidden = !there.length;
    if (!there.length) return;
    const now = there.find((panel) => panel.name === this.view.panel) ?? there[0];
    this.part("tabs", JSON.stringify([there.map((t) => t.name), now.name]), () => h("div", { class: "tabs", role: "tablist" }, ...there.map((panel) => h("button", { type: "button", role: "tab", "aria-selected": String(panel === now), class: panel === now ? "on" : "", onclick: () => { this.view.panel = panel.name; remember(this.view); this.panelLook = null; this.schedule(); } }, panel.title))));
    const look = JSON.stringify([now.name, now.look(s, this), this.parts.panel.clientWidth, this.host.dataset.theme, this.race]);
    if (look === this.panelLook) return;
    this.panelLook = look;
    now.draw(this.parts.panel, s, this, measure, live);
  }

  // An answer that costs the server a moment: asked once, kept.
  async once(path, again) {
    if (this.cache[path] === undefined) {
      this.cache[path] = null;
      try { this.cache[path] = await this.get(path); } catch (why) { this.cache[path] = { error: why.message }; }
      this.panelLook = null;
      this.schedule();
    } else if (again && this.cache[path]?.error) { delete this.cache[path]; return this.once(path); }
    return this.cache[path];
  }

  // ---- What happened ----

  gone(sentence) {
    this.gone_ = true;
    this.parts = null;
    this.body.replaceChildren(h("div", { class: "empty" }, h("h2", {}, "This race is not here any more"), h("p", { class: "m" }, sentence), h("button", { class: "btn p", type: "button", onclick: () => { this.race = null; this.gone_ = false; this.newest(); } }, "Races of this project")));
  }

  warn(sentence) {
    this.body.querySelector(".toast")?.remove();
    const note = h("div", { class: "toast", role: "alert" }, ...marked(sentence));
    this.body.append(note);
    setTimeout(() => note.remove(), 9000);
  }

  close() {
    this.closed = true;
    clearTimeout(this.timer);
    cancelAnimationFrame(this.waiting);
    this.resized.disconnect();
    document.removeEventListener("visibilitychange", this.seen);
    this.host.remove();
  }
}

// Who has the best score on validation now, finished or still learning; a baseline is nobody to lead.
function ahead(contestants) {
  const score = (c) => c.validation?.score ?? (["fitting", "training"].includes(c.state) ? c.points.at(-1)?.[1] : null) ?? -Infinity;
  const best = contestants.filter((c) => c.group !== "baseline" && score(c) > -Infinity).sort((a, b) => score(b) - score(a));
  return best[0];
}

const KEPT = "layerloom-arena";
function remembered() { try { const v = JSON.parse(localStorage.getItem(KEPT)); return v && Array.isArray(v.columns) ? { columns: v.columns, log: v.log !== false } : {}; } catch { return {}; } }
function remember(view) { try { localStorage.setItem(KEPT, JSON.stringify({ columns: view.columns, log: view.log })); } catch { /* a private window keeps nothing */ } }
