// Small words and pieces of the Data screen.

import { h } from "../live/parts.js";

export const fill = (node, ...children) => node.replaceChildren(...children.flat().filter((c) => c != null && c !== false));
export const thousands = (n) => Math.round(n).toLocaleString("en-US");
export const plural = (n, one) => `${thousands(n)} ${n === 1 || one === "series" ? one : `${one}s`}`;
export const share = (part, whole) => (whole ? `${Math.round((100 * part) / whole)}%` : "0%");
export const bytes = (n) => (n >= 1e9 ? `${(n / 1e9).toFixed(1)} GB` : n >= 1e6 ? `${(n / 1e6).toFixed(1)} MB` : n >= 1000 ? `${Math.round(n / 1000)} KB` : `${n} bytes`);

// **bold** and *italic* of our sentences; everything else stays text.
export function rich(text) {
  return String(text).split(/(\*\*[^*]+\*\*|\*[^*]+\*)/).filter(Boolean).map((piece) => (piece.startsWith("**") ? h("b", {}, piece.slice(2, -2)) : piece.startsWith("*") && piece.endsWith("*") && piece.length > 2 ? h("i", {}, piece.slice(1, -1)) : piece));
}

export function select(label, choices, value, change, more = {}) {
  const node = h("select", { class: "pick", "aria-label": label, onchange: (e) => change(choices[e.target.selectedIndex].value), ...more }, ...choices.map((c) => h("option", { value: String(c.value ?? ""), disabled: c.why || null, title: c.why || null }, c.why ? `${c.label} (${c.why})` : c.label)));
  const at = choices.findIndex((c) => JSON.stringify(c.value ?? null) === JSON.stringify(value ?? null));
  node.selectedIndex = Math.max(0, at);
  return node;
}

// One option of an entry as the control that suits it; `change` hears the new value.
export function control(option, value, change) {
  const { kind, label, help, low, high, step } = option;
  if (kind === "bool") return h("label", { class: "field", title: help }, h("span", {}, label), h("input", { type: "checkbox", checked: value || null, onchange: (e) => change(e.target.checked) }));
  if (kind === "choice") return h("label", { class: "field", title: help }, h("span", {}, label), select(label, option.choices, value, change));
  if (kind === "int" || kind === "float") {
    const whole = kind === "int", number = h("input", { class: "inp", type: "number", min: low, max: high, step: whole ? 1 : "any", value, "aria-label": label });
    const set = (v) => { const n = Number(v); if (v !== "" && Number.isFinite(n)) change(whole ? Math.round(Math.min(high ?? n, Math.max(low ?? n, n))) : Math.min(high ?? n, Math.max(low ?? n, n))); };
    number.onchange = () => set(number.value);
    const slides = low != null && high != null && option.name !== "seed" && high - low <= 1e6;
    const log = slides && whole && high / Math.max(1, low) > 200;
    const slider = slides ? h("input", { type: "range", class: "slide", min: log ? 0 : low, max: log ? 1000 : high, step: log ? 1 : step ?? (whole ? 1 : (high - low) / 100), "aria-label": `${label}, slider` }) : null;
    if (slider) {
      const toSlider = (v) => (log ? (1000 * Math.log(v / Math.max(1, low))) / Math.log(high / Math.max(1, low)) : v);
      const fromSlider = (v) => (log ? Number((Math.max(1, low) * (high / Math.max(1, low)) ** (v / 1000)).toPrecision(2)) : Number(v));
      slider.value = toSlider(Math.max(1e-9, value));
      slider.oninput = () => { number.value = fromSlider(slider.value); change(whole ? Math.round(fromSlider(slider.value)) : fromSlider(slider.value)); };
      number.addEventListener("input", () => { slider.value = toSlider(Number(number.value) || 0); });
    }
    return h("div", { class: "field dial", title: help }, h("span", {}, label), slider, number);
  }
  return h("label", { class: "field", title: help }, h("span", {}, label), h("input", { class: "inp text", value: value ?? "", onchange: (e) => change(e.target.value) }));
}

export function debounce(ms, act) {
  let timer;
  const run = (...args) => { clearTimeout(timer); timer = setTimeout(() => act(...args), ms); };
  run.stop = () => clearTimeout(timer);
  return run;
}

export function isDark(node) {
  const colour = getComputedStyle(node.getRootNode().host ?? node).getPropertyValue("--st-background-color") || getComputedStyle(document.querySelector(".stApp") ?? document.body).backgroundColor;
  const parts = colour.trim().startsWith("#") ? [1, 3, 5].map((i) => parseInt(colour.trim().slice(i, i + 2), 16)) : (colour.match(/[\d.]+/g) ?? [255, 255, 255]).slice(0, 3).map(Number);
  return parts[0] * 0.3 + parts[1] * 0.59 + parts[2] * 0.11 < 128;
}

// A panel over the page, at a button; closes on Escape and on a press outside.
export function panel(root, button, title, ...children) {
  root.querySelector(".panel")?.remove();
  const close = () => { box.remove(); document.removeEventListener("pointerdown", outside, true); button?.isConnected && button.focus(); };
  const outside = (e) => { if (!e.composedPath().includes(box)) close(); };
  const box = h("div", { class: "pop panel", role: "dialog", "aria-label": title }, h("div", { class: "row" }, h("h3", { class: "grow" }, title), h("button", { class: "btn t sm i", type: "button", "aria-label": "Close", onclick: close }, "×")), ...children.flat().filter(Boolean));
  box.addEventListener("keydown", (e) => { if (e.key === "Escape") close(); e.stopPropagation(); });
  root.append(box);
  const base = root.getBoundingClientRect();
  if (button) {
    const at = button.getBoundingClientRect();
    box.style.top = `${Math.max(8, Math.min(at.bottom - base.top + 6, base.height - box.offsetHeight - 8))}px`;
    box.style.left = `${Math.max(8, Math.min(at.left - base.left, base.width - box.offsetWidth - 8))}px`;
  }
  setTimeout(() => document.addEventListener("pointerdown", outside, true));
  box.querySelector("select, input, button.btn")?.focus();
  return { box, close };
}

// A token as it is shown: number 1 stands for what training never showed (`engine.data.transforms.tokenise.SPECIAL`).
export function tokenText(code, text) {
  return code === 1 && text === "�" ? "unknown word" : ({ " ": "␣", "\n": "⏎" })[text] ?? text;
}
