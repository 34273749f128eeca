/* Figures for pages that are not drawn by React: `drawFigure(record, host, around)` with the styles of figures. */
import { createRoot } from "react-dom/client";
import shared from "../parts/look.css?inline";
import pictures from "../parts/pictures/look.css?inline";
import tokens from "../parts/tokens.css?inline";
import type { Figure, OverPlane } from "../records";
import results from "../results/look.css?inline";
import look from "./look.css?inline";
import { keyOf as keyNodes } from "./registry";

export { aboutOf, drawFigure, noteOf } from "./registry";

/** All that figures look like, for a page that has nothing else. */
export const css = [tokens, shared, results, pictures, look].join("\n");

/** What the colours of a figure mean, as an element. */
export function keyOf(record: Figure, over?: OverPlane | null): HTMLElement {
  const host = document.createElement("span");
  host.className = "row s";
  createRoot(host).render(keyNodes(record, over));
  return host;
}
