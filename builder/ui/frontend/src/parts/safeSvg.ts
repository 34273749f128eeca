/* A picture is drawn from our own graph, but comes as text: only shapes are let through. */

const ELEMENTS = new Set(["svg", "g", "path", "rect", "circle", "line", "polyline", "polygon", "text", "title"]);
const ATTRIBUTES = new Set(
  (
    "viewbox d x y x1 x2 y1 y2 cx cy r rx ry width height points fill stroke stroke-width stroke-dasharray " +
    "stroke-linecap stroke-linejoin opacity transform class style text-anchor font-size font-weight preserveaspectratio"
  ).split(" "),
);
const REACHES_OUT = /url\(|script|expression/i;
const SVG = "http://www.w3.org/2000/svg";

/** Null where the text is no picture. */
export function safeSvg(text: string): SVGElement | null {
  const parsed = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
  return parsed.tagName === "svg" ? copyOf(parsed) : null;
}

function copyOf(from: Element): SVGElement | null {
  if (!ELEMENTS.has(from.tagName)) return null;
  const to = document.createElementNS(SVG, from.tagName);
  for (const { name, value } of from.attributes)
    if (ATTRIBUTES.has(name.toLowerCase()) && !REACHES_OUT.test(value)) to.setAttribute(name, value);
  for (const child of from.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) to.append(child.textContent ?? "");
    const copied = child.nodeType === Node.ELEMENT_NODE ? copyOf(child as Element) : null;
    if (copied) to.append(copied);
  }
  return to;
}
