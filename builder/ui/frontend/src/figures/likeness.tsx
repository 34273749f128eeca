/* How like real samples made ones are: the distance on a scale with its floor, the kinds that are made, and how close they come to what was learned from. */
import type { ReactElement } from "react";
import { number, percent, plural } from "../parts/numbers";
import type { Likeness } from "../records";
import { drawnBy, type FigureModule, type FigureProps } from "./figure";
import { Picture as Pair } from "./pictures";

const WIDE = 240; // px
const HIGH = 44;
const LEAST_KIND = 0.1; // of its real share: less does not count as made

function Picture({ record }: FigureProps<Likeness>): ReactElement {
  const closest = record.closest;
  return (
    <section className="likeness">
      <h2>{record.title}</h2>
      <div className="likeness-row">
        <div>
          <strong>Distance</strong>
          <p className="s q">Fréchet, in what the judge sees</p>
        </div>
        <Scale record={record} />
        <div className="num">
          <strong>{number(record.distance)}</strong>
          <p className="s q">real against real: {number(record.floor)}</p>
        </div>
      </div>
      {record.by_kind.length > 0 && (
        <div className="likeness-row">
          <div>
            <strong>Kinds</strong>
            <p className="s q">lines: their share among real ones</p>
          </div>
          <Kinds record={record} />
          <div className="num">
            <strong>
              {kindsMade(record)} of {record.by_kind.length}
            </strong>
            <p className="s q">recognised: {percent(record.recognised)}</p>
            <p className="s q">of real ones: {percent(record.recognised_real)}</p>
          </div>
        </div>
      )}
      <div className="likeness-row">
        <div>
          <strong>Nearest training sample</strong>
          <p className="s q">bars made, lines unseen real</p>
        </div>
        <Nearest record={record} />
        <div className="num">
          <strong>{percent(record.closer)} very close</strong>
          <p className="s q">of unseen real ones: 1%</p>
        </div>
      </div>
      {closest && (
        <figure className="likeness-pair">
          <Pair record={closest} />
          <figcaption className="s q">The closest: made, and the training sample beside it.</figcaption>
        </figure>
      )}
      <p className="s q">
        {plural(record.count, "sample")} made, as many real ones. The judge is {record.judge}.
      </p>
    </section>
  );
}

/** The floor and the distance on one scale, which is wider for small numbers. */
function Scale({ record }: { record: Likeness }): ReactElement {
  const [distance, floor] = [record.distance ?? 0, record.floor ?? 0];
  const most = Math.max(distance, floor * 2, 1e-9) * 1.1;
  const at = (value: number): number => 6 + (Math.sqrt(value / most) || 0) * (WIDE - 12);
  return (
    <svg viewBox={`0 0 ${WIDE} ${HIGH}`} role="img" aria-label="The distance, and its floor">
      <line x1={6} x2={WIDE - 6} y1={26} y2={26} stroke="var(--axis)" />
      <line x1={at(floor)} x2={at(floor)} y1={18} y2={34} stroke="var(--ink)" strokeWidth={1.5} />
      <text x={at(floor)} y={12} textAnchor={floor > most / 2 ? "end" : "start"} className="s" fill="var(--ink-2)">
        floor
      </text>
      <circle cx={at(distance)} cy={26} r={4} fill="var(--accent)" />
    </svg>
  );
}

function Kinds({ record }: { record: Likeness }): ReactElement {
  const most = Math.max(...record.by_kind.flatMap(({ made, real }) => [made, real]), 1e-9);
  const step = WIDE / record.by_kind.length;
  const high = (share: number): number => (share / most) * (HIGH - 8);
  return (
    <svg viewBox={`0 0 ${WIDE} ${HIGH}`} role="img" aria-label="The share of each kind, made and real">
      {record.by_kind.map(({ name, made, real }, k) => (
        <g key={k}>
          <title>{`${name}: ${percent(made)} made, ${percent(real)} real`}</title>
          <rect
            x={k * step + 1}
            width={Math.max(1, step - 2)}
            y={HIGH - high(made)}
            height={high(made)}
            fill="var(--val)"
            rx={1}
          />
          <line
            x1={k * step}
            x2={(k + 1) * step}
            y1={HIGH - high(real)}
            y2={HIGH - high(real)}
            stroke="var(--ink)"
            strokeWidth={1.5}
          />
        </g>
      ))}
    </svg>
  );
}

function Nearest({ record }: { record: Likeness }): ReactElement {
  const most = Math.max(...record.counts, ...record.counts_real, 1);
  const step = WIDE / Math.max(1, record.counts.length);
  const high = (count: number): number => (count / most) * (HIGH - 4);
  return (
    <svg viewBox={`0 0 ${WIDE} ${HIGH}`} role="img" aria-label="How far from the nearest training sample">
      {record.counts.map((count, k) => (
        <rect
          key={k}
          x={k * step + 0.5}
          width={Math.max(1, step - 1)}
          y={HIGH - high(count)}
          height={high(count)}
          fill="var(--val)"
        />
      ))}
      {record.counts_real.map((count, k) => (
        <line
          key={k}
          x1={k * step}
          x2={(k + 1) * step}
          y1={HIGH - high(count)}
          y2={HIGH - high(count)}
          stroke="var(--ink)"
          strokeWidth={1.5}
        />
      ))}
    </svg>
  );
}

function kindsMade(record: Likeness): number {
  return record.by_kind.filter(({ made, real }) => made > 0 && made >= LEAST_KIND * real).length;
}

export const likeness: FigureModule<Likeness> = {
  draw: drawnBy(Picture),
  sentence: (record) => {
    const kinds = record.by_kind.length ? ` ${kindsMade(record)} of ${record.by_kind.length} kinds are made.` : "";
    return `The distance to real samples is ${number(record.distance)}; real against real it is ${number(record.floor)}.${kinds}`;
  },
  table: (record) => ({
    columns: ["What", "Made", "Real"],
    rows: [
      ["Distance", number(record.distance), number(record.floor)],
      ["Recognised", percent(record.recognised), percent(record.recognised_real)],
      ["From the nearest training sample", number(record.near), number(record.near_real)],
      ...record.by_kind.map(({ name, made, real }) => [name, percent(made), percent(real)]),
    ],
  }),
};
