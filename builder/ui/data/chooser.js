// Choosing data: a file of one's own, points drawn by mouse, ready sets, generated ones with dials, fetched ones with licence and source.

import { h } from "../live/parts.js";
import { upload } from "./ask.js";
import { bars, classColour, glyph, lineChart, pointChart, s, shareBar } from "./drawn.js";
import { filesBelow, zipped } from "./folder.js";
import { readingForm } from "./reading.js";
import { bytes, control, debounce, fill, plural, rich, thousands } from "./words.js";

const GROUPS = [["ready", "Ready", "come with the app"], ["generated", "Generated", "with dials for size, noise and seed"], ["fetched", "Fetched", "from their official address at first use, checked, and kept"]];

export class Chooser {
  constructor(screen) {
    this.screen = screen;
    this.asking = new AbortController();
    this.cards = h("div", { class: "cards" });
    this.detail = h("aside", { class: "side detail", "aria-label": "The chosen set" });
    this.files = h("div", { class: "files" });
    this.search = h("input", { class: "inp text search", type: "search", placeholder: "Images, series, spirals …", "aria-label": "Search data sets", oninput: () => this.draw() });
    const input = h("input", { type: "file", hidden: true, "data-testid": "file", onchange: (e) => { if (e.target.files[0]) this.bring(e.target.files[0]); e.target.value = ""; } });
    const folder = h("input", { type: "file", hidden: true, webkitdirectory: true, "data-testid": "folder", onchange: (e) => { const files = [...e.target.files].map((one) => [one.webkitRelativePath || one.name, one]); e.target.value = ""; if (files.length) this.bringFolder(files[0][0].split("/")[0], files); } });
    this.drop = h("div", { class: "drop" }, glyph("upload", 24), h("div", { class: "grow" }, h("b", {}, "Drop a file or a folder of yours here"), h("div", { class: "s q" }, "CSV, TSV, Parquet, JSON lines · pictures as a zip or folder · text · .npz · .ts. It stays on this machine.")), h("button", { class: "btn p", type: "button", onclick: () => input.click() }, "Choose a file"), h("button", { class: "btn", type: "button", title: "Pictures in a folder, best one folder a class", onclick: () => folder.click() }, "Choose a folder"), input, folder);
    this.node = h("div", { class: "choose" }, h("div", { class: "top" }, screen.view ? h("button", { class: "btn t", type: "button", onclick: () => { this.close(); screen.show(screen.view, screen.saved); } }, glyph("back"), "Back to the data") : null, h("div", { class: "title" }, h("h1", {}, "Which data?"), h("div", { class: "s q" }, "Your own, drawn by hand, or one of the ready sets")), h("span", { class: "grow" }), this.search),
      h("div", { class: "middle" }, h("div", { class: "main scroll" }, this.drop, this.files, this.cards), this.detail));
    this.node.addEventListener("dragover", (e) => { e.preventDefault(); this.drop.classList.add("over"); });
    this.node.addEventListener("dragleave", (e) => { if (!this.node.contains(e.relatedTarget)) this.drop.classList.remove("over"); });
    this.node.addEventListener("drop", (e) => { e.preventDefault(); this.drop.classList.remove("over"); const entry = e.dataTransfer.items[0]?.webkitGetAsEntry?.(), file = e.dataTransfer.files[0]; if (entry?.isDirectory) this.bringFolder(entry.name, filesBelow(entry)); else if (file) this.bring(file); });
    this.hint();
    this.load();
  }

  hint() { fill(this.detail, h("div", { class: "empty small" }, h("span", { class: "q" }, glyph("points", 32)), h("p", { class: "m" }, "Press a card to see its data here, before you use them."))); }

  async load() {
    try {
      const told = await this.screen.sets();
      this.sets = told.sets;
      this.draw();
      if (this.wanted) this.select(...this.wanted);
      else if (this.screen.data.data?.set && this.screen.view) this.mark(this.screen.view.data.set);
    } catch (error) {
      fill(this.cards, h("p", { class: "warned pad" }, error.message));
    }
    this.listFiles();
  }

  async listFiles() {
    const told = await this.screen.ask("files").catch(() => null);
    if (!told) return;
    this.quota = told;
    if (!told.files.length) { fill(this.files); return; }
    fill(this.files, h("div", { class: "row lead" }, h("h2", {}, "Your files"), h("span", { class: "s q" }, `${bytes(told.used)} of ${bytes(told.quota)}`)), h("div", { class: "filelist" }, ...told.files.map((f) => h("div", { class: "file row" }, h("button", { class: "plain grow row", type: "button", title: `Use ${f.name}`, onclick: () => this.useFile(f) }, glyph("table", 14), h("span", { class: "clip" }, f.name), h("span", { class: "s q nw" }, `${bytes(f.size)} · ${new Date(1000 * f.at).toLocaleDateString("en-GB")}`)), h("button", { class: "btn t sm i", type: "button", "aria-label": `Delete ${f.name}`, title: "Delete the file; projects that use it lose their data", onclick: (e) => this.remove(f, e.currentTarget) }, glyph("trash", 14))))));
  }

  async remove(file, button) {
    if (button.dataset.sure !== "yes") { button.dataset.sure = "yes"; fill(button, "Delete?"); button.classList.remove("i"); return; }
    try { await this.screen.ask(`files/${file.sha}`, undefined, { method: "DELETE" }); } catch (error) { this.screen.say(error.message, "bad"); }
    this.listFiles();
  }

  // ---- A file of one's own ----

  async bringFolder(name, files) {
    const before = [...this.drop.childNodes], bar = h("i", {});
    fill(this.drop, glyph("upload", 24), h("div", { class: "grow" }, h("b", {}, name), h("div", { class: "s q" }, "Packing the folder"), h("div", { class: "loading" }, bar)));
    let packed = null;
    try { packed = await zipped(name, await files, (share) => { bar.style.width = `${Math.round(100 * share)}%`; }); } catch (error) { this.refuse(error.message); }
    fill(this.drop, ...before);
    if (packed) await this.bring(packed);
  }

  async bring(file) {
    const bar = h("i", {}), said = h("div", { class: "s q" }, `${bytes(file.size)}, on its way`), stop = h("button", { class: "btn", type: "button" }, "Stop");
    const before = [...this.drop.childNodes];
    const back = () => fill(this.drop, ...before);
    if (this.quota && file.size > this.quota.largest) { this.refuse(`${file.name} has ${bytes(file.size)}; one file may have ${bytes(this.quota.largest)}. Use a part of it, or ask whoever runs this server.`); return; }
    fill(this.drop, glyph("upload", 24), h("div", { class: "grow" }, h("b", {}, file.name), said, h("div", { class: "loading" }, bar)), stop);
    const up = upload(`${this.screen.data.api}/data/files`, file, (part) => { bar.style.width = `${Math.round(70 * part)}%`; if (part === 1) said.textContent = "Here; being looked at"; });
    stop.onclick = () => up.stop();
    try {
      const stored = await up.done;
      stop.onclick = () => this.screen.ask("cancel", { data: this.dataOf(stored) }).catch(() => {});
      await this.useFile(stored, (w) => { bar.style.width = `${70 + Math.round(30 * Math.max(0, w.share))}%`; said.textContent = w.text; });
    } catch (error) {
      if (error.name !== "AbortError") this.refuse(error.message);
    } finally { back(); this.listFiles(); }
  }

  dataOf(file) { return { set: "file", options: { file: file.sha, name: file.name } }; }

  async useFile(file, progress) {
    await this.useData(this.dataOf(file), file.name, progress);
  }

  async useData(data, name, progress) {
    this.clearRefusal();
    try {
      let shown = false;
      const view = await this.screen.ask("look", { data }, { waiting: (w) => {
        progress?.(w);
        if (w.first && !shown) { shown = true; this.screen.showFirst(w.first, data); }
        if (shown) this.screen.progress(w);
      } });
      await this.screen.change(view.data, `Use ${name}`, { name: this.nameFor(name), seen: view });
    } catch (error) { this.refuse(error.message, { sha: data.options.file, name }); }
  }

  // A project that still has a template's name, or that of the data before, takes the name of these.
  nameFor(file) { return /^(digits-cnn|moons-mlp|untitled)$/.test(this.screen.data.name) || this.screen.data.name === this.screen.view?.title.replace(/\.[^.]+$/, "").toLowerCase() ? file.replace(/\.[^.]+$/, "").slice(0, 60) : null; }

  refuse(sentence, file = null) {
    this.clearRefusal();
    if (!this.node.isConnected) fill(this.screen.body, this.node); // the first rows of the file were on screen
    this.refusal = h("div", { class: "note bad refusal", role: "alert" }, glyph("error"), h("span", { class: "grow" }, sentence, h("span", { class: "q" }, " Nothing in your project was changed.")), file && /\.(csv|tsv|tab|data|txt|json|jsonl)$/i.test(file.name) ? h("button", { class: "btn sm", type: "button", onclick: (e) => readingForm(this.screen, e.currentTarget, { detected: { format: "table" }, own: this.dataOf(file), apply: (data) => this.useData(data, file.name) }) }, "Read it another way") : null, h("button", { class: "btn t sm i", type: "button", "aria-label": "Close", onclick: () => this.clearRefusal() }, glyph("close", 14)));
    this.drop.after(this.refusal);
    this.refusal.scrollIntoView({ block: "nearest" });
  }

  clearRefusal() { this.refusal?.remove(); this.refusal = null; }

  // ---- Cards ----

  draw() {
    const words = this.search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const fits = (e) => words.every((w) => `${e.title} ${e.summary} ${e.kind} ${e.task} ${e.aim} ${e.words.join(" ")}`.toLowerCase().includes(w));
    const sections = GROUPS.map(([group, title, sub]) => [title, sub, this.sets.filter((e) => e.group === group && fits(e)).sort((a, b) => (b.name === "drawn") - (a.name === "drawn"))]).filter(([, , list]) => list.length);
    fill(this.cards, ...(sections.length ? sections.flatMap(([title, sub, list]) => [h("div", { class: "row lead" }, h("h2", {}, title), h("span", { class: "s q" }, sub)), h("div", { class: "grid" }, ...list.map((e) => this.card(e)))]) : [h("p", { class: "m pad" }, "No set has these words. Try “images”, “table”, “series” or “text”.")]));
    if (this.chosen) this.mark(this.chosen);
    this.pictures();
  }

  card(e) {
    const thumb = h("span", { class: "thumb", "data-set": e.name }, glyph(e.name === "drawn" ? "draw" : e.kind === "image" ? "image" : e.kind, 20));
    return h("button", { class: "card", type: "button", "data-card": e.name, onclick: () => this.select(e.name) }, thumb, h("span", { class: "text" }, h("b", {}, e.title), h("span", { class: "s m clip2" }, e.summary), h("span", { class: "s q row tight" }, e.aim, e.rows ? ` · ${thousands(e.rows)}` : "", e.group === "fetched" ? (e.here ? " · here" : ` · ${bytes(e.bytes)} to fetch`) : "")));
  }

  mark(name) {
    this.chosen = name;
    for (const card of this.cards.querySelectorAll(".card")) { card.classList.toggle("on", card.dataset.card === name); card.setAttribute("aria-pressed", String(card.dataset.card === name)); }
  }

  // Small pictures of what needs no fetching, one after the other, as the cards come into view.
  pictures() {
    this.seen?.disconnect();
    const waiting = [];
    const next = async () => {
      if (this.drawing) return;
      this.drawing = true;
      try {
        while (waiting.length && !this.asking.signal.aborted) {
          const node = waiting.shift(), set = node.dataset.set;
          try {
            const told = (Chooser.thumbs[set] ??= await this.screen.ask("thumbnail", { data: { set } }, { signal: this.asking.signal }));
            if (node.isConnected) fill(node, tiny(told));
          } catch { /* the glyph stays */ }
        }
      } finally { this.drawing = false; }
    };
    this.seen = new IntersectionObserver((entries) => {
      for (const one of entries) if (one.isIntersecting) { this.seen.unobserve(one.target); waiting.push(one.target); }
      next();
    }, { root: this.node.querySelector(".main") });
    for (const node of this.cards.querySelectorAll(".thumb")) {
      const entry = this.sets.find((e) => e.name === node.dataset.set);
      if (Chooser.thumbs[entry.name]) fill(node, tiny(Chooser.thumbs[entry.name]));
      else if (entry.group !== "fetched" && entry.name !== "drawn") this.seen.observe(node);
    }
  }

  // ---- One set, with its dials ----

  select(name, options = {}) {
    if (!this.sets) { this.wanted = [name, options]; return; }
    const entry = this.sets.find((e) => e.name === name);
    if (!entry) return;
    this.mark(name);
    this.looking?.abort();
    this.looking = new AbortController();
    const values = { ...Object.fromEntries(entry.options.map((o) => [o.name, o.default])), ...options };
    const picture = h("div", { class: "live" }), told = h("div", { class: "told" });
    const use = h("button", { class: "btn p wide", type: "button", "data-testid": "use", onclick: () => this.use(entry, values, use, told) }, entry.group === "fetched" && !entry.here ? `Fetch and use ${entry.title}` : entry.name === "drawn" ? "Use these points" : `Use ${entry.title}`);
    let mine = 0;
    const look = debounce(60, async () => {
      const now = ++mine;
      try {
        const data = { set: entry.name, options: changed(entry, values) };
        const seen = await this.screen.ask("thumbnail", { data }, { signal: this.looking.signal, waiting: (w) => { if (now === mine) fill(told, h("span", { class: "s q" }, w.text)); } });
        if (now !== mine) return;
        fill(picture, large(seen));
        fill(told, h("span", { class: "s q" }, `${seen.facts.join(" · ")}, ${thousands(seen.sizes.train)} to learn from`));
        use.disabled = false;
      } catch (error) {
        if (error.name === "AbortError" || now !== mine) return;
        fill(told, h("span", { class: "s warned" }, error.message));
        use.disabled = entry.name === "drawn";
      }
    });
    const dials = entry.name === "drawn" ? drawPad(values, look) : entry.options.length ? h("div", { class: "dials column" }, ...entry.options.map((o) => control(o, values[o.name], (v) => { values[o.name] = v; look(); }))) : null;
    const fetched = entry.group === "fetched";
    fill(this.detail, h("h2", {}, entry.title), h("p", { class: "m" }, ...rich(entry.explain)), entry.name === "drawn" ? null : picture, told, dials,
      h("dl", { class: "facts small" }, ...(entry.reference ? [h("dt", {}, "Reference"), h("dd", {}, entry.reference)] : []), h("dt", {}, "Source"), h("dd", {}, entry.source), h("dt", {}, "Licence"), h("dd", {}, entry.licence), ...(fetched ? [h("dt", {}, "From"), h("dd", {}, [...new Set(entry.files.flatMap((f) => f.urls.slice(0, 1)).map((u) => u.split("/")[2]))].join(", ") || "a data folder only"), h("dt", {}, "Size"), h("dd", {}, `${bytes(entry.bytes)}${entry.here ? ", already on this machine" : ""}`)] : [])), use);
    if (!fetched || entry.here) look();
    else fill(picture, h("div", { class: "ghost-picture" }, glyph("globe", 24), h("span", { class: "s q" }, "It is fetched once you use it.")));
  }

  async use(entry, values, button, told) {
    this.clearRefusal();
    button.disabled = true;
    const bar = h("i", {}), said = h("span", { class: "s q" }, "Opening"), stop = h("button", { class: "btn sm", type: "button" }, "Stop");
    fill(told, h("div", { class: "loading" }, bar), h("div", { class: "row spread" }, said, stop));
    const data = { set: entry.name, options: changed(entry, values) };
    stop.onclick = () => this.screen.ask("cancel", { data }).catch(() => {});
    try {
      const view = await this.screen.ask("look", { data }, { waiting: (w) => { bar.style.width = `${Math.round(100 * Math.max(0.02, w.share))}%`; said.textContent = w.text; } });
      this.screen.catalogue = null; // what was fetched is here now
      await this.screen.change(view.data, `Use ${entry.title}`, { name: this.nameFor(entry.title.toLowerCase()), seen: view });
    } catch (error) {
      fill(told, h("div", { class: "note bad", role: "alert" }, glyph("error"), h("span", {}, error.message)));
      button.disabled = false;
    }
  }

  close() { this.asking.abort(); this.looking?.abort(); this.seen?.disconnect(); }
}
Chooser.thumbs = {};

const changed = (entry, values) => Object.fromEntries(entry.options.filter((o) => JSON.stringify(values[o.name]) !== JSON.stringify(o.default)).map((o) => [o.name, values[o.name]]));

function tiny(told) {
  if (told.map) return pointChart(thin(told.map, 220), 92, 64, { radius: 1.6 });
  const all = told.grid.groups.flatMap((g) => g.samples.slice(0, told.kind !== "image" ? 3 : told.grid.groups.length > 2 ? 2 : 6));
  if (told.kind === "image") return h("span", { class: "mini" }, ...all.slice(0, 6).map((one) => h("img", { src: one.picture, alt: "" })));
  if (told.kind === "series") return lineChart(all.slice(0, 3).map((one) => one.series[0]), 92, 64, { stroke: 1.25 });
  return h("span", { class: "s q clip3" }, all[0]?.text ?? "");
}

function thin(map, most) {
  const step = Math.max(1, Math.ceil(map.x.length / most)), keep = (list) => list?.filter((_, k) => k % step === 0);
  return { ...map, x: keep(map.x), y: keep(map.y), row: keep(map.row), colour: keep(map.colour) };
}

function large(told) {
  if (told.map && told.kind === "points") return pointChart(told.map, 376, 260, { radius: 2.5 });
  if (told.map) return h("div", {}, pointChart(told.map, 376, 180, { radius: 2 }), h("div", { class: "s q" }, "A map of the rows: near ones are alike"), h("div", { class: "minicolumns" }, ...told.columns.slice(0, 8).map((c) => h("div", { class: "row spread" }, h("span", { class: `s clip ${c.use === "target" ? "b" : ""}` }, c.name), c.values.kind === "histogram" ? bars(c.values.counts, 110, 18) : c.values.kind === "shares" ? shareBar(c.values.parts, c.values.rest, 110) : h("span", { class: "s q" }, c.examples)))));
  const all = told.grid.groups.flatMap((g) => g.samples.slice(0, told.grid.groups.length > 3 ? 6 : 18).map((one) => ({ ...one, class: g.class })));
  if (told.kind === "image") return h("div", { class: "wall" }, ...all.slice(0, 60).map((one) => h("img", { src: one.picture, alt: one.class, title: one.class })));
  if (told.kind === "series") return h("div", { class: "curves" }, ...all.slice(0, 10).map((one) => h("div", { class: "row" }, h("span", { class: "s q clip tag" }, one.class || one.label || ""), lineChart(one.series, 300, 34, { stroke: 1.25 }))));
  return h("div", { class: "quotes" }, ...all.slice(0, 6).map((one) => h("blockquote", { class: "s" }, one.class ? h("b", {}, `${one.class}: `) : null, one.text)));
}

// ---- Points by mouse ----

function drawPad(values, look) {
  const W = 376, H = 300, points = () => values.points;
  let colour = 0, erase = false, last = null, draw = null, shown = "";
  const svg = s("svg", { viewBox: `0 0 ${W} ${H}`, width: W, height: H, class: "pad", role: "img", "aria-label": "Drawing area: press or drag to set points", tabindex: 0 });
  const total = h("span", { class: "s q" });
  const used = () => new Set(points().map((p) => p[2])).size;
  const shade = (c) => classColour(c, points().every((p) => p[2] < 2) && c < 2 ? 2 : 9); // two classes have the colours that plots give them
  const paint = () => {
    fill(svg, s("rect", { x: 0, y: 0, width: W, height: H, rx: 6, style: "fill:var(--sunken)" }), ...points().map(([x, y, c]) => s("circle", { cx: x * W, cy: (1 - y) * H, r: 4, style: `fill:${shade(c)}` })));
    if (draw && shade(0) !== shown) draw();
    total.textContent = `${plural(points().length, "point")} in ${plural(used(), "colour")}`;
  };
  const at = (e) => { const box = svg.getBoundingClientRect(); return [Math.min(1, Math.max(0, (e.clientX - box.left) / box.width)), Math.min(1, Math.max(0, 1 - (e.clientY - box.top) / box.height))]; };
  const put = (e) => {
    const [x, y] = at(e);
    if (erase) values.points = points().filter(([a, b]) => Math.hypot((a - x) * W, (b - y) * H) > 14);
    else if (points().length < 5000 && (!last || Math.hypot((last[0] - x) * W, (last[1] - y) * H) > 9)) { values.points = [...points(), [Number(x.toFixed(4)), Number(y.toFixed(4)), colour]]; last = [x, y]; }
    paint();
  };
  svg.addEventListener("pointerdown", (e) => { svg.setPointerCapture(e.pointerId); last = null; put(e); });
  svg.addEventListener("pointermove", (e) => { if (e.buttons) put(e); });
  svg.addEventListener("pointerup", () => look());
  const tools = h("div", { class: "row wrap" });
  draw = () => fill(tools, (shown = shade(0), null), ...[0, 1, 2, 3, 4].map((c) => h("button", { class: `dot ${!erase && colour === c ? "on" : ""}`, type: "button", "aria-label": `Colour ${c + 1}`, "aria-pressed": String(!erase && colour === c), style: `--c:${shade(c)}`, onclick: () => { colour = c; erase = false; draw(); } })), h("button", { class: `btn sm ${erase ? "on" : ""}`, type: "button", "aria-pressed": String(erase), onclick: () => { erase = !erase; draw(); } }, "Erase"), h("button", { class: "btn sm", type: "button", onclick: () => { values.points = points().slice(0, -1); paint(); look(); } }, "Undo"), h("button", { class: "btn sm", type: "button", onclick: () => { values.points = []; paint(); look(); } }, "Clear"), h("span", { class: "grow" }), total);
  draw();
  paint();
  return h("div", { class: "drawpad" }, svg, tools, h("p", { class: "s q" }, "Press to set a point, drag for many. At least four points in two colours."));
}

