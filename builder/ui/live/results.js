// What came out: the scores with their intervals, then the figures that the report brings.

import { ask, fill, h } from "./parts.js";
import { count, isShare, number, percent } from "./words.js";
import { drawFigure } from "../figures/index.js";

const SCORES = { auc: "Area under the curve", iou: "Overlap (IoU), mean of the classes", "macro f1": "F1, mean of the classes", mae: "Mean error", rmse: "Root mean square error", r2: "R², share explained" };

// "on 269 validation rows"; a way that plays instead of looking at rows has none.
const onWhich = ({ rows, part }) => (rows ? `on ${count(rows)} ${part === "train" ? "training" : part} rows` : "");

export class Results {
  constructor(screen) {
    this.screen = screen;
    this.part = "validation";
    this.box = h("div", { class: "results", hidden: true });
    this.drawn = [];
  }

  async open() {
    const state = this.screen.state, measured = state?.measured ?? {};
    // Where nothing was kept to check on, the rows that were learned from can still be looked at, and are called so.
    const part = measured.train && !measured[this.part] ? "train" : this.part, key = `${this.screen.data.run} ${state?.attempt} ${part}`;
    if (this.key === key) return;
    this.key = key;
    this.empty();
    fill(this.box, h("p", { class: "q pad" }, "Measuring. The network goes over every row once."));
    try {
      const report = await ask(`${this.screen.data.api}/runs/${this.screen.data.run}/evaluation?part=${part}`);
      if (this.key === key) this.draw(report);
    } catch (error) {
      fill(this.box, h("p", { class: "bad pad" }, error.message)); // asked again by another attempt, not with every frame
    }
  }

  draw(report) {
    const say = (name, v) => (v == null ? "no number" : isShare(name) || name === "exact" || name === "macro f1" ? percent(v) : number(v));
    const score = ([name, s]) => {
      const [low, high] = s.interval ?? [], bounded = isShare(name) || ["exact", "macro f1", "auc"].includes(name);
      const from = bounded ? 0 : Math.min(0, low ?? s.value), to = bounded ? 1 : Math.max(high ?? s.value, s.value) * 1.15 || 1, at = (v) => `${(100 * (v - from)) / (to - from)}%`;
      return h("div", { class: "score" }, h("div", { class: "s q" }, SCORES[name] ?? name.charAt(0).toUpperCase() + name.slice(1)), h("div", { class: "big" }, say(name, s.value)), low == null ? null : h("div", { class: "track" }, h("i", { class: "range", style: `left:${at(low)};width:calc(${at(high)} - ${at(low)})` }), h("i", { class: "said", style: `left:${at(s.value)}` })), low == null ? null : h("div", { class: "s q" }, `95 of 100 times between ${say(name, low)} and ${say(name, high)}`));
    };
    fill(this.box, h("section", { class: "wide" }, h("div", { class: "row" }, h("h2", {}, "How good it is"), h("span", { class: "s q grow" }, onWhich(report)), h("span", { class: "s q" }, !report.rows ? "It learned without a data set, so there are no parts." : report.part === "train" ? "Nothing was kept to check on: these rows were learned from." : report.to_judge === 0 ? "No test part was kept for a last, honest score." : "The test part stays closed here; the Arena opens it once.")), h("div", { class: "score-list" }, ...Object.entries(report.scores ?? {}).map(score))));
    this.empty();
    const tools = { rows: (rows) => ask(`${this.screen.data.api}/runs/${this.screen.data.run}/rows?part=${report.part}&rows=${rows.join(",")}`) };
    this.drawn = (report.figures ?? []).map((record) => {
      const host = h("div", { class: "figure" });
      this.box.append(host);
      return drawFigure(record, host, tools);
    });
  }

  empty() {
    for (const figure of this.drawn) figure.close?.();
    this.drawn = [];
  }

  close() {
    this.empty();
    this.box.remove();
  }
}
