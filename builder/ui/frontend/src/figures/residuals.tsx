/* By how much numbers are missed: the histogram of all rows, and said against true of some. */
import type { ReactElement } from "react";
import { count, number } from "../parts/numbers";
import type { Residuals } from "../records";
import { drawnBy, type FigureModule, type FigureProps } from "./figure";

const Picture = ({ record }: FigureProps<Residuals>): ReactElement => (
  <>
    <Histogram {...record} />
    <Scatter {...record} />
  </>
);

function Histogram({ title, counts, edges, mean }: Residuals): ReactElement {
  const most = Math.max(1, ...counts);
  const wide = 100 / counts.length;
  return (
    <section>
      <h2>{title}</h2>
      <div className="hist">
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
          {counts.map((rows, k) => {
            const height = (100 * rows) / most;
            const x = k * wide + 0.15;
            return <rect key={k} x={x} width={wide - 0.3} y={100 - height} height={height} fill="var(--val)" />;
          })}
        </svg>
      </div>
      <div className="row s q">
        <span className="grow">{number(edges[0])}</span>
        <span>{number(edges.at(-1))}</span>
      </div>
      <p className="s q">
        On average {number(mean)} too {(mean ?? 0) < 0 ? "low" : "high"}.
      </p>
    </section>
  );
}

function Scatter({ truth, said }: Residuals): ReactElement {
  const pairs = truth.map((value, k) => [value, said[k]]).filter((pair) => pair.every((value) => value != null));
  const values = pairs.flat() as number[];
  const low = values.length ? Math.min(...values) : null;
  const high = values.length ? Math.max(...values) : null;
  const place = (value: number): string => ((100 * (value - low!)) / (high! - low! || 1)).toFixed(2);
  return (
    <section>
      <h2>Said against true</h2>
      <div className="square">
        <svg viewBox="-4 -4 108 112" role="img" aria-label="Said against true">
          <path d="M0 0V100H100" fill="none" stroke="var(--axis)" strokeWidth=".6" />
          <path d="M0 100L100 0" stroke="var(--train)" strokeWidth=".6" strokeDasharray="2 2" />
          <g fill="var(--val)" opacity=".5" transform="matrix(1 0 0 -1 0 100)">
            {pairs.map(([across, up], k) => (
              <circle key={k} cx={place(across!)} cy={place(up!)} r="1" />
            ))}
          </g>
          <text x="100" y="107" textAnchor="end" fontSize="4.6" fill="var(--ink-3)">
            true: {number(low)} to {number(high)}
          </text>
        </svg>
      </div>
    </section>
  );
}

export const residuals: FigureModule<Residuals> = {
  draw: drawnBy(Picture),
  sentence: (record) =>
    `On average it says ${number(record.mean)} too ${(record.mean ?? 0) < 0 ? "low" : "high"}; its misses lie between ${number(record.edges[0])} and ${number(record.edges.at(-1))}.`,
  table: (record) => ({
    columns: ["Missed from", "to", "Rows"],
    rows: record.counts.map((rows, k) => [number(record.edges[k]), number(record.edges[k + 1]), count(rows)]),
  }),
};
