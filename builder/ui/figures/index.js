// Draws a figure with the module that every.js has for the name in its record. A new figure is one module here and one line there.
//
// A module exports draw(record, host, tools) → { update?(record, tools), close?() } or nothing: it puts its parts into `host`. It may export
// `note`, `about` and `key`, words and signs for a page that shows the figure under a heading of its own.
//
// Tools, each of which may be missing: rows(numbers) fetches samples of the part that a report is about; colours and dashes by contestant;
// choice and choose(change), what a person has chosen; show, classes, which, picture(row) and paint(canvas, row) of a handful of samples;
// over, sharp and validation of a plane.

import * as FIGURES from "./every.js";
import { h } from "../live/parts.js";

export function drawFigure(record, host, tools) {
  const module = moduleOf(record);
  host.classList.add("figure");
  if (module) return module.draw(record, host, tools) ?? {};
  const words = `This page cannot draw the figure “${record.title ?? record.figure}”; the report's file has its numbers.`;
  host.append(h("section", {}, h("p", { class: "q" }, words)));
  return {};
}

// A few words about what a figure shows, where its module has some; else its title.
export function noteOf(record, tools) {
  return worded(moduleOf(record)?.note, record, tools) ?? record.title ?? "";
}

// What it was made of, for those who point at these words.
export function aboutOf(record, tools) {
  return worded(moduleOf(record)?.about, record, tools) ?? "";
}

// What its colours mean, for a page that shows it beside its heading.
export function keyOf(record, over) {
  return moduleOf(record)?.key?.(record, over) ?? [];
}

const worded = (words, record, tools) => (typeof words === "function" ? words(record, tools) : words);

const moduleOf = ({ figure }) => (Object.hasOwn(FIGURES, figure) ? FIGURES[figure] : null);
