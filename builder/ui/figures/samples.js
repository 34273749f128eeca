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
    const fetched = await tools.rows(rows);
    const looks = looksOf(place, fetched);
    const mistakes = Object.fromEntries(known.map((mistake) => [mistake.row, mistake]));
    const pictures = (fetched.rows ?? []).map((row, i) => sample(looks, fetched, i, mistakes[row]));
    const list = h("div", { class: "opened-list" }, ...pictures);
    fill(place, title ? h("h3", {}, title) : null, looks.masks ? key(fetched.masks.classes) : null, list);
  } catch (error) {
    fill(place, h("p", { class: "bad" }, error.message));
  }
}

// What the pictures are painted with: their bytes, the masks over them, the colours of the theme.
function looksOf(place, { samples, masks }) {
  const style = getComputedStyle(place);
  const tone = (name) => rgb(style.getPropertyValue(name));
  return {
    data: samples?.data ? bytes(samples.data) : null,
    masks: masks ? { truth: bytes(masks.truth), said: bytes(masks.said) } : null,
    ink: ramp(tone("--fill"), tone("--ink")),
  };
}

const key = (classes) => h("div", { class: "row s q" },
  h("span", {}, "left: what it is · right: what was said"),
  maskKey(classes));

function sample(looks, fetched, i, mistake) {
  const said = fetched.said?.[i];
  const sure = mistake?.chance ?? said?.chance;
  const words = (mistake ? inWords(mistake) : null) ?? said?.class ?? "";
  const rest = `${sure != null ? ` ${percent(sure)} sure ·` : ""} row ${fetched.rows[i] + 1}`;
  return h("figure", { class: fetched.samples?.kind === "image" ? "" : "as-row" },
    picture(looks, fetched, i, mistake),
    h("figcaption", { class: "s" }, words, h("span", { class: "q" }, rest)));
}

function inWords({ said, truth, loss, wrong }) {
  if (wrong !== undefined) return `${percent(wrong)} of the points wrong`;
  if (truth === undefined) return undefined;
  if (!Array.isArray(truth)) return `${said}, is ${truth}`;
  return truth.length > 1 ? `${number(loss)} off, on average` : `${number(said[0])}, is ${number(truth[0])}`;
}

function picture(looks, { samples, cells }, i, mistake) {
  if (looks.masks) {
    const points = samples.size[0] * samples.size[1];
    const painted = (mask) => layMask(image(looks, samples, i), mask, i * points);
    return h("div", { class: "pair" }, painted(looks.masks.truth), painted(looks.masks.said));
  }
  if (samples?.kind === "image") return image(looks, samples, i);
  if (Array.isArray(mistake?.truth) && mistake.truth.length > 1) return forecast(mistake);
  if (samples?.kind === "series") return seriesPicture(samples.values[i]);
  if (samples?.kind === "text") return h("p", { class: "s text" }, samples.texts[i]);
  return samples?.kind === "table" ? rowCells(cells?.[i] ?? {}) : null;
}

function image({ data, masks, ink }, { size: [high, wide], channels }, i) {
  const canvas = h("canvas", { class: "px" });
  if (channels === 3) return paintColour(canvas, data, wide, high, 3 * i * wide * high);
  return paint(canvas, data, wide, high, ink, i * wide * high * (masks ? 1 : channels));
}

// A row of a table as its owner wrote it; the first few columns, the rest on hover.
function rowCells(cells) {
  const all = Object.entries(cells).map(([name, value]) => [name, cellText(value)]);
  const shown = all.slice(0, SHOWN).flatMap(([name, text]) => [h("dt", { class: "q" }, name), h("dd", {}, text)]);
  const rest = all.length > SHOWN ? h("dt", { class: "q" }, `and ${all.length - SHOWN} more`) : null;
  return h("dl", { class: "cells s", title: all.map((pair) => pair.join(": ")).join("\n") }, ...shown, rest);
}

function cellText(value) {
  if (value == null) return "missing";
  if (typeof value !== "number") return String(value);
  return (Number.isInteger(value) ? String(value) : String(+value.toPrecision(5))).replace("-", "−");
}
