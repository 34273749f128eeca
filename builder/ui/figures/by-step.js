// By how much it misses with each step ahead: a bar a step.

import { h } from "../live/parts.js";
import { number } from "../live/words.js";

export function draw(record, host) {
  const { errors } = record;
  const known = errors.filter((error) => error != null);
  if (!known.length) return;
  const last = errors.length;
  const steps = last === 1 ? "1 step ahead" : `${last} steps ahead`;
  const words = `${number(errors[0])} off one step ahead`;
  const end = last > 1 ? `, ${number(errors.at(-1))} off ${steps}, on average over the rows.` : ", on average over the rows.";
  host.append(h("section", {},
    h("h2", {}, record.title),
    bars(errors, Math.max(...known)),
    h("div", { class: "row s q" }, h("span", { class: "grow" }, "1 step ahead"), h("span", {}, last > 1 ? steps : "")),
    h("p", { class: "s q" }, words + end)));
}

function bars(errors, most) {
  const box = h("div", { class: "hist" });
  const wide = 100 / errors.length;
  const bar = (error, i) => {
    if (error == null) return "";
    const high = (96 * error) / (most || 1);
    const title = `<title>Step ${i + 1}: ${number(error)}</title>`;
    const place = `x="${wide * (i + 0.1)}" width="${wide * 0.8}" y="${100 - high}" height="${high}"`;
    return `<rect ${place} fill="var(--val)">${title}</rect>`;
  };
  box.innerHTML = `<svg viewBox="0 0 100 100" preserveAspectRatio="none" role="img" aria-label="Mean error of each step ahead">
    ${errors.map(bar).join("")}</svg>`;
  return box;
}
