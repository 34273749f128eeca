/* A small grid of numbers as a picture: as samples are shown where none is below zero, else blue for plus and orange for minus. */
import { type ReactElement, useLayoutEffect, useRef } from "react";
import { GREYS, mix, rgb, themeColours, tinted } from "../parts/pictures/colours";
import { paint, painted } from "../parts/pictures/paint";
import type { Grid } from "../records";

interface Properties {
  grid: Grid;
  theme: string | undefined;
  /** Painted in the entry's own colour. */
  isOwn?: boolean;
}

export function GridCanvas({ grid, theme, isOwn = false }: Properties): ReactElement {
  const canvas = useRef<HTMLCanvasElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the colours are those of the theme
  useLayoutEffect(() => paintGrid(canvas.current!, grid, isOwn), [grid, isOwn, theme]);
  return <canvas ref={canvas} className="px" role="img" aria-label={`${grid.title}, ${grid.size}`} />;
}

function paintGrid(canvas: HTMLCanvasElement, { values, width, height }: Grid, isOwn: boolean): void {
  const low = Math.min(0, ...values.map((value) => value ?? 0));
  const most = Math.max(1e-9, ...values.map((value) => Math.abs(value ?? 0)));
  const size = { width: Math.max(1, width), height: Math.max(1, height) };
  if (low === 0) {
    const own = isOwn ? getComputedStyle(canvas).getPropertyValue("--entry") : "";
    const shades = Uint8Array.from(values, (value) => Math.round((255 * (value ?? 0)) / most));
    paint(canvas, shades, size, own ? tinted(rgb(own)) : GREYS);
    return;
  }
  const of = themeColours(canvas);
  const [ground, plus, minus] = [of("sunken"), of("pos"), of("neg")];
  painted(canvas, size.width, size.height, (out) => {
    for (let i = 0; i < width * height; i++) {
      const value = values[i] ?? 0;
      const colour = mix(ground, value < 0 ? minus : plus, (0.92 * Math.abs(value)) / most);
      out.set([...colour.map(Math.round), 255], 4 * i);
    }
  });
}
