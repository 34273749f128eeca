// Take away: each thing is made on a click in a worker, checked, and only then offered. What the check found stands beside it.

import { h, icon } from "../live/parts.js";
import { ask, bytes, component, message, ms } from "./screen.js";

const percent = (v) => `${(100 * v).toFixed(1)}%`;
const small = (v) => (v === 0 ? "0" : v.toExponential(1).replace("e-", " × 10⁻").replace(/⁻(\d+)/, (_, d) => "⁻" + [...d].map((c) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[c]).join("")));
const apart = (v) => (v === 0 ? "exactly the same as torch" : `differs from torch by at most ${small(v)}`);
const ends = (s) => s.interval ?? [s.low, s.high]; // low and high stand in files of before
const scored = (s) => (s.name.includes("accuracy") ? percent(s.value) : s.value.toPrecision(3));

const partOf = ({ part }) => (part === "train" ? "that were learned from" : `of the ${part} part`);

const THINGS = [
  { task: "pack", title: "ONNX", kind: "network.onnx", before: "Runs anywhere onnxruntime does. Compared with torch at several batch sizes and on real rows before you get it.",
    said: (r) => [
      h("span", { class: "good" }, `Checked: ${apart(r.difference)} on ${r.rows} ${r.part ? "real" : "made-up"} rows${r.agreement == null ? "" : `, the same prediction on ${percent(r.agreement)} of them`}.`),
      `Tried with ${r.tried.join(", ")}.`, r.expects, ...(r.notes ?? [])] },
  { task: "int8", title: "ONNX in int8", kind: "int8.onnx", before: "Smaller, often faster; what it loses is measured on the validation part.",
    said: (r) => [
      `${bytes(r.bytes)} instead of ${bytes(r.before)} (${percent(r.share)}), ${ms(r.speed.int8.p50)} a row instead of ${ms(r.speed.float.p50)}.`,
      r.score ? `${r.score.name} ${scored(r.score_before)} → ${scored(r.score)} on ${r.score.rows.toLocaleString("en-US")} rows ${partOf(r)}${r.agreement == null ? "" : `; the same prediction on ${percent(r.agreement)}`}.` : `Differs by at most ${small(r.difference)}.`, ...(r.notes ?? [])] },
  { task: "script", title: "Training script", kind: "train.py, requirements.txt", before: "Data, network, loop and evaluation in one file with nothing of ours. It is run in a clean process before it is offered.",
    said: (r) => [h("span", { class: "good" }, `Ran in a clean process for ${r.steps} steps, to see that it does; its scores say nothing yet.`), ...r.said.slice(-2), `Needs ${r.requirements.join(", ")}.`] },
  { task: "bundle", title: "Project with weights", kind: "bundle.zip", before: "Drawing, plan and weights in one file that opens again with the same weights.", said: (r) => [`${bytes(r.bytes)}, ${r.files.length} files.`] },
  { task: "program", title: "torch.export", kind: "program.pt2", before: "One file that torch loads without the source.",
    said: (r) => [`Checked: ${apart(r.difference)} at batches of ${r.batches.join(", ")}.`, ...(r.notes ?? [])] },
  { task: "card", title: "Model card", kind: "card.md", before: "Data, split, scores with intervals, limits and the licence of the data, in Markdown.",
    said: (r) => [r.score ? `${r.score.name} ${scored(r.score)} [${ends(r.score).map((value) => (value == null ? "unknown" : scored({ ...r.score, value }))).join(", ")}] on ${r.score.rows.toLocaleString("en-US")} rows ${partOf(r)}.` : "Written."] },
];

class Take {
  constructor(host, data) {
    this.host = host;
    this.data = data;
    this.list = h("div", { class: "things" });
    this.speed = h("section", { "aria-label": "Speed report" });
    this.warn = h("div", {});
    host.append(h("div", { class: "x" }, this.warn, this.list, this.speed));
    this.look();
  }

  get base() { return `${this.data.api}/runs/${this.data.run}/export`; }

  update(data) {
    const other = data.run !== this.data.run;
    this.data = data;
    if (other) this.look();
  }

  async look() {
    clearTimeout(this.timer);
    if (this.closed) return;
    try {
      this.things = (await ask(this.base)).things;
      this.warn.replaceChildren();
      this.draw();
    } catch (error) { this.warn.replaceChildren(message(error.message)); }
    const busy = Object.values(this.things ?? {}).some((one) => one.state === "making");
    if (!this.closed && busy) this.timer = setTimeout(() => this.look(), document.hidden ? 2000 : 400);
  }

  async make(task) {
    try { await ask(this.base, { make: task }); } catch (error) { this.warn.replaceChildren(message(error.message)); }
    this.look();
  }

  draw() {
    const was = this.host.getRootNode().activeElement?.dataset?.task;
    const source = h("div", { class: "thing" }, h("div", {}, h("div", { class: "what" }, "Weights"), h("div", { class: "kind" }, "weights.safetensors")), h("div", { class: "said" }, "The trained numbers, without code. The source above reads them."),
      h("div", { class: "does" }, h("a", { class: "btn", href: `${this.base}/weights.safetensors`, download: "" }, icon("download"), "Download")));
    this.list.replaceChildren(source, ...THINGS.map((thing) => this.line(thing)));
    this.drawSpeed();
    if (was) this.list.querySelector(`[data-task="${was}"]`)?.focus();
  }

  line({ task, title, kind, before, said }) {
    const now = this.things[task] ?? { state: "none" };
    const text = h("div", { class: "said" });
    const does = h("div", { class: "does" });
    if (now.state === "making") {
      text.append(now.text, h("div", { class: "meter", role: "progressbar", "aria-valuenow": Math.round(100 * now.progress), "aria-label": `${title} is being made` }, h("i", { style: `width:${Math.max(3, 100 * now.progress)}%` })));
    } else if (now.state === "ready") {
      text.append(...said(now.report).filter(Boolean).map((one) => h("p", {}, one)));
      does.append(h("a", { class: "btn", role: "button", href: `${this.base}/${now.file}`, download: "", "data-task": task, "aria-label": `Download the ${title} file` }, icon("download"), `Download ${bytes(now.report.bytes)}`));
    } else {
      if (now.state === "failed") text.append(h("p", { class: "wrong" }, now.sentence));
      text.append(h("p", {}, before));
      does.append(h("button", { class: task === "pack" ? "btn p" : "btn", type: "button", "data-task": task, onclick: () => this.make(task) }, now.state === "failed" ? "Try again" : task === "pack" ? "Make an ONNX file" : "Make"));
    }
    return h("div", { class: "thing", "data-thing": task, "data-state": now.state }, h("div", {}, h("div", { class: "what" }, title), h("div", { class: "kind" }, kind)), text, does);
  }

  drawSpeed() {
    const now = this.things.speed ?? { state: "none" };
    const head = h("h2", {}, "Speed on this machine");
    if (now.state === "making") return this.speed.replaceChildren(head, h("p", { class: "m" }, now.text), h("div", { class: "meter" }, h("i", { style: `width:${Math.max(3, 100 * now.progress)}%` })));
    if (now.state !== "ready") {
      return this.speed.replaceChildren(head, ...(now.state === "failed" ? [message(now.sentence)] : []), h("p", { class: "lead" }, "torch, onnxruntime and int8 measured in turns: one row at a time, and in batches."), h("button", { class: "btn", type: "button", onclick: () => this.make("speed") }, "Measure"));
    }
    const r = now.report, slowest = Math.max(...r.rows.map((row) => row.p50)), best = Math.min(...r.rows.map((row) => row.p50));
    const bars = h("div", { class: "bars", role: "img", "aria-label": "Time for one row, p50, shorter is better" }, r.rows.flatMap((row) => [
      h("span", {}, row.name), h("span", { class: `track ${row.p50 === best ? "on" : ""}`, title: `p95 ${ms(row.p95)}` }, h("i", { style: `width:${Math.max(1, (100 * row.p50) / slowest)}%` })), h("b", {}, ms(row.p50))]));
    const table = h("table", {}, h("thead", {}, h("tr", {}, ["", "p50", "p95", "p99", "rows a second", "at batch"].map((t) => h("th", { scope: "col" }, t)))),
      h("tbody", {}, r.rows.map((row) => h("tr", {}, h("td", {}, row.name), h("td", {}, ms(row.p50)), h("td", {}, ms(row.p95)), h("td", {}, ms(row.p99)), h("td", {}, Math.round(row.rows_a_second).toLocaleString("en-US")), h("td", {}, String(row.best_batch))))));
    this.speed.replaceChildren(head, h("p", { class: "s q" }, `One row at a time, p50 · ${r.threads} thread${r.threads > 1 ? "s" : ""}, ${r.cores} cores, load ${r.load.toFixed(1)} when measured`), bars, table,
      h("div", { class: "row", style: "margin-top:12px" }, h("button", { class: "btn sm", type: "button", onclick: () => this.make("speed") }, "Measure again")));
  }
}

export default component(Take);
