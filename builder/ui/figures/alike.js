// The training samples that a network finds most alike: pictures, or rows of a table with their answer first.

import { h } from "../live/parts.js";

const WIDE = 2; // columns, from which on a table may have to be scrolled

export function draw(record, host) {
  const { samples } = record;
  if (!samples.length) return;
  host.append(h("h3", { class: "alike-head" }, record.title), samples[0].picture ? pictures(samples) : table(samples));
}

function pictures(samples) {
  const figure = ({ row, label, picture }) => h("figure", { title: `row ${row}` },
    picture ? h("img", { src: picture, alt: `Training picture ${row}` }) : null,
    label ?? "");
  return h("div", { class: "alike" }, ...samples.map(figure));
}

function table(samples) {
  const names = Object.keys(samples[0].shown ?? {});
  const heads = ["answer", ...names].map((name) => h("th", { scope: "col" }, name));
  const row = ({ label, shown }) => h("tr", {},
    h("td", {}, h("b", {}, label ?? "")),
    ...names.map((name) => h("td", {}, shown?.[name] ?? "–")));
  return h("div", { class: `alike-rows ${names.length > WIDE ? "wide" : ""}` },
    h("table", {}, h("thead", {}, h("tr", {}, ...heads)), h("tbody", {}, ...samples.map(row))));
}
