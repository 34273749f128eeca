/* Between which the lead of the first over the second lies: a dot and a bar on a scale with zero. */
import type { ReactElement } from "react";
import { Term } from "../parts/Term";
import type { LeadDrawn, Scale } from "../records";
import { drawnBy, type FigureModule, type FigureProps } from "./figure";
import { nice, scoreText } from "./scales";

const WIDE = 320; // px of the scale
const APART = 40; // px between zero and the next number
const ROOM = 0.12; // of the span, at both ends

function Picture({ record, around }: FigureProps<LeadDrawn>): ReactElement | null {
  const { of, over, who, scale } = record;
  const unit = scale.share ? 100 : 1;
  const [low, high, at] = [record.low, record.high, record.lead].map((value) => (value == null ? null : value * unit));
  if (low == null || high == null || at == null) return null;
  const x = placeOf(low, high);
  const colour = around.colours?.[who] ?? "var(--ink-3)";
  return (
    <div className="lead-box">
      <div className="s q">
        Lead of {of} over {over}, <Term word="interval">95% interval</Term>
      </div>
      <svg width="332" height="64" role="img" aria-label={`From ${low.toFixed(2)} to ${high.toFixed(2)}`}>
        <path className="axis" d={`M0 40H${WIDE}`} />
        <path d={`M${x(0)} 8V44`} style={{ stroke: "var(--ink-3)" }} strokeDasharray="2 3" />
        <path
          d={`M${x(low)} 24H${x(high)}`}
          style={{ stroke: colour }}
          strokeWidth="4"
          strokeLinecap="round"
          opacity=".5"
        />
        <circle cx={x(at)} cy="24" r="5" style={{ fill: colour }} />
        <text x={Math.max(24, Math.min(296, x(0)))} y="58" textAnchor="middle">
          0, equal
        </text>
        <Marks low={low} high={high} scale={scale} />
      </svg>
    </div>
  );
}

/** Both ends of the scale, which has zero on it. */
function endsOf(low: number, high: number): [number, number] {
  const [from, to] = [Math.min(0, low), Math.max(0, high)];
  const room = ROOM * (to - from || 1);
  return [from - room, to + room];
}

function placeOf(low: number, high: number): (value: number) => number {
  const [from, to] = endsOf(low, high);
  return (value) => ((value - from) / (to - from)) * WIDE;
}

function Marks({ low, high, scale }: { low: number; high: number; scale: Scale }): ReactElement {
  const [from, to] = endsOf(low, high);
  const x = placeOf(low, high);
  const step = nice((to - from) / 3);
  const places: number[] = [];
  for (let tick = Math.ceil(from / step) * step; tick <= to; tick += step) {
    if (Math.abs(tick) > step / 2 && Math.abs(x(tick) - x(0)) > APART) places.push(tick);
  }
  return (
    <>
      {places.map((tick, k) => {
        const isAtEnd = x(tick) > 290;
        return (
          <text key={k} x={isAtEnd ? 332 : Math.max(14, x(tick))} y="58" textAnchor={isAtEnd ? "end" : "middle"}>
            {markText(tick, step)}
            {k === places.length - 1 && unitOf(tick, scale)}
          </text>
        );
      })}
    </>
  );
}

function markText(tick: number, step: number): string {
  let digits = 0;
  if (step < 0.01) digits = 3;
  else if (step < 0.1) digits = 2;
  else if (step < 1) digits = 1;
  return `${tick > 0 ? "" : "−"}${Math.abs(tick).toFixed(digits)}`;
}

function unitOf(tick: number, scale: Scale): string {
  if (!scale.share) return ` ${scale.title}`;
  return Math.abs(tick) === 1 ? " point" : " points";
}

export const lead: FigureModule<LeadDrawn> = {
  draw: drawnBy(Picture),
  sentence: (record) =>
    `${record.of} leads ${record.over} by ${scoreText(record.scale, record.lead)}; 95 of 100 times it would lie between ${scoreText(record.scale, record.low)} and ${scoreText(record.scale, record.high)}.`,
  table: (record) => ({
    columns: ["Lead", "From", "To"],
    rows: [[record.lead, record.low, record.high].map((value) => scoreText(record.scale, value))],
  }),
};
