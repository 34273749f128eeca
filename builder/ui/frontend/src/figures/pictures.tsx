/* Small pictures that a network makes, side by side in as many lines as they need. */

import { type ReactElement, useLayoutEffect, useRef } from "react";
import { percent, plural } from "../parts/numbers";
import { bytesOf } from "../parts/pictures/colours";
import { painted } from "../parts/pictures/paint";
import type { Pictures } from "../records";
import { drawnBy, type FigureModule, type FigureProps } from "./figure";

/** All pictures of a record, also inside of another figure. */
export function Picture({ record }: Pick<FigureProps<Pictures>, "record">): ReactElement {
  const shades = bytesOf(record.data);
  return (
    <div className="made-pictures">
      {Array.from({ length: record.count }, (_, k) => (
        <Made key={k} record={record} shades={shades} place={k} />
      ))}
    </div>
  );
}

interface MadeProperties {
  record: Pictures;
  shades: Uint8Array;
  place: number;
}

function Made({ record, shades, place }: MadeProperties): ReactElement {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => paint(canvas.current!, record, shades, place), [record, shades, place]);
  const words = `${record.title}, ${place + 1} of ${record.count}`;
  return <canvas ref={canvas} className="made-picture" role="img" aria-label={words} />;
}

function paint(canvas: HTMLCanvasElement, record: Pictures, shades: Uint8Array, place: number): void {
  const { width, height, channels } = record;
  painted(canvas, width, height, (out) => {
    for (let i = 0; i < width * height; i++) {
      const from = (place * width * height + i) * channels;
      for (let channel = 0; channel < 3; channel++) {
        out[4 * i + channel] = shades[from + (channels === 3 ? channel : 0)] ?? 0;
      }
      out[4 * i + 3] = 255;
    }
  });
}

/** 0: all black, 1: all white. */
function brightness({ data, width, height, channels }: Pictures, place: number): number {
  const size = width * height * channels;
  const shades = bytesOf(data).slice(place * size, (place + 1) * size);
  return shades.reduce((sum, shade) => sum + shade, 0) / Math.max(1, 255 * shades.length);
}

export const pictures: FigureModule<Pictures> = {
  draw: drawnBy(Picture),
  sentence: (record) =>
    `${plural(record.count, "picture")} of ${record.width} × ${record.height} points that it makes.`,
  table: (record) => ({
    columns: ["Picture", "Mean brightness"],
    rows: Array.from({ length: record.count }, (_, k) => [String(k + 1), percent(brightness(record, k))]),
  }),
  note: ({ note }) => note ?? "what it makes",
};
