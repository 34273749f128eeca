/* The server's drawing of a network: our own SVG of rectangles and paths, whose colours become the theme's. */
import { memo, type ReactElement, useLayoutEffect, useRef } from "react";

const COLOURS: Record<string, string> = {
  structure: "struct",
  spatial: "spatial",
  dense: "dense",
  activation: "act",
  steady: "steady",
  sequence: "seq",
};

const GROUP = /^g-/;

export const Drawing = memo(({ svg }: { svg: string }): ReactElement => {
  const place = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => place.current!.replaceChildren(drawn(svg)), [svg]);
  return <span ref={place} className="thumb" />;
});

function drawn(svg: string): Node {
  const parsed = new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
  for (const shape of parsed.querySelectorAll("rect, path")) {
    const group = [...shape.classList].find((name) => GROUP.test(name))?.replace(GROUP, "");
    const colour = group && (COLOURS[group] ?? "struct");
    shape.setAttribute("style", colour ? `fill:var(--${colour})` : "stroke:var(--line-2)");
  }
  return document.importNode(parsed, true);
}
