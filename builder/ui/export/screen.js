// What the three screens share: the themed frame, questions to routes, messages, and a loop that asks again while something is going on.

import { h, frame } from "../live/parts.js";

const instances = new WeakMap();

export function component(Screen) {
  return (args) => {
    const { data, parentElement } = args;
    let screen = instances.get(parentElement);
    if (!screen) {
      const host = frame(parentElement, data.assets);
      const style = document.createElement("link");
      style.rel = "stylesheet";
      style.href = `${data.own}/export.css`;
      parentElement.append(style);
      screen = new Screen(host, data);
      instances.set(parentElement, screen);
    }
    screen.host.dataset.theme = isDark(screen.host) ? "dark" : "light";
    screen.update?.(data);
    return () => setTimeout(() => {
      if (screen.host.isConnected) return;
      screen.closed = true;
      clearTimeout(screen.timer);
      instances.delete(parentElement);
    }, 100);
  };
}

export function isDark(node) {
  const colour = getComputedStyle(node.getRootNode().host ?? node).getPropertyValue("--st-background-color").trim() || getComputedStyle(document.querySelector(".stApp") ?? document.body).backgroundColor;
  const parts = colour.startsWith("#") ? [1, 3, 5].map((i) => parseInt(colour.slice(i, i + 2), 16)) : (colour.match(/[\d.]+/g) ?? [255, 255, 255]).slice(0, 3).map(Number);
  return parts[0] * 0.3 + parts[1] * 0.59 + parts[2] * 0.11 < 128;
}

/** A question to a route. Raises an Error whose message is the route's own sentence. */
export async function ask(path, body, method) {
  const options = { credentials: "same-origin", headers: { accept: "application/json" }, method: method ?? (body === undefined ? "GET" : "POST") };
  if (body !== undefined) { options.headers["content-type"] = "application/json"; options.body = JSON.stringify(body); }
  let answer;
  try { answer = await fetch(path, options); } catch { throw new Error("The server did not answer. Nothing was changed; try again."); }
  const said = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Error(said.error ?? `The server answered ${answer.status}.`);
  return said;
}

export function message(text, tone = "bad") {
  return h("div", { class: `note ${tone}`, role: tone === "bad" ? "alert" : "status" }, text);
}

export function copied(text, label = "Copy") {
  const button = h("button", { class: "btn sm", type: "button", onclick: async () => {
    try { await navigator.clipboard.writeText(text); button.textContent = "Copied"; }
    catch { const area = button.parentElement.querySelector("pre, code, input"); if (area) getSelection().selectAllChildren(area); button.textContent = "Press Ctrl+C"; }
    setTimeout(() => { button.textContent = label; }, 1600);
  } }, label);
  return button;
}

export function codeBlock(title, text) {
  return h("div", { class: "codeblock" }, h("div", { class: "row" }, h("h3", {}, title), h("span", { class: "grow" }), copied(text)), h("pre", { tabindex: "0", "aria-label": title }, text));
}

export function bytes(v) {
  if (v == null) return "";
  for (const [size, unit] of [[1e9, "GB"], [1e6, "MB"], [1e3, "KB"]]) if (v >= size) return `${(v / size).toFixed(v / size >= 100 ? 0 : 1)} ${unit}`;
  return `${v} bytes`;
}

export function ms(v) {
  if (v == null) return "–";
  if (v < 1e-4) return `${(v * 1e6).toFixed(0)} µs`;
  return v < 1 ? `${(v * 1000).toFixed(v < 0.01 ? 2 : 1)} ms` : `${v.toFixed(2)} s`;
}
