// Which module draws a figure, by the name in its record. A new figure is one module here and one line below.
//
// Each exports draw(record, host, tools) → { update?(record), close?() } or nothing: it puts sections into `host`. `tools.rows(numbers)` fetches
// samples of the part that the report is about.

import * as calibration from "./calibration.js";
import * as confusion from "./confusion.js";
import * as perClass from "./per-class.js";
import * as pictures from "./pictures.js";
import * as points from "./points.js";
import * as residuals from "./residuals.js";
import * as roc from "./roc.js";
import * as texts from "./texts.js";
import * as worst from "./worst.js";
import { h } from "../live/parts.js";

const FIGURES = { calibration, confusion, "per-class": perClass, pictures, points, residuals, roc, texts, worst };

// In the record for those who read it; no page draws them.
const UNDRAWN = new Set(["precision-recall", "by-step"]);

export function drawFigure(record, host, tools) {
  if (UNDRAWN.has(record.figure)) return {};
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
