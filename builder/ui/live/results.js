// What came out: the scores with their intervals, then the figures that the report brings.

import { ask, fill, h } from "./parts.js";
import { capital, count, number, percent } from "./words.js";
import { drawFigure } from "../figures/index.js";

const LEARNED = "Nothing was kept to check on: these rows were learned from.";
const CLOSED = "The test part stays closed here; the Arena opens it once.";

// "on 269 validation rows"; a way that plays instead of looking at rows has none.
const onWhich = ({ rows, part }) => (rows ? `on ${count(rows)} ${part === "train" ? "training" : part} rows` : "");

export class Results {
  constructor(screen) {
    this.screen = screen;
    this.part = "validation";
    this.box = h("div", { class: "results", hidden: true });
    this.drawn = [];
  }

  get address() { return `${this.screen.data.api}/runs/${this.screen.data.run}`; }

  async open() {
    const state = this.screen.state;
    const measured = state?.measured ?? {};
    // Where nothing was kept to check on, the rows that were learned from can still be looked at, and are called so.
    const part = measured.train && !measured[this.part] ? "train" : this.part;
    const key = `${this.screen.data.run} ${state?.attempt} ${part}`;
    if (this.key === key) return;
    this.key = key;
    this.empty();
    fill(this.box, h("p", { class: "q pad" }, "Measuring. The network goes over every row once."));
    try {
      const report = await ask(`${this.address}/evaluation?part=${part}`);
      if (this.key === key) this.draw(report);
    } catch (error) {
      fill(this.box, h("p", { class: "bad pad" }, error.message)); // asked again by another attempt, not with every frame
    }
  }

  draw(report) {
    const scores = Object.entries(report.scores ?? {}).map(([name, score]) => scoreOf(score, report.words[name]));
    fill(this.box, h("section", { class: "wide" },
      h("div", { class: "row" },
        h("h2", {}, "How good it is"),
        h("span", { class: "s q grow" }, onWhich(report)),
        h("span", { class: "s q" }, report.part === "train" ? LEARNED : CLOSED)),
      h("div", { class: "score-list" }, ...scores)));
    this.empty();
    const tools = { rows: (rows) => ask(`${this.address}/rows?part=${report.part}&rows=${rows.join(",")}`) };
    this.drawn = (report.figures ?? []).map((record) => {
      const host = h("div", {});
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

// One score: its name, its number, and the interval on a scale that suits it.
function scoreOf({ value, interval }, words) {
  const [low, high] = interval ?? [];
  const say = (v) => (v == null ? "no number" : words.share ? percent(v) : number(v));
  const sure = low != null && high != null;
  return h("div", { class: "score" },
    h("div", { class: "s q" }, capital(words.title) + (words.note ? `, ${words.note}` : "")),
    h("div", { class: "big" }, say(value)),
    sure ? track(value, low, high, words.bounded) : null,
    sure ? h("div", { class: "s q" }, `95 of 100 times between ${say(low)} and ${say(high)}`) : null);
}

function track(value, low, high, bounded) {
  const from = bounded ? 0 : Math.min(0, low);
  const to = bounded ? 1 : Math.max(high, value) * 1.15 || 1;
  const at = (v) => `${(100 * (v - from)) / (to - from)}%`;
  return h("div", { class: "track" },
    h("i", { class: "range", style: `left:${at(low)};width:calc(${at(high)} - ${at(low)})` }),
    h("i", { class: "said", style: `left:${at(value)}` }));
}
