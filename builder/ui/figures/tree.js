// The questions of a decision tree, from its root down; wider lines carry more training rows.

import { h } from "../live/parts.js";
import { count, percent } from "../live/words.js";
import { escape, widthOf } from "./axes.js";

const LEVEL = 84; // pixels from a question to the next
const LETTER = 6.4; // and of a letter
const LONGEST = 30; // letters of a question
const HALO = "paint-order:stroke;stroke:var(--bg);stroke-width:4px";

export function draw(record, host) {
  if (!record.nodes.length) return;
  const { placed, leaves, deepest } = places(record.nodes);
  const cell = Math.max(86, Math.min(150, widthOf(host, 420) / Math.max(1, leaves)));
  const at = (number) => [placed[number].x * cell + cell / 2, 24 + placed[number].depth * LEVEL];
  const numbers = Object.keys(placed).map(Number);
  const drawn = numbers.map((number) => lines(record.nodes, number, at) + node(record.nodes[number], at(number), cell));
  const box = h("div", { class: "wide-figure" });
  box.innerHTML = `<svg width="${cell * leaves}" height="${deepest * LEVEL + 60}" role="img" aria-label="${escape(record.title)}">
    ${drawn.join("")}</svg>`;
  const rest = record.depth > record.shown ? `; the first ${record.shown} are drawn` : "";
  const words = `${record.depth} questions deep, ${count(record.leaves)} leaves${rest}.`;
  host.append(h("p", { class: "s q" }, `${words} Wider lines carry more training rows.`), box);
}

// The numbers of the nodes that follow; they stand behind it in the list, so that no way leads round.
const followers = (nodes, number) => [nodes[number].yes, nodes[number].no].filter((next) => next > number && nodes[next]);

// Leaves stand side by side, a question in the middle above its answers.
function places(nodes) {
  const placed = {};
  let leaves = 0;
  const walk = (number, depth) => {
    const below = followers(nodes, number);
    placed[number] = { depth, x: 0 };
    for (const next of below) if (!placed[next]) walk(next, depth + 1);
    const xs = below.map((next) => placed[next].x);
    placed[number].x = xs.length ? xs.reduce((sum, x) => sum + x, 0) / xs.length : leaves++;
  };
  walk(0, 0);
  return { placed, leaves, deepest: Math.max(...Object.values(placed).map((place) => place.depth)) };
}

function lines(nodes, number, at) {
  const [x, y] = at(number);
  const line = (next, word) => {
    const [toX, toY] = at(next);
    const wide = 1 + 5 * Math.sqrt(nodes[next].rows / Math.max(1, nodes[0].rows));
    const path = `M${x} ${y + 18}C${x} ${y + 48} ${toX} ${toY - 48} ${toX} ${toY - 18}`;
    const left = toX < x;
    const place = `x="${(x + toX) / 2 + (left ? -6 : 6)}" y="${(y + toY) / 2}" text-anchor="${left ? "end" : "start"}"`;
    return `<path d="${path}" fill="none" style="stroke:var(--line-2)" stroke-width="${wide}"/>
      <text ${place} class="over">${word}</text>`;
  };
  const words = { [nodes[number].no]: "no", [nodes[number].yes]: "yes" };
  return followers(nodes, number).map((next) => line(next, words[next])).join("");
}

const cut = (text, longest) => (text.length > longest ? `${text.slice(0, Math.max(1, longest - 1))}…` : text);

function node({ rows, says, share, question, more }, [x, y], cell) {
  const words = share != null ? `${says}, ${percent(share)}` : says;
  const asks = question ?? (more ? "asks on …" : "");
  const title = escape(`${asks ? `${asks}? ` : ""}Says ${words}; ${count(rows)} rows`);
  const text = (down, inner, look) => {
    const place = `x="${x}" y="${y + down}" text-anchor="middle"`;
    return `<text ${place} style="${look}">${escape(inner)}</text>`;
  };
  const strong = "fill:var(--ink);font-weight:600";
  if (question != null) {
    const asked = text(-2, cut(`${question}?`, LONGEST), `${strong};${HALO}`);
    return `<g><title>${title}</title>${asked}${text(13, `${count(rows)} rows`, HALO)}</g>`;
  }
  const place = `x="${x - cell / 2 + 4}" y="${y - 18}" width="${cell - 8}" height="38" rx="6"`;
  const box = `<rect ${place} style="fill:var(--sunken);stroke:var(--line)"/>`;
  const answer = text(-2, cut(words, Math.min(LONGEST, Math.floor(cell / LETTER))), strong);
  return `<g><title>${title}</title>${box}${answer}${text(13, `${count(rows)} rows${more ? " …" : ""}`, "")}</g>`;
}
