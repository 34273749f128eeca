/* How much the score falls when a column's values are dealt out anew: a bar a contestant and column, with its spread. */
import { Fragment, type ReactElement } from "react";
import type { Importance, Leaning, Scale } from "../records";
import { drawnBy, type FigureModule, type FigureProps } from "./figure";
import { signed, ticks } from "./scales";

const SHOWN = 15; // columns
const LINE = 10; // px of a bar
const QUIET = ["var(--ink-3)", "var(--ink-2)", "var(--line-2)"]; // where the page gives a contestant no colour
const ROOM = 1.15; // of the largest fall

type Place = (value: number) => string;

function Picture({ record, around }: FigureProps<Importance>): ReactElement {
  const { contestants, scale, note } = record;
  const shown = largestFalls(record);
  const top = Math.max(1e-9, ...shown.map(({ fall }) => fall));
  const place: Place = (value) => `${Math.max(0, Math.min(100, (100 * value) / (top * ROOM)))}%`;
  const colours = contestants.map(({ who }, k) => around.colours?.[who] ?? QUIET[k % QUIET.length]!);
  return (
    <>
      <div className="row fall-key">
        {contestants.map(({ title }, k) => (
          <span key={k} className="row s">
            <span className="mark" style={{ height: 3, background: colours[k] }} />
            {title}
          </span>
        ))}
      </div>
      <div className="bar-rows">
        {shown.map(({ name, column }) => (
          <Fragment key={column}>
            <div className="clip" title={name}>
              {name}
            </div>
            <Bars contestants={contestants} column={column} place={place} colours={colours} scale={scale} />
          </Fragment>
        ))}
        <div />
        <Axis top={top} place={place} scale={scale} />
      </div>
      <p className="s q">{note}</p>
    </>
  );
}

/** Columns by the largest fall that any contestant has from them. */
function largestFalls({ pieces, contestants }: Importance): { name: string; column: number; fall: number }[] {
  const fallOf = (column: number): number => Math.max(...contestants.map(({ falls }) => falls[column]?.mean ?? 0));
  return pieces
    .map((name, column) => ({ name, column, fall: contestants.length ? fallOf(column) : 0 }))
    .sort((a, b) => b.fall - a.fall)
    .slice(0, SHOWN);
}

interface BarsProperties {
  contestants: readonly Leaning[];
  column: number;
  place: Place;
  colours: readonly string[];
  scale: Scale;
}

function Bars({ contestants, column, place, colours, scale }: BarsProperties): ReactElement {
  return (
    <div>
      <svg width="100%" height={contestants.length * LINE + 4} aria-hidden="true">
        {contestants.map(({ title, falls }, k) => {
          const mean = falls[column]?.mean ?? 0;
          const spread = falls[column]?.spread ?? 0;
          const y = k * LINE;
          const middle = y + 5.5;
          return (
            <g key={k}>
              <title>{`${title}: ${fallText(scale, mean)} ± ${fallText(scale, spread)}`}</title>
              <rect x="0" y={y + 2} width={place(mean)} height="7" rx="2" style={{ fill: colours[k] }} />
              <line
                x1={place(mean - spread)}
                x2={place(mean + spread)}
                y1={middle}
                y2={middle}
                style={{ stroke: "var(--ink)" }}
              />
            </g>
          );
        })}
      </svg>
    </div>
  );
}

const fallText = (scale: Scale, value: number): string =>
  signed(scale.share ? `${(100 * value).toFixed(1)} points` : value.toFixed(3));

function Axis({ top, place, scale }: { top: number; place: Place; scale: Scale }): ReactElement {
  const unit = scale.share ? 100 : 1;
  const places = ticks(0, unit * top * 1.1, 3);
  return (
    <div>
      <svg width="100%" height="22" role="img" aria-label="The scale of the bars" style={{ overflow: "visible" }}>
        <line x1="0" x2="100%" y1="0.5" y2="0.5" style={{ stroke: "var(--axis)" }} />
        {places.map((tick, k) => (
          <text key={tick} x={place(tick / unit)} y="16" textAnchor={k ? "middle" : "start"}>
            {+tick.toPrecision(2)}
            {k === places.length - 1 && (scale.share ? " points" : ` ${scale.title}`)}
          </text>
        ))}
      </svg>
    </div>
  );
}

export const importance: FigureModule<Importance> = {
  draw: drawnBy(Picture),
  sentence: (record) => {
    const [first] = largestFalls(record);
    return first
      ? `They lean most on ${first.name}: without it the score falls by up to ${fallText(record.scale, first.fall)}.`
      : "No column was measured.";
  },
  table: (record) => ({
    columns: ["Column", ...record.contestants.map(({ title }) => title)],
    rows: largestFalls(record).map(({ name, column }) => [
      name,
      ...record.contestants.map(
        ({ falls }) =>
          `${fallText(record.scale, falls[column]?.mean ?? 0)} ± ${fallText(record.scale, falls[column]?.spread ?? 0)}`,
      ),
    ]),
  }),
};
