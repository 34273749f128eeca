/* One of several pictures that came together, and a mask over it where there is one. */

import { type ReactElement, useLayoutEffect, useRef } from "react";
import { bytesOf, ramp, themeColours } from "../parts/pictures/colours";
import { layMask } from "../parts/pictures/masks";
import { paint, paintColour } from "../parts/pictures/paint";
import type { ImageThumbnails } from "../records";

interface Properties {
  samples: ImageThumbnails;
  place: number;
  mask?: string;
  theme: string | undefined;
}

export function SampleImage({ samples, place, mask, theme }: Properties): ReactElement {
  const canvas = useRef<HTMLCanvasElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the colours are those of the theme
  useLayoutEffect(() => paintSample(canvas.current!, samples, place, mask), [samples, place, mask, theme]);
  return <canvas ref={canvas} className="px" />;
}

function paintSample(
  canvas: HTMLCanvasElement,
  { size: [height, width], channels, data }: ImageThumbnails,
  place: number,
  mask: string | undefined,
): void {
  const bytes = bytesOf(data);
  const pixels = { width, height, from: place * width * height * (channels === 3 ? 3 : 1) };
  const of = themeColours(canvas);
  if (channels === 3) paintColour(canvas, bytes, pixels);
  else paint(canvas, bytes, pixels, ramp(of("fill"), of("ink")));
  if (mask !== undefined) layMask(canvas, bytesOf(mask), { from: place * width * height });
}
