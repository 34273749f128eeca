// Predict: the network on a person's own input. A drawing is answered while it is drawn; a file of many rows comes back as a file.

import { h, icon } from "../live/parts.js";
import { exactly } from "../live/words.js";
import { drawFigure } from "../ui/figures.js";
import { ask, component, message, ms } from "./screen.js";

const WORDS = { drawing: "Draw", picture: "Drop a picture", rows: "Fill in a row", text: "Type a text", series: "Paste a series", inputs: "Numbers" };

class Predict {
  constructor(host, data) {
    this.host = host;
    this.data = data;
    this.body = h("div", { class: "x" });
    host.append(this.body);
    this.asked = 0;
    this.look();
  }

  get base() { return `${this.data.api}/runs/${this.data.run}/predict`; }

  update(data) {
    const other = data.run !== this.data.run;
    this.data = data;
    if (other) { this.form = null; this.look(); }
  }

  async look() {
    clearTimeout(this.timer);
    try {
      const form = await ask(this.base);
      if (form.ready) { this.form = form; this.way = form.ways[0]; return this.build(); }
      if (form.trained === false) return this.body.replaceChildren(h("p", { class: "lead" }, "Train the network first, then ask it here."));
      if (form.state === "failed") return this.body.replaceChildren(message(form.sentence), h("button", { class: "btn", type: "button", onclick: () => this.look() }, "Try again"));
      this.body.replaceChildren(h("p", { class: "m" }, form.text ?? "Getting the network ready"), h("div", { class: "meter" }, h("i", { style: `width:${Math.max(3, 100 * (form.progress ?? 0))}%` })));
    } catch (error) { this.body.replaceChildren(message(error.message)); }
    if (!this.closed) this.timer = setTimeout(() => this.look(), 500);
  }

  build() {
    const ways = this.form.ways;
    this.seg = h("div", { class: "seg", role: "tablist", hidden: ways.length < 2 }, ways.map((way) => h("button", { type: "button", role: "tab", "data-way": way, onclick: () => { this.way = way; this.show(); } }, WORDS[way])));
    this.input = h("div", { style: "margin-top:12px" });
    this.answer = h("div", { class: "answer", "aria-live": "polite" }, h("p", { class: "q" }, "The answer appears here."));
    this.body.replaceChildren(h("div", { class: "two" }, h("div", {}, this.seg, this.input), this.answer), this.form.files ? this.file() : "");
    this.show();
  }

  show() {
    for (const button of this.seg.children) { button.classList.toggle("on", button.dataset.way === this.way); button.setAttribute("aria-selected", button.dataset.way === this.way); }
    this.kept = {};
    this.input.replaceChildren(...[this[this.way](), this.beside ? this.rows() : null].filter(Boolean));
  }

  // A picture with a row beside it: asked when both are there.
  get beside() { return this.form.picture && this.form.rows.length > 0; }

  async ask(what) {
    if (this.beside) {
      what = this.kept = { ...this.kept, ...what };
      if (!what.rows || !(what.picture ?? what.drawing)) return;
    }
    const mine = ++this.asked;
    if (this.busy) { this.next = what; return; }
    this.busy = true;
    const begun = performance.now();
    try {
      const said = await ask(this.base, { ...what, neighbours: true });
      if (mine === this.asked || !this.next) this.tell(said, (performance.now() - begun) / 1000);
    } catch (error) { if (!this.next) this.answer.replaceChildren(message(error.message, "warn")); }
    this.busy = false;
    if (this.next) { const next = this.next; this.next = null; this.ask(next); }
  }

  // ---- ways to put something in ----

  drawing() {
    const pad = h("canvas", { class: "pad", width: "280", height: "280", tabindex: "0", role: "img", "aria-label": "Drawing pad: draw with the mouse or a finger" });
    const pen = pad.getContext("2d");
    const clear = () => { pen.fillStyle = "#fff"; pen.fillRect(0, 0, 280, 280); this.answer.replaceChildren(h("p", { class: "q" }, "The answer appears here.")); };
    pen.fillStyle = "#fff"; pen.fillRect(0, 0, 280, 280);
    const at = (event) => { const box = pad.getBoundingClientRect(); return [((event.clientX - box.left) * 280) / box.width, ((event.clientY - box.top) * 280) / box.height]; };
    let last = null;
    const send = () => this.ask({ drawing: pad.toDataURL("image/png") });
    pad.addEventListener("pointerdown", (event) => { try { pad.setPointerCapture(event.pointerId); } catch { /* a pointer that is gone */ } last = at(event); pen.beginPath(); pen.fillStyle = "#000"; pen.arc(...last, 11, 0, 7); pen.fill(); event.preventDefault(); });
    pad.addEventListener("pointermove", (event) => {
      if (!last) return;
      const now = at(event);
      pen.strokeStyle = "#000"; pen.lineWidth = 22; pen.lineCap = pen.lineJoin = "round";
      pen.beginPath(); pen.moveTo(...last); pen.lineTo(...now); pen.stroke();
      last = now;
      if (performance.now() - (this.sent ?? 0) > 120) { this.sent = performance.now(); send(); }
    });
    for (const end of ["pointerup", "pointercancel"]) pad.addEventListener(end, () => { if (last) { last = null; send(); } });
    return h("div", {}, pad, h("div", { class: "row", style: "margin-top:8px" }, h("button", { class: "btn sm", type: "button", onclick: clear }, "Clear"), h("span", { class: "s q" }, "It is brought to the size of the training pictures.")));
  }

  picture() {
    const chooser = h("input", { type: "file", accept: "image/*", hidden: true, onchange: () => take(chooser.files[0]) });
    const shown = h("img", { alt: "Your picture", hidden: "hidden", style: "max-width:280px;max-height:280px;border-radius:6px;margin-top:12px" });
    const take = (file) => {
      if (!file) return;
      if (file.size > 5_500_000) return this.answer.replaceChildren(message("The picture is larger than 5 MB. Make it smaller.", "warn"));
      const reader = new FileReader();
      reader.onload = () => { shown.src = reader.result; shown.hidden = false; this.ask({ picture: reader.result }); };
      reader.readAsDataURL(file);
    };
    const drop = h("div", { class: "drop", ondragover: (e) => { e.preventDefault(); drop.classList.add("over"); }, ondragleave: () => drop.classList.remove("over"), ondrop: (e) => { e.preventDefault(); drop.classList.remove("over"); take(e.dataTransfer.files[0]); } },
      h("p", {}, "Drop a picture here, or "), h("button", { class: "btn sm", type: "button", style: "margin-top:8px", onclick: () => chooser.click() }, "Choose a file"));
    return h("div", {}, drop, chooser, shown);
  }

  rows() {
    const given = this.form.example?.rows?.[0] ?? {};
    const inputs = {};
    const field = (column) => {
      const value = given[column.name] ?? column.usual ?? "";
      const make = column.levels
        ? h("select", { class: "inp" }, [h("option", { value: "" }, "(missing)"), ...column.levels.map((level) => h("option", { value: level, selected: level === String(value) || null }, level))])
        : h("input", { class: "inp", value: String(value ?? ""), inputmode: column.type === "number" ? "decimal" : "text", title: column.low == null ? "" : `${exactly(column.low)} to ${exactly(column.high)} in the training data` });
      make.setAttribute("name", column.name);
      make.addEventListener("input", () => { clearTimeout(this.typed); this.typed = setTimeout(send, 150); });
      inputs[column.name] = [make, column];
      return h("label", {}, column.name, make);
    };
    const send = () => this.ask({ rows: [Object.fromEntries(Object.entries(inputs).map(([name, [input, column]]) => [name, input.value === "" ? null : column.type === "number" && Number.isFinite(Number(input.value)) ? Number(input.value) : input.value]))] });
    const form = h("form", { onsubmit: (e) => { e.preventDefault(); send(); } }, h("div", { class: "fields" }, this.form.rows.map(field)), h("button", { class: "btn p", style: "margin-top:12px" }, "Predict"));
    queueMicrotask(send);
    return form;
  }

  text() {
    const area = h("textarea", { class: "inp", rows: "6", placeholder: "Type or paste a text", "aria-label": "Text", oninput: () => { clearTimeout(this.typed); this.typed = setTimeout(() => area.value.trim() && this.ask({ text: area.value }), 200); } });
    return area;
  }

  series() {
    const { steps, channels, ragged } = this.form.series;
    const area = h("textarea", { class: "inp code", rows: "10", "aria-label": "Series", placeholder: channels > 1 ? `One line a step, ${channels} numbers side by side` : "Numbers, separated by blanks or commas" });
    return h("div", {}, area, h("div", { class: "row", style: "margin-top:8px" }, h("button", { class: "btn p", type: "button", onclick: () => this.ask({ series: area.value }) }, "Predict"), h("span", { class: "s q" }, `${ragged ? "Up to " : ""}${steps} steps${channels > 1 ? ` of ${channels} channels` : ""}`)));
  }

  inputs() {
    const area = h("textarea", { class: "inp code", rows: "12", "aria-label": "Inputs as JSON" });
    area.value = JSON.stringify(this.form.example?.inputs ?? {});
    const send = () => { try { this.ask({ inputs: JSON.parse(area.value) }); } catch { this.answer.replaceChildren(message("This is no JSON.", "warn")); } };
    return h("div", {}, h("p", { class: "s q", style: "margin-bottom:6px" }, this.form.expects), area, h("button", { class: "btn p", type: "button", style: "margin-top:8px", onclick: send }, "Predict"));
  }

  // ---- the answer ----

  tell(answered, seconds) {
    const host = h("div", { class: "figures" });
    for (const figure of answered.figures) {
      const place = h("div", {});
      host.append(place);
      drawFigure(figure, place, {});
    }
    const notes = (answered.notes ?? []).map((note) => message(note, "quiet"));
    const took = `Answered in ${ms(answered.seconds)}; ${ms(seconds)} with the way there and back.`;
    this.answer.replaceChildren(host, ...notes, h("p", { class: "s q took" }, took));
  }

  // ---- files of many rows ----

  file() {
    const chooser = h("input", { type: "file", accept: ".csv,.tsv,text/csv", hidden: true, onchange: () => send(chooser.files[0]) });
    const state = h("div", { style: "margin-top:8px" });
    const send = async (file) => {
      if (!file) return;
      chooser.value = "";
      state.replaceChildren(h("p", { class: "m" }, `Sending ${file.name}`));
      try {
        const answer = await fetch(`${this.base}/file`, { method: "POST", credentials: "same-origin", headers: { "content-type": "text/csv" }, body: file });
        const said = await answer.json();
        if (!answer.ok) throw new Error(said.error);
        follow(said.id);
      } catch (error) { state.replaceChildren(message(error.message)); }
    };
    const follow = async (id) => {
      if (this.closed) return;
      try {
        const now = await ask(`${this.base}/file/${id}`);
        if (now.state === "failed") return state.replaceChildren(message(now.sentence, "warn"));
        if (now.state === "ready") {
          const bad = now.answer.refused ? ` ${now.answer.refused.toLocaleString("en-US")} row${now.answer.refused > 1 ? "s do" : " does"} not fit; the last column says why.` : "";
          return state.replaceChildren(message(`${now.answer.rows.toLocaleString("en-US")} rows answered in ${ms(now.answer.seconds)}.${bad}`, bad ? "warn" : "good"), h("a", { class: "btn", href: `${this.base}/file/${id}/answers.csv`, download: "" }, icon("download"), "Download the answers"));
        }
        state.replaceChildren(h("p", { class: "m" }, now.text), h("div", { class: "meter" }, h("i", { style: `width:${Math.max(3, 100 * now.progress)}%` })), h("button", { class: "btn sm", type: "button", style: "margin-top:8px", onclick: () => ask(`${this.base}/file/${id}`, undefined, "DELETE").catch(() => {}) }, "Cancel"));
        setTimeout(() => follow(id), 300);
      } catch (error) { state.replaceChildren(message(error.message)); }
    };
    return h("section", {}, h("h2", {}, "A file of many rows"), h("p", { class: "lead" }, `A CSV with the column${this.form.rows.length > 1 ? "s" : ""} ${this.form.rows.slice(0, 6).map((c) => c.name).join(", ")}${this.form.rows.length > 6 ? ` and ${this.form.rows.length - 6} more` : ""}. It comes back with the answers behind.`), h("button", { class: "btn", type: "button", onclick: () => chooser.click() }, "Choose a CSV file"), chooser, state);
  }
}

export default component(Predict);
