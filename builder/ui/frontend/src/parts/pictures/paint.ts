/* Small pictures on a canvas, a byte or three a pixel; enlarged by CSS without blur. */
import type { Ramp } from "./colours";

export interface Pixels {
  width: number;
  height: number;
  /** Where the picture begins in its bytes. */
  from?: number;
}

/** Of one byte a pixel, by a table of colours. */
export function paint(canvas: HTMLCanvasElement, bytes: Uint8Array, pixels: Pixels, table: Ramp): HTMLCanvasElement {
  const { width, height, from = 0 } = pixels;
  return painted(canvas, width, height, (out) => {
    for (let i = 0; i < width * height; i++) {
      const colour = 3 * bytes[from + i]!;
      out[4 * i] = table[colour]!;
      out[4 * i + 1] = table[colour + 1]!;
      out[4 * i + 2] = table[colour + 2]!;
      out[4 * i + 3] = 255;
    }
  });
}

/** Of three bytes a pixel. */
export function paintColour(canvas: HTMLCanvasElement, bytes: Uint8Array, pixels: Pixels): HTMLCanvasElement {
  const { width, height, from = 0 } = pixels;
  return painted(canvas, width, height, (out) => {
    for (let i = 0; i < width * height; i++) {
      for (let channel = 0; channel < 3; channel++) out[4 * i + channel] = bytes[from + 3 * i + channel]!;
      out[4 * i + 3] = 255;
    }
  });
}

export function painted(
  canvas: HTMLCanvasElement,
  width: number,
  height: number,
  fill: (out: Uint8ClampedArray) => void,
): HTMLCanvasElement {
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width;
    canvas.height = height;
  }
  if (!width || !height) return canvas;
  const context = canvas.getContext("2d")!;
  const image = context.createImageData(width, height);
  fill(image.data);
  context.putImageData(image, 0, 0);
  return canvas;
}
