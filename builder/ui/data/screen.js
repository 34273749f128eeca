// The Data screen of a project: what we will predict from what, what could fool us, where to go next.
// It asks the data routes and draws the answers; what is chosen goes into the project's plan as one edit.

import { h, icon, frame } from "../live/parts.js";
import { ask, Refused } from "./ask.js";
import { Chooser } from "./chooser.js";
import { glyph } from "./drawn.js";
import { columnsTab, firstColumns } from "./columns.js";
import { rowsTab, samplesTab, openSample } from "./samples.js";
import { chartsTab } from "./charts.js";
import { splitTab } from "./split.js";
import { transformsTab } from "./transforms.js";
import { side, startFrom } from "./side.js";
import { readingForm } from "./reading.js";
import { fill, plural, thousands, isDark } from "./words.js";

const instances = new WeakMap();

export default function render(args) {
  const { data, parentElement, setTriggerValue } = args;
  let screen = instances.get(parentElement);
  if (!screen) {
    screen = new DataScreen(parentElement, data);
    instances.set(parentElement, screen);
  }
  screen.go = (to) => setTriggerValue("go", to);
  screen.theme();
  return () => setTimeout(() => {
    if (screen.host.isConnected) return;
    screen.close();
    instances.delete(parentElement);
  }, 100);
}

const KINDS = { image: "image", series: "series", text: "text", points: "points", table: "table" };
const FIRST = { image: "Pictures", series: "Series", text: "Texts", points: "Map" };

class DataScreen {
  constructor(parent, data) {
    this.data = data;
    this.host = frame(parent, data.assets);
    this.host.before(h("link", { rel: "stylesheet", href: `${data.own}/data.css` }));
    this.body = h("div", { class: "data" });
    this.host.append(this.body);
    this.theme();
    this.watch = new MutationObserver(() => this.theme());
    this.watch.observe(document.documentElement, { attributes: true });
    this.asking = new AbortController();
    this.proposals = null;
    this.test = false;
    if (data.data?.set) this.open(data.data);
    else this.choose();
  }

  theme() { this.host.dataset.theme = isDark(this.host) ? "dark" : "light"; }
  ask(name, body, options) { return ask(`${this.data.api}/data/${name}`, body && { project: this.data.project, ...body }, options); }
  question(name, more = {}, options) { return this.ask(name, { data: this.view.data, test: this.test, ...more }, { signal: this.asking.signal, ...options }); }
  projectAsk(path, body, options) { return ask(`${this.data.api}/projects/${this.data.project}/${path}`, body, options); }

  sets() { return (this.catalogue ??= this.ask("sets").catch((error) => { this.catalogue = null; throw error; })); }

  // ---- Choosing ----

  choose() {
    this.chooser?.close();
    this.chooser = new Chooser(this);
    fill(this.body, this.chooser.node);
  }

  // ---- Opening ----

  // What the project has already: it is looked at, not saved again.
  async open(data) {
    this.body.dataset.state = "opening";
    this.asked = data;
    fill(this.body, this.opening(data));
    try {
      const view = await this.ask("look", { data }, { signal: this.asking.signal, waiting: (w) => this.progress(w) });
      this.show(view);
      const wanted = sessionStorage.getItem("layerloom-choose"); // another page sent the visitor here to choose this
      if (wanted) { sessionStorage.removeItem("layerloom-choose"); this.choose(); this.chooser.select(wanted); }
    } catch (error) {
      if (error.name === "AbortError") return;
      this.cannotOpen(error.message, data);
    }
  }

  opening(data) {
    this.firstRows = null;
    this.bar = h("i", {});
    this.said = h("p", { class: "m" }, "Opening");
    return h("div", { class: "empty" }, h("h2", {}, data.options?.name ?? "Opening the data"), h("div", { class: "loading" }, this.bar), this.said,
      h("button", { class: "btn", type: "button", onclick: () => this.ask("cancel", { data }).catch(() => {}) }, "Stop"));
  }

  progress(w) {
    if (this.bar) this.bar.style.width = `${Math.round(100 * Math.max(0.02, w.share))}%`;
    if (this.said) this.said.textContent = w.text || "Opening";
    if (this.busyText) this.busyText.textContent = w.text || "Reading";
    if (w.first && this.body.dataset.state === "opening" && !this.firstRows) this.showFirst(w.first, this.asked);
  }

  // A large file: its columns are shown from its first rows, while the rest is being read.
  showFirst(first, data, stop = () => this.ask("cancel", { data }).catch(() => {})) {
    this.bar = h("i", {});
    this.said = h("span", { class: "s q" }, "Reading the rest");
    this.firstRows = h("div", { class: "first" },
      h("div", { class: "top" }, h("span", { class: "kind" }, glyph("table")), h("div", { class: "title" }, h("h1", {}, data.options?.name ?? "Your file"), h("div", { class: "s q facts" }, `What the first ${thousands(first.rows)} rows hold; the rest is being read and may change it`)), h("span", { class: "grow" }), h("div", { class: "rest", role: "status" }, this.said, h("div", { class: "loading" }, this.bar)), h("button", { class: "btn", type: "button", onclick: stop }, "Stop")),
      firstColumns(first));
    fill(this.body, this.firstRows);
  }

  cannotOpen(sentence, data) {
    this.body.dataset.state = "failed";
    fill(this.body, h("div", { class: "empty", role: "alert" }, h("span", { class: "bad" }, glyph("error", 24)), h("h2", {}, "These data cannot be opened now"), h("p", { class: "m" }, sentence),
      h("p", { class: "s q" }, "The project's network and plan are as they were."),
      h("div", { class: "row" }, h("button", { class: "btn p", type: "button", onclick: () => this.choose() }, "Choose other data"), h("button", { class: "btn", type: "button", onclick: () => this.open(data) }, "Try again"))));
  }

  // A choice: looked at first (unless `seen` is that look), then saved. What cannot be used changes nothing and says why.
  async change(data, label, { name, toast, seen } = {}) {
    const mine = (this.changing = (this.changing ?? 0) + 1);
    this.busy(true);
    try {
      const view = seen ?? (await this.ask("look", { data }, { waiting: (w) => this.progress(w) }));
      if (mine !== this.changing) return false;
      const saved = await this.projectAsk("data", { data: view.data, label, ...(name ? { name } : {}) });
      if (mine !== this.changing) return false;
      window.dispatchEvent(new CustomEvent("layerloom:saved", { detail: { state: "saved" } }));
      this.show(view, saved);
      if (saved.renamed) { this.data.name = name; this.go("here"); } // the bar shows the name
      if (toast) this.say(toast);
      return true;
    } catch (error) {
      if (mine === this.changing) {
        if (!(error instanceof Refused)) throw error;
        if (this.view && !this.chooser) this.show(this.view, this.saved); // controls go back to what holds
        if (this.chooser) this.chooser.refuse(error.message);
        else this.say(error.message, "bad");
      }
      return false;
    } finally {
      if (mine === this.changing) this.busy(false);
    }
  }

  // A change that the screen shows already: saved, and nothing is drawn anew.
  async keep(data, label) {
    try {
      await this.projectAsk("data", { data, label });
      this.view.data = data;
    } catch (error) { this.say(error.message, "bad"); }
  }

  busy(on) {
    this.body.classList.toggle("busy", on);
    if (this.busyText) { this.busyText.hidden = !on; this.busyText.textContent = "Reading"; }
  }

  // ---- The screen ----

  show(view, saved = null) {
    const other = !this.view || this.view.data.set !== view.data.set || this.view.data.options?.file !== view.data.options?.file;
    this.chooser?.close();
    this.chooser = null;
    this.view = view;
    this.saved = saved;
    if (other) { this.tab = null; this.test = false; }
    this.body.dataset.state = "ready";
    const first = FIRST[view.samples];
    this.tabs = [...(first ? [first] : []), "Columns", ...(view.samples === "table" || view.samples === "points" ? ["Rows"] : []), "Charts", "Split", "Transforms"];
    if (!this.tabs.includes(this.tab)) this.tab = this.tabs[0];
    this.main = h("div", { class: "main", role: "tabpanel" });
    this.tabBar = h("div", { class: "tabs", role: "tablist" });
    this.start = h("div", { class: "start" });
    this.asideNode = h("aside", { class: "side", "aria-label": "Target, problems and split" });
    fill(this.body, this.header(), h("div", { class: "middle" }, this.main, this.asideNode), this.start);
    this.drawTabs();
    side(this, this.asideNode);
    startFrom(this, this.start);
    this.openTab(this.tab);
  }

  header() {
    const v = this.view;
    this.busyText = h("span", { class: "s q", hidden: true, role: "status" }, "Reading");
    const facts = [...v.facts, ...(v.own ? [`read in ${v.seconds < 0.01 ? "< 0.01" : v.seconds.toFixed(v.seconds < 10 ? 2 : 0)} s`] : [])].join(" · ");
    const source = v.own ? null : h("span", {}, ` · ${v.entry.source} · ${v.entry.licence}`);
    const change = v.own && v.data.set === "file" ? h("button", { class: "link", type: "button", onclick: (e) => readingForm(this, e.currentTarget) }, "Change how it is read")
      : v.entry.options.length ? h("button", { class: "link", type: "button", onclick: () => this.chooseAgain() }, "Change the dials") : null;
    return h("div", { class: "top" }, h("span", { class: "kind" }, glyph(KINDS[v.samples] ?? "table")), h("div", { class: "title" }, h("h1", { title: v.title }, v.title), h("div", { class: "s q row tight" }, h("span", { class: "facts", title: facts }, facts, source), change)),
      this.busyText, h("span", { class: "grow" }), this.tabBar, h("button", { class: "btn", type: "button", onclick: () => this.choose() }, glyph("upload"), v.own ? "Another file" : "Other data"));
  }

  chooseAgain() { this.choose(); this.chooser.select(this.view.data.set, this.view.data.options); }

  drawTabs() {
    fill(this.tabBar, ...this.tabs.map((name) => h("button", { type: "button", role: "tab", "aria-selected": String(name === this.tab), class: name === this.tab ? "on" : "", onclick: () => { this.tab = name; this.drawTabs(); this.openTab(name); } }, name)));
  }

  openTab(name) {
    this.asking.abort();
    this.asking = new AbortController();
    const main = h("div", { class: "main", role: "tabpanel", "data-tab": name }); // a fresh one: what a tab left behind draws late is never seen
    this.main.replaceWith(main);
    this.main = main;
    const draw = { Columns: columnsTab, Rows: rowsTab, Charts: chartsTab, Split: splitTab, Transforms: transformsTab, Map: chartsTab }[name] ?? samplesTab;
    fill(main, h("div", { class: "s q pad" }, "Looking"));
    new Promise((done) => done(draw(this, main, name))).catch((error) => {
      if (error.name === "AbortError" || this.main !== main) return;
      fill(main, h("div", { class: "note bad pad", role: "alert" }, glyph("error"), h("span", {}, error instanceof Refused ? error.message : "This could not be drawn. Your data and project are untouched; another tab still works.")));
      if (!(error instanceof Refused)) console.error(error);
    });
  }

  sample(row) { openSample(this, row); }

  say(sentence, tone = "") {
    this.body.querySelector(".toast")?.remove();
    const note = h("div", { class: `toast ${tone}`, role: "alert" }, sentence, h("button", { class: "btn t sm i", type: "button", "aria-label": "Close", onclick: () => note.remove() }, icon("close")));
    this.body.append(note);
    setTimeout(() => note.remove(), 5000 + 60 * sentence.length);
  }

  rowsWord(n) { return plural(n, { image: "picture", series: "series", text: "text", points: "point" }[this.view.samples] ?? "row"); }

  close() {
    this.asking.abort();
    this.watch.disconnect();
    this.chooser?.close();
    this.host.remove();
  }
}
