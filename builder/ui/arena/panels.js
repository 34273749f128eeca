// Below the first glance: score against cost, growth with rows, what each leans on, how it decides, where two disagree, each class.
// A panel says when it is there (`has`), what it depends on (`look`), and draws what a person can choose; what it shows are figures,
// which the race, one contestant or an answer brings with it.

import { h } from "../live/parts.js";
import { drawFigure, keyOf } from "../ui/figures.js";
import { scoreText } from "../figures/axes.js";
import { segments } from "./pieces.js";

const scored = (s) => s.contestants.filter((c) => c.test || c.validation);
const finished = (s) => s.contestants.filter((c) => c.state === "done");

// What figures may ask the Arena for: its colours, and what a person has chosen.
const toolsOf = (a) => ({ colours: a.colours, dashes: a.dashes, choice: a.view, choose: (change) => choose(a, change) });

function choose(a, change) {
  Object.assign(a.view, change);
  a.panelLook = null;
  a.schedule();
}

// Puts the parts of a panel and its figures into its box.
function show(box, a, before, records, after = [], look = "") {
  const hosts = records.map(() => h("div", {}));
  box.replaceChildren(...before, h("div", { class: `figures ${look}` }, ...hosts), ...after);
  records.forEach((record, k) => drawFigure(record, hosts[k], toolsOf(a)));
}

const chooser = (label, list, chosen, change) => h("select", { class: "inp pick", "aria-label": label, onchange: (event) => change(event.target.value) },
  ...list.map((c) => h("option", { value: c.key, selected: c.key === chosen }, c.title)));

// ---- Score against any cost ----

const costs = {
  name: "costs",
  title: "Score against cost",
  has: (s) => Boolean(s.figures?.costs),
  look: (s, a) => [s.figures.costs, a.view.cost],
  draw: (box, s, a) => show(box, a, [], [s.figures.costs]),
};

// ---- How it grows ----

const HOW_MEASURED = "Six training sizes, several draws of each, the same rows for all contestants; scored on validation, so the test part stays shut.";

const grow = {
  name: "grow",
  title: "How it grows with rows",
  has: (s) => finished(s).length > 0,
  look: (s, a) => [s.figures?.grow, Boolean(s.growing), a.view.growTime, s.state, s.mine],
  draw(box, s, a, measure, live) {
    const measureIt = () => a.control({ do: "grow" });
    if (!s.figures?.grow) {
      const words = s.growing ? "The smallest sizes are being fitted …" : HOW_MEASURED;
      const button = h("button", {
        class: "btn", type: "button", disabled: live || !s.mine, title: live ? "When the race is over" : null, onclick: measureIt,
      }, "Measure the curves");
      return box.replaceChildren(h("p", { class: "m" }, words), s.growing ? "" : h("div", { class: "tools below" }, button));
    }
    const again = h("button", { class: "btn sm below", type: "button", disabled: live, onclick: measureIt }, "Measure again");
    show(box, a, [], [s.figures.grow], s.growing || !s.mine ? [] : [again]);
  },
};

// ---- Columns that matter ----

const DEALT = "How much the score falls when a column's values are dealt out anew among the rows";
const MOST_ASKED = 12; // contestants

const importance = {
  name: "importance",
  title: "What they lean on",
  has: (s) => finished(s).some((c) => c.group !== "baseline") && s.data?.kind !== "text",
  look: (s, a) => [finished(s).map((c) => c.key), a.view.lean, pathOf(s, a), stateOf(a, pathOf(s, a))],
  draw(box, s, a) {
    const names = leaning(s, a);
    const path = pathOf(s, a);
    const answer = a.cache[path];
    const change = (c, on) => choose(a, { lean: on ? [...names, c.key] : names.filter((key) => key !== c.key) });
    const tick = (c) => h("label", { class: "row" },
      h("input", { type: "checkbox", checked: names.includes(c.key), onchange: (event) => change(c, event.target.checked) }),
      c.title);
    const asked = finished(s).filter((c) => c.group !== "baseline").slice(0, MOST_ASKED);
    const tools = h("div", { class: "tools" }, h("span", { class: "whole" }, DEALT), ...asked.map(tick));
    if (!names.length) return box.replaceChildren(tools, h("p", { class: "q" }, "Choose at least one."));
    answered(box, a, path, answer, tools, "Asking them a few hundred times; this takes some seconds …");
  },
};

// An answer that costs a moment: asked for, waited for, refused, or drawn.
function answered(box, a, path, answer, tools, waiting) {
  if (answer === undefined) a.once(path);
  if (!answer) return box.replaceChildren(tools, h("p", { class: "q" }, waiting));
  if (!answer.error) return show(box, a, [tools], answer.figures);
  const again = h("button", { class: "btn sm", type: "button", onclick: () => a.once(path, true) }, "Try again");
  box.replaceChildren(tools, h("p", { class: "m" }, answer.error), again);
}

const stateOf = (a, path) => (a.cache[path] === undefined ? 0 : a.cache[path] ? 2 : 1);

// Those whom a person has chosen, as far as they have finished; else the two first.
function leaning(s, a) {
  const here = (a.view.lean ?? []).filter((key) => finished(s).some((c) => c.key === key));
  return here.length || a.view.lean?.length === 0 ? here : firsts(s);
}

const firsts = (s) => [s.verdict?.lead?.first ?? finished(s)[0]?.key, s.verdict?.lead?.second].filter(Boolean);
const pathOf = (s, a) => `/races/${a.race}/why?what=importance&who=${leaning(s, a).join(",")}`;

// ---- How they decide ----

const MOST_SHOWN = 8; // contestants beside each other

const readable = (s) => finished(s).filter((c) => c.how.includes("coefficients") || c.how.includes("tree"));

const decide = {
  name: "decide",
  title: "How they decide",
  has: (s) => readable(s).length > 0,
  look: (s, a) => [decider(s, a), stateOf(a, detailsOf(a, decider(s, a))), finished(s).length],
  draw(box, s, a) {
    const key = decider(s, a);
    const path = detailsOf(a, key);
    const details = a.cache[path];
    const choices = readable(s).slice(0, MOST_SHOWN).map((c) => [c.title, c.key]);
    const pick = h("div", { class: "tools" }, segments(choices, () => key, (decides) => choose(a, { decide: decides }), "Contestant"));
    if (details === undefined) a.once(path);
    if (!details) return box.replaceChildren(pick);
    if (details.error) return box.replaceChildren(pick, h("p", {}, details.error));
    const records = details.figures.decide;
    show(box, a, [pick], records, records.length ? [] : [h("p", { class: "q" }, "It cannot be read.")]);
  },
};

const detailsOf = (a, key) => `/races/${a.race}/contestants/${key}`;

function decider(s, a) {
  const can = readable(s);
  if (can.some((c) => c.key === a.view.decide)) return a.view.decide;
  return (can.find((c) => c.how.includes("tree")) ?? can[0])?.key;
}

// ---- Boundaries of two columns ----

const bounded = (s) => finished(s).filter((c) => c.how.includes("boundary"));

const boundaries = {
  name: "boundaries",
  title: "Boundaries",
  has: (s) => Boolean(s.data?.points) && bounded(s).length > 0,
  look: (s, a) => finished(s).map((c) => [c.key, stateOf(a, detailsOf(a, c.key))]),
  draw(box, s, a, measure) {
    const score = (c) => (c.test ?? c.validation)?.score ?? -Infinity;
    const ranked = bounded(s).sort((p, q) => score(q) - score(p));
    const cards = ranked.map((c) => ({ c, host: h("div", {}), record: planeOf(a, c) }));
    const first = cards.find((card) => card.record)?.record;
    const axes = s.data.points.columns.join(" across, ");
    const sure = s.data.class_count === 2 ? " Paler means less sure; one even tint means that it says only which class." : "";
    box.replaceChildren(
      h("div", { class: "tools" },
        first ? keyOf(first, first.over) : null,
        h("span", { class: "s q" }, `${axes} upwards; dots are training rows.${sure}`)),
      h("div", { class: "many" }, ...cards.map(({ c, host }) => h("div", {},
        h("h3", {}, c.title, h("span", { class: "q s" }, ` ${scoreText(measure, score(c))}`)),
        host))));
    for (const { host, record } of cards) if (record) drawFigure(record, host, toolsOf(a));
  },
};

function planeOf(a, c) {
  const path = detailsOf(a, c.key);
  if (a.cache[path] === undefined) a.once(path);
  return a.cache[path]?.figures?.boundaries[0];
}

// ---- Where two disagree ----

const judged = (s) => finished(s).filter((c) => c.test);

const disagree = {
  name: "disagree",
  title: "Where two disagree",
  has: (s) => s.opened > 0 && judged(s).length > 1,
  look: (s, a) => [pairOf(s, a), stateOf(a, pairPath(a, pairOf(s, a))), finished(s).length],
  draw(box, s, a) {
    const pair = pairOf(s, a);
    const change = (k) => (key) => {
      a.pair = pair.map((own, j) => (j === k ? key : own));
      choose(a, {});
    };
    const tools = h("div", { class: "tools" },
      chooser("First", judged(s), pair[0], change(0)),
      h("span", { class: "q" }, "against"),
      chooser("Second", judged(s), pair[1], change(1)));
    if (pair[0] === pair[1]) return box.replaceChildren(tools, h("p", { class: "q" }, "Choose two different ones."));
    const path = pairPath(a, pair);
    answered(box, a, path, a.cache[path], tools, "Looking through the test rows …");
  },
};

// Those whom a person has chosen, else the two first of the verdict.
function pairOf(s, a) {
  if (a.pair?.every((key) => judged(s).some((c) => c.key === key))) return a.pair;
  const { first, second } = s.verdict?.lead ?? {};
  return first && second ? [first, second] : judged(s).slice(0, 2).map((c) => c.key);
}

const pairPath = (a, [first, second]) => `/races/${a.race}/why?what=disagree&first=${first}&second=${second}`;

// ---- Each class, and whether sureness can be trusted ----

const classes = {
  name: "classes",
  title: "Each class",
  has: (s) => Boolean(s.data?.class_count) && scored(s).length > 0,
  look: (s, a) => [classified(s, a), scored(s).map((c) => c.key), a.open_, stateOf(a, detailsOf(a, classified(s, a)))],
  draw(box, s, a) {
    const key = classified(s, a);
    const path = detailsOf(a, key);
    const details = a.cache[path];
    const pick = h("div", { class: "tools" }, chooser("Contestant", scored(s), key, (class_) => choose(a, { class_ })));
    if (details === undefined) a.once(path);
    if (!details || details.error) return box.replaceChildren(pick, details?.error ?? "");
    const records = details.figures.classes;
    const chances = records.some((record) => record.figure === "calibration");
    show(box, a, [pick], records, chances ? [] : [h("p", { class: "q" }, "It gives no probabilities.")], "beside");
  },
};

function classified(s, a) {
  const known = scored(s);
  return [a.view.class_, s.verdict?.leader].find((key) => known.some((c) => c.key === key)) ?? known[0]?.key;
}

export const PANELS = [costs, grow, importance, decide, boundaries, disagree, classes];
