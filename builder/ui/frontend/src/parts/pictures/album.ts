/* Pictures that stay as they are, made into one image that elements show a part of each. */
import type { CSSProperties } from "react";
import type { Ramp } from "./colours";
import { paint, paintColour } from "./paint";

export interface Album {
  /** The style of an element that shows the k-th. */
  of: (k: number) => CSSProperties;
  close: () => void;
}

interface Contents {
  width: number;
  height: number;
  count: number;
  /** Without one the bytes are colours. */
  table: Ramp | null;
}

const MOST_COLUMNS = 8;

export async function makeAlbum(bytes: Uint8Array, contents: Contents): Promise<Album> {
  const { width, height, count, table } = contents;
  const columns = Math.min(MOST_COLUMNS, count);
  const rows = Math.ceil(count / columns);
  const single = document.createElement("canvas");
  const whole = document.createElement("canvas");
  whole.width = columns * width;
  whole.height = rows * height;
  const context = whole.getContext("2d")!;
  for (let k = 0; k < count; k++) {
    const pixels = { width, height, from: k * width * height * (table ? 1 : 3) };
    const picture = table ? paint(single, bytes, pixels, table) : paintColour(single, bytes, pixels);
    context.drawImage(picture, (k % columns) * width, Math.floor(k / columns) * height);
  }
  const blob = await new Promise<Blob | null>((done) => whole.toBlob(done));
  const url = blob ? URL.createObjectURL(blob) : "";
  const part = (k: number, of: number): number => (of > 1 ? (100 * k) / (of - 1) : 0); // percent
  return {
    of: (k) => ({
      backgroundImage: `url(${url})`,
      backgroundSize: `${100 * columns}% ${100 * rows}%`,
      backgroundPosition: `${part(k % columns, columns)}% ${part(Math.floor(k / columns), rows)}%`,
    }),
    close: () => URL.revokeObjectURL(url),
  };
}
