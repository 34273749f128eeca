// Samples: pictures in a grid by class, series as lines, texts, rows of a table; and one sample from near, as the network gets it.

import { h } from "../live/parts.js";
import { glyph, lineChart, plain } from "./drawn.js";
import { fill, panel, share, thousands, tokenText } from "./words.js";

export async function samplesTab(screen, main) {
  let page = 0;
  const draw = async () => {
    const told = await screen.question("grid", { page });
    const big = { image: "pictures", series: "curves", text: "texts" }[told.kind] ?? "texts";
    const total = told.groups.reduce((sum, g) => sum + g.count, 0);
    fill(main, h("div", { class: "scroll" }, h("div", { class: "row lead" }, h("span", { class: "s q" }, closedWords(screen, `${thousands(total)} of ${thousands(screen.view.rows)} are looked at`)), paintKey(told.paints), h("span", { class: "grow" }), h("button", { class: "btn sm", type: "button", onclick: () => { page += 1; draw(); } }, glyph("dice", 14), "Others")),
      ...told.groups.map((g) => h("section", { class: `group ${big}` }, g.class !== "" ? h("div", { class: "who", title: g.class }, h("b", {}, g.class), h("div", { class: "s q" }, `${thousands(g.count)} · ${share(g.count, total)}`)) : null,
        h("div", { class: "cells" }, ...g.samples.map((one) => cell(screen, one, told)))))));
  };
  await draw();
}

// What the colours laid over pictures mean.
const paintKey = (paints) => (paints?.length ? h("span", { class: "row s paints" }, ...paints.map(([name, colour]) => h("span", { class: "row" }, h("i", { style: `background:${colour}` }), name))) : null);

export const closedWords = (screen, text) => (screen.view.split.sizes.test && !screen.test ? `${text}; the ${thousands(screen.view.split.sizes.test)} that are to judge stay closed` : text);

function cell(screen, one, told) {
  const open = () => screen.sample(one.row);
  const name = `Row ${one.row + 1}${one.label ? `, ${one.label}` : ""}`;
  if (one.picture) return h("button", { class: "cell", type: "button", title: name, "aria-label": name, onclick: open }, h("img", { src: one.picture, alt: "", loading: "lazy" }), one.label && !told.paints?.length ? h("span", { class: "s q under" }, one.label.length > 11 ? `…${one.label.slice(-9)}` : one.label) : null);
  if (one.series) return h("button", { class: "cell line", type: "button", title: name, "aria-label": name, onclick: open }, lineChart(one.series, 132, 48, { stroke: 1.25 }), one.label ? h("span", { class: "s q" }, one.label) : null);
  return h("button", { class: "cell words", type: "button", title: name, "aria-label": name, onclick: open }, one.text || h("i", { class: "q" }, "empty"));
}

export async function rowsTab(screen, main) {
  let start = 0;
  const draw = async () => {
    const told = await screen.question("rows", { start });
    const move = (by) => { start = Math.max(0, Math.min(start + by, Math.max(0, told.total - 1))); draw(); };
    fill(main, h("div", { class: "row lead" }, h("span", { class: "s q" }, closedWords(screen, `${thousands(told.start + 1)} to ${thousands(told.start + told.rows.length)} of ${thousands(told.total)} rows`)), h("span", { class: "grow" }),
      h("button", { class: "btn sm", type: "button", disabled: start === 0, title: start === 0 ? "These are the first rows" : null, onclick: () => move(-50) }, "Before"), h("button", { class: "btn sm", type: "button", disabled: told.start + told.rows.length >= told.total, title: told.start + told.rows.length >= told.total ? "These are the last rows" : null, onclick: () => move(50) }, "After")),
    h("div", { class: "scroll wide" }, h("table", { class: "rows" }, h("thead", {}, h("tr", {}, h("th", { class: "n" }, "Row"), ...told.columns.map(([name, type, use]) => h("th", { class: `${type === "number" ? "n" : ""} ${use === "target" ? "b" : ""}` }, name)))),
      h("tbody", {}, ...told.rows.map((r) => h("tr", { tabindex: 0, onclick: () => screen.sample(r.row), onkeydown: (e) => { if (e.key === "Enter") screen.sample(r.row); } }, h("td", { class: "n q" }, thousands(r.row + 1)), ...r.values.map((v, k) => h("td", { class: `${told.columns[k][1] === "number" ? "n" : ""} ${told.columns[k][2] === "out" ? "q" : ""}`, title: v && v.length > 30 ? v : null }, v == null ? h("span", { class: "gap" }, "missing") : v))))))));
  };
  await draw();
}

// ---- One sample from near ----

export async function openSample(screen, row) {
  let told;
  try { told = await screen.question("sample", { row }); } catch (error) { if (error.name !== "AbortError") screen.say(error.message, "bad"); return; }
  const parts = [];
  if (told.picture) parts.push(h("img", { class: "large", src: told.picture, alt: told.label ? `Picture of ${told.label}` : "Picture" }));
  if (told.painted) parts.push(h("img", { class: "large", src: told.painted, alt: "The same with its mask" }), paintKey(told.paints));
  if (told.series) parts.push(h("div", { class: "large" }, lineChart(told.series, 420, 140, { stroke: 1.5, axis: true }), told.channels?.length > 1 ? h("div", { class: "s q" }, told.channels.join(" · ")) : null));
  if (told.values.length) parts.push(h("dl", { class: "facts" }, ...told.values.flatMap(([name, value, use]) => [h("dt", { class: use === "target" ? "b" : "" }, name), h("dd", { class: use === "out" ? "q" : "" }, value == null ? h("span", { class: "gap" }, "missing") : value)])));
  parts.push(h("h3", {}, "What the network gets"), ...told.network.map((n) => networkField(n)));
  const at = panel(screen.body, null, `Row ${thousands(row + 1)}${told.label ? `: ${told.label}` : ""}`, h("div", { class: "s q" }, `In the ${told.part} part`), ...parts);
  at.box.classList.add("sample");
}

function networkField(n) {
  const shape = n.shape.length ? n.shape.join(" × ") : "one number";
  const same = JSON.stringify(n.shape) === JSON.stringify(n.declared) || n.declared.some((d) => d == null);
  const head = h("div", { class: "row" }, h("b", {}, n.name), h("span", { class: "chip", title: n.names.join(" × ") }, shape), h("span", { class: "s q" }, n.input ? `input of ${n.declared.map((d) => d ?? "any").join(" × ") || "one number"}` : "what is to be said"), same ? h("span", { class: "ok", title: "The sample has the shape that the network's input has" }, glyph("check", 14)) : h("span", { class: "warned" }, "differs"));
  let body = null;
  if (n.tokens) body = h("div", { class: "tokens" }, ...real(n).map(([code, text], k) => h("span", { class: code === 0 && !n.columns ? "tok q" : "tok", title: `${n.columns ? `${n.columns[k]}: ` : ""}number ${code}` }, tokenText(code, text) || String(code), h("small", {}, code))), n.tokens.length > real(n).length ? h("span", { class: "s q" }, `and ${n.tokens.length - real(n).length} empty places`) : null);
  else if (n.numbers) body = h("dl", { class: "facts small" }, ...n.numbers.flatMap(([name, v]) => [h("dt", {}, name), h("dd", { class: "n" }, plain(v))]));
  else if (n.value != null) body = h("span", { class: "m" }, String(n.value).replace("-", "−"));
  else if (n.range) body = h("span", { class: "s q" }, `numbers from ${plain(n.range[0])} to ${plain(n.range[1])}`);
  return h("div", { class: "fieldbox" }, head, body);
}

// The tokens before the padding (number 0) at the end; places of categories are all real.
function real(n) {
  if (n.columns) return n.tokens;
  let end = n.tokens.length;
  while (end > 1 && n.tokens[end - 1][0] === 0) end -= 1;
  return n.tokens.slice(0, end);
}
