/* The samples on which it is furthest off. */

import { type ReactElement, useMemo } from "react";
import { percent, plural, thousands } from "../parts/numbers";
import type { Worst } from "../records";
import { drawnBy, type FigureModule, type FigureProps } from "./figure";
import { mistakeWords, Samples } from "./samples";

function Picture({ record, around }: FigureProps<Worst>): ReactElement | null {
  const { title, samples } = record;
  const rows = useMemo(() => samples.map(({ row }) => row), [samples]);
  if (!samples.length) return null;
  return (
    <section>
      <h2>{title}</h2>
      <div className="opened">
        <Samples rows={rows} known={samples} around={around} />
      </div>
    </section>
  );
}

export const worst: FigureModule<Worst> = {
  draw: drawnBy(Picture),
  sentence: (record) => `${plural(record.samples.length, "sample")} on which it is furthest off.`,
  table: (record) => ({
    columns: ["Row", "Answer", "Sure"],
    rows: record.samples.map((sample) => [
      thousands(sample.row + 1),
      mistakeWords(sample) ?? "",
      sample.chance == null ? "" : percent(sample.chance),
    ]),
  }),
};
