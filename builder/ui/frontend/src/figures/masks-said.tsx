/* What a network says of each point of a fixed handful of pictures, beside what is true. */
import { type ReactElement, useLayoutEffect, useRef } from "react";
import { percent, plural, thousands } from "../parts/numbers";
import { bytesOf } from "../parts/pictures/colours";
import { layMask, MaskKey } from "../parts/pictures/masks";
import type { MaskSaid, MasksSaid } from "../records";
import { type Around, drawnBy, type FigureModule, type FigureProps } from "./figure";

function Picture({ record, around }: FigureProps<MasksSaid>): ReactElement {
  const samples = record[around.show ?? "fixed"];
  if (!samples.length) return <p className="q">No point is wrong any more.</p>;
  return (
    <div className="painted">
      <div className="row s q">
        <span className="grow">left: what it is · right: what is said</span>
        <MaskKey classes={around.classes ?? []} />
      </div>
      <div className="pairs">
        {samples.map((sample, k) => (
          <Pair key={k} sample={sample} size={record.size} around={around} />
        ))}
      </div>
    </div>
  );
}

interface PairProperties {
  sample: MaskSaid;
  size: MasksSaid["size"];
  around: Around;
}

function Pair({ sample, size, around }: PairProperties): ReactElement {
  return (
    <figure>
      <div className="pair">
        <Side mask={sample.truth} row={sample.row} size={size} around={around} />
        <Side mask={sample.said} row={sample.row} size={size} around={around} />
      </div>
      <figcaption className="s q">{percent(sample.wrong)} wrong</figcaption>
    </figure>
  );
}

interface SideProperties {
  mask: string;
  row: number;
  size: MasksSaid["size"];
  around: Around;
}

/** The picture itself, or an empty one of its size, under the mask. */
function Side({ mask, row, size: [height = 1, width = 1], around: { paint } }: SideProperties): ReactElement {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const place = canvas.current!;
    place.width = Math.max(1, width); // also clears it
    place.height = Math.max(1, height);
    paint?.(place, row);
    layMask(place, bytesOf(mask));
  }, [mask, row, width, height, paint]);
  return <canvas ref={canvas} className="px" />;
}

export const masksSaid: FigureModule<MasksSaid> = {
  draw: drawnBy(Picture),
  sentence: (record) =>
    `${percent(record.wrong)} of the points of ${plural(record.of, "picture")} are called what they are not.`,
  table: (record, around) => ({
    columns: ["Row", "Points wrong"],
    rows: record[around.show ?? "fixed"].map(({ row, wrong }) => [thousands(row + 1), percent(wrong)]),
  }),
  note: (record) => `${percent(record.wrong)} of the points wrong`,
  about: (record, { which }) => `The first ${record.of} ${which ?? "pictures"}`,
};
