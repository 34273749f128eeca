// The column table: how each column was read, what is in it, what is missing, what it is used for.

import { h } from "../live/parts.js";
import { bars, glyph, missingBar, shareBar } from "./drawn.js";
import { fill, select, share, thousands } from "./words.js";

const WORDS = { image: "Picture", mask: "Mask", series: "Series", number: "Number", category: "Category", ordered: "Ordered", date: "Date", text: "Text", id: "Id" };

export function columnsTab(screen, main) {
  const v = screen.view, rows = v.columns.map((c) => line(screen, c));
  const notes = [...v.notes.map((n) => h("div", { class: "note" }, glyph("hint"), h("span", {}, n))), badRows(v)];
  fill(main, h("div", { class: "scroll" },
    notes.some(Boolean) ? h("details", { class: "notes", open: v.left_out > 0 || null }, h("summary", {}, noteWords(v)), ...notes) : null,
    h("table", { class: "columns" }, h("thead", {}, h("tr", {}, ...["Column", "Read as", "Examples", "Values", "Missing", "Use", "Note"].map((t) => h("th", {}, t)))), h("tbody", {}, ...rows)),
    v.more_columns ? h("p", { class: "s q pad" }, `${thousands(v.more_columns)} more columns are not listed one by one.`) : null));
}

function noteWords(v) {
  const count = v.notes.length;
  return v.left_out ? `${thousands(v.left_out)} left out while reading${count ? `, ${count} note${count > 1 ? "s" : ""}` : ""}` : `${count} note${count > 1 ? "s" : ""} on how this was read`;
}

function badRows(v) {
  if (!v.bad.length) return null;
  return h("div", { class: "bads" }, h("b", {}, `Left out: ${thousands(v.left_out)}`), h("ul", {}, ...v.bad.map((b) => h("li", {}, h("code", {}, b.where), " ", b.what))), v.left_out > v.bad.length ? h("div", { class: "q" }, `… and ${thousands(v.left_out - v.bad.length)} more`) : null);
}

function line(screen, c) {
  const v = screen.view, target = c.use === "target", out = c.use === "out", editable = v.own && v.data.set === "file" && WORDS[c.type] && !["image", "series"].includes(c.type) && ["table", "arrays"].includes(v.kind);
  const word = target && c.levels === 2 ? "Two classes" : target && ["category", "mask"].includes(c.type) ? `${c.levels} classes${c.type === "mask" ? " a point" : ""}` : WORDS[c.type] ?? c.type;
  const choices = v.types.map((t) => (t.value === c.type ? { ...t, label: word } : t));
  const read = h("span", { class: "read" }, glyph(c.type === "mask" ? "draw" : c.type, 14), editable ? select(`Read ${c.name} as`, choices, c.type, (type) => retype(screen, c, type)) : h("span", { class: "grow" }, word));
  const use = target ? h("span", { class: "pill target" }, "Target") : ["image", "series"].includes(c.type) ? h("span", {}, out ? "Left out" : "Input")
    : h("button", { class: `use ${out ? "q" : ""}`, type: "button", title: out ? "Press to give it to the network" : "Press to leave it out", "aria-pressed": String(!out), onclick: () => toggle(screen, c) }, out ? "Left out" : "Input");
  const missing = c.missing ? h("span", { class: "row", title: `${thousands(c.missing)} of ${thousands(c.rows)} rows` }, missingBar(c.missing / c.rows), h("span", { class: "s m" }, c.missing / c.rows < 0.01 ? `${thousands(c.missing)} row${c.missing > 1 ? "s" : ""}` : share(c.missing, c.rows))) : null;
  return h("tr", { class: target ? "chosen" : "", "data-column": c.name }, h("td", { class: `name ${out ? "q" : ""}`, title: c.name }, c.name), h("td", {}, read), h("td", { class: "m examples", title: c.examples }, c.examples), h("td", {}, values(c, target)), h("td", {}, missing), h("td", {}, use), h("td", { class: `s ${c.warn ? "warned" : "q"}`, title: c.note }, c.note));
}

// The same table before everything is read: nothing in it can be changed yet.
export function firstColumns(first) {
  return h("div", { class: "scroll" }, h("table", { class: "columns" }, h("thead", {}, h("tr", {}, ...["Column", "Looks like", "Examples", "Values", "Missing", "Note"].map((t) => h("th", {}, t)))), h("tbody", {}, ...first.columns.map((c) =>
    h("tr", {}, h("td", { class: "name", title: c.name }, c.name), h("td", {}, h("span", { class: "read" }, glyph(c.type, 14), h("span", { class: "grow" }, WORDS[c.type] ?? c.type))), h("td", { class: "m examples", title: c.examples }, c.examples), h("td", {}, values(c, false)), h("td", {}, c.missing ? h("span", { class: "row" }, missingBar(c.missing / c.rows), h("span", { class: "s m" }, share(c.missing, c.rows))) : null), h("td", { class: "s q" }, c.note ?? ""))))),
    first.of > first.columns.length ? h("p", { class: "s q pad" }, `${thousands(first.of - first.columns.length)} more columns follow.`) : null);
}

function values(c, target) {
  if (c.values.kind === "histogram") return h("span", { title: c.numbers ? `${c.numbers.low} to ${c.numbers.high}, half below ${c.numbers.middle}` : null }, bars(c.values.counts, 132, 24, target ? "var(--accent-ink)" : "var(--ink-3)"));
  if (c.values.kind === "shares") return shareBar(c.values.parts, c.values.rest, 132, target);
  if (c.values.kind === "distinct") return h("span", { class: "s q" }, `${thousands(c.values.count)} different`);
  return null;
}

function retype(screen, c, type) {
  const options = screen.view.data.options, types = { ...(options.types ?? {}), [c.name]: type };
  return screen.change({ ...screen.view.data, options: { ...options, types }, transforms: null, split: sound(screen.view.data.split) }, `Read ${c.name} as ${type}`);
}

// After a change of columns the way to split is kept where it does not hang on them.
export const sound = (split) => (split && ["grouped", "time", "given"].includes(split.type) ? split : split ? { ...split } : null);

function toggle(screen, c) {
  const data = screen.view.data, out = c.use === "out", label = out ? `Use ${c.name}` : `Leave out ${c.name}`;
  if (data.set === "file" && !takenAway(data, c.name)) {
    const inputs = screen.view.columns.filter((one) => one.use === "input").map((one) => one.name);
    return screen.change({ ...data, options: { ...data.options, inputs: out ? [...inputs, c.name] : inputs.filter((n) => n !== c.name), leave_out: [] }, transforms: null }, label);
  }
  const steps = stepsOf(screen).map((s) => (s.type === "leave-out" ? { ...s, columns: (s.columns ?? []).filter((n) => n !== c.name) } : s)).filter((s) => s.type !== "leave-out" || s.columns.length);
  if (!out) {
    const kept = steps.map((s) => (s.columns ? { ...s, columns: s.columns.filter((n) => n !== c.name) } : s)).filter((s) => !s.columns || s.columns.length);
    return screen.change({ ...data, transforms: [{ type: "leave-out", columns: [c.name] }, ...kept] }, label);
  }
  if (!takenAway(data, c.name)) return screen.say(`${c.name} is not among the inputs that this ready set offers.`);
  return screen.change({ ...data, transforms: steps }, label);
}

const takenAway = (data, name) => (data.transforms ?? []).some((s) => s.type === "leave-out" && (s.columns ?? []).includes(name));
const stepsOf = (screen) => screen.view.data.transforms ?? screen.view.chosen_transforms ?? [];
