// Draws a figure with the module that every.js has for the name in its record. A new figure is one module here and one line there.
//
// Each exports draw(record, host, tools) → { update?(record), close?() } or nothing: it puts sections into `host`. `tools.rows(numbers)` fetches
// samples of the part that the report is about.

import * as FIGURES from "./every.js";
import { h } from "../live/parts.js";

export function drawFigure(record, host, tools) {
  const module = Object.hasOwn(FIGURES, record.figure) ? FIGURES[record.figure] : null;
  if (module) return module.draw(record, host, tools) ?? {};
  host.append(h("section", {}, h("p", { class: "q" }, `This page cannot draw the figure “${record.title ?? record.figure}”; the report's file has its numbers.`)));
  return {};
}

// A few words about what a figure shows, where its module has some; else its title.
export function noteOf(record) {
  const module = Object.hasOwn(FIGURES, record.figure) ? FIGURES[record.figure] : null;
  return module?.note ?? record.title ?? "";
}
