// How a file was read, and how else it could be: each guess is shown and can be set.

import { h } from "../live/parts.js";
import { control, panel, select } from "./words.js";

const AUTO = { value: null, label: "as found out" };

// `given` stands in for the view of a file that could not be read as it was: {detected, own: its data, apply}.
export function readingForm(screen, button, given = null) {
  const v = given ? { detected: given.detected, data: given.own, entry: { options: [] }, cut_by: [], target: {}, columns: [], kind: "" } : screen.view, found = v.detected, options = v.data.options, reading = { ...(options.reading ?? {}) }, choices = {};
  const field = (label, name, list, help) => h("label", { class: "field", title: help }, h("span", {}, label), select(label, [{ ...AUTO, label: given ? "found out" : `found: ${word(name, found[name], list)}` }, ...list], reading[name] ?? null, (value) => { if (value == null) delete reading[name]; else reading[name] = value; }));
  const rows = [];
  if (found.format === "table") rows.push(
    field("Delimiter", "delimiter", [[",", "comma"], [";", "semicolon"], ["\t", "tab"], ["|", "bar"], [" ", "blank"]].map(pair)),
    field("Encoding", "encoding", [["utf-8", "UTF-8"], ["cp1252", "Windows-1252 (Western Europe)"], ["iso-8859-1", "Latin-1"], ["iso-8859-2", "Latin-2 (Central Europe)"], ["cp1251", "Windows-1251 (Cyrillic)"], ["utf-16", "UTF-16"], ["shift_jis", "Shift JIS"], ["gb18030", "GB 18030"]].map(pair), "Change it if letters look wrong"),
    field("Decimal mark", "decimal", [[".", "point: 3.14"], [",", "comma: 3,14"]].map(pair)),
    field("First row", "header", [[true, "names the columns"], [false, "is data"]].map(pair)),
    field("Quotation marks", "quote", [['"', "wrap cells"], ["", "are part of the text"]].map(pair)));
  if (["text", "json lines", "json list"].includes(found.format)) rows.push(field("Encoding", "encoding", [["utf-8", "UTF-8"], ["cp1252", "Windows-1252 (Western Europe)"], ["utf-16", "UTF-16"]].map(pair)));
  if (found.format === "pictures") rows.push(side("Height", "height"), side("Width", "width"), field("Colour", "colour", [["grey", "grey"], ["colour", "colour"]].map(pair)));
  if (found.arrays) for (const [name, label] of [["x", "Inputs"], ["y", "Target"]]) rows.push(field(label, name, Object.entries(found.arrays).map(([n, [shape]]) => ({ value: n, label: `${n} (${shape.join(" × ") || "one number"})` }))));
  function side(label, name) { return h("label", { class: "field" }, h("span", {}, label), h("input", { class: "inp", type: "number", min: 4, max: 512, placeholder: found[name] ?? "auto", value: reading[name] ?? null, onchange: (e) => { if (e.target.value) reading[name] = Number(e.target.value); else delete reading[name]; } })); }
  const meaning = v.entry.options.filter(({ name }) => name === "as" || v.cut_by.includes(name));
  const names = v.columns.map((c) => ({ value: c.name, label: c.name }));
  const which = (label, name) => h("label", { class: "field" }, h("span", {}, label), select(label, [{ value: null, label: "as found out" }, ...names], options[name] ?? null, (value) => { choices[name] = value; }));
  if (v.kind === "table") meaning.push("id", "time", "group");
  const apply = () => {
    p.close();
    if (given) { given.apply({ ...given.own, options: { ...options, reading } }); return; }
    screen.change({ ...v.data, options: { ...options, ...choices, reading, types: "as" in choices ? {} : options.types ?? {}, inputs: [] }, transforms: null, split: null }, "Change how the file is read");
  };
  const p = panel(screen.body, button, "How it is read", h("p", { class: "s q" }, [found.characters ? `${found.characters.toLocaleString("en-US")} characters, ${found.different} different` : null, found.shape ? `array ${found.shape.join(" × ")}` : null].filter(Boolean).join(" · ") || "What was found out is named; set it where the guess is wrong."),
    ...rows, ...meaning.map((o) => (typeof o === "string" ? which({ id: "Series are told apart by", time: "Rows are ordered by", group: "Rows are tied by" }[o], o) : control(o, choices[o.name] ?? options[o.name] ?? o.default, (value) => { choices[o.name] = value; }))),
    h("div", { class: "row" }, h("button", { class: "btn p", type: "button", onclick: apply }, "Read it this way"), h("button", { class: "btn t", type: "button", onclick: () => p.close() }, "Leave it")));
  p.box.classList.add("reading");
}

const pair = ([value, label]) => ({ value, label });
const word = (name, value, list) => list.find((l) => l.value === value)?.label ?? (value == null ? "nothing" : String(value));
