// Transforms, fitted on the training part, with before and after; augmentations with a strength and a preview.

import { h } from "../live/parts.js";
import { bars, glyph, lineChart, shareBar } from "./drawn.js";
import { control, debounce, fill, panel, thousands, tokenText } from "./words.js";

export async function transformsTab(screen, main) {
  const [told, { transforms }] = await Promise.all([screen.question("transforms"), screen.sets()]);
  const byName = new Map(transforms.map((t) => [t.name, t])), chosen = told.chosen.map((c) => ({ ...c }));
  const save = (steps, label) => screen.change({ ...screen.view.data, transforms: steps }, label);
  const groups = chosen.map((step, k) => ({ step, k, entry: byName.get(step.type) }));
  const seen = new Set();
  const blocks = groups.map(({ step, k, entry }) => {
    const mine = told.steps.filter((s) => s.type === step.type && !seen.has(s.number) && (!step.columns || step.columns.includes(s.column)));
    mine.forEach((s) => seen.add(s.number));
    return block(screen, entry, step, mine, { remove: () => save(chosen.filter((_, j) => j !== k), `Take out ${entry?.title ?? step.type}`), up: k ? () => save(swap(chosen, k, k - 1), "Reorder the transforms") : null, edit: (options) => save(chosen.map((c, j) => (j === k ? { ...c, options } : c)), `Change ${entry?.title ?? step.type}`) });
  });
  const extra = told.steps.filter((s) => !seen.has(s.number));
  const add = h("button", { class: "btn sm", type: "button", onclick: (e) => addMenu(screen, e.currentTarget, transforms, chosen, save) }, glyph("plus", 14), "Add a transform");
  fill(main, h("div", { class: "scroll transforms-tab" }, h("div", { class: "row lead" }, h("span", { class: "s q" }, `Fitted on the ${thousands(told.rows)} training ${told.rows === 1 ? "row" : "rows"} only, applied to all. ${told.automatic ? "These are what the columns need; change them as you like." : ""}`), h("span", { class: "grow" }), told.automatic ? null : h("button", { class: "btn t sm", type: "button", onclick: () => save(null, "Transforms as proposed") }, "As proposed"), add),
    ...blocks, extra.length ? h("section", { class: "box step" }, h("div", { class: "row" }, h("h3", {}, "Added by itself"), h("span", { class: "s q" }, "since a network could not take these columns as they are")), pairs(extra)) : null,
    blocks.length || extra.length ? null : h("p", { class: "m pad" }, "Nothing is changed on the way to the network: these data can be taken as they are."), augmentations(screen, told.augmentations)));
}

const swap = (list, a, b) => { const made = [...list]; [made[a], made[b]] = [made[b], made[a]]; return made; };

function block(screen, entry, step, steps, act) {
  const options = entry?.options ?? [], values = { ...Object.fromEntries(options.map((o) => [o.name, o.default])), ...(step.options ?? {}) };
  const later = debounce(500, () => act.edit({ ...values }));
  return h("section", { class: "box step", "data-transform": step.type }, h("div", { class: "row" }, h("h3", {}, entry?.title ?? step.type), h("span", { class: "s q" }, entry?.summary), h("span", { class: "grow" }), act.up ? h("button", { class: "btn t sm i", type: "button", "aria-label": `Move ${entry?.title} up`, title: "Do it earlier", onclick: act.up }, glyph("up", 14)) : null, h("button", { class: "btn t sm i", type: "button", "aria-label": `Take out ${entry?.title}`, title: "Take it out", onclick: act.remove }, glyph("trash", 14))),
    options.length ? h("div", { class: "dials" }, ...options.map((o) => control(o, values[o.name], (v) => { values[o.name] = v; later(); }))) : null, pairs(steps));
}

function pairs(steps) {
  const shown = steps.slice(0, 12);
  return h("div", { class: "pairs" }, ...shown.map((s) => h("div", { class: "pair" }, h("div", { class: "what" }, h("b", { title: s.column }, s.column), h("div", { class: "s q" }, s.learned)), s.before ? shape(s.before) : null, h("span", { class: "q arrow" }, "→"), s.gone ? h("span", { class: "s q" }, "left out") : s.after ? shape(s.after) : null, s.added.length ? h("div", { class: "s q" }, `and ${s.added.join(", ")}`) : null)), steps.length > shown.length ? h("p", { class: "s q" }, `and ${steps.length - shown.length} more columns`) : null);
}

function shape(one) {
  if (one.kind === "histogram") return h("div", {}, bars(one.counts, 150, 36), h("div", { class: "s q spread row" }, h("span", {}, short(one.low)), one.missing ? h("span", { class: "warned" }, `${thousands(one.missing)} missing`) : null, h("span", {}, short(one.high))));
  if (one.kind === "shares") return h("div", {}, shareBar(one.parts, one.rest, 150), h("div", { class: "s q" }, one.parts.slice(0, 3).map(([n]) => n).join(", "), one.missing ? ` · ${thousands(one.missing)} missing` : ""));
  if (one.kind === "columns") return h("div", {}, h("div", { class: "s" }, h("b", {}, one.count), one.count === 1 ? " number" : " numbers"), h("div", { class: "s q clip" }, one.names.join(", ")));
  if (one.kind === "pictures") return h("div", { class: "row pics" }, ...one.pictures.slice(0, 5).map((p) => h("img", { src: p, alt: "" })));
  if (one.kind === "series") return lineChart(one.lines, 150, 48, { stroke: 1 });
  if (one.kind === "tokens") return h("div", { class: "tokens" }, ...one.pairs.slice(0, 18).map(([code, text]) => h("span", { class: "tok" }, tokenText(code, text), h("small", {}, code))), h("div", { class: "s q" }, `${thousands(one.vocabulary)} different${one.length ? `, ${one.length} long` : ""}`));
  if (one.kind === "words") return h("div", { class: "s clip3" }, one.examples[0] ?? "");
  if (one.kind === "distinct") return h("span", { class: "s q" }, `${thousands(one.count)} different`);
  return null;
}

const short = (v) => (v == null ? "" : Math.abs(v) >= 1000 ? thousands(v) : Number(v.toPrecision(3))).toString().replace("-", "−");

function addMenu(screen, button, transforms, chosen, save) {
  const types = new Set(screen.view.columns.filter((c) => c.use === "input").map((c) => c.type)), target = screen.view.columns.find((c) => c.use === "target");
  const fitting = transforms.filter((t) => (t.target ? target && t.applies.includes(target.type) : t.applies.some((a) => types.has(a))));
  const p = panel(screen.body, button, "Add a transform", h("div", { class: "menu flat" }, ...fitting.map((t) => h("button", { type: "button", onclick: () => { p.close(); insert(t); } }, h("b", {}, t.title), h("div", { class: "s q" }, t.summary)))));
  const insert = (t) => {
    const columns = ["leave-out", "has-value"].includes(t.name) ? pickColumns() : null;
    if (columns) return;
    const place = chosen.findIndex((c) => (transforms.find((o) => o.name === c.type)?.stage ?? 5) > t.stage), made = [...chosen];
    made.splice(place < 0 ? made.length : place, 0, { type: t.name });
    save(made, `Add ${t.title}`);
  };
  const pickColumns = () => { screen.say("Press “Input” in the column table to leave a column out."); return true; };
}

// ---- Augmentations ----

function augmentations(screen, entries) {
  if (!entries.length) return null;
  const chosen = (screen.view.data.augment ?? []).map((a) => ({ ...a, options: { ...(a.options ?? {}) } }));
  const preview = h("div", { class: "preview" }), list = h("div", {});
  let seed = 0;
  const look = debounce(120, async () => {
    try {
      const told = await screen.question("augmented", { steps: chosen, seed });
      preview.classList.toggle("texts", Boolean(told.before[0]?.tokens)); // texts stand line by line beside what became of them
      fill(preview, h("div", { class: "pics row" }, h("span", { class: "s q side-word" }, "as they are"), ...told.before.map(drawnSample)), h("div", { class: "pics row", "data-testid": "augmented" }, h("span", { class: "s q side-word" }, "as the network sees them"), ...told.after.map(drawnSample)));
    } catch (error) { if (error.name !== "AbortError") fill(preview, h("p", { class: "warned s" }, error.message)); }
  });
  const keep = debounce(700, () => screen.keep({ ...screen.view.data, augment: chosen.map((c) => ({ type: c.type, options: { ...c.options } })) }, "Change the augmentation"));
  const draw = () => {
    fill(list, ...entries.map((e) => {
      const at = chosen.findIndex((c) => c.type === e.name), on = at >= 0, values = { ...Object.fromEntries(e.options.map((o) => [o.name, o.default])), ...(on ? chosen[at].options : {}) };
      return h("div", { class: `augment ${on ? "on" : ""}` }, h("label", { class: "row", title: e.explain }, h("input", { type: "checkbox", checked: on || null, onchange: () => { on ? chosen.splice(at, 1) : chosen.push({ type: e.name, options: {} }); draw(); look(); keep(); } }), h("b", {}, e.title), h("span", { class: "s q" }, e.summary)),
        on ? h("div", { class: "dials" }, ...e.options.map((o) => control(o, values[o.name], (v) => { const mine = chosen.find((c) => c.type === e.name); if (mine) mine.options[o.name] = v; look(); keep(); }))) : null);
    }));
  };
  draw();
  look();
  return h("section", { class: "box augments" }, h("div", { class: "row" }, h("h2", {}, "Augmentation"), h("span", { class: "s q" }, `harmless changes to training samples, new in each epoch; validation and test stay as they are${screen.view.target.lies_over ? ". What moves a picture moves its mask" : ""}`), h("span", { class: "grow" }), h("button", { class: "btn sm", type: "button", onclick: () => { seed += 1; look(); } }, glyph("dice", 14), "Once more")), preview, list);
}

function drawnSample(one) {
  if (one.picture) return h("img", { src: one.picture, alt: "", class: "aug" });
  if (one.series) return h("span", { class: "aug" }, lineChart(one.series, 96, 44, { stroke: 1 }));
  if (one.tokens) return h("span", { class: "aug words" }, one.tokens.slice(0, 40).join(one.tokens.some((t) => t.length > 1) ? " " : ""));
  return h("code", { class: "s" }, (one.numbers ?? []).slice(0, 4).join(" "));
}
