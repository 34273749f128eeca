/* Classes of the points of a picture, laid over it. */
import type { ReactElement } from "react";
import { cssOf, type Rgb } from "./colours";

// Colours of the classes, the first left as it is; engine/data/kinds/thumbnail.py has the same.
const PAINTS: readonly Rgb[] = [
  [46, 125, 209],
  [226, 118, 30],
  [42, 157, 99],
  [197, 64, 116],
  [126, 87, 194],
  [0, 151, 167],
  [158, 130, 20],
  [120, 100, 90],
];

interface Laying {
  /** Where the mask begins in its bytes. */
  from?: number;
  /** Of the paint over the picture. */
  strength?: number;
}

export function layMask(canvas: HTMLCanvasElement, mask: Uint8Array, laying: Laying = {}): void {
  const { from = 0, strength = 0.65 } = laying;
  const { width, height } = canvas;
  if (!width || !height) return;
  const context = canvas.getContext("2d")!;
  const image = context.getImageData(0, 0, width, height);
  const out = image.data;
  for (let i = 0; i < width * height; i++) {
    const kind = mask[from + i];
    if (!kind) continue;
    const colour = PAINTS[(kind - 1) % PAINTS.length]!;
    for (let channel = 0; channel < 3; channel++) {
      out[4 * i + channel] = (1 - strength) * out[4 * i + channel]! + strength * colour[channel]!;
    }
    out[4 * i + 3] = 255;
  }
  context.putImageData(image, 0, 0);
}

/** What each colour means. */
export function MaskKey({ classes }: { classes: readonly string[] }): ReactElement {
  return (
    <div className="row s paints">
      {classes.slice(1).map((name, k) => (
        <span key={name} className="row">
          <i style={{ background: cssOf(PAINTS[k % PAINTS.length]!) }} />
          {name}
        </span>
      ))}
    </div>
  );
}
