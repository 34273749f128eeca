"""What an eye stumbles over first, on any page of ours: pale or tiny text, text cut off without
saying so, what lies outside the window, controls without a name.
"""

from __future__ import annotations

import time
from typing import Any

SIZES = ((1440, 900), (1100, 800), (800, 900))

LOOK = """() => {
  const wrong = new Set(), all = [];
  const walk = (node) => { for (const one of node.querySelectorAll("*")) { all.push(one); if (one.shadowRoot) walk(one.shadowRoot); } };
  walk(document);
  const up = (element) => element.parentElement ?? (element.getRootNode() instanceof ShadowRoot ? element.getRootNode().host : null);
  const line = (element) => { const found = []; for (let at = element; at; at = up(at)) found.push(at); return found; };
  const parse = (colour) => { const m = colour.match(/[\\d.]+/g)?.map(Number) ?? [0, 0, 0, 0], srgb = colour.startsWith("color(srgb"); return [...m.slice(0, 3).map((v) => (srgb ? v * 255 : v)), m[3] ?? 1]; };
  const light = ([r, g, b]) => { const f = (v) => { v /= 255; return v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; }; return 0.2126 * f(r) + 0.7152 * f(g) + 0.0722 * f(b); };
  const mix = (top, under) => [0, 1, 2].map((i) => top[i] * top[3] + under[i] * (1 - top[3])).concat(1);
  const behind = (element) => {
    const layers = [];
    for (const at of line(element)) { const c = parse(getComputedStyle(at).backgroundColor); if (c[3] > 0) layers.push(c); if (c[3] === 1) break; }
    let found = layers.length && layers[layers.length - 1][3] === 1 ? layers.pop() : [255, 255, 255, 1];
    for (const one of layers.reverse()) found = mix(one, found);
    return found;
  };
  for (const element of all) {
    const box = element.getBoundingClientRect();
    if (box.width <= 1 || box.height <= 1 || !element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    if (element.matches("button,a[href],select,input,textarea")) {
      const by = element.getAttribute("aria-labelledby"), label = element.getAttribute("aria-label") || (by && element.getRootNode().getElementById(by)?.textContent) || [...(element.labels ?? [])].map((l) => l.textContent).join("") || (element.matches("select,input,textarea") ? element.placeholder : element.textContent) || element.title;
      if (!label?.trim()) wrong.add(`no name: ${element.outerHTML.slice(0, 100)}`);
    }
    const text = [...element.childNodes].filter((n) => n.nodeType === 3).map((n) => n.textContent.trim()).join(" ").trim().slice(0, 50);
    if (!text || element.matches("style,script,noscript,option,title") || element.closest("[disabled],[aria-disabled=true]")) continue;
    const style = getComputedStyle(element), html = element instanceof HTMLElement, size = parseFloat(style.fontSize);
    let opacity = 1;
    for (const at of line(element)) opacity *= Number(getComputedStyle(at).opacity);
    const under = behind(element), own = parse(html ? style.color : style.fill), a = light(mix([...own.slice(0, 3), own[3] * opacity], under)), b = light(under), ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (ratio < (size >= 24 ? 3 : 4.5)) wrong.add(`contrast ${ratio.toFixed(2)}: ${text}`);
    if (html && size < 12) wrong.add(`${style.fontSize}: ${text}`); // a drawing is scaled with its picture
    if (html && element.clientWidth && element.scrollWidth > element.clientWidth + 1 && style.overflowX === "hidden" && style.textOverflow !== "ellipsis") wrong.add(`cut off: ${text}`);
    const scrolls = line(element).some((at) => ["auto", "scroll"].includes(getComputedStyle(at).overflowX));
    if (box.right > innerWidth + 1 && !scrolls && !element.closest(".react-flow")) wrong.add(`outside the window: ${text}`);
  }
  if (document.documentElement.scrollWidth > innerWidth + 1) wrong.add("the page scrolls sideways");
  return [...wrong];
}"""


WIDTHS = ((360, 780), (390, 844), (768, 1024), (1024, 768), (1440, 900), (1920, 1080))

SETTLED = 5.0  # seconds in which a page has found its place at a new width
TWO_FRAMES = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
FINGER = 24  # pixels: the smallest thing that a finger is asked to hit

OUT = """(finger) => {
  const wrong = new Set(), all = [];
  const walk = (node) => { for (const one of node.querySelectorAll("*")) { all.push(one); if (one.shadowRoot) walk(one.shadowRoot); } };
  walk(document);
  const up = (element) => element.parentElement ?? (element.getRootNode() instanceof ShadowRoot ? element.getRootNode().host : null);
  const line = (element) => { const all = []; for (let at = up(element); at; at = up(at)) all.push(at); return all; };
  const named = (element) => `${element.tagName.toLowerCase()} ${(element.getAttribute("aria-label") || element.textContent || element.getAttribute("class") || element.parentElement?.getAttribute("class") || "").trim().slice(0, 40)} ${Math.round(element.getBoundingClientRect().left)}–${Math.round(element.getBoundingClientRect().right)}`;
  const scrolls = (element) => ["auto", "scroll"].includes(getComputedStyle(element).overflowX) || element.matches(".react-flow");
  for (const element of all) {
    if (element.closest("style,script,noscript,[inert]") || !element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    const box = element.getBoundingClientRect();
    if (box.width <= 1 || box.height <= 1 || box.right <= 0) continue; // a sidebar that is put away
    const around = line(element);
    if (around.some((at) => scrolls(at) || /inset\\(/.test(getComputedStyle(at).clipPath))) continue;
    if (box.right > innerWidth + 1 || box.left < -1) { wrong.add(`runs out: ${named(element)}`); continue; }
    if (!element.matches("button,a[href],select,input,textarea,[role=tab]") || element.matches("[type=file]")) continue;
    const hidden = around.find((at) => ["hidden", "clip"].includes(getComputedStyle(at).overflowX) && !at.matches("html,body"));
    const frame = hidden?.getBoundingClientRect();
    if (frame && frame.width > 1 && (box.right > frame.right + 1 || box.left < frame.left - 1)) wrong.add(`cut: ${named(element)}`);
    if (finger && innerWidth < 500 && Math.max(box.width, box.height) < finger) wrong.add(`too small for a finger: ${named(element)}`);
  }
  if (document.documentElement.scrollWidth > innerWidth) wrong.add("the page scrolls sideways");
  return [...wrong];
}"""


def runs_out(page: Any) -> dict[str, list[str]]:
    """At each width what does not fit into the window, is cut by what is around it, or is too small
    for a finger on a telephone.
    """
    out = {}
    for width, height in WIDTHS:
        page.set_viewport_size({"width": width, "height": height})
        deadline = time.monotonic() + SETTLED
        while (wrong := page.evaluate(OUT, FINGER)) and time.monotonic() < deadline:
            page.evaluate(TWO_FRAMES)
        if wrong:
            out[f"{width} × {height}"] = wrong
    return out


def stumbles(page: Any) -> dict[str, list[str]]:
    """At each size of the window what an eye stumbles over there; empty where it stumbles over
    nothing.
    """
    found = {}
    for width, height in SIZES:
        page.set_viewport_size({"width": width, "height": height})
        page.evaluate(TWO_FRAMES)
        if wrong := page.evaluate(LOOK):
            found[f"{width} × {height}"] = wrong
    page.set_viewport_size({"width": SIZES[0][0], "height": SIZES[0][1]})
    return found
