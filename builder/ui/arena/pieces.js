// Small things that the Arena's parts share.

import { h } from "../live/parts.js";

// A sentence of the server's, in which *this* names something on the screen.
export function marked(text) {
  return String(text).split(/\*([^*]+)\*/).map((part, k) => (k % 2 ? h("em", {}, part) : part)).filter(Boolean);
}

export const unmarked = (text) => String(text).replace(/\*([^*]+)\*/g, "$1");

// Lucide (ISC), as in parts.js; those that only the Arena uses.
const GLYPHS = {
  expand: "M15 3h6v6 m0-6-7 7 M3 21l7-7 M9 21H3v-6", more: "M12 12h.01 M12 5h.01 M12 19h.01", down: "m6 9 6 6 6-6", up: "m18 15-6-6-6 6", dash: "M5 12h14",
  layers: "M12.83 2.18a2 2 0 0 0-1.66 0L2.6 6.08a1 1 0 0 0 0 1.83l8.58 3.91a2 2 0 0 0 1.66 0l8.58-3.9a1 1 0 0 0 0-1.83z M2 12a1 1 0 0 0 .58.91l8.6 3.91a2 2 0 0 0 1.65 0l8.58-3.9A1 1 0 0 0 22 12 M2 17a1 1 0 0 0 .58.91l8.6 3.91a2 2 0 0 0 1.65 0l8.58-3.9A1 1 0 0 0 22 17",
  pulse: "M22 12h-2.48a2 2 0 0 0-1.93 1.46l-2.35 8.36a.25.25 0 0 1-.48 0L9.24 2.18a.25.25 0 0 0-.48 0l-2.35 8.36A2 2 0 0 1 4.49 12H2", list: "M3 5h.01 M3 12h.01 M3 19h.01 M8 5h13 M8 12h13 M8 19h13", rows: "M3 5h18 M3 12h18 M3 19h18",
  sliders: "M10 5H3 M12 19H3 M14 3v4 M16 17v4 M21 12h-9 M21 19h-5 M21 5h-7 M8 10v4 M8 12H3", plus: "M5 12h14 M12 5v14", balance: "M12 3v18 M5 8h14 M5 8l-3 7h6z M19 8l-3 7h6z", alert: "m21.73 18-8-14a2 2 0 0 0-3.48 0l-8 14A2 2 0 0 0 4 21h16a2 2 0 0 0 1.73-3 M12 9v4 M12 17h.01",
};

export function glyph(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  for (const [key, value] of Object.entries({ viewBox: "0 0 24 24", class: "ic", "stroke-width": 2, "aria-hidden": "true" })) svg.setAttribute(key, value);
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", GLYPHS[name] ?? GLYPHS.dash);
  svg.append(path);
  return svg;
}

export function segments(choices, value, set, label) {
  const box = h("span", { class: "seg", role: "radiogroup", "aria-label": label });
  const paint = () => box.replaceChildren(...choices.map(([name, v]) => h("button", { type: "button", role: "radio", "aria-checked": String(value() === v), class: value() === v ? "on" : "", onclick: () => { set(v); paint(); } }, name)));
  paint();
  return box;
}

export function menuOf(root, button, ...content) {
  root.querySelector(".menu")?.remove();
  const at = button.getBoundingClientRect(), base = root.getBoundingClientRect();
  const close = () => { box.remove(); document.removeEventListener("pointerdown", outside, true); if (button.isConnected) button.focus(); };
  const outside = (e) => { if (!e.composedPath().includes(box)) close(); };
  const right = base.right - at.right, left = at.left - base.left, leftSide = left < base.width / 2;
  const box = h("div", { class: "pop menu", style: `top:${at.bottom - base.top + 4}px;${leftSide ? `left:${Math.max(8, left)}px` : `right:${Math.max(8, right)}px`}` }, ...content);
  box.onkeydown = (e) => { if (e.key === "Escape") close(); e.stopPropagation(); };
  box.close = close;
  root.append(box);
  document.addEventListener("pointerdown", outside, true);
  return box;
}

export function menu(root, button, items, cls = "") {
  const box = menuOf(root, button, ...items.map(([text, act]) => h("button", { type: "button", role: "menuitem", disabled: !act, onclick: () => { box.close(); act(); } }, text)));
  if (cls) box.classList.add(cls);
  box.setAttribute("role", "menu");
  box.querySelector("button:not(:disabled)")?.focus();
  return box;
}

export function isDark(node) {
  const colour = getComputedStyle(node.getRootNode().host ?? node).getPropertyValue("--st-background-color") || getComputedStyle(document.querySelector(".stApp") ?? document.body).backgroundColor;
  const parts = colour.startsWith("#") ? [1, 3, 5].map((i) => parseInt(colour.slice(i, i + 2), 16)) : (colour.match(/[\d.]+/g) ?? [255, 255, 255]).slice(0, 3).map(Number);
  return parts[0] * 0.3 + parts[1] * 0.59 + parts[2] * 0.11 < 128;
}
