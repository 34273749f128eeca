// Charts: a map of all samples, a histogram of each column by class, and how columns hang together.

import { h } from "../live/parts.js";
import { classColour, pointChart, stackedBars } from "./drawn.js";
import { closedWords } from "./samples.js";
import { fill, thousands } from "./words.js";

export async function chartsTab(screen, main, name) {
  const only = name === "Map", v = screen.view;
  const mapBox = h("section", { class: "box mapbox" }), histBox = h("section", { class: "box" }), corrBox = h("section", { class: "box" });
  fill(main, h("div", { class: "scroll charts-tab" }, mapBox, only ? null : histBox, only ? null : corrBox));
  const draw = {
    map: async () => {
      const map = await screen.question("map");
      const axes = map.plain && map.axes.length === 2, wide = Math.max(360, mapBox.clientWidth - 32), tall = only ? Math.max(360, main.clientHeight - 120) : 340;
      const size = only ? Math.min(wide, tall * 1.5) : Math.min(wide, 760);
      const title = map.plain ? `${thousands(map.x.length)} points` : "Map of the samples";
      const sub = map.plain ? (axes ? `${map.axes[0]} across, ${map.axes[1]} up, after the transforms` : "") : `the two directions in which they differ most: ${Math.round(100 * map.explained[0])}% and ${Math.round(100 * map.explained[1])}% of all differences`;
      fill(mapBox, h("div", { class: "row" }, h("h2", {}, title), h("span", { class: "s q" }, sub)), legend(map), pointChart(map, size, tall, { axes: true, radius: map.x.length > 800 ? 2.5 : 3.5, click: (row) => screen.sample(row) }),
        h("p", { class: "s q" }, closedWords(screen, map.left > 0 ? `${thousands(map.x.length)} drawn, evenly taken; press one to see it` : "Press a point to see its sample")));
    },
    histograms: async () => {
      const { charts } = await screen.question("histograms"), classes = charts.find((c) => c.series.length > 1)?.series.map(([n]) => n) ?? [];
      if (!charts.length) { histBox.remove(); return; }
      fill(histBox, h("div", { class: "row" }, h("h2", {}, "Columns"), h("span", { class: "s q" }, classes.length ? `coloured by ${v.target.name}` : "")), classes.length ? keys(classes) : null,
        h("div", { class: "hists" }, ...charts.map((c) => h("figure", {}, h("figcaption", {}, h("b", { title: c.name }, c.name), c.left ? h("span", { class: "s q" }, ` ${thousands(c.left)} in rarer ones`) : null), stackedBars(c, 240, 110, classes.length)))));
    },
    correlations: async () => {
      const told = await screen.question("correlations");
      if (told.names.length < 2) { corrBox.remove(); return; }
      fill(corrBox, h("div", { class: "row" }, h("h2", {}, "What hangs together"), h("span", { class: "s q" }, "blue: rise together · orange, dashed: one falls as the other rises · categories count from 0 to 1")), matrix(told),
        told.left ? h("p", { class: "s q" }, `${thousands(told.left)} more columns are left out: these hang closest to ${told.target ?? "each other"}.`) : null);
    },
  };
  await draw.map();
  if (!only) await Promise.all([draw.histograms(), draw.correlations()]);
}

function legend(map) {
  if (map.classes.length) return keys(map.classes);
  if (!map.colour) return null;
  const known = map.colour.filter((c) => c != null);
  return h("div", { class: "row s q keys" }, `${round(Math.min(...known))}`, h("span", { class: "ramp" }), `${round(Math.max(...known))}`);
}

const round = (v) => (Math.abs(v) >= 100 ? thousands(v) : Number(v.toPrecision(3)));

export function keys(classes) {
  return h("div", { class: "row s keys" }, ...classes.slice(0, 24).map((name, k) => h("span", { class: "row key" }, h("i", { style: `background:${classColour(k, classes.length)};${k >= 6 ? "border-radius:1px" : ""}` }), name)), classes.length > 24 ? h("span", { class: "q" }, `and ${classes.length - 24} more`) : null);
}

function matrix(told) {
  const n = told.names.length;
  return h("div", { class: "matrix scrollx" }, h("table", { style: `--n:${n}` }, h("thead", {}, h("tr", {}, h("th", {}), ...told.names.map((name) => h("th", { class: "turn" }, h("span", { title: name }, name))))),
    h("tbody", {}, ...told.names.map((name, i) => h("tr", {}, h("th", { class: name === told.target ? "b" : "", title: name }, name), ...told.matrix[i].map((v, j) => h("td", { title: `${name} and ${told.names[j]}: ${v}`, class: v < -0.05 ? "minus" : "", style: i === j ? "" : `background:color-mix(in oklab, var(${v < 0 ? "--neg" : "--pos"}) ${Math.round(75 * Math.abs(v))}%, transparent)` }, i === j ? "" : Math.abs(v) < 0.005 ? "0" : v.toFixed(2).replace("-", "−")))))))); 
}
