/* How often it is right, by how sure it says that it is. */
import type { ReactElement } from "react";
import { count, percent } from "../parts/numbers";
import { Term } from "../parts/Term";
import type { Bin, Calibration } from "../records";
import { drawnBy, type FigureModule, type FigureProps } from "./figure";
import { Square, sharesPath } from "./square";

const LEAST = 1.4; // radius of a point of few rows
const MOST = 4.4;

function Picture({ record: { title, bins, error } }: FigureProps<Calibration>): ReactElement {
  const path = sharesPath(
    bins.map((bin) => bin.said),
    bins.map((bin) => bin.right),
  );
  return (
    <section>
      <h2>
        <Term word="calibration">{title}</Term>
      </h2>
      <Square label="Calibration" across="how sure it says it is" up="how often it is right">
        <path d={path} fill="none" stroke="var(--val)" strokeWidth="1" />
        {bins.map((bin, k) => (
          <Dot key={k} {...bin} />
        ))}
      </Square>
      <p className="s q">
        On average {percent(error)} off the dashed line, on which 80% sure means right 8 times of 10.
      </p>
    </section>
  );
}

function Dot({ said, right, rows }: Bin): ReactElement {
  const words = `${percent(said)} sure, ${percent(right)} right, ${count(rows)} rows`;
  const radius = Math.min(MOST, LEAST + Math.sqrt(rows) / 4);
  return (
    <g>
      <title>{words}</title>
      <circle cx={100 * said} cy={100 - 100 * right} r={radius} fill="var(--val)" />
    </g>
  );
}

export const calibration: FigureModule<Calibration> = {
  draw: drawnBy(Picture),
  sentence: (record) =>
    `How sure it is and how often it is right are ${percent(record.error)} apart, averaged over the rows.`,
  table: (record) => ({
    columns: ["Sure", "Right", "Rows"],
    rows: record.bins.map(({ said, right, rows }) => [percent(said), percent(right), count(rows)]),
  }),
};
