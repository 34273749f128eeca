// Rows as a person sees them: pictures, masks, series, texts, cells of a table, each with what was said of it.

import { fill, h } from "../live/parts.js";
import { bytes, layMask, maskKey, paint, paintColour, ramp, rgb } from "../live/pictures.js";
import { forecast, seriesPicture } from "../live/series.js";
import { number, percent } from "../live/words.js";

const SHOWN = 6; // cells of a row; the rest on hover

// `known`: what the report says of some of these rows.
export async function showSamples(place, tools, rows, known, title = "") {
  fill(place, h("p", { class: "s q" }, "Fetching the samples …"));
  try {
    const fetched = await tools.rows(rows), { samples } = fetched, css = getComputedStyle(place), ink = ramp(rgb(css.getPropertyValue("--fill")), rgb(css.getPropertyValue("--ink")));
    const data = samples?.data ? bytes(samples.data) : null, masks = fetched.masks ? { truth: bytes(fetched.masks.truth), said: bytes(fetched.masks.said) } : null;
    const ofRow = Object.fromEntries(known.map((mistake) => [mistake.row, mistake]));
    const pictures = (fetched.rows ?? []).map((row, i) => {
      const said = fetched.said?.[i], mistake = ofRow[row], sure = mistake?.chance ?? said?.chance;
      const caption = h("figcaption", { class: "s" }, mistake ? inWords(mistake) ?? said?.class ?? "" : said?.class ?? "", h("span", { class: "q" }, `${sure != null ? ` ${percent(sure)} sure ·` : ""} row ${row + 1}`));
      return h("figure", { class: samples?.kind === "image" ? "" : "as-row" }, picture({ samples, data, masks, ink, mistake, cells: fetched.cells?.[i] ?? {} }, i), caption);
    });
    const key = masks ? h("div", { class: "row s q" }, h("span", {}, "left: what it is · right: what was said"), maskKey(fetched.masks.classes)) : null;
    fill(place, title ? h("h3", {}, title) : null, key, h("div", { class: "opened-list" }, ...pictures));
  } catch (error) {
    fill(place, h("p", { class: "bad" }, error.message));
  }
}

function inWords({ said, truth, loss, wrong }) {
  if (wrong !== undefined) return `${percent(wrong)} of the points wrong`;
  if (truth === undefined) return undefined;
  if (!Array.isArray(truth)) return `${said}, is ${truth}`;
  return truth.length > 1 ? `${number(loss)} off, on average` : `${number(said[0])}, is ${number(truth[0])}`;
}

function picture({ samples, data, masks, ink, mistake, cells }, i) {
  const image = () => {
    const [high, wide] = samples.size, canvas = h("canvas", { class: "px" });
    return samples.channels === 3 ? paintColour(canvas, data, wide, high, 3 * i * wide * high) : paint(canvas, data, wide, high, ink, i * wide * high * (masks ? 1 : samples.channels));
  };
  if (masks) {
    const points = samples.size[0] * samples.size[1];
    return h("div", { class: "pair" }, layMask(image(), masks.truth, i * points), layMask(image(), masks.said, i * points));
  }
  if (samples?.kind === "image") return image();
  if (Array.isArray(mistake?.truth) && mistake.truth.length > 1) return forecast(mistake);
  if (samples?.kind === "series") return seriesPicture(samples.values[i]);
  if (samples?.kind === "text") return h("p", { class: "s text" }, samples.texts[i]);
  return samples?.kind === "table" ? rowCells(cells) : null;
}

// A row of a table as its owner wrote it; the first few columns, the rest on hover.
function rowCells(cells) {
  const all = Object.entries(cells).map(([name, value]) => [name, value == null ? "missing" : typeof value === "number" ? plain(value) : String(value)]);
  const shown = all.slice(0, SHOWN).flatMap(([name, value]) => [h("dt", { class: "q" }, name), h("dd", {}, value)]);
  return h("dl", { class: "cells s", title: all.map((pair) => pair.join(": ")).join("\n") }, ...shown, all.length > SHOWN ? h("dt", { class: "q" }, `and ${all.length - SHOWN} more`) : null);
}

const plain = (value) => (Number.isInteger(value) ? String(value) : String(+value.toPrecision(5))).replace("-", "−");
