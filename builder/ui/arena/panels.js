// Below the first glance: score against cost, growth with rows, what each leans on, how it decides, where two disagree, each class.
// A panel says when it is there (`has`), what it depends on (`look`), and draws itself.

import { h } from "../live/parts.js";
import { count, percent, seconds } from "../live/words.js";
import { bytes, duration, escape, logTicks, marked, scoreText, segments, signed, spoken, ticks } from "./pieces.js";

const told = (s) => s.contestants.filter((c) => c.test || c.validation);
const finished = (s) => s.contestants.filter((c) => c.state === "done");

// ---- Score against any cost ----

const COSTS = [["fit", "Seconds of fitting", duration], ["cpu", "CPU seconds", duration], ["memory", "Memory", bytes], ["predict_1", "Predicting one row", duration], ["predict_1000", "Predicting 1,000 rows", duration], ["size", "Size on disk", bytes], ["count", "What it holds", count]];
const onAxis = (words) => (words === duration ? spoken : words);

const costs = {
  name: "costs", title: "Score against cost",
  has: (s) => told(s).filter((c) => c.cost).length > 1,
  look: (s, a) => [told(s).map((c) => [c.key, c.cost, c[a.open_]?.score]), a.view.cost],
  draw(box, s, a, measure) {
    const name = a.view.cost ?? "fit", [, title, words] = COSTS.find((c) => c[0] === name), of = a.open_;
    const pick = h("select", { class: "inp pick", "aria-label": "Cost", onchange: (e) => { a.view.cost = e.target.value; a.panelLook = null; a.schedule(); } }, ...COSTS.map(([v, t]) => h("option", { value: v, selected: v === name }, t)));
    const all = told(s).map((c) => ({ c, x: c.cost?.[name], y: c[of]?.score })).filter((p) => p.x > 0 && p.y != null);
    const place = h("div", {});
    box.replaceChildren(h("div", { class: "tools" }, h("span", {}, `${cap(measure.title)} on the ${of} part against`), pick, h("span", { class: "s q" }, "The line joins those that nobody beats in both.")), place);
    if (all.length < 2) return place.replaceChildren(h("p", { class: "q" }, "Too few contestants have this number."));
    const middle = all.map((p) => p.y).sort((x, y) => x - y)[Math.floor(all.length / 2)], best = Math.max(...all.map((p) => p.y));
    const floor = best - Math.max(3 * (best - middle), measure.share ? 0.04 : 0.1), shown = all.filter((p) => p.y >= floor), out = all.filter((p) => p.y < floor);
    const w = Math.max(420, box.clientWidth - 48), height = 356, L = 56, R = w - 180, T = 12, B = 52;
    const x0 = Math.min(...shown.map((p) => p.x)) * 0.7, x1 = Math.max(...shown.map((p) => p.x)) * 1.4, ys = shown.map((p) => p.y), span = best - Math.min(...ys) || 0.02, y0 = Math.min(...ys) - 0.1 * span, y1 = best + 0.1 * span;
    const X = (v) => L + ((R - L) * Math.log(v / x0)) / Math.log(x1 / x0), Y = (v) => T + (height - T - B) * (1 - (v - y0) / (y1 - y0));
    const svg = [], yt = ticks(y0, y1, 6), digits = measure.share && yt[1] - yt[0] < 0.0099 ? 1 : 0;
    for (const t of yt) svg.push(`<path class="grid" d="M${L} ${Y(t)}H${R}"/><text x="${L - 8}" y="${Y(t) + 4}" text-anchor="end">${scoreText(measure, t, digits)}</text>`);
    let last = -99;
    for (const t of logTicks(x0, x1)) { if (X(t) - last < 56) continue; last = X(t); svg.push(`<path class="axis" d="M${X(t)} ${height - B}v4"/><text x="${X(t)}" y="${height - B + 18}" text-anchor="middle">${escape(onAxis(words)(t))}</text>`); }
    svg.push(`<path class="axis" d="M${L} ${height - B}H${R}"/>`);
    const front = [...shown].sort((p, q) => p.x - q.x || q.y - p.y).reduce((kept, p) => (!kept.length || p.y > kept.at(-1).y ? [...kept, p] : kept), []);
    svg.push(`<path d="${front.map((p, k) => (k ? `H${X(p.x)}V${Y(p.y)}` : `M${X(p.x)} ${Y(p.y)}`)).join("")}" fill="none" style="stroke:var(--ink-3)" stroke-width="1.5"/>`);
    const taken = shown.map((p) => [X(p.x) - 7, Y(p.y) - 7, X(p.x) + 7, Y(p.y) + 7]); // the dots themselves
    for (const { c, x, y } of [...shown].sort((p, q) => q.y - p.y)) {
      const colour = a.colours[c.key] ?? "var(--ink-3)", on = front.some((p) => p.c === c), [tx, ty, anchor] = besideDot(X(x), Y(y), 7 * c.title.length, taken);
      svg.push(`<g><title>${escape(`${c.title}: ${scoreText(measure, y)}, ${words(x)}`)}</title><circle cx="${X(x)}" cy="${Y(y)}" r="5" style="fill:${on ? colour : "var(--bg)"};stroke:${colour}" stroke-width="2"/></g><text class="over" x="${tx}" y="${ty}" text-anchor="${anchor}" style="fill:${on ? "var(--ink)" : "var(--ink-3)"};font-weight:${on ? 600 : 400}">${escape(c.title)}</text>`);
    }
    if (out.length) svg.push(`<text x="${L}" y="${height - 4}">Below this view: ${escape(out.sort((p, q) => q.y - p.y).map((p) => `${p.c.title} ${scoreText(measure, p.y)}`).join(", "))}</text>`);
    place.innerHTML = `<svg width="${w}" height="${height}" role="img" aria-label="${escape(`${measure.title} against ${title}`)}">${svg.join("")}</svg>`;
  },
};

// Where a dot's name lies on no other dot and no other name: beside it, else above or below; `taken` learns the place.
function besideDot(x, y, wide, taken) {
  const places = [[10, 4, "start"], [-10, 4, "end"], [8, -9, "start"], [8, 18, "start"], [-8, -9, "end"], [-8, 18, "end"], ...[32, 46, 60].map((down) => [10, down, "start"])];
  const box = ([dx, dy, anchor]) => { const left = anchor === "start" ? x + dx : x + dx - wide; return [left, y + dy - 11, left + wide, y + dy + 3]; };
  const free = (b) => b[0] > 0 && taken.every((t) => b[2] <= t[0] || t[2] <= b[0] || b[3] <= t[1] || t[3] <= b[1]);
  const own = taken.findIndex((t) => t[0] === x - 7 && t[1] === y - 7), others = taken.splice(own, 1)[0], found = places.find((p) => free(box(p))) ?? places[0];
  taken.push(others, box(found));
  return [x + found[0], y + found[1], found[2]];
}

// ---- How it grows ----

const grow = {
  name: "grow", title: "How it grows with rows",
  has: (s) => finished(s).length > 0,
  look: (s, a) => [s.grown, s.growing, a.view.growTime, s.state, s.mine],
  draw(box, s, a, measure, live) {
    const told = s.growing ?? s.grown;
    if (!told?.curves?.length) {
      const button = h("button", { class: "btn", type: "button", disabled: live || !s.mine, title: live ? "When the race is over" : null, onclick: () => a.control({ do: "grow" }) }, "Measure the curves");
      return box.replaceChildren(h("p", { class: "m" }, s.growing ? "The smallest sizes are being fitted …" : "Six training sizes, several draws of each, the same rows for all contestants; scored on validation, so the test part stays shut."), s.growing ? "" : h("div", { class: "tools", style: "margin-top:12px" }, button));
    }
    const time = a.view.growTime ?? false, value = (c, k) => (time ? c.seconds[k] : c.mean[k]);
    const head = h("div", { class: "tools" }, segments([["Score", false], ["Seconds", true]], () => time, (v) => { a.view.growTime = v; a.panelLook = null; a.schedule(); }, "What is drawn"), h("span", { class: "s q" }, s.growing ? `${told.done} of ${told.of} fits` : time ? "Seconds of fitting against training rows, both on logarithmic scales" : `Validation ${measure.title} against training rows; the band goes from the worst draw to the best`));
    const curves = told.curves.filter((c) => c.sizes.length), w = Math.max(420, box.clientWidth - 48), height = 360, L = 60, R = w - 190, T = 12, B = 36;
    const xs = told.sizes?.length ? told.sizes : curves.flatMap((c) => c.sizes), x0 = Math.min(...xs) * 0.9, x1 = Math.max(...xs) * 1.1, finals = curves.map((c) => value(c, c.sizes.length - 1)).sort((p, q) => p - q);
    const every = curves.flatMap((c) => c.sizes.map((_, k) => value(c, k))).filter((v) => v != null && (!time || v > 0));
    let y0 = Math.min(...every), y1 = Math.max(...every);
    if (!time) { const middle = finals[Math.floor(finals.length / 2)], best = finals.at(-1); y0 = Math.max(y0, best - Math.max(6 * (best - middle), measure.share ? 0.25 : 0.6)); const pad = 0.06 * (y1 - y0 || 0.1); y0 -= pad; y1 += pad; } else { y0 *= 0.7; y1 *= 1.4; }
    const X = (v) => L + ((R - L) * Math.log(v / x0)) / Math.log(x1 / x0), Y = (v) => T + (height - T - B) * (1 - (time ? Math.log(Math.max(v, y0) / y0) / Math.log(y1 / y0) : (Math.max(v, y0) - y0) / (y1 - y0)));
    const svg = [];
    for (const t of time ? logTicks(y0, y1) : ticks(y0, y1, 6)) svg.push(`<path class="grid" d="M${L} ${Y(t)}H${R}"/><text x="${L - 8}" y="${Y(t) + 4}" text-anchor="end">${time ? spoken(t) : scoreText(measure, t, 0)}</text>`);
    for (const t of told.sizes ?? []) svg.push(`<path class="axis" d="M${X(t)} ${height - B}v4"/><text x="${X(t)}" y="${height - B + 18}" text-anchor="middle">${count(t)}</text>`);
    svg.push(`<path class="axis" d="M${L} ${height - B}H${R}"/><text x="${R}" y="${height - 2}" text-anchor="end">training rows</text>`);
    const tints = ["--r2", "--r3", "--r4", "--r5", "--r6"], dashes = ["5 3", "2 3", "8 3 2 3"], others = curves.filter((c) => !c.network && !c.baseline && !a.colours[c.who]), ends = [];
    curves.forEach((c) => {
      const mine = c.network, k = others.indexOf(c), colour = mine ? "var(--r1)" : c.baseline ? "var(--ink-3)" : a.colours[c.who] ?? `var(${tints[k % 5]})`, pattern = k >= 0 ? dashes[Math.floor(k / 5) % 3] : c.baseline ? "5 3" : a.dashes[c.who], dash = pattern ? `stroke-dasharray="${pattern}"` : "";
      const at = c.sizes.map((n, i) => [X(n), Y(value(c, i))]);
      if (!time && !c.baseline) svg.push(`<path d="M${c.sizes.map((n, i) => `${X(n)} ${Y(c.high[i])}`).join("L")}L${[...c.sizes].reverse().map((n, i) => `${X(n)} ${Y(c.low[c.sizes.length - 1 - i])}`).join("L")}Z" style="fill:${colour}" opacity=".09"/>`);
      svg.push(`<g><title>${escape(`${c.title}: ${c.sizes.map((n, i) => `${count(n)} rows ${time ? seconds(c.seconds[i]) : scoreText(measure, c.mean[i])}`).join(", ")}`)}</title><path class="l" d="M${at.map((p) => p.join(" ")).join("L")}" style="stroke:${colour};stroke-width:${mine ? 3 : 2}" ${dash}/>${at.map((p) => `<circle cx="${p[0]}" cy="${p[1]}" r="3" style="fill:${colour}"/>`).join("")}</g>`);
      ends.push({ y: at.at(-1)[1], x: at.at(-1)[0], text: c.title + (time && c.power != null ? `, rows^${Math.max(0, c.power).toFixed(1)}` : ""), colour });
    });
    ends.sort((p, q) => p.y - q.y);
    let last = -99;
    for (const e of ends) { last = Math.max(e.y, last + 15); svg.push(`<path d="M${e.x + 4} ${e.y}L${R + 12} ${last}" fill="none" style="stroke:${e.colour}" opacity=".5"/><text x="${R + 16}" y="${last + 4}" style="fill:${e.colour};font-weight:600">${escape(e.text)}</text>`); }
    const plot = h("div", {});
    plot.innerHTML = `<svg width="${w}" height="${Math.max(height, last + 12)}" role="img" aria-label="Learning curves">${svg.join("")}</svg>`;
    const notes = (s.grown && !s.growing ? s.grown.crossings ?? [] : []).map((c) => h("p", { class: "m" }, c.text));
    const gaps = curves.filter((c) => c.missing?.length).map((c) => h("p", { class: "m" }, `${c.title} has no score at ${c.missing.map(count).join(" and ")} rows. `, ...marked(c.why)));
    const again = !s.growing && s.mine ? h("button", { class: "btn sm", type: "button", style: "margin-top:12px", disabled: live, onclick: () => a.control({ do: "grow" }) }, "Measure again") : "";
    box.replaceChildren(head, plot, ...gaps, ...(notes.length || s.growing ? notes : [h("p", { class: "m" }, "No crossing beyond these sizes can be expected from them.")]), again);
  },
};

// ---- Columns that matter ----

const importance = {
  name: "importance", title: "What they lean on",
  has: (s) => finished(s).some((c) => c.group !== "baseline") && s.data?.kind !== "text",
  look: (s, a) => [finished(s).map((c) => c.key), a.view.lean, path(s, a), a.cache[path(s, a)] === undefined ? 0 : a.cache[path(s, a)] ? 2 : 1],
  draw(box, s, a, measure) {
    const answer = a.cache[path(s, a)], names = leaning(s, a);
    const tools = h("div", { class: "tools" }, h("span", { class: "whole" }, "How much the score falls when a column's values are dealt out anew among the rows"), ...finished(s).filter((c) => c.group !== "baseline").slice(0, 12).map((c) => h("label", { class: "row" }, h("input", { type: "checkbox", checked: names.includes(c.key), onchange: (e) => { a.view.lean = e.target.checked ? [...names, c.key] : names.filter((k) => k !== c.key); a.panelLook = null; a.schedule(); } }), c.title)));
    if (!answer) { if (answer === undefined && names.length) a.once(path(s, a)); return box.replaceChildren(tools, h("p", { class: "q" }, names.length ? "Asking them a few hundred times; this takes some seconds …" : "Choose at least one.")); }
    if (answer.error) return box.replaceChildren(tools, h("p", { class: "m" }, answer.error), h("button", { class: "btn sm", type: "button", onclick: () => a.once(path(s, a), true) }, "Try again"));
    const note = h("p", { class: "s q" }, `Validation part, the same ${count(answer.rows)} rows and ${answer.repeats} deals for all.`);
    if (answer.grid) return box.replaceChildren(tools, h("div", { class: "many" }, ...answer.of.map((one) => heat(one.title, reshape(one.falls.map((f) => Math.max(0, f.mean)), answer.grid), "where dealing out costs score")), ...(answer.saliency ?? []).map((one) => heat(one.title, one.picture, "where a small change moves its answer"))), note);
    const order = answer.pieces.map((name, k) => [name, k, Math.max(...answer.of.map((one) => one.falls[k].mean))]).sort((p, q) => q[2] - p[2]).slice(0, 15), top = Math.max(1e-9, ...order.map((o) => o[2]));
    const unit = (v) => signed(measure.share ? `${(100 * v).toFixed(1)} points` : v.toFixed(3)), on = (v) => `${Math.max(0, Math.min(100, (v / (top * 1.15)) * 100))}%`;
    const cells = order.flatMap(([name, k]) => {
      const bars = answer.of.map((one, j) => { const f = one.falls[k], colour = a.colours[one.who] ?? ["var(--ink-3)", "var(--ink-2)", "var(--line-2)"][j % 3]; return `<g><title>${escape(`${one.title}: ${unit(f.mean)} ± ${unit(f.spread)}`)}</title><rect x="0" y="${j * 10 + 2}" width="${on(f.mean)}" height="7" rx="2" style="fill:${colour}"/><line x1="${on(f.mean - f.spread)}" x2="${on(f.mean + f.spread)}" y1="${j * 10 + 5.5}" y2="${j * 10 + 5.5}" style="stroke:var(--ink)" stroke-width="1"/></g>`; }).join("");
      const cell = h("div", {});
      cell.innerHTML = `<svg width="100%" height="${answer.of.length * 10 + 4}" role="img">${bars}</svg>`;
      return [h("div", { class: "clip", title: name }, name), cell];
    });
    const marks = ticks(0, (measure.share ? 100 : 1) * top * 1.1, 5), scale = h("div", {});
    scale.innerHTML = `<svg width="100%" height="22" role="img" aria-label="The scale of the bars" style="overflow:visible"><path class="axis" d="M0 0.5H4000"/>${marks.map((t, k) => `<text x="${on(t / (measure.share ? 100 : 1))}" y="16" text-anchor="${k ? "middle" : "start"}">${+t.toPrecision(2)}${k === marks.length - 1 ? (measure.share ? " points" : ` ${escape(measure.title)}`) : ""}</text>`).join("")}</svg>`;
    box.replaceChildren(tools, h("div", { class: "row", style: "gap:16px;margin-bottom:8px;flex-wrap:wrap" }, ...answer.of.map((one, j) => h("span", { class: "row s" }, h("span", { class: "mark", style: `height:3px;background:${a.colours[one.who] ?? ["var(--ink-3)", "var(--ink-2)", "var(--line-2)"][j % 3]}` }), one.title))), h("div", { class: "bars" }, ...cells, h("div", {}), scale), note);
  },
};
const leaning = (s, a) => (a.view.lean ?? []).filter((k) => finished(s).some((c) => c.key === k)).length || a.view.lean?.length === 0 ? a.view.lean.filter((k) => finished(s).some((c) => c.key === k)) : firsts(s);
const firsts = (s) => [s.verdict?.lead?.first ?? finished(s)[0]?.key, s.verdict?.lead?.second].filter(Boolean);
const path = (s, a) => `/races/${a.race}/why?what=importance&who=${leaning(s, a).join(",")}`;

// ---- How they decide ----

const decide = {
  name: "decide", title: "How they decide",
  has: (s) => finished(s).some((c) => c.how.includes("coefficients") || c.how.includes("tree")),
  look: (s, a) => { const k = who(s, a); return [k, a.cache[`/races/${a.race}/contestants/${k}`] ? 1 : 0, finished(s).length]; },
  draw(box, s, a) {
    const key = who(s, a), url = `/races/${a.race}/contestants/${key}`, told = a.cache[url], can = finished(s).filter((c) => c.how.includes("coefficients") || c.how.includes("tree"));
    const pick = h("div", { class: "tools" }, segments(can.slice(0, 8).map((c) => [c.title, c.key]), () => key, (v) => { a.view.decide = v; a.panelLook = null; a.schedule(); }, "Contestant"));
    if (!told) { a.once(url); return box.replaceChildren(pick); }
    if (told.error) return box.replaceChildren(pick, h("p", {}, told.error));
    const { tree, coefficients } = told.how ?? {};
    box.replaceChildren(pick, tree ? drawTree(tree, box.clientWidth - 48) : coefficients ? drawWeights(coefficients) : h("p", { class: "q" }, "It cannot be read."));
  },
};
const who = (s, a) => { const can = finished(s).filter((c) => c.how.includes("coefficients") || c.how.includes("tree")); return can.some((c) => c.key === a.view.decide) ? a.view.decide : (can.find((c) => c.how.includes("tree")) ?? can[0])?.key; };

function drawTree(tree, width) {
  const leaves = [], lines = [];
  const walk = (n, depth) => { n.depth = depth; if (n.yes) { walk(n.yes, depth + 1); walk(n.no, depth + 1); n.x = (n.yes.x + n.no.x) / 2; } else { n.x = leaves.length; leaves.push(n); } };
  walk(tree.root, 0);
  const cell = Math.max(86, Math.min(150, width / Math.max(1, leaves.length))), W = cell * leaves.length, at = (n) => [n.x * cell + cell / 2, 24 + n.depth * 84];
  const draw = (n) => {
    const [x, y] = at(n), says = typeof n.says === "number" ? n.says.toPrecision(4) : n.says, line2 = n.share != null ? `${says}, ${percent(n.share)}` : says;
    for (const [child, word] of n.yes ? [[n.yes, "yes"], [n.no, "no"]] : []) { const [cx, cy] = at(child), wide = 1 + 5 * Math.sqrt(child.rows / tree.root.rows); lines.push(`<path d="M${x} ${y + 18}C${x} ${y + 48} ${cx} ${cy - 48} ${cx} ${cy - 18}" fill="none" style="stroke:var(--line-2)" stroke-width="${wide}"/><text x="${(x + cx) / 2 + (cx < x ? -6 : 6)}" y="${(y + cy) / 2}" text-anchor="${cx < x ? "end" : "start"}" class="over">${word}</text>`); draw(child); }
    const title = n.question ?? (n.more ? "asks on …" : ""), short = (t) => (t.length > cell / 6.4 && !n.yes ? `${t.slice(0, Math.floor(cell / 6.4) - 1)}…` : t.length > 30 ? `${t.slice(0, 29)}…` : t);
    lines.push(`<g><title>${escape(`${title ? `${title}? ` : ""}Says ${line2}; ${count(n.rows)} rows`)}</title>${n.yes ? `<text class="b" x="${x}" y="${y - 2}" text-anchor="middle" style="fill:var(--ink);font-weight:600;paint-order:stroke;stroke:var(--bg);stroke-width:4px">${escape(short(`${n.question}?`))}</text><text x="${x}" y="${y + 13}" text-anchor="middle" style="paint-order:stroke;stroke:var(--bg);stroke-width:4px">${count(n.rows)} rows</text>` : `<rect x="${x - cell / 2 + 4}" y="${y - 18}" width="${cell - 8}" height="38" rx="6" style="fill:var(--sunken);stroke:var(--line)"/><text x="${x}" y="${y - 2}" text-anchor="middle" style="fill:var(--ink);font-weight:600">${escape(short(String(line2)))}</text><text x="${x}" y="${y + 13}" text-anchor="middle">${count(n.rows)} rows${n.more ? " …" : ""}</text>`}</g>`);
  };
  draw(tree.root);
  const deepest = Math.max(...leaves.map((l) => l.depth)), box = h("div", { style: "overflow-x:auto" });
  box.innerHTML = `<svg width="${W}" height="${deepest * 84 + 60}" role="img" aria-label="The questions of the tree">${lines.join("")}</svg>`;
  return h("div", {}, h("p", { class: "s q" }, `${tree.depth} questions deep, ${count(tree.leaves)} leaves${tree.depth > tree.shown ? `; the first ${tree.shown} are drawn` : ""}. Wider lines carry more training rows.`), box);
}

function drawWeights(told) {
  const most = Math.max(1e-12, ...told.columns.flatMap((c) => c.weights.map(Math.abs))), one = told.groups.length === 1;
  const pictures = (told.pictures ?? []).map((p, k) => heat(told.groups[k] ?? "", p, "what speaks for it and against it", true));
  const bar = (w) => { const cell = h("div", {}), x = 50 * (w / most); cell.innerHTML = `<svg width="100%" height="14"><line x1="50%" x2="50%" y1="0" y2="14" style="stroke:var(--line-2)"/><rect x="${w < 0 ? 50 + x : 50}%" y="3" width="${Math.abs(x)}%" height="8" rx="2" style="fill:${w < 0 ? "var(--neg)" : "var(--pos)"}"/></svg>`; return cell; };
  const list = one ? h("div", { class: "bars" }, ...told.columns.slice(0, 24).flatMap((c) => [h("div", { class: "row" }, h("span", { class: "clip grow", title: c.name }, c.name), h("span", { class: "q s" }, c.weights[0].toPrecision(3).replace("-", "−"))), bar(c.weights[0])]))
    : h("div", { style: "overflow-x:auto" }, h("table", { class: "matrix" }, h("thead", {}, h("tr", {}, h("th", {}, "Column"), ...told.groups.slice(0, 12).map((g) => h("th", { class: "n" }, g)))), h("tbody", {}, ...told.columns.slice(0, 20).map((c) => h("tr", {}, h("td", {}, c.name), ...c.weights.slice(0, 12).map((w) => h("td", { class: "cell", style: `background:color-mix(in srgb, ${w < 0 ? "var(--neg)" : "var(--pos)"} ${Math.round((60 * Math.abs(w)) / most)}%, transparent)` }, w.toFixed(2).replace("-", "−"))))))));
  return h("div", {}, h("p", { class: "s q" }, `The largest of ${count(told.all)} weights, on columns brought to one scale; ${one ? `blue speaks for ${told.groups[0]}, orange against` : "blue speaks for a class, orange against it"}.${told.zero ? ` ${count(told.zero)} are exactly zero.` : ""}`), pictures.length ? h("div", { class: "cards" }, ...pictures) : list);
}

// ---- Boundaries of two columns ----

const boundaries = {
  name: "boundaries", title: "Boundaries",
  has: (s) => Boolean(s.data?.points) && finished(s).some((c) => c.how.includes("boundary")),
  look: (s, a) => finished(s).map((c) => [c.key, a.cache[`/races/${a.race}/contestants/${c.key}`] ? 1 : 0]),
  draw(box, s, a, measure) {
    const score = (c) => (c.test ?? c.validation)?.score ?? -Infinity, two = s.data.class_count === 2;
    const cards = finished(s).filter((c) => c.how.includes("boundary")).sort((p, q) => score(q) - score(p)).map((c) => {
      const url = `/races/${a.race}/contestants/${c.key}`, told = a.cache[url], canvas = h("canvas", { width: 240, height: 240, role: "img", "aria-label": `What ${c.title} says over the plane` });
      if (!told) a.once(url); else if (told.how?.boundary) paintBoundary(canvas, told.how.boundary, s.data, getComputedStyle(a.host));
      return h("div", {}, h("h3", {}, c.title, h("span", { class: "q s" }, ` ${scoreText(measure, score(c))}`)), canvas);
    });
    const names = (s.data.class_count ? s.data.classes : []).slice(0, 6).map((name, k) => h("span", { class: "row s" }, h("span", { class: "mark", style: `height:12px;background:var(${two ? ["--neg", "--pos"][k] : `--r${k + 1}`})` }), name));
    const sure = two ? " Paler means less sure; one even tint means that it says only which class." : "";
    box.replaceChildren(h("div", { class: "tools" }, ...names, h("span", { class: "s q" }, `${s.data.points.columns.join(" across, ")} upwards; dots are training rows.${sure}`)), h("div", { class: "many" }, ...cards));
  },
};

function paintBoundary(canvas, b, data, css) {
  const ctx = canvas.getContext("2d"), n = b.steps, W = canvas.width, tone = (name) => rgb(css.getPropertyValue(name).trim()), bg = tone("--bg");
  const two = ["--neg", "--pos"].map(tone), many = ["--r1", "--r2", "--r3", "--r4", "--r5", "--r6"].map(tone), image = ctx.createImageData(n, n);
  const [low, high] = b.value && !data.class_count ? [Math.min(...b.value), Math.max(...b.value)] : [0, 1];
  for (let r = 0; r < n; r++) for (let k = 0; k < n; k++) {
    const i = r * n + k, at = 4 * ((n - 1 - r) * n + k);
    let colour, part;
    if (b.value) { const v = (b.value[i] - low) / (high - low || 1); colour = two[v >= 0.5 ? 1 : 0]; part = 0.12 + 0.6 * Math.abs(v - 0.5) * 1.6; } else if (b.label) { colour = (data.class_count === 2 ? two : many)[b.label[i] % (data.class_count === 2 ? 2 : 6)]; part = 0.42; }
    for (let q = 0; q < 3; q++) image.data[at + q] = bg[q] + (colour[q] - bg[q]) * Math.min(0.75, part);
    image.data[at + 3] = 255;
  }
  const small = document.createElement("canvas");
  small.width = small.height = n;
  small.getContext("2d").putImageData(image, 0, 0);
  ctx.imageSmoothingEnabled = true;
  ctx.drawImage(small, 0, 0, W, W);
  data.points.at.forEach((p, i) => {
    const x = ((p[0] - b.low[0]) / (b.high[0] - b.low[0])) * W, y = W - ((p[1] - b.low[1]) / (b.high[1] - b.low[1])) * W, label = data.points.label[i];
    const c = data.class_count === 2 ? two[label] : data.class_count ? many[label % 6] : two[1];
    ctx.beginPath();
    ctx.arc(x, y, 2.2, 0, 7);
    ctx.fillStyle = `rgb(${c.join(",")})`;
    ctx.strokeStyle = `rgb(${bg.join(",")})`;
    ctx.lineWidth = 0.8;
    ctx.fill();
    ctx.stroke();
  });
}

// ---- Where two disagree ----

const disagree = {
  name: "disagree", title: "Where two disagree",
  has: (s) => s.opened > 0 && finished(s).filter((c) => c.test).length > 1,
  look: (s, a) => { const p = pairOf(s, a); return [p, a.cache[pairPath(a, p)] === undefined ? 0 : a.cache[pairPath(a, p)] ? 2 : 1, finished(s).length]; },
  draw(box, s, a) {
    const pair = pairOf(s, a), answer = a.cache[pairPath(a, pair)];
    const pick = (k) => h("select", { class: "inp pick", "aria-label": k ? "Second" : "First", onchange: (e) => { const next = [...pair]; next[k] = e.target.value; a.pair = next; a.panelLook = null; a.schedule(); } }, ...finished(s).filter((c) => c.test).map((c) => h("option", { value: c.key, selected: c.key === pair[k] }, c.title)));
    const tools = h("div", { class: "tools" }, pick(0), h("span", { class: "q" }, "against"), pick(1));
    if (pair[0] === pair[1]) return box.replaceChildren(tools, h("p", { class: "q" }, "Choose two different ones."));
    if (!answer) { if (answer === undefined) a.once(pairPath(a, pair)); return box.replaceChildren(tools, h("p", { class: "q" }, "Looking through the test rows …")); }
    if (answer.error) return box.replaceChildren(tools, h("p", { class: "m" }, answer.error));
    const n = answer.counts, named = answer.named ?? answer.titles, classes = "both" in n, said = classes ? `${count(answer.count)} of ${count(answer.of)} test rows. Both right on ${count(n.both)}, only ${named[0]} on ${count(n.first)}, only ${named[1]} on ${count(n.second)}, neither on ${count(n.neither)}. The surest come first.` : `The test rows on which they differ most, out of ${count(answer.of)}.`;
    const mark = (word, right) => h("span", { class: right == null ? "" : right ? "good" : "wrong" }, typeof word === "number" ? word.toPrecision(5) : String(word), right == null ? "" : right ? " ✓" : " ✗");
    const verdictOf = (r) => h("div", { class: "s" }, h("div", {}, h("span", { class: "q" }, "is "), h("b", {}, String(r.truth))), h("div", {}, `${answer.titles[0]}: `, mark(r.first, r.first_right)), h("div", {}, `${answer.titles[1]}: `, mark(r.second, r.second_right)));
    const isNumber = (v) => v != null && v !== "" && Number.isFinite(Number(v)), numbers = answer.kind === "table" ? answer.columns.map((_, k) => answer.rows.every((r) => r.holds[k] == null || isNumber(r.holds[k]))) : [];
    let list;
    if (answer.kind === "image") list = h("div", { class: "cards" }, ...answer.rows.map((r) => { const canvas = h("canvas", { role: "img", "aria-label": `test row ${r.row}` }); grey(canvas, r.holds); return h("div", { class: "card" }, canvas, verdictOf(r)); }));
    else if (answer.kind === "table") list = h("div", { style: "overflow-x:auto" }, h("table", {}, h("thead", {}, h("tr", {}, h("th", {}, "Row"), h("th", {}, "Is"), ...answer.titles.map((t) => h("th", {}, t)), ...answer.columns.map((c, k) => h("th", { class: numbers[k] ? "n" : "" }, c)))), h("tbody", {}, ...answer.rows.map((r) => h("tr", {}, h("td", { class: "q" }, count(r.row + 1)), h("td", { class: "b" }, String(r.truth)), h("td", {}, mark(r.first, r.first_right)), h("td", {}, mark(r.second, r.second_right)), ...r.holds.map((v, k) => h("td", { class: `${v == null ? "q" : "m"} ${numbers[k] ? "n" : ""}` }, v == null ? "missing" : numbers[k] ? signed(String(v)) : v)))))));
    else list = h("div", { class: "cards", style: "grid-template-columns:repeat(auto-fill,minmax(280px,1fr))" }, ...answer.rows.map((r) => h("div", { class: "card" }, typeof r.holds === "string" ? h("p", { class: "m" }, r.holds) : spark(r.holds), verdictOf(r))));
    box.replaceChildren(tools, h("p", { class: "m", style: "margin-bottom:12px" }, said), answer.rows.length ? list : h("p", { class: "q" }, "They agree on every row."));
  },
};
const pairOf = (s, a) => (a.pair?.every((k) => s.contestants.some((c) => c.key === k && c.test)) ? a.pair : [s.verdict?.lead?.first, s.verdict?.lead?.second].every(Boolean) ? [s.verdict.lead.first, s.verdict.lead.second] : finished(s).filter((c) => c.test).slice(0, 2).map((c) => c.key));
const pairPath = (a, p) => `/races/${a.race}/why?what=disagree&first=${p[0]}&second=${p[1]}`;

// ---- Each class, and whether sureness can be trusted ----

const classes = {
  name: "classes", title: "Each class",
  has: (s) => Boolean(s.data?.class_count) && told(s).length > 0,
  look: (s, a) => { const k = a.view.class_ ?? s.verdict?.leader; return [k, told(s).map((c) => c.key), a.open_, a.cache[`/races/${a.race}/contestants/${k}`] ? 1 : 0]; },
  draw(box, s, a) {
    const all = told(s), key = all.some((c) => c.key === a.view.class_) ? a.view.class_ : all.some((c) => c.key === s.verdict?.leader) ? s.verdict.leader : all[0].key, url = `/races/${a.race}/contestants/${key}`, one = a.cache[url], of = a.open_;
    const pick = h("select", { class: "inp pick", "aria-label": "Contestant", onchange: (e) => { a.view.class_ = e.target.value; a.panelLook = null; a.schedule(); } }, ...all.map((c) => h("option", { value: c.key, selected: c.key === key }, c.title)));
    const tools = h("div", { class: "tools" }, pick);
    if (!one || one.error) { if (!one) a.once(url); return box.replaceChildren(tools, one?.error ?? ""); }
    const t = one[of] ?? one.validation, rows = t?.per_class ?? [];
    const table = h("table", {}, h("thead", {}, h("tr", {}, h("th", {}, "Class"), h("th", { class: "n" }, "Rows"), h("th", { class: "n", title: "Of its rows, how many are recognised" }, "Recognised"), h("th", { class: "n" }, "95% interval"), h("th", { class: "n", title: "Of the rows given to it, how many belong to it" }, "Right when said"), h("th", { class: "n" }, "F1"))), h("tbody", {}, ...rows.slice(0, 40).map((r) => h("tr", {}, h("td", { class: "b" }, r.class), h("td", { class: "n" }, count(r.rows)), h("td", { class: "n" }, r.recall == null ? "–" : percent(r.recall)), h("td", { class: "n q" }, r.interval ? `${percent(r.interval[0])} to ${percent(r.interval[1])}` : "–"), h("td", { class: "n" }, r.precision == null ? "–" : percent(r.precision)), h("td", { class: "n" }, r.f1 == null ? "–" : r.f1.toFixed(3))))));
    const names = s.data.classes, matrix = t?.confusion && names.length <= 20 ? h("div", {}, h("h3", {}, "What it took for what"), h("table", { class: "matrix" }, h("thead", {}, h("tr", {}, h("th", {}, "is ↓, said →"), ...names.map((n) => h("th", { class: "n" }, n)))), h("tbody", {}, ...t.confusion.map((line, r) => { const sum = line.reduce((p, q) => p + q, 0) || 1; return h("tr", {}, h("td", { class: "b" }, names[r]), ...line.map((v, k) => h("td", { class: "cell", style: `background:color-mix(in srgb, ${r === k ? "var(--accent-ink)" : "var(--error)"} ${Math.round((r === k ? 30 : 90) * (v / sum))}%, transparent)` }, v ? count(v) : h("span", { class: "q" }, "·")))); })))) : "";
    box.replaceChildren(tools, h("div", { class: "beside" }, h("div", {}, table), matrix, t?.calibration ? h("div", {}, h("h3", {}, "Is it as right as it is sure?"), drawCalibration(t.calibration), h("p", { class: "s q" }, `On average it is off by ${(100 * t.calibration.error).toFixed(1)} points. Dots above the line: righter than it says.`)) : h("p", { class: "q" }, "It gives no probabilities.")));
  },
};

function drawCalibration(told) {
  const W = 300, P = 42, X = (v) => P + v * (W - P - 20), Y = (v) => 10 + (1 - v) * (W - P - 10), most = Math.max(...told.curve.map((b) => b.rows)), box = h("div", {});
  box.innerHTML = `<svg width="${W}" height="${W}" role="img" aria-label="How right against how sure">${[0, 0.5, 1].map((t) => `<path class="grid" d="M${X(0)} ${Y(t)}H${X(1)}"/><text x="${P - 6}" y="${Y(t) + 4}" text-anchor="end">${100 * t}%</text><text x="${X(t)}" y="${W - 8}" text-anchor="middle">${100 * t}%</text>`).join("")}<path d="M${X(0)} ${Y(0)}L${X(1)} ${Y(1)}" style="stroke:var(--line-2)" stroke-dasharray="3 3"/>${told.curve.map((b) => `<g><title>${percent(b.sure)} sure, ${percent(b.right)} right, ${count(b.rows)} rows</title><circle cx="${X(b.sure)}" cy="${Y(b.right)}" r="${3 + 7 * Math.sqrt(b.rows / most)}" style="fill:var(--accent-ink)" opacity=".6"/></g>`).join("")}</svg>`;
  return box;
}

// ---- Pieces ----

const cap = (text) => text.charAt(0).toUpperCase() + text.slice(1);
function rgb(colour) { const hex = colour.replace("#", ""); return [0, 2, 4].map((k) => parseInt(hex.slice(k, k + 2), 16) || 0); }
function reshape(list, [rows, columns]) { return Array.from({ length: rows }, (_, r) => list.slice(r * columns, (r + 1) * columns)); }

function heat(title, grid, sub, signed = false) {
  const canvas = h("canvas", { width: grid[0].length, height: grid.length, style: "width:160px;height:160px;image-rendering:pixelated", role: "img", "aria-label": `${title}: ${sub}` });
  requestAnimationFrame(() => {
    const css = getComputedStyle(canvas), bg = rgb(css.getPropertyValue("--sunken").trim()), plus = rgb(css.getPropertyValue("--pos").trim()), minus = rgb(css.getPropertyValue("--neg").trim()), most = Math.max(1e-12, ...grid.flat().map(Math.abs));
    const ctx = canvas.getContext("2d"), image = ctx.createImageData(grid[0].length, grid.length);
    grid.flat().forEach((v, i) => { const c = signed && v < 0 ? minus : plus, part = Math.abs(v) / most; for (let q = 0; q < 3; q++) image.data[4 * i + q] = bg[q] + (c[q] - bg[q]) * part; image.data[4 * i + 3] = 255; });
    ctx.putImageData(image, 0, 0);
  });
  return h("div", {}, h("h3", {}, title), canvas, h("p", { class: "s q" }, sub));
}

function grey(canvas, grid) {
  canvas.width = grid[0].length;
  canvas.height = grid.length;
  const ctx = canvas.getContext("2d"), image = ctx.createImageData(canvas.width, canvas.height);
  grid.flat().forEach((v, i) => { image.data.set([v, v, v, 255], 4 * i); });
  ctx.putImageData(image, 0, 0);
}

function spark(values) {
  const low = Math.min(...values), high = Math.max(...values), box = h("div", {});
  box.innerHTML = `<svg width="100%" height="60" viewBox="0 0 240 60" preserveAspectRatio="none"><path class="l" style="stroke:var(--ink-2);stroke-width:1.5" d="M${values.map((v, k) => `${(240 * k) / Math.max(1, values.length - 1)} ${56 - 52 * ((v - low) / (high - low || 1))}`).join("L")}"/></svg>`;
  return box;
}

export const PANELS = [costs, grow, importance, decide, boundaries, disagree, classes];
