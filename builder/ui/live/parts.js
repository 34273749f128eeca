// The few pieces that our plain components share: an element maker, Lucide icons (ISC), the state pill, the themed frame.

export function h(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value == null || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (name === "hidden" || name === "disabled") node[name] = Boolean(value);
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.flat().filter((c) => c != null && c !== false)); // text stays text: a name with tags in it is shown, not run
  return node;
}

const PATHS = {
  play: "M5 5a2 2 0 0 1 3.008-1.728l11.997 6.998a2 2 0 0 1 .003 3.458l-12 7A2 2 0 0 1 5 19z",
  pause: "M15 3h3a1 1 0 0 1 1 1v16a1 1 0 0 1-1 1h-3a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1z M6 3h3a1 1 0 0 1 1 1v16a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1z",
  step: "M10.029 4.285A2 2 0 0 0 7 6v12a2 2 0 0 0 3.029 1.715l9.997-5.998a2 2 0 0 0 .003-3.432z M3 4v16",
  stop: "M5 3h14a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2z",
  sliders: "M10 5H3 M12 19H3 M14 3v4 M16 17v4 M21 12h-9 M21 19h-5 M21 5h-7 M8 10v4 M8 12H3",
  again: "M3 12a9 9 0 1 0 9-9 9.75 9.75 0 0 0-6.74 2.74L3 8 M3 3v5h5",
  download: "M12 15V3 M21 15v4a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-4 m4-5 5 5 5-5",
  plus: "M5 12h14 M12 5v14",
  close: "M18 6 6 18 M6 6l12 12",
  flag: "M4 22V4a1 1 0 0 1 .4-.8A6 6 0 0 1 8 2c3 0 5 2 7.333 2q2 0 3.067-.8A1 1 0 0 1 20 4v10a1 1 0 0 1-.4.8A6 6 0 0 1 16 16c-3 0-5-2-8-2a6 6 0 0 0-4 1.528",
  alert: "m21.73 18-8-14a2 2 0 0 0-3.48 0l-8 14A2 2 0 0 0 4 21h16a2 2 0 0 0 1.73-3 M12 9v4 M12 17h.01",
  check: "M20 6 9 17l-5-5",
  save: "M15.2 3a2 2 0 0 1 1.4.6l3.8 3.8a2 2 0 0 1 .6 1.4V19a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2z M17 21v-7a1 1 0 0 0-1-1H8a1 1 0 0 0-1 1v7 M7 3v4a1 1 0 0 0 1 1h7",
  dot: "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8z",
  right: "M5 12h14 m-7-7 7 7-7 7",
  expand: "M15 3h6v6 M9 21H3v-6 M21 3l-7 7 M3 21l7-7",
  eye: "M2.06 12.35a1 1 0 0 1 0-.7 10.75 10.75 0 0 1 19.88 0 1 1 0 0 1 0 .7 10.75 10.75 0 0 1-19.88 0 M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6z",
  fork: "M6 3v12 M18 9a3 3 0 1 0 0-6 3 3 0 0 0 0 6z M6 21a3 3 0 1 0 0-6 3 3 0 0 0 0 6z M18 9a9 9 0 0 1-9 9",
  layers: "M12 2 2 7l10 5 10-5z M2 12l10 5 10-5 M2 17l10 5 10-5",
  search: "M11 3a8 8 0 1 0 0 16 8 8 0 0 0 0-16z M21 21l-4.3-4.3",
  trash: "M3 6h18 M19 6v14a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2V6 M8 6V4a2 2 0 0 1 2-2h4a2 2 0 0 1 2 2v2",
  archive: "M3 4h18v4H3z M5 8v11a1 1 0 0 0 1 1h12a1 1 0 0 0 1-1V8 M10 12h4",
  tag: "M12.6 2.6A2 2 0 0 0 11.2 2H4a2 2 0 0 0-2 2v7.2a2 2 0 0 0 .6 1.4l8.7 8.7a2.4 2.4 0 0 0 3.4 0l6.6-6.6a2.4 2.4 0 0 0 0-3.4z M7.5 7.5h.01",
  star: "M12 2l3 6.5 7 .8-5.2 4.8 1.4 7L12 17.6 5.8 21l1.4-7L2 9.300l7-.8z",
};

export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  for (const [k, v] of Object.entries({ class: "ic", viewBox: "0 0 24 24", "stroke-width": "2", "aria-hidden": "true" })) svg.setAttribute(k, v);
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", PATHS[name] ?? PATHS.dot);
  svg.append(path);
  return svg;
}

// Shape and word say the state; colour only repeats them.
const STATES = {
  queued: ["Queued", "", "ring"], starting: ["Starting", "", "half"], running: ["Training", "run", "dot"], paused: ["Paused", "pause", "bars"], finished: ["Finished", "done", "tick"],
  stopped: ["Stopped", "", "square"], failed: ["Failed", "fail", "bang"], interrupted: ["Interrupted", "pause", "broken"],
};

export function pill(state) {
  const [word, tone, shape] = STATES[state] ?? [state, "", "ring"];
  return h("span", { class: `state ${tone}`, "data-state": state }, h("span", { class: `shape ${shape}`, "aria-hidden": "true" }), word);
}

export const STYLES = ["tokens.css", "live.css", "../figures/figures.css"];

export function frame(parent, assets) {
  const host = h("div", { class: "ll" });
  parent.append(...STYLES.map((file) => h("link", { rel: "stylesheet", href: `${assets}/${file}` })), host);
  return host;
}

export function fill(node, ...children) { node.replaceChildren(...children.flat().filter((c) => c != null && c !== false)); }

export function segments(choices, value, set, label) {
  const box = h("span", { class: "seg", role: "radiogroup", "aria-label": label });
  const repaint = () => fill(box, ...choices.map(([name, v]) => h("button", { type: "button", role: "radio", "aria-checked": String(value() === v), class: value() === v ? "on" : "", onclick: () => { set(v); repaint(); } }, name)));
  repaint();
  return box;
}

export function menu(root, button, items) {
  root.querySelector(".menu")?.remove();
  const at = button.getBoundingClientRect(), base = root.getBoundingClientRect();
  const close = () => { box.remove(); document.removeEventListener("pointerdown", outside, true); button.focus(); };
  const outside = (e) => { if (!e.composedPath().includes(box)) close(); };
  const box = h("div", { class: "pop menu", role: "menu", style: `top:${at.bottom - base.top + 4}px;right:${Math.max(8, base.right - at.right)}px` }, ...items.map(([text, act]) => h("button", { type: "button", role: "menuitem", disabled: !act, onclick: () => { close(); act(); } }, text)));
  box.onkeydown = (e) => {
    e.stopPropagation();
    if (e.key === "Escape" || e.key === "Tab") { e.preventDefault(); return close(); }
    const all = [...box.querySelectorAll("button:not(:disabled)")], here = all.indexOf(box.getRootNode().activeElement), next = { ArrowDown: here + 1, ArrowUp: here - 1 + all.length, Home: 0, End: all.length - 1 }[e.key];
    if (next !== undefined) { e.preventDefault(); all[next % all.length]?.focus(); }
  };
  root.append(box);
  document.addEventListener("pointerdown", outside, true);
  box.querySelector("button:not(:disabled)")?.focus();
}

export function isDark(node) {
  const colour = getComputedStyle(node.getRootNode().host ?? node).getPropertyValue("--st-background-color") || getComputedStyle(document.querySelector(".stApp") ?? document.body).backgroundColor;
  const parts = colour.startsWith("#") ? [1, 3, 5].map((i) => parseInt(colour.slice(i, i + 2), 16)) : (colour.match(/[\d.]+/g) ?? [255, 255, 255]).slice(0, 3).map(Number);
  return parts[0] * 0.3 + parts[1] * 0.59 + parts[2] * 0.11 < 128;
}

export async function ask(address, options = {}) {
  const { json, ...more } = options;
  const answer = await fetch(address, { credentials: "same-origin", ...more, ...(json ? { method: more.method ?? "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(json) } : {}) });
  const said = await answer.json().catch(() => ({}));
  if (!answer.ok) throw Object.assign(new Error(said.error ?? `The server answered ${answer.status}.`), { status: answer.status });
  return said;
}
