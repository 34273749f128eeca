// The split: how it is made, what each part holds, k-fold, and the closed test part whose openings are counted.

import { h } from "../live/parts.js";
import { glyph } from "./drawn.js";
import { debounce, fill, panel, plural, select, share, thousands } from "./words.js";

export function splitBar(split) {
  const { train, validation, test } = split.sizes, part = (n, name) => (n ? h("i", { class: name, style: `flex:${n}` }) : null);
  return h("div", { class: "splitbar", role: "img", "aria-label": `${train} to learn, ${validation || "none"} to choose, ${test || "none"} to judge` }, part(train, "learn"), part(validation, "pick-part"), part(test, "judge"), part(split.unused, "unused"));
}

export function openedWords(split) {
  const n = split.openings.length;
  return n === 0 ? "never opened" : n === 1 ? "opened once" : `opened ${n} times`;
}

export function splitNumbers(split) {
  const { train, validation, test } = split.sizes;
  return h("div", { class: "row s spread" }, h("span", {}, h("b", {}, thousands(train)), h("span", { class: "q" }, " to learn")), h("span", {}, h(validation ? "b" : "span", validation ? {} : { class: "q" }, validation ? thousands(validation) : "none"), h("span", { class: "q" }, " to choose")),
    test ? h("span", { class: "row tight" }, glyph(split.openings.length ? "unlock" : "lock", 14), h("b", {}, thousands(test)), h("span", { class: "q" }, `to judge, ${openedWords(split)}`)) : h("span", { class: "q" }, "none to judge"));
}

export function splitWords(options, types) {
  const kind = types.find((t) => t.name === (options.type === "fractions" ? "random" : options.type))?.title.toLowerCase() ?? options.type;
  const column = options.column === "(equal rows)" ? "equal rows" : options.column;
  return [options.type === "grouped" && column ? `by ${column}` : options.type === "stratified" ? "stratified" : kind, options.type === "time" || options.type === "given" ? null : `seed ${options.seed ?? 0}`].filter(Boolean).join(", ");
}

export function splitTab(screen, main) {
  const v = screen.view, split = v.split, now = { ...split.options };
  const save = (changes, label) => screen.change({ ...v.data, split: { ...now, ...changes } }, label);
  const later = debounce(350, save);
  const types = split.types.map((t) => ({ value: t.name, label: t.title, why: t.name === now.type ? "" : t.why_not }));
  const chosen = split.types.find((t) => t.name === now.type) ?? split.types[0];
  const pickType = (type) => {
    const changes = { type };
    if (type === "grouped") changes.column = split.group_columns.includes(now.column) ? now.column : split.suggested_group ?? split.group_columns[0];
    else if (type === "time") changes.column = split.suggested_time ?? null;
    else changes.column = null;
    if (type === "k-fold") Object.assign(changes, { folds: now.folds ?? 5, fold: 0 });
    save(changes, `Split: ${split.types.find((t) => t.name === type).title}`);
  };
  const percent = (name, label) => h("label", { class: "field" }, h("span", {}, label), h("input", { class: "inp", type: "number", min: 0, max: 100, step: 1, value: Math.round(100 * (now[name] ?? 0)), "aria-label": `${label}, per cent`, onchange: (e) => later(shares(now, name, Number(e.target.value) / 100), "Change the shares") }), h("span", { class: "q" }, "%"));
  const form = [h("label", { class: "field" }, h("span", {}, "How"), select("How to split", types, now.type === "fractions" ? "random" : now.type, pickType)), h("p", { class: "s q" }, `${chosen.summary} ${chosen.when}`)];
  if (now.type === "grouped") form.push(h("label", { class: "field" }, h("span", {}, "Rows that share"), select("Group column", [...split.group_columns, ...(now.column === "(equal rows)" ? ["(equal rows)"] : [])].map((c) => ({ value: c, label: c })), now.column ?? split.suggested_group, (column) => save({ column }, `Split by ${column}`))));
  if (now.type === "time") form.push(h("label", { class: "field" }, h("span", {}, "In the order of"), select("Time column", [{ value: null, label: "the rows themselves" }, ...split.time_columns.map((c) => ({ value: c, label: c }))], now.column ?? null, (column) => save({ column }, "Split by time"))));
  if (now.type === "k-fold") form.push(h("label", { class: "field" }, h("span", {}, "Folds"), h("input", { class: "inp", type: "number", min: 2, max: 20, value: now.folds ?? 5, onchange: (e) => save({ folds: Math.max(2, Math.min(20, Number(e.target.value) || 5)), fold: 0 }, "Change the folds") })), h("label", { class: "field" }, h("span", {}, "This one chooses"), select("Fold", Array.from({ length: now.folds ?? 5 }, (_, k) => ({ value: k, label: `fold ${k + 1}` })), now.fold ?? 0, (fold) => save({ fold }, `Fold ${fold + 1}`))));
  if (now.type !== "k-fold") form.push(percent("train", "To learn"), percent("validation", "To choose"));
  form.push(percent("test", "To judge"));
  if (now.type !== "time" && now.type !== "given") form.push(h("label", { class: "field" }, h("span", {}, "Seed"), h("input", { class: "inp", type: "number", min: 0, step: 1, value: now.seed ?? 0, onchange: (e) => save({ seed: Math.max(0, Math.round(Number(e.target.value) || 0)) }, "Change the seed of the split") })));
  const test = split.sizes.test ? lock(screen) : h("p", { class: "m" }, "No rows are kept to judge. Give “To judge” a share, and a last, honest score becomes possible.");
  const folds = h("div", {});
  fill(main, h("div", { class: "scroll split-tab" }, h("section", { class: "box" }, h("h2", {}, "Which rows learn, choose and judge"), splitBar(split), splitNumbers(split), ...split.notes.map((n) => h("p", { class: "s q" }, n)), classTable(v, split)),
    h("section", { class: "box form" }, h("h2", {}, "How it is made"), ...form), h("section", { class: "box" }, h("h2", {}, "The part that judges"), test), h("section", { class: "box" }, h("h2", {}, "In folds"), folds),
    h("p", { class: "s q pad" }, "Recorded as ", h("code", {}, split.hash.slice(0, 12)), ": every network and every classical model is measured on exactly these rows.")));
  drawFolds(screen, folds, 5);
}

// What one share gains the others give, so that all three make a whole.
function shares(now, name, value) {
  const names = ["train", "validation", "test"], v = Math.max(0, Math.min(name === "train" ? 0.98 : 0.8, value || 0)), others = names.filter((n) => n !== name), rest = others.reduce((sum, n) => sum + (now[n] ?? 0), 0) || 1;
  const made = { [name]: Math.round(1000 * v) / 1000 };
  for (const n of others) made[n] = Math.round((1000 * (now[n] ?? 0) * (1 - v)) / rest) / 1000;
  if (!(made.train > 0)) made.train = Math.max(0.01, 1 - (made.validation ?? 0) - (made.test ?? 0));
  return made;
}

function classTable(v, split) {
  if (!split.classes.length) return null;
  return h("table", { class: "plainer" }, h("thead", {}, h("tr", {}, h("th", {}, v.target.name), h("th", { class: "n" }, "To learn"), h("th", { class: "n" }, "To choose"), h("th", { class: "n" }, "To judge"))),
    h("tbody", {}, ...split.classes.map((c) => h("tr", {}, h("td", {}, c.class), ...c.parts.map((n, k) => h("td", { class: `n ${n === 0 && split.sizes[["train", "validation", "test"][k]] ? "warned" : ""}` }, thousands(n), h("span", { class: "q" }, ` · ${share(n, split.sizes[["train", "validation", "test"][k]])}`)))))));
}

function lock(screen) {
  const split = screen.view.split, n = split.openings.length;
  const dates = split.openings.slice(-5).map((o) => h("li", {}, new Date(1000 * o.at).toLocaleString("en-GB", { dateStyle: "medium", timeStyle: "short" }), h("span", { class: "q" }, ` · ${o.why}`)));
  const unlock = async () => {
    const told = await screen.question("unlock");
    split.openings = told.openings;
    screen.test = true;
    screen.show(screen.view, screen.saved);
    screen.say(`The test part is open: ${openedWords(split)}. Choices made from now on are no longer judged by unseen rows.`);
  };
  const sure = (e) => { const p = panel(screen.body, e.currentTarget, "Open the part that judges?", h("p", { class: "m" }, "What is chosen after looking at it is no longer judged by unseen rows. The opening is counted and shown beside every score."), h("div", { class: "row" }, h("button", { class: "btn", type: "button", onclick: () => { p.close(); unlock().catch((error) => screen.say(error.message, "bad")); } }, "Open and count it"), h("button", { class: "btn t", type: "button", onclick: () => p.close() }, "Leave it closed"))); };
  return h("div", {}, h("p", { class: "row m" }, glyph(n ? "unlock" : "lock"), h("span", {}, h("b", {}, screen.rowsWord(split.sizes.test)), `, ${openedWords(split)}`)), dates.length ? h("ul", { class: "s" }, ...dates) : null,
    screen.test ? h("button", { class: "btn sm", type: "button", onclick: () => { screen.test = false; screen.show(screen.view, screen.saved); } }, "Close it again") : h("button", { class: "btn sm", type: "button", onclick: sure }, n ? "Open it once more" : "Open it"));
}

async function drawFolds(screen, node, count) {
  const told = await screen.question("folds", { count }).catch((error) => (error.name === "AbortError" ? null : { error }));
  if (!told) return;
  if (told.error) { fill(node, h("p", { class: "m" }, told.error.message)); return; }
  fill(node, h("p", { class: "s q" }, `Each row outside the test part chooses once: ${plural(count, "training")} instead of one, and a spread beside the mean.`), h("div", { class: "folds" }, ...told.folds.map((f, k) => h("div", { class: "fold" }, h("span", { class: "s q" }, `fold ${k + 1}`), h("div", { class: "splitbar thin" }, ...told.folds.map((_, j) => h("i", { class: j === k ? "pick-part" : "learn", style: "flex:1" })), f.sizes.test ? h("i", { class: "judge", style: `flex:${(told.folds.length * f.sizes.test) / (f.sizes.train + f.sizes.validation)}` }) : null), h("span", { class: "s n" }, `${thousands(f.sizes.validation)} choose`)))),
    h("div", { class: "row" }, ...[3, 5, 10].map((n) => h("button", { class: "btn sm", type: "button", "aria-pressed": String(n === count), onclick: () => drawFolds(screen, node, n) }, `${n} folds`)), h("button", { class: "btn sm", type: "button", onclick: () => screen.change({ ...screen.view.data, split: { ...screen.view.split.options, type: "k-fold", folds: count, fold: 0, column: null } }, `Split in ${count} folds`) }, "Use these folds")));
}
