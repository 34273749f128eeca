/* A mask alone, each point in the colour of its class, and each class's share of the points. */

import { type ReactElement, useLayoutEffect, useRef } from "react";
import { listed } from "../parts/InWords";
import { percent } from "../parts/numbers";
import { bytesOf } from "../parts/pictures/colours";
import { layMask, MaskKey } from "../parts/pictures/masks";
import type { Painted } from "../records";
import { ShareBars } from "./chances";
import { drawnBy, type FigureModule, type FigureProps } from "./figure";

function Picture({ record }: FigureProps<Painted>): ReactElement {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const place = canvas.current!;
    place.width = Math.max(1, record.width); // also clears it
    place.height = Math.max(1, record.height);
    layMask(place, bytesOf(record.data), { strength: 1 });
  }, [record]);
  return (
    <>
      <canvas ref={canvas} className="painted-answer" role="img" aria-label={record.title} />
      <MaskKey classes={record.classes} />
      <ShareBars shares={record.shares} />
    </>
  );
}

export const painted: FigureModule<Painted> = {
  draw: drawnBy(Picture),
  sentence: (record) =>
    `Of all points: ${listed(record.shares.map(({ name, share }) => `${percent(share)} ${name}`))}.`,
  table: (record) => ({
    columns: ["Class", "Points"],
    rows: record.shares.map(({ name, share }) => [name, percent(share)]),
  }),
};
