// What a network says of a fixed handful of samples, one class each: pictures where they are some, else rows.

import { h } from "../live/parts.js";
import { percent } from "../live/words.js";

const ROWS = 10;
const LONG = 4; // letters of a name, from which on fewer pictures stand side by side

export const note = (record) => `${record.wrong} of ${record.of} wrong here`;

export const about = (record, tools) => `The first ${record.of} ${tools.which}`;

export function draw(record, host, tools) {
  const list = record[tools.show ?? "fixed"];
  const name = (code) => tools.classes?.[code] ?? String(code);
  if (!list.length) host.append(h("p", { class: "q" }, "None of them is wrong any more."));
  else if (tools.picture) host.append(pictures(list, name, tools.picture));
  else host.append(h("div", { class: "told" }, ...list.slice(0, ROWS).map((sample) => rowOf(sample, name))));
}

const wordsOf = ({ said, truth }, name) => (said === truth ? name(said) : `${name(said)}, is ${name(truth)}`);

function pictures(list, name, picture) {
  const long = Math.max(0, ...list.map((sample) => name(sample.said).length)) > LONG;
  const figure = (sample) => {
    const look = { class: sample.said === sample.truth ? "" : "wrong", title: `${percent(sample.chance)} sure` };
    return h("figure", look, picture(sample.row), h("figcaption", { class: "s" }, wordsOf(sample, name)));
  };
  return h("div", { class: `samples${long ? " long" : ""}` }, ...list.map(figure));
}

function rowOf(sample, name) {
  return h("div", { class: "told-row" },
    h("span", { class: "s q" }, `row ${sample.row + 1}`),
    h("span", { class: sample.said === sample.truth ? "" : "bad" }, wordsOf(sample, name)),
    h("span", { class: "sure" }, h("i", { style: `width:${100 * (sample.chance ?? 0)}%` })),
    h("span", { class: "s q" }, percent(sample.chance)));
}
