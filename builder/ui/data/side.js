// Beside the columns: what is predicted, what could fool us, the split. Below them: networks to start from.

import { h } from "../live/parts.js";
import { count } from "../live/words.js";
import { ask } from "./ask.js";
import { bars, classColour, glyph } from "./drawn.js";
import { splitBar, splitNumbers, splitWords } from "./split.js";
import { fill, panel, plural, rich, select, share, thousands } from "./words.js";

export function side(screen, node) {
  fill(node, target(screen), problems(screen), split(screen));
}

// The types of columns that cannot be predicted.
const NEVER = ["image", "series"];

function target(screen) {
  const v = screen.view;
  const own = v.data.set === "file" && v.kind !== "text";
  const name = own && v.target.one_column ? columnPick(screen) : h("h2", {}, v.target.heading);
  const task = own ? taskPick(screen) : h("span", { class: "s q" }, v.target.aim);
  return h("section", { class: "target" },
    h("div", { class: "row" }, name, h("span", { class: "grow" }), task),
    balance(screen, v.target));
}

// Another column or task: the transforms are proposed anew, and a split that follows the target follows the new one.
function predict(screen, options, label) {
  const { data } = screen.view;
  const follows = ["stratified", "random"].includes(data.split.type);
  const split = follows ? { ...data.split, type: options.target === "" ? "random" : "stratified" } : data.split;
  screen.change({ ...data, options: { ...data.options, inputs: [], ...options }, transforms: null, split }, label);
}

function columnPick(screen) {
  const columns = screen.view.columns.filter((column) => !NEVER.includes(column.type));
  const choices = [...columns.map(({ name }) => ({ value: name, label: name })), { value: "", label: "nothing" }];
  const choose = (name) => predict(screen, { target: name, task: "auto" }, name ? `Predict ${name}` : "Predict nothing");
  return h("span", { class: "row tight" },
    h("h2", {}, "Predict"),
    select("Column to predict", choices, screen.view.target.name, choose, { class: "pick title" }));
}

function taskPick(screen) {
  const { tasks, target: { aim, name }, data } = screen.view;
  const choices = tasks.map((task) => (task.value === "auto" ? { value: "auto", label: aim } : task));
  const choose = (task) => predict(screen, { target: name, task }, `Task: ${task}`);
  return select("Task", choices, data.options.task || "auto", choose, { class: "pick quiet" });
}

function balance(screen, t) {
  if (t.classes?.length === 2) {
    const [[a, m], [b, n]] = t.classes, all = m + n;
    return h("div", {}, h("div", { class: "balance" }, h("i", { class: "first", style: `flex:${m}` }), h("i", { class: "second", style: `flex:${n}` })), h("div", { class: "row s spread" }, h("span", {}, h("b", {}, thousands(m)), h("span", { class: "q" }, ` ${a}, ${share(m, all)}`)), h("span", {}, h("b", {}, thousands(n)), h("span", { class: "q" }, ` ${b}, ${share(n, all)}`))));
  }
  if (t.classes?.length) {
    const most = Math.max(...t.classes.map(([, n]) => n)), shown = t.classes.length > 12 ? [...t.classes].sort((a, b) => b[1] - a[1]).slice(0, 12) : t.classes;
    return h("div", { class: "classes" }, ...shown.map(([name, n]) => h("div", { class: "class", title: `${name}: ${thousands(n)}${t.points ? " points" : ""}` }, h("span", { class: "s clip" }, tail(name)), h("span", { class: "track" }, h("i", { style: `width:${(100 * n) / most}%` })), h("span", { class: "s q n" }, thousands(n)))), t.classes.length > 12 ? h("div", { class: "s q" }, `and ${t.classes.length - 12} rarer ones`) : null, t.points ? h("div", { class: "s q" }, `Points of ${thousands(t.rows)} masks`) : null);
  }
  if (t.histogram?.counts.length) return h("div", {}, bars(t.histogram.counts, 376, 56, "var(--accent-ink)", 0.85), h("div", { class: "row s spread" }, h("span", { class: "q" }, round(t.numbers?.low)), h("span", { class: "q" }, `half below ${round(t.numbers?.middle)}`), h("span", { class: "q" }, round(t.numbers?.high))));
  return null;
}

// Of long names the end tells them apart: folders come first.
const tail = (name) => (name.length > 16 ? `…${name.slice(-14)}` : name);
const round = (v) => (v == null ? "" : (Math.abs(v) >= 1000 ? thousands(v) : Number(v.toPrecision(3)).toString()).replace("-", "−"));

// ---- What could fool us ----

function problems(screen) {
  const list = screen.view.problems, errors = list.filter((p) => p.severity === "error").length, warnings = list.filter((p) => p.severity === "warning").length;
  const counts = [errors ? h("span", { class: "count e", title: `${errors} serious` }, errors) : null, warnings ? h("span", { class: "count w", title: `${warnings} to look at` }, warnings) : null];
  const shown = screen.allProblems ? list : list.slice(0, 3);
  return h("section", { class: "problems" }, h("div", { class: "row" }, h("h2", { class: "grow" }, "Before you train"), ...counts),
    ...(list.length ? shown.map((p) => problem(screen, p)) : [h("p", { class: "row m fine" }, h("span", { class: "ok" }, glyph("check")), "Nothing found that would fool us.")]),
    list.length > shown.length ? h("button", { class: "btn t sm", type: "button", onclick: () => { screen.allProblems = true; screen.show(screen.view, screen.saved); } }, `${list.length - shown.length} more`) : null);
}

function problem(screen, p) {
  const why = (e) => panel(screen.body, e.currentTarget, p.title, h("dl", { class: "four" }, h("dt", {}, "What"), h("dd", {}, ...rich(p.what)), h("dt", {}, "Why"), h("dd", {}, ...rich(p.why)), h("dt", {}, "Do"), h("dd", {}, ...rich(p.do)), p.fix ? h("dt", {}, "Fix") : null, p.fix ? h("dd", {}, ...rich(p.fix.does)) : null),
    p.rows.length ? h("div", { class: "row wrap s" }, h("span", { class: "q" }, "For example"), ...p.rows.slice(0, 5).map((r) => h("button", { class: "link", type: "button", onclick: () => screen.sample(r) }, `row ${thousands(r + 1)}`))) : null);
  const fix = () => screen.change(p.fix.data, p.fix.label, { toast: p.fix.does });
  return h("div", { class: `problem ${p.severity} ${p.fix && p.fix.label.length > 20 ? "long" : ""}`, "data-check": p.check }, h("span", { class: "mark" }, glyph(p.severity)), h("div", { class: "grow" }, h("button", { class: "plain b", type: "button", title: "Why this matters", onclick: why }, p.title), h("div", { class: "m" }, ...rich(p.what))), p.fix ? h("button", { class: "btn sm", type: "button", title: p.fix.does, onclick: fix }, p.fix.label) : null);
}

function split(screen) {
  const s = screen.view.split;
  return h("section", { class: "split" }, h("div", { class: "row" }, h("h2", { class: "grow" }, "Split"), h("button", { class: "link s", type: "button", onclick: () => { screen.tab = "Split"; screen.drawTabs(); screen.openTab("Split"); } }, splitWords(s.options, s.types))), splitBar(s), splitNumbers(s));
}

// Whether the drawing in Build takes these data, as a line beside "Start from".
function fits(screen) {
  const said = screen.saved;
  if (!said) return null;
  if (said.trouble) return h("span", { class: "fitline warned", title: said.trouble }, glyph("warning", 14), h("span", { class: "clip" }, ...rich(said.trouble)));
  const wrong = said.fits?.errors ?? [];
  // A drawing made for other data: what is wrong with it matters to those who want to keep it, so it is told when asked for.
  if (wrong.length) return h("span", { class: "fitline q" }, "The drawing in Build does not take these data ", h("button", { class: "link", type: "button", onclick: (e) => panel(screen.body, e.currentTarget, "What does not fit", h("ul", { class: "m" }, ...wrong.map((one) => h("li", {}, ...rich(one)))), said.fits.count > wrong.length ? h("p", { class: "s q" }, `and ${thousands(said.fits.count - wrong.length)} more, marked in Build`) : null) }, "Why"));
  return h("span", { class: "fitline q" }, h("span", { class: "ok" }, glyph("check", 14)), "The network in Build takes these data");
}

// ---- Start from ----

const COLOURS = { structure: "struct", spatial: "spatial", dense: "dense", activation: "act", steady: "steady", sequence: "seq" };

export async function startFrom(screen, node) {
  const mine = (screen.starting = (screen.starting ?? 0) + 1);
  fill(node, h("div", { class: "row" }, h("h2", {}, "Start from"), h("span", { class: "s q" }, "Looking for networks that fit")), h("div", { class: "offers" }, ...[0, 1, 2].map(() => h("div", { class: "offer ghost" }))));
  let told;
  try {
    told = await ask(`${screen.data.api}/projects/${screen.data.project}/proposals`, { data: screen.view.data });
  } catch (error) {
    if (mine === screen.starting) fill(node, h("div", { class: "row" }, h("h2", {}, "Start from"), h("span", { class: "m" }, error.message), h("span", { class: "grow" }), fits(screen)));
    return;
  }
  if (mine !== screen.starting || !node.isConnected) return;
  const race = screen.view.target.races;
  const networks = told.proposals.slice(0, race ? 2 : 3);
  const cards = networks.map((p, k) => offer(screen, p, k === 0));
  if (race) cards.push(h("article", { class: "offer" }, raceGlyph(), h("div", {}, h("h3", {}, "Race classical models first"), h("p", { class: "m" }, ({ image: "They show what a network gains on pictures.", series: "They show what a network gains on series.", text: "Counting words with a straight line is hard to beat on short texts." }[screen.view.samples] ?? (told.rows < 20000 ? "On tables of this size they are often level. See what there is to gain." : "Boosted trees are strong on tables. See what there is to gain."))), h("div", { class: "row" }, h("span", { class: "s q grow" }, "on the same rows"), h("button", { class: "btn", type: "button", onclick: () => screen.go("arena") }, "Open Arena")))));
  if (!cards.length) { fill(node, h("div", { class: "row" }, h("h2", {}, "Start from"), h("span", { class: "m" }, "No ready network fits these data; draw one in Build."), h("button", { class: "btn", type: "button", onclick: () => screen.go("build") }, "Open Build"))); return; }
  const word = cards.length === 3 ? "three ways that fit" : cards.length === 2 ? "two ways that fit" : "one way that fits";
  fill(node, h("div", { class: "row" }, h("h2", {}, "Start from"), h("span", { class: "s q" }, `${word} ${plural(told.rows, told.row_word.replace(/s$/, "") === "serie" ? "series" : told.row_word.replace(/s$/, ""))} to learn from${told.row_word === "rows" ? ` and ${plural(told.inputs, "input")}` : ""}`), told.reasons?.length ? h("button", { class: "link", type: "button", onclick: (e) => panel(screen.body, e.currentTarget, "The plan that comes along", h("dl", { class: "facts" }, ...told.reasons.flatMap((r) => [h("dt", { class: "b wraps" }, r.what), h("dd", { class: "m" }, r.why)]))) }, "Why this plan") : null, h("span", { class: "grow" }), fits(screen)), h("div", { class: "offers" }, ...cards));
}

function offer(screen, p, first) {
  const take = async (e) => {
    const button = e.currentTarget;
    button.disabled = true;
    try {
      await screen.projectAsk(`proposals/${p.name}`, { data: screen.view.data });
      screen.go("build");
    } catch (error) { button.disabled = false; screen.say(error.message, "bad"); }
  };
  return h("article", { class: `offer ${first ? "first" : ""}`, "data-offer": p.name }, drawing(p.picture), h("div", {}, h("div", { class: "row" }, h("h3", { class: "grow" }, p.title), first ? h("span", { class: "pill" }, "Suggested") : null), h("p", { class: "m clip2", title: p.reason }, p.reason), h("div", { class: "row" }, h("span", { class: "s q grow" }, `${count(p.parameters)} parameters`), h("button", { class: `btn ${first ? "p" : ""}`, type: "button", onclick: take }, "Open in Build"))));
}

// The server's drawing is our own SVG of rectangles and paths; its colours become the theme's.
function drawing(svg) {
  const parsed = new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
  for (const node of parsed.querySelectorAll("rect, path")) {
    const group = [...node.classList].find((c) => c.startsWith("g-"))?.slice(2);
    if (group) node.setAttribute("style", `fill:var(--${COLOURS[group] ?? "struct"})`);
    else node.setAttribute("style", "stroke:var(--line-2)");
  }
  return h("span", { class: "thumb" }, document.importNode(parsed, true));
}

function raceGlyph() {
  const lines = [[84, "--r2"], [78, "--r3"], [70, "--r1"], [60, "--ink-3"], [40, "--ink-3"]];
  const svg = new DOMParser().parseFromString(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 64" aria-hidden="true">${lines.map(([x, c], k) => `<path d="M6 ${10 + 11 * k}H${x}" style="stroke:var(${c})" stroke-width="2"/><circle cx="${x}" cy="${10 + 11 * k}" r="3" style="fill:var(${c})"/>`).join("")}</svg>`, "image/svg+xml").documentElement;
  return h("span", { class: "thumb" }, document.importNode(svg, true));
}
