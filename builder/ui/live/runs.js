// The Runs page: every run in a table that sorts, filters and searches; any number laid over each other; what two differ in.

import { Chart } from "./chart.js";
import { drawing } from "./drawing.js";
import { ask, fill, frame, h, icon, isDark, menu, pill, segments } from "./parts.js";
import { count, isShare, learnScores, metric, number, percent, seconds } from "./words.js";
import { entries } from "./insides.js";

const instances = new WeakMap();
const live = new Set(["queued", "starting", "running", "paused"]);
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

export default function render({ data, parentElement, setTriggerValue }) {
  let screen = instances.get(parentElement);
  if (!screen) instances.set(parentElement, (screen = new RunsScreen(parentElement, data)));
  screen.tell = (what) => setTriggerValue("asked", what);
  screen.data = data;
  return () => setTimeout(() => { if (!screen.host.isConnected) { screen.close(); instances.delete(parentElement); } }, 100);
}

const COLUMNS = [
  { id: "star", title: "", sort: (r) => (r.star ? 0 : 1), always: true },
  { id: "name", title: "Run", sort: (r) => r.name.toLowerCase(), always: true },
  { id: "state", title: "State", sort: (r) => r.state },
  { id: "curve", title: "Loss" },
  { id: "best", title: "Best score", num: true, sort: (r) => (r.best == null ? null : isShare(r.score ?? "") ? -r.best : r.best) },
  { id: "loss", title: "Least loss", num: true, sort: (r) => r.loss },
  { id: "epoch", title: "Epochs", num: true, sort: (r) => r.epoch },
  { id: "seconds", title: "Time", num: true, sort: (r) => r.seconds },
  { id: "data", title: "Data", sort: (r) => r.data },
  { id: "optimizer", title: "Optimizer", sort: (r) => r.optimizer },
  { id: "lr", title: "Rate", num: true, sort: (r) => r.lr },
  { id: "batch", title: "Batch", num: true, sort: (r) => r.batch, hidden: true },
  { id: "seed", title: "Seed", num: true, sort: (r) => r.seed, hidden: true },
  { id: "tags", title: "Tags", sort: (r) => r.tags.join() },
  { id: "created", title: "Begun", sort: (r) => r.created },
  { id: "more", title: "", always: true },
];

class RunsScreen {
  constructor(parent, data) {
    this.data = data;
    this.host = frame(parent, data.assets);
    this.body = h("div", { class: "runs" });
    this.host.append(this.body);
    this.rows = null;
    this.chosen = new Set();
    this.sort = { by: "created", down: true };
    this.find = "";
    this.which = "all";
    this.off = new Set(COLUMNS.filter((c) => c.hidden).map((c) => c.id));
    try { const kept = JSON.parse(localStorage.getItem("layerloom-runs") ?? "{}"); if (kept.off) this.off = new Set(kept.off); if (kept.sort) this.sort = kept.sort; } catch { /* a private window keeps nothing */ }
    this.build();
    this.ask();
    document.addEventListener("visibilitychange", (this.seen = () => { if (!document.hidden) this.ask(); }));
  }

  keep() { try { localStorage.setItem("layerloom-runs", JSON.stringify({ off: [...this.off], sort: this.sort })); } catch { /* the same */ } }

  build() {
    this.search = h("input", { class: "inp search", type: "search", placeholder: "Name, data, tag, note …", "aria-label": "Search", oninput: (e) => { this.find = e.target.value.toLowerCase(); this.draw(); } });
    this.counted = h("span", { class: "s q nw" });
    this.columnsButton = h("button", { class: "btn t sm", type: "button", onclick: (e) => this.columnsMenu(e.currentTarget) }, icon("sliders"), "Columns");
    const states = segments([["All", "all"], ["Running", "live"], ["Finished", "finished"], ["Failed", "failed"], ["Starred", "star"], ["Archived", "archived"]], () => this.which, (v) => { this.which = v; this.draw(); }, "Which runs");
    this.tools = h("div", { class: "row run-tools" }, h("h2", {}, "Runs"), this.counted, h("span", { class: "grow" }), this.search, states, this.columnsButton, h("button", { class: "btn t sm", type: "button", onclick: () => window.open(`${this.data.api}/runs.csv`, "_self") }, icon("download"), "CSV"));
    this.table = h("table", { class: "runs-table" });
    this.below = h("div", { class: "compared", hidden: true });
    this.scroll = h("div", { class: "run-list" }, this.table);
    this.body.append(this.tools, this.scroll, this.below);
  }

  async ask() {
    clearTimeout(this.timer);
    if (this.closed) return;
    try {
      this.rows = (await ask(`${this.data.api}/runs`)).runs;
      for (const row of this.rows) learnScores(row.words);
      const there = new Set(this.rows.map((r) => r.id));
      for (const id of this.chosen) if (!there.has(id)) this.chosen.delete(id);
      this.draw();
    } catch (error) { if (!this.rows) fill(this.scroll, h("p", { class: "bad pad" }, error.message)); }
    if (!this.closed) this.timer = setTimeout(() => this.ask(), document.hidden ? 10000 : this.rows?.some((r) => live.has(r.state)) ? 1000 : 4000);
  }

  shown() {
    const words = this.find.split(/\s+/).filter(Boolean);
    const rows = (this.rows ?? []).filter((r) => (this.which === "archived") === r.archived && (this.which === "live" ? live.has(r.state) : this.which === "finished" ? ["finished", "stopped"].includes(r.state) : this.which === "failed" ? ["failed", "interrupted"].includes(r.state) : this.which === "star" ? r.star : true));
    const found = rows.filter((r) => { const all = [r.name, r.data, r.optimizer, r.state, r.note, ...r.tags].join(" ").toLowerCase(); return words.every((w) => all.includes(w)); });
    const by = COLUMNS.find((c) => c.id === this.sort.by)?.sort ?? ((r) => -r.created), sign = this.sort.down ? -1 : 1;
    return found.sort((a, b) => { const x = by(a), y = by(b); if (x == null || y == null) return x == null ? (y == null ? 0 : 1) : -1; return sign * (x < y ? -1 : x > y ? 1 : 0); });
  }

  draw() {
    this.host.dataset.theme = isDark(this.host) ? "dark" : "light";
    if (!this.rows) return;
    if (!this.rows.length) return this.drawEmpty();
    if (!this.table.isConnected) fill(this.scroll, this.table);
    this.tools.hidden = false;
    const rows = this.shown(), columns = COLUMNS.filter((c) => c.always || !this.off.has(c.id));
    this.counted.textContent = rows.length === this.rows.filter((r) => !r.archived).length ? `${count(rows.length)}` : `${count(rows.length)} of ${count(this.rows.length)}`;
    const look = JSON.stringify([rows, columns.map((c) => c.id), this.sort, [...this.chosen], this.host.dataset.theme]);
    if (look !== this.look) {
      this.look = look;
      const focus = this.table.getRootNode().activeElement?.dataset?.focus;
      const head = h("tr", {}, h("th", {}), ...columns.map((c) => h("th", { class: `${c.num ? "num" : ""}${this.sort.by === c.id ? " sorted" : ""}`, "aria-sort": this.sort.by === c.id ? (this.sort.down ? "descending" : "ascending") : null }, c.sort && c.title ? h("button", { class: "plain-head", type: "button", "data-focus": `head-${c.id}`, onclick: () => { this.sort = { by: c.id, down: this.sort.by === c.id && !this.sort.down }; this.keep(); this.draw(); } }, c.title, this.sort.by === c.id ? (this.sort.down ? " ↓" : " ↑") : "") : c.title)));
      const none = rows.length ? [] : [h("tr", {}, h("td", { colspan: columns.length + 1, class: "q none" }, this.which === "archived" ? "Nothing is archived." : "No run fits this search."))];
      fill(this.table, h("thead", {}, head), h("tbody", {}, ...rows.slice(0, 500).map((r) => this.row(r, columns)), ...none));
      if (focus) this.table.querySelector(`[data-focus="${CSS.escape(focus)}"]`)?.focus();
    }
    this.drawCompared();
  }

  row(r, columns) {
    const box = h("input", { type: "checkbox", "aria-label": `Choose ${r.name}`, "data-focus": `box-${r.id}`, onchange: (e) => { e.target.checked ? this.chosen.add(r.id) : this.chosen.delete(r.id); this.draw(); } });
    box.checked = this.chosen.has(r.id);
    return h("tr", { class: this.chosen.has(r.id) ? "on" : "", "data-run": r.id }, h("td", { class: "box" }, box), ...columns.map((c) => h("td", { class: c.num ? "num" : "" }, this.cell(r, c.id))));
  }

  cell(r, id) {
    const score = (name, v) => (v == null ? "–" : isShare(name ?? "") ? percent(v) : number(v));
    if (id === "star") return h("button", { class: `star${r.star ? " on" : ""}`, type: "button", "aria-label": r.star ? "Take the star away" : "Give a star", "aria-pressed": String(r.star), "data-focus": `star-${r.id}`, onclick: () => this.mark(r, { star: !r.star }) }, icon("star"));
    if (id === "name") return h("div", {}, h("button", { class: "link strong", type: "button", "data-focus": `open-${r.id}`, onclick: () => this.tell?.({ do: "open", run: r.id }) }, r.name), r.note ? h("div", { class: "s q note" }, r.note) : null);
    if (id === "state") { const one = pill(r.state); if (r.cause) one.title = r.cause; return one; }
    if (id === "curve") return sparkline(r.curve ?? []);
    if (id === "best") return h("span", { title: r.score ? `${metric(r.score)}, best so far` : "" }, score(r.score, r.best));
    if (id === "loss") return r.loss == null ? h("span", { title: "No rows were kept to check on" }, "–") : number(r.loss);
    if (id === "epoch") return r.epochs ? `${count(r.epoch ?? 0)} / ${count(r.epochs)}` : r.step ? `${count(r.step)} steps` : "–";
    if (id === "seconds") return seconds(r.seconds) || "–";
    if (id === "lr") return r.lr == null ? "–" : String(+r.lr.toPrecision(3));
    if (id === "tags") return h("span", { class: "tags" }, ...r.tags.slice(0, 3).map((t) => h("button", { class: "tag", type: "button", title: `Show all with ${t}`, onclick: () => { this.search.value = t; this.find = t.toLowerCase(); this.draw(); } }, t)));
    if (id === "created") { const d = new Date(1000 * r.created), today = new Date().toDateString() === d.toDateString(); return h("span", { class: "nw", title: d.toLocaleString() }, today ? d.toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" }) : d.toLocaleDateString([], { day: "numeric", month: "short" })); }
    if (id === "more") return h("button", { class: "btn t sm i", type: "button", "aria-label": `More for ${r.name}`, "data-focus": `more-${r.id}`, onclick: (e) => this.rowMenu(e.currentTarget, r) }, "⋯");
    return r[id] == null ? "–" : String(r[id]);
  }

  rowMenu(button, r) {
    const done = ["finished", "stopped"].includes(r.state), alive = live.has(r.state);
    menu(this.body, button, [
      ["Open", () => this.tell?.({ do: "open", run: r.id })],
      ["Rename, tags, note", () => this.edit(r)],
      ["Again with 5 seeds", () => this.again(r, { seeds: 5 })],
      ["Train again", () => this.again(r, {})],
      ...(done ? [["Fork from its weights", () => this.again(r, { fork: true })]] : []),
      ...(["stopped", "interrupted", "failed"].includes(r.state) ? [["Resume", () => this.control(r, "resume")]] : []),
      ...(alive ? [["Stop", () => this.control(r, "stop")]] : []),
      ["Numbers as CSV", () => window.open(`${this.data.api}/runs/${r.id}/metrics.csv`, "_self")],
      [r.archived ? "Bring back" : "Archive", () => this.mark(r, { archived: !r.archived })],
      ["Delete …", alive ? null : () => this.remove(r)],
    ]);
  }

  columnsMenu(button) {
    menu(this.body, button, COLUMNS.filter((c) => !c.always).map((c) => [`${this.off.has(c.id) ? "    " : "✓ "}${c.title}`, () => { this.off.has(c.id) ? this.off.delete(c.id) : this.off.add(c.id); this.keep(); this.draw(); }]));
  }

  async act(what) {
    try { await what(); } catch (error) { this.warn(error.message); }
    this.ask();
  }

  mark(r, marks) { Object.assign(r, marks); this.draw(); return this.act(() => ask(`${this.data.api}/runs/${r.id}/marks`, { json: marks })); }
  control(r, what) { return this.act(() => ask(`${this.data.api}/runs/${r.id}/control`, { json: { do: what } })); }
  again(r, more) { return this.act(async () => { const made = await ask(`${this.data.api}/runs/${r.id}/again`, { json: { ...more, key: `${Date.now()}${Math.random()}` } }); if (more.seeds) { this.chosen = new Set([r.id, ...made.runs]); this.band = true; } }); }

  edit(r) {
    const close = () => box.remove();
    const field = (label, name, value) => h("label", { class: "field-of" }, h("span", { class: "s q" }, label), name === "note" ? h("textarea", { class: "inp wide-inp", name, rows: 3 }, value) : h("input", { class: "inp wide-inp", name, value }));
    const form = h("form", { onsubmit: (e) => { e.preventDefault(); const f = new FormData(form); close(); this.mark(r, { name: String(f.get("name")).trim() || r.name, tags: String(f.get("tags")).split(",").map((t) => t.trim()).filter(Boolean), note: String(f.get("note")) }); } }, field("Name", "name", r.name), field("Tags, with commas between", "tags", r.tags.join(", ")), field("Note", "note", r.note), h("div", { class: "row" }, h("span", { class: "grow" }), h("button", { class: "btn", type: "button", onclick: close }, "Cancel"), h("button", { class: "btn p", type: "submit" }, "Keep")));
    const box = this.dialog(h("h3", {}, r.name), form);
    box.querySelector("input").focus();
  }

  remove(r) {
    const box = this.dialog(h("h3", {}, `Delete ${r.name}?`), h("p", { class: "m" }, "Its curve, its weights and its checkpoints go from the disk. This cannot be undone; archiving hides it instead."), h("div", { class: "row" }, h("span", { class: "grow" }), h("button", { class: "btn", type: "button", onclick: () => box.remove() }, "Keep it"), h("button", { class: "btn p", type: "button", onclick: () => { box.remove(); this.act(() => ask(`${this.data.api}/runs/${r.id}`, { method: "DELETE" })); } }, "Delete")));
    box.querySelector(".btn").focus();
  }

  dialog(...content) {
    this.body.querySelector(".over-all")?.remove();
    const box = h("div", { class: "over-all", role: "dialog", "aria-modal": "true", onclick: (e) => { if (e.target === box) box.remove(); } }, h("div", { class: "pop sheet" }, ...content));
    box.onkeydown = (e) => { if (e.key === "Escape") box.remove(); e.stopPropagation(); };
    this.body.append(box);
    return box;
  }

  // ---- Side by side ----

  drawCompared() {
    const ids = [...this.chosen], box = this.below;
    box.hidden = !ids.length;
    this.body.classList.toggle("with-compared", ids.length > 0);
    if (!ids.length) { this.comparedLook = null; return; }
    const look = ids.join();
    if (look !== this.comparedLook) {
      this.comparedLook = look;
      this.plot = h("div", { class: "plot" });
      this.facts = h("div", { class: "facts" });
      const one = this.rows.find((r) => r.id === ids[0]);
      this.metricName = this.metricName ?? one?.monitor ?? "validation/loss";
      fill(box,
        h("section", { class: "chart" }, h("div", { class: "row" }, h("h2", {}, `${ids.length === 1 ? one?.name ?? "" : `${ids.length} runs`}`), h("span", { class: "grow" }), (this.metricPick = h("select", { class: "inp pick-metric", "aria-label": "What to plot", onchange: (e) => { this.metricName = e.target.value; this.drawOverlay(); } })), segments([["Each", false], ["Mean and band", true]], () => Boolean(this.band), (v) => { this.band = v; this.drawOverlay(); }, "How to draw several"), segments([["Linear", false], ["Log", true]], () => Boolean(this.log), (v) => { this.log = v; this.drawOverlay(); }, "Scale"), h("button", { class: "btn t sm i", type: "button", "aria-label": "Close", onclick: () => { this.chosen.clear(); this.draw(); } }, icon("close"))), this.plot),
        this.facts);
      this.series = {};
      this.cursors = {};
      this.chart?.close();
      this.chart = null;
      this.loadFacts(ids);
    }
    this.follow(ids);
  }

  async follow(ids) {
    if (this.following) return;
    this.following = true;
    try {
      const p = await loadPlotly(this.data.assets);
      for (const id of ids) {
        const row = this.rows.find((r) => r.id === id);
        if (this.cursors[id] && !live.has(row?.state) && this.cursors[id].ended) continue;
        const news = await ask(`${this.data.api}/runs/${id}/stream${this.cursors[id] ? `?cursor=${encodeURIComponent(this.cursors[id].cursor)}` : ""}`).catch(() => null);
        if (!news) continue;
        learnScores(news.words);
        const kept = news.reset || !this.series[id] ? (this.series[id] = {}) : this.series[id];
        for (const [name, more] of Object.entries(news.series)) { const to = (kept[name] ??= { x: [], epoch: [], y: [] }); for (const key of ["x", "epoch", "y"]) for (const v of more[key]) to[key].push(v); }
        this.cursors[id] = { cursor: news.cursor, ended: !live.has(news.state) };
      }
      this.chart ??= new Chart(p, this.plot, { label: "Runs", share: false });
      this.drawOverlay();
    } catch (error) { this.warn(error.message); }
    this.following = false;
    if ([...this.chosen].join() !== ids.join() && this.chosen.size) this.follow([...this.chosen]);
  }

  drawOverlay() {
    if (!this.chart || !this.plot.isConnected) return;
    const ids = [...this.chosen], names = [...new Set(ids.flatMap((id) => Object.keys(this.series[id] ?? {})))].filter((n) => !n.startsWith("update/")).sort((a, b) => order(a) - order(b) || a.localeCompare(b));
    if (!names.length) return;
    if (!names.includes(this.metricName)) this.metricName = names[0];
    const look = names.join();
    if (look !== this.metricLook || this.metricPick.value !== this.metricName) { this.metricLook = look; fill(this.metricPick, ...names.map((n) => h("option", { value: n }, metric(n)))); this.metricPick.value = this.metricName; }
    const css = getComputedStyle(this.host), name = this.metricName;
    const known = ids.map((id) => ({ id, at: this.series[id]?.[name], row: this.rows.find((r) => r.id === id) })).filter((o) => o.at?.x.length);
    const twins = {}, title = (r) => { const n = (twins[r.name] = (twins[r.name] ?? 0) + 1); return n > 1 ? `${r.name} (${n})` : r.name; };
    const unit = known.some((o) => o.row && !o.row.epochs) ? "step" : "epoch", key = unit === "step" ? "x" : "epoch";
    let lines = known.map((o, i) => ({ name: title(o.row ?? { name: o.id }), kind: "other", colour: css.getPropertyValue(`--r${(i % 6) + 1}`).trim(), dash: i > 2 ? ["dash", "dot", "dashdot"][i % 3] : "solid", x: o.at[key], y: o.at.y }));
    if (this.band && known.length > 1) {
      const places = known.map((o) => new Map(o.at[key].map((x, i) => [x, o.at.y[i]]))), xs = [...places[0].keys()].filter((x) => places.every((m) => m.get(x) != null));
      const stats = xs.map((x) => { const v = places.map((m) => m.get(x)), mean = v.reduce((a, b) => a + b, 0) / v.length, sd = Math.sqrt(v.reduce((a, b) => a + (b - mean) ** 2, 0) / v.length); return [mean, sd]; });
      const colour = css.getPropertyValue("--r1").trim();
      lines = [{ name: `mean of ${known.length}`, kind: "validation", x: xs, y: stats.map((s) => s[0]), band: { low: stats.map((s) => s[0] - s[1]), high: stats.map((s) => s[0] + s[1]) }, colour }];
    }
    const to = Math.max(1, ...known.map((o) => o.at[key].at(-1)), ...known.map((o) => (live.has(o.row?.state) ? o.row.epochs ?? 0 : 0)));
    this.chart.options = { label: metric(name), share: isShare(name) };
    this.chart.log = Boolean(this.log) && !isShare(name);
    this.chart.draw(lines, { from: 0, to, now: to, done: true, unit, events: [], best: null });
  }

  async loadFacts(ids) {
    const key = ids.join();
    fill(this.facts, ids.length < 2 ? h("p", { class: "s q" }, "Choose a second run to see what differs.") : h("p", { class: "s q" }, "Comparing …"));
    if (ids.length < 2) return;
    try {
      const told = await ask(`${this.data.api}/runs/compared?runs=${ids.slice(0, 8).join(",")}`);
      if (this.comparedLook !== key) return;
      const say = (v) => (v == null ? "–" : typeof v === "object" ? JSON.stringify(v) : typeof v === "number" ? (Number.isInteger(v) ? String(v) : String(+v.toPrecision(4))) : v === true ? "on" : v === false ? "off" : String(v));
      const plan = told.settings.length ? h("table", {}, h("thead", {}, h("tr", {}, h("th", {}, "Setting"), ...told.names.map((n) => h("th", {}, n)))), h("tbody", {}, ...told.settings.map((s) => h("tr", {}, h("td", { class: "q" }, words(s.setting)), ...s.values.map((v) => h("td", {}, say(v))))))) : h("p", { class: "q" }, "The plans are alike.");
      fill(this.facts, h("h3", {}, "What differs in the plan"), plan);
      if (told.drawings) {
        const names = Object.keys(told.marks), changed = names.some((n) => Object.keys(told.marks[n]).length);
        this.facts.append(h("h3", {}, "What differs in the network"));
        if (!changed) this.facts.append(h("p", { class: "q" }, "The drawings are alike."));
        else { const c = await entries(this.data.api); for (const n of names) if (Object.keys(told.marks[n]).length) this.facts.append(h("div", { class: "two-drawings" }, ...told.drawings.map((d, i) => drawing(d.networks?.[n], told.marks[n], c, i, told.names[i])))); }
      }
    } catch (error) { fill(this.facts, h("p", { class: "bad" }, error.message)); }
  }

  drawEmpty() {
    this.tools.hidden = true;
    this.below.hidden = true;
    const ghost = h("div", { class: "ghost", "aria-hidden": "true" });
    ghost.innerHTML = `<svg viewBox="0 0 200 76">${[0, 1, 2, 3].map((i) => `<rect x="0" y="${4 + 20 * i}" width="${[72, 56, 84, 48][i]}" height="8" rx="4" fill="var(--fill)"/><rect x="116" y="${4 + 20 * i}" width="${[84, 66, 76, 68][i]}" height="8" rx="4" fill="var(--fill)"/>`).join("")}</svg>`;
    fill(this.scroll, h("div", { class: "empty" }, ghost, h("h2", {}, "No runs yet"), h("p", { class: "m" }, "Each training lands here with its curve, its plan and its weights."), h("button", { class: "btn p", type: "button", onclick: () => this.tell?.("train") }, icon("play"), `Train ${this.data.name}`)));
  }

  warn(text) { const note = h("div", { class: "toast", role: "alert" }, text); this.body.append(note); setTimeout(() => note.remove(), 8000); }

  close() { this.closed = true; clearTimeout(this.timer); document.removeEventListener("visibilitychange", this.seen); this.chart?.close(); this.host.remove(); }
}

const order = (n) => ({ "validation/loss": 0, "validation/accuracy": 1, "train/loss": 2, "train/accuracy": 3 })[n] ?? (n.startsWith("validation/") ? 4 : 9);
const words = (path) => path.replaceAll("learners · ", "").replaceAll(" · options", "").replaceAll(" · type", "").replaceAll("_", " ");

function sparkline(curve) {
  const y = curve.filter((v) => v != null);
  if (y.length < 2) return h("span", { class: "q" }, "–");
  const low = Math.min(...y), high = Math.max(...y), span = h("span", { class: "spark" });
  span.innerHTML = `<svg viewBox="0 0 100 24" preserveAspectRatio="none" aria-hidden="true"><path d="${curve.map((v, i) => (v == null ? "" : `${i && curve[i - 1] != null ? "L" : "M"}${((100 * i) / (curve.length - 1)).toFixed(1)} ${(22 - (20 * (v - low)) / (high - low || 1)).toFixed(1)}`)).join("")}" fill="none" stroke="var(--val)" stroke-width="1.5" vector-effect="non-scaling-stroke"/></svg>`;
  return span;
}
