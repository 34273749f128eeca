// The lower half of the Train screen: what goes on inside the selected layer, and what the network says of a fixed handful of samples.
// It asks only while it is on screen, so that nothing is computed for nobody.

import { h, fill, icon } from "./parts.js";
import { aboutOf, drawFigure, noteOf } from "../figures/index.js";
import { album, bars, bytes, emptySvg, paint, paintColour, ramp, rgb, tiles } from "./pictures.js";
import { count } from "./words.js";

const LIVE = 300, STILL = 4000; // ms between questions
const GROUPS = { structure: "struct", spatial: "spatial", dense: "dense", activation: "act", steady: "steady", sequence: "seq" };
let catalogue = null;

export function entries(api) {
  catalogue ??= fetch(`${api}/catalogue`, { credentials: "same-origin" }).then((a) => a.json()).catch(() => ({ entries: {}, families: {} }));
  return catalogue;
}

// Every layer of the drawing in drawing order: {key: "network/conv1", title, group}.
export function layersOf(project, told) {
  const found = [], several = Object.keys(project.networks ?? {}).length > 1;
  for (const [network, drawn] of Object.entries(project.networks ?? {})) {
    for (const node of Object.values(drawn.nodes ?? {})) {
      const entry = told.entries?.[node.type], family = told.families?.[entry?.family];
      if (entry && ["in", "out"].includes(entry.family)) continue;
      if (["scores", "output", "image", "table", "tokens", "series"].includes(node.type)) continue;
      const digits = node.name.match(/\d+$/)?.[0] ?? "";
      const title = node.title || (entry ? `${entry.title}${digits ? ` ${digits}` : ""}` : node.name);
      found.push({ key: `${network}/${node.name}`, title: several ? `${network}: ${title}` : title, group: GROUPS[family?.group] ?? "struct", type: node.type });
    }
  }
  return found;
}

export class Insides {
  constructor(screen) {
    this.screen = screen;
    this.sample = 0;
    this.show = "fixed";
    this.seen = "";
    this.told = {};
    this.box = h("div", { class: "insides" });
    this.left = h("section", { class: "inside", "aria-label": "Inside" });
    this.right = h("section", { class: "predictions", "aria-label": "Predictions" });
    this.box.append(this.left, this.right);
    this.begin();
  }

  async begin() {
    const { api, run } = this.screen.data;
    const [told, drawn] = await Promise.all([entries(api), fetch(`${api}/runs/${run}/drawing`, { credentials: "same-origin" }).then((a) => (a.ok ? a.json() : null)).catch(() => null)]);
    if (this.closed) return;
    this.layers = drawn ? layersOf(drawn.project, told) : []; // a run from Python has no drawing, yet what it makes is seen
    this.layer = this.layers.find((l) => l.group === "spatial" && /conv/.test(l.type)) ?? this.layers.find((l) => l.group === "dense") ?? this.layers[0];
    const convs = this.layers.filter((l) => /conv/.test(l.type));
    if (convs.length > 1) this.layer = convs[1];
    this.ask();
  }

  async ask() {
    clearTimeout(this.timer);
    if (this.closed || this.asking) return;
    const state = this.screen.state?.state, ended = ["finished", "stopped", "failed", "interrupted"].includes(state);
    const seen = this.box.isConnected && !this.box.hidden && !document.hidden;
    if (seen && !this.layer) this.draw();
    if (seen && this.layer && (!ended || this.after !== this.wish())) {
      this.asking = true;
      const wish = this.wish();
      try {
        const { api, run } = this.screen.data;
        const answer = await fetch(`${api}/runs/${run}/insides?layers=${encodeURIComponent(this.layer.key)}&sample=${this.sample}&kinds=predictions&seen=${this.seen}`, { credentials: "same-origin" });
        if (answer.ok) {
          const news = await answer.json();
          if (wish === this.wish()) {
            this.why = news.why ?? news.trouble ?? "";
            if (news.layers?.[this.layer.key]) this.told.layer = news.layers[this.layer.key];
            if (news.predictions) this.told.predictions = news.predictions;
            if (news.stamp && (news.layers || news.predictions)) this.seen = news.stamp;
            if (ended && ["finished", "stopped", "failed", "interrupted"].includes(news.state)) this.after = wish;
            if ((news.layers || news.predictions) && !this.probe?.samples) await this.askProbe();
            if (news.layers || news.predictions || news.why || news.trouble) this.draw();
          }
        }
      } catch { /* the screen itself says when the server does not answer */ }
      this.asking = false;
    }
    if (!this.closed) this.timer = setTimeout(() => this.ask(), seen && state === "running" ? LIVE : seen && !ended ? 600 : STILL / 4);
  }

  wish() { return `${this.layer?.key} ${this.sample} ${this.screen.state?.attempt}`; }

  async askProbe() {
    const { api, run } = this.screen.data;
    const answer = await fetch(`${api}/runs/${run}/probe`, { credentials: "same-origin" });
    if (answer.ok) this.probe = await answer.json();
    if (this.probe?.samples?.data) this.probe.bytes = bytes(this.probe.samples.data);
  }

  choose(key) {
    this.layer = this.layers.find((l) => l.key === key) ?? this.layer;
    this.told.layer = null;
    this.seen = "";
    this.draw();
    this.ask();
  }

  colours() {
    const css = getComputedStyle(this.box), of = (name) => css.getPropertyValue(name).trim();
    const fillColour = rgb(of("--fill") || "#EEF0F4"), ink = rgb(of("--ink") || "#14171C");
    const hue = rgb(of(`--${this.layer?.group ?? "spatial"}`) || "#12A0CC");
    return { hue: of(`--${this.layer?.group ?? "spatial"}`), up: ramp(fillColour, hue), ink: ramp(fillColour, ink), signed: ramp(rgb(of("--neg") || "#E08A1E"), fillColour, rgb(of("--pos") || "#2B74C9")) };
  }

  draw() {
    if (this.closed) return;
    this.left.hidden = !this.layer;
    if (this.layer) this.drawLayer();
    const look = `${this.show} ${this.screen.host.dataset.theme} ${this.probe ? 1 : 0} ${JSON.stringify(this.told.predictions ?? this.screen.state?.samples ?? null)}`;
    if (look === this.predictionsLook) return; // 28 pictures need not be painted anew when nothing changed
    this.predictionsLook = look;
    this.drawPredictions();
  }

  // ---- One layer ----

  drawLayer() {
    const c = this.colours(), t = this.told.layer;
    const many = this.probe?.of ?? 64, things = this.probe?.samples?.kind === "image" ? "pictures" : "samples";
    if (!this.head) {
      this.select = h("select", { class: "inp pick", "aria-label": "Layer", onchange: (e) => this.choose(e.target.value) }, ...this.layers.map((l) => h("option", { value: l.key }, l.title)));
      this.mark = h("i", { class: "fam" });
      this.ratio = h("span", { class: "s row" });
      this.headText = h("span", { class: "s q nw grow" });
      this.head = h("div", { class: "row" }, h("h2", {}, "Inside"), h("label", { class: "row picker" }, this.mark, this.select), this.headText, this.ratio);
      this.panes = h("div", { class: "panes" });
      this.pictures = h("div", { class: "strip" });
      this.left.replaceChildren(this.head, this.panes, this.pictures);
      this.pane = {};
      this.resized = new ResizeObserver(() => { if (this.told.layer && this.pictures.clientWidth !== this.room) this.drawPictures(this.told.layer, this.colours()); });
      this.resized.observe(this.pictures);
    }
    this.select.value = this.layer.key;
    this.mark.style.background = c.hue;
    this.headText.textContent = `on the same ${many} ${things} each time`;
    const update = this.screen.series[`update/${this.layer.key}`], value = update?.y[update.y.length - 1];
    fill(this.ratio, ...(value == null ? [] : [h("span", { class: "q" }, "Update / weight"), h("b", {}, value < 0.0001 ? value.toExponential(0).replace("-", "−") : value.toPrecision(2)), verdict(value)]));
    if (!t) return fill(this.panes, h("p", { class: "q" }, this.why || "Looking into the layer …"));
    const wanted = [];
    const pane = (name, title, sub, draw) => { if (!this.pane[name]) { const svg = emptySvg(), low = h("span", {}), mid = h("span", {}), high = h("span", {}); this.pane[name] = { svg, low, mid, high, sub: h("span", { class: "s q" }), box: null }; const p = this.pane[name]; p.box = h("div", { class: "pane-one" }, h("div", { class: "nw" }, h("b", {}, title), " ", p.sub), svg, h("div", { class: "row s q ends" }, low, mid, high)); } const p = this.pane[name]; p.sub.textContent = sub; draw(p); wanted.push(p.box); };
    const short = (v) => (v === 0 ? "0" : Math.abs(v) >= 1e5 || Math.abs(v) < 0.001 ? v.toExponential(0).replace("e+", "e").replace("-", "−") : String(+v.toPrecision(2)).replace("-", "−"));
    const hist = (name, title, sub, one) => one && pane(name, title, sub, (p) => { bars(p.svg, one.counts, c.hue); p.low.textContent = short(one.low); p.high.textContent = short(one.high); const zero = -one.low / (one.high - one.low); p.mid.textContent = zero > 0.15 && zero < 0.85 ? "0" : ""; p.mid.style.left = `${100 * zero}%`; });
    hist("weights", "Weights", count(t.parameters), t.weights);
    hist("gradients", "Gradients", "this probe", t.gradients);
    hist("outputs", "Outputs", t["above zero only"] ? "above zero" : "", t.outputs);
    if (t.units && t.units.count > 1) {
      const u = t.units, alive = u.count - u.dead;
      pane("units", u.silent ? "Units that fire" : "Units", u.silent ? `${alive} of ${u.count}` : `${u.count}`, (p) => {
        const shown = u.fires.slice(0, 64), w = 100 / shown.length;
        p.svg.innerHTML = shown.map((v, i) => `<rect x="${i * w + 0.1 * w}" y="0" width="${0.8 * w}" height="100" fill="var(--fill)"/><rect x="${i * w + 0.1 * w}" y="${100 - Math.max(100 * v, v > 0 ? 1.5 : 2)}" width="${0.8 * w}" height="${Math.max(100 * v, v > 0 ? 1.5 : 2)}" fill="${v > 0 || !u.silent ? c.hue : "var(--warn)"}"/>`).join("");
        p.low.textContent = !u.silent ? "how often above zero" : u.dead ? `${u.dead} never fire${u.dead === 1 ? "s" : ""}` : "all fire";
        p.low.className = u.dead && u.silent ? "warn" : "";
        p.high.textContent = p.mid.textContent = "";
      });
    }
    if (this.panes.children.length !== wanted.length || wanted.some((b, i) => this.panes.children[i] !== b)) this.panes.replaceChildren(...wanted);
    this.drawPictures(t, c);
  }

  drawPictures(t, c) {
    const s = this.probe?.samples, probed = t.maps?.count && s?.kind === "image" && this.probe.bytes, groups = [];
    const add = (label, one, table = one.colour ? null : one.signed || one.of || one.matrix ? c.signed : c.up, side = 30) => {
      const [high, w] = one.size;
      groups.push({ label, data: one.data, fixed: one.matrix, w, h: high, count: one.count, table, rows: one.matrix ? 1 : Math.floor(67 / (side + 3)), wide: one.matrix ? Math.min(220, Math.max(60, w * 4)) : side, high: one.matrix ? 44 : side });
    };
    if (t.maps?.count) add(t.maps.count > 1 ? `What each of the ${t.maps.count} channels makes of it` : "What it makes of one sample: time down, features across", t.maps);
    if (t.attention) add(`Attention of ${t.attention.heads} ${t.attention.heads === 1 ? "head" : "heads"}: each row looks at the columns`, { ...t.attention, count: t.attention.heads }, c.up, 64);
    if (t.filters) add(t.filters.matrix ? "Weights: units down, inputs across" : t.filters.of === 1 || t.filters.colour ? "Filters" : `Filters, mean over ${t.filters.of} channels`, t.filters);
    const look = JSON.stringify([Boolean(probed), groups.map((g) => g.label)]);
    if (look !== this.picturesLook) { // else the same places are painted anew
      this.picturesLook = look;
      this.tiles = groups.map((g) => h("canvas", { class: "tiles" }));
      this.probed = h("canvas", { class: "px probe" });
      const next = () => { this.sample = (this.sample + 1) % Math.min(64, this.probe.samples.count); this.seen = ""; this.ask(); };
      this.pictures.replaceChildren(...(probed ? [h("button", { class: "plain", type: "button", title: "Another picture", "aria-label": "Another picture", onclick: next }, this.probed), h("span", { class: "q arrow" }, icon("right"))] : []),
        ...groups.map((g, i) => h("div", { class: `strip-one${g.fixed ? " fixed" : ""}` }, this.tiles[i], h("div", { class: "s q" }, g.label))));
    }
    if (probed) this.paintSample(this.probed, Math.min(this.sample, s.count - 1), c);
    this.room = this.pictures.clientWidth;
    const rooms = this.tiles.map((canvas, i) => (groups[i].fixed ? Infinity : canvas.parentElement.clientWidth));
    groups.forEach((g, i) => tiles(this.tiles[i], bytes(g.data), { ...g, room: rooms[i] }));
  }

  paintSample(canvas, k, c) {
    const s = this.probe.samples, [high, w] = s.size, from = k * w * high * s.channels;
    return s.channels === 3 ? paintColour(canvas, this.probe.bytes, w, high, from) : paint(canvas, this.probe.bytes, w, high, c.ink, from);
  }

  // The fixed samples as one image, anew in the other theme; null until it is there.
  samplesAlbum(c) {
    const s = this.probe.samples, theme = this.screen.host.dataset.theme;
    if (theme !== this.albumOf) {
      this.albumOf = theme;
      album(this.probe.bytes, { w: s.size[1], h: s.size[0], count: s.count, table: s.channels === 3 ? null : c.ink }).then((made) => {
        this.album?.close();
        this.album = made;
        this.predictionsLook = null;
        this.closed ? made.close() : this.draw();
      });
    }
    return this.album;
  }

  // ---- What it says ----

  // What it says of the samples that are asked each time, else what it makes.
  drawPredictions() {
    const predictions = this.told.predictions;
    const figures = predictions ? [predictions] : this.screen.state?.samples?.figures ?? [];
    this.right.hidden = !figures.length;
    this.box.classList.toggle("alone", this.right.hidden);
    if (this.right.hidden) return;
    if (!this.tabs) this.makeRight();
    const heading = predictions?.title ?? "Samples";
    const tools = this.tools();
    this.heading.textContent = heading;
    this.right.setAttribute("aria-label", heading);
    this.words.textContent = noteOf(figures[0], tools);
    this.words.title = aboutOf(figures[0], tools);
    fill(this.tabs, ...(predictions?.worst ? this.choices() : []));
    fill(this.grid);
    for (const figure of figures) drawFigure(figure, this.grid, tools);
  }

  makeRight() {
    this.heading = h("h2", {});
    this.words = h("span", { class: "s q nw grow" });
    this.tabs = h("span", { class: "seg" });
    this.grid = h("div", { class: "looked-at" });
    this.right.replaceChildren(h("div", { class: "row" }, this.heading, this.words, this.tabs), this.grid);
  }

  choices() {
    const choose = (show) => { this.show = show; this.drawPredictions(); };
    return [["Fixed", "fixed"], ["Worst", "worst"]].map(([title, show]) => h("button", {
      type: "button", class: this.show === show ? "on" : "", "aria-pressed": String(this.show === show), onclick: () => choose(show),
    }, title));
  }

  // What figures of samples may ask for: which are shown, their pictures, the names of classes.
  tools() {
    const pictured = this.probe?.samples?.kind === "image" && this.probe.bytes;
    const colours = this.colours();
    const part = this.probe?.part === "validation" ? "validation" : "training";
    const picture = (row) => h("i", { class: "px", style: this.samplesAlbum(colours)?.of(row) ?? "" });
    return {
      show: this.show,
      classes: this.probe?.classes,
      which: `${part} ${this.probe?.samples?.kind === "image" ? "pictures" : "rows"}`,
      picture: pictured ? picture : null,
      paint: pictured ? (canvas, row) => this.paintSample(canvas, row, colours) : null,
    };
  }

  close() { this.closed = true; this.resized?.disconnect(); this.album?.close(); clearTimeout(this.timer); }
}

function verdict(v) {
  const [word, tone] = v > 0.02 ? ["large", "warn"] : v < 0.00001 ? ["hardly moves", "warn"] : ["usual", "done"];
  return h("span", { class: `state ${tone === "done" ? "done" : "pause"}`, title: "How far a step moves the weights, against their size. About 0.001 is healthy." }, word);
}
