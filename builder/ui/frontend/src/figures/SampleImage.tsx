/* One of several pictures that came together, and a mask over it where there is one. */

import { type ReactElement, useLayoutEffect, useRef } from "react";
import { bytesOf, GREYS } from "../parts/pictures/colours";
import { layMask } from "../parts/pictures/masks";
import { paint, paintColour } from "../parts/pictures/paint";
import type { ImageThumbnails } from "../records";

interface Properties {
  samples: ImageThumbnails;
  place: number;
  mask?: string;
}

export function SampleImage({ samples, place, mask }: Properties): ReactElement {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => paintSample(canvas.current!, samples, place, mask), [samples, place, mask]);
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
  if (channels === 3) paintColour(canvas, bytes, pixels);
  else paint(canvas, bytes, pixels, GREYS);
  if (mask !== undefined) layMask(canvas, bytesOf(mask), { from: place * width * height });
}
