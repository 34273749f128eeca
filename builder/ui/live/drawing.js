// A drawing that is only looked at: its layers by their depth, its wires, and what another drawing has otherwise, marked by colour and sign.

import { h } from "./parts.js";

const WIDE = 188, TALL = 40, DOWN = 62, ACROSS = 204, SIDE = 14;

// The longest way from an input to each node; what closes a circle is not followed.
function depths(nodes, above) {
  const found = {}, open = new Set();
  const depth = (id) => {
    if (found[id] !== undefined || open.has(id)) return found[id] ?? 0;
    open.add(id);
    found[id] = Math.max(0, ...(above[id] ?? []).map((one) => depth(one) + 1));
    open.delete(id);
    return found[id];
  };
  for (const id of Object.keys(nodes)) depth(id);
  return found;
}

// marks: the name of a node → "changed", "added" or "removed"; side: 0 the first drawing, 1 the second.
export function drawing(network, marks, catalogue, side, title) {
  const nodes = network?.nodes ?? {}, wires = Object.values(network?.wires ?? {}).map((w) => [w.from[0], w.to[0]]).filter(([a, b]) => nodes[a] && nodes[b]);
  const above = {};
  for (const [a, b] of wires) (above[b] ??= []).push(a);
  const level = depths(nodes, above), rows = [];
  for (const id of Object.keys(nodes)) (rows[level[id]] ??= []).push(id);
  for (const row of rows) row.sort((a, b) => (nodes[a].at?.[0] ?? 0) - (nodes[b].at?.[0] ?? 0));
  const most = Math.max(1, ...rows.map((row) => row.length)), width = 2 * SIDE + (most - 1) * ACROSS + WIDE, at = {};
  rows.forEach((row, y) => row.forEach((id, k) => { at[id] = [width / 2 + (k - (row.length - 1) / 2) * ACROSS, y * DOWN]; }));
  const lines = wires.map(([a, b]) => {
    const [x0, y0] = [at[a][0], at[a][1] + TALL], [x1, y1] = at[b], aside = level[b] - level[a] > 1 && x0 === x1 ? WIDE / 2 + 10 : 0; // a skip passes beside what it skips
    return aside ? `M${x0 + WIDE / 2} ${y0 - TALL / 2}C${x0 + WIDE / 2 + 18} ${y0} ${x1 + WIDE / 2 + 18} ${y1} ${x1 + WIDE / 2} ${y1 + TALL / 2}` : `M${x0} ${y0}C${x0} ${y0 + 12} ${x1} ${y1 - 12} ${x1} ${y1}`;
  });
  const height = Math.max(0, rows.length - 1) * DOWN + TALL, stage = h("div", { class: "drawn-stage", style: `width:${width}px;height:${height}px` });
  stage.innerHTML = `<svg width="${width}" height="${height}" aria-hidden="true"><path d="${lines.join("")}" fill="none" stroke="var(--line-2)" stroke-width="1.5"/></svg>`;
  const label = (n, k) => catalogue.entries?.[n.type]?.fields?.find((f) => f.name === k)?.label ?? k.replaceAll("_", " ");
  const settings = (n) => Object.entries(n.params ?? {}).map(([k, v]) => `${label(n, k)} ${Array.isArray(v) ? v.join(" × ") : v}`).join(", ");
  for (const [id, n] of Object.entries(nodes)) {
    const mark = marks[n.name], on = mark === "changed" || mark === (side ? "added" : "removed"), [x, y] = at[id], name = n.title || catalogue.entries?.[n.type]?.title || n.type;
    const sign = !on ? "" : mark === "changed" ? "≠ " : side ? "+ " : "− ";
    stage.append(h("div", { class: `mini-node ${on ? mark : ""}`, style: `left:${x - WIDE / 2}px;top:${y}px;width:${WIDE}px;height:${TALL}px`, title: `${name}, ${n.name}${on ? `: ${mark}` : ""}. ${settings(n)}` }, h("span", { class: "clip" }, sign, h("b", {}, name)), h("span", { class: "s q clip" }, settings(n) || n.name)));
  }
  return h("div", { class: "one-drawing" }, h("b", {}, title), h("div", { class: "drawn-room" }, stage));
}
