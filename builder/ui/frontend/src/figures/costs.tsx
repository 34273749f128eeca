/* Score against a cost that a person picks: a dot a contestant, and the line of those that nobody beats in both. */
import type { ReactElement } from "react";
import { capital } from "../parts/metrics";
import { count } from "../parts/numbers";
import type { CostKind, Scale, ScoreAgainstCost, Spent } from "../records";
import { type Dot, frontOf, inView, placeNames } from "./costs-layout";
import { type Around, drawnBy, type FigureModule, type FigureProps } from "./figure";
import { duration, fileSize, logTicks, scoreText, spoken, ticks } from "./scales";
import { useRoom } from "./useRoom";

const WORDS = { seconds: duration, bytes: fileSize, count };
const ON_AXIS = { seconds: spoken, bytes: fileSize, count };
const HEIGHT = 356;
const [LEFT, RIGHT, TOP, BOTTOM] = [56, 180, 12, 52];
const FLOOR = HEIGHT - BOTTOM;

function Picture({ record, around }: FigureProps<ScoreAgainstCost>): ReactElement | null {
  const [room, width] = useRoom(420);
  const cost = record.costs.find(({ name }) => name === around.choice?.cost) ?? record.costs[0];
  if (!cost) return null;
  const dots = dotsOf(record, cost);
  return (
    <>
      <div className="tools">
        <span>
          {capital(record.scale.title)} on the {record.part} part against
        </span>
        <select
          className="inp pick"
          aria-label="Cost"
          value={cost.name}
          onChange={(event) => around.choose?.({ cost: event.target.value })}
        >
          {record.costs.map(({ name, title }, k) => (
            <option key={k} value={name}>
              {title}
            </option>
          ))}
        </select>
        <span className="s q">The line joins those that nobody beats in both.</span>
      </div>
      <div ref={room}>
        {dots.length < 2 ? (
          <p className="q">Too few contestants have this number.</p>
        ) : (
          <Plot dots={dots} cost={cost} scale={record.scale} width={width} around={around} />
        )}
      </div>
    </>
  );
}

function dotsOf({ contestants }: ScoreAgainstCost, cost: CostKind): Dot[] {
  return contestants.flatMap(({ who, title, score, network, costs }) => {
    const x = costs[cost.name];
    return x != null && x > 0 && score != null ? [{ who, title, x, y: score, isOwn: network }] : [];
  });
}

interface View {
  x0: number;
  x1: number;
  y0: number;
  y1: number;
  right: number;
  x: (cost: number) => number;
  y: (score: number) => number;
}

function viewOf(dots: readonly Dot[], width: number): View {
  const costs = dots.map((dot) => dot.x);
  const scores = dots.map((dot) => dot.y);
  const span = Math.max(...scores) - Math.min(...scores) || 0.02;
  const [x0, x1] = [Math.min(...costs) * 0.7, Math.max(...costs) * 1.4];
  const [y0, y1] = [Math.min(...scores) - 0.1 * span, Math.max(...scores) + 0.1 * span];
  const right = width - RIGHT;
  return {
    ...{ x0, x1, y0, y1, right },
    x: (cost) => LEFT + ((right - LEFT) * Math.log(cost / x0)) / Math.log(x1 / x0),
    y: (score) => TOP + (FLOOR - TOP) * (1 - (score - y0) / (y1 - y0)),
  };
}

interface PlotProperties {
  dots: readonly Dot[];
  cost: CostKind;
  scale: Scale;
  width: number;
  around: Around;
}

function Plot({ dots, cost, scale, width, around }: PlotProperties): ReactElement {
  const { shown, below } = inView(dots, scale.share);
  const front = frontOf(shown);
  const view = viewOf(shown, width);
  const stairs = front.map((dot, k) =>
    k ? `H${view.x(dot.x)}V${view.y(dot.y)}` : `M${view.x(dot.x)} ${view.y(dot.y)}`,
  );
  const out = [...below].sort((a, b) => b.y - a.y).map((dot) => `${dot.title} ${scoreText(scale, dot.y)}`);
  return (
    <svg width={width} height={HEIGHT} role="img" aria-label={`${scale.title} against ${cost.title}`}>
      <Axes view={view} scale={scale} words={ON_AXIS[cost.unit]} />
      <path d={stairs.join("")} fill="none" style={{ stroke: "var(--ink-3)" }} strokeWidth="1.5" />
      <Named dots={shown} front={front} view={view} scale={scale} cost={cost} around={around} />
      {out.length > 0 && (
        <text x={LEFT} y={HEIGHT - 4}>
          Below this view: {out.join(", ")}
        </text>
      )}
    </svg>
  );
}

const APART = 56; // px between two ticks of the cost

function Axes({ view, scale, words }: { view: View; scale: Scale; words: (cost: number) => string }): ReactElement {
  const { x0, x1, y0, y1, right, x, y } = view;
  const heights = ticks(y0, y1, 6);
  const isFine = scale.share && heights.length > 1 && heights[1]! - heights[0]! < 0.0099;
  let last = Number.NEGATIVE_INFINITY;
  const along = logTicks(x0, x1).filter((tick) => {
    if (x(tick) - last < APART) return false;
    last = x(tick);
    return true;
  });
  return (
    <>
      {heights.map((tick) => (
        <g key={tick}>
          <path className="grid" d={`M${LEFT} ${y(tick)}H${right}`} />
          <text x={LEFT - 8} y={y(tick) + 4} textAnchor="end">
            {scoreText(scale, tick, isFine ? 1 : 0)}
          </text>
        </g>
      ))}
      {along.map((tick) => (
        <g key={tick}>
          <path className="axis" d={`M${x(tick)} ${FLOOR}v4`} />
          <text x={x(tick)} y={FLOOR + 18} textAnchor="middle">
            {words(tick)}
          </text>
        </g>
      ))}
      <path className="axis" d={`M${LEFT} ${FLOOR}H${right}`} />
    </>
  );
}

interface NamedProperties {
  dots: readonly Dot[];
  front: readonly Dot[];
  view: View;
  scale: Scale;
  cost: CostKind;
  around: Around;
}

function Named({ dots, front, view, scale, cost, around }: NamedProperties): ReactElement[] {
  const best = [...dots].sort((a, b) => b.y - a.y);
  const names = placeNames(best.map((dot) => ({ x: view.x(dot.x), y: view.y(dot.y), title: dot.title })));
  return best.map((dot, k) => {
    const colour = around.colours?.[dot.who] ?? "var(--ink-3)";
    const isAhead = front.includes(dot);
    const { x, y, anchor } = names[k]!;
    const name = { fill: isAhead ? "var(--ink)" : "var(--ink-3)", fontWeight: isAhead ? 600 : 400 };
    return (
      <g key={k}>
        <title>{`${dot.title}: ${scoreText(scale, dot.y)}, ${WORDS[cost.unit](dot.x)}`}</title>
        <circle
          cx={view.x(dot.x)}
          cy={view.y(dot.y)}
          r="5"
          style={{ fill: isAhead ? colour : "var(--bg)", stroke: colour }}
          strokeWidth="2"
        />
        <text className="over" x={x} y={y} textAnchor={anchor} style={name}>
          {dot.title}
        </text>
      </g>
    );
  });
}

const costText = (cost: number | null | undefined, unit: CostKind["unit"]): string =>
  cost == null ? "–" : WORDS[unit](cost);

export const costs: FigureModule<ScoreAgainstCost> = {
  draw: drawnBy(Picture),
  sentence: (record) => {
    const best = record.contestants.reduce<Spent | null>(
      (first, one) => ((one.score ?? -Infinity) > (first?.score ?? -Infinity) ? one : first),
      null,
    );
    return `${capital(record.scale.title)} on the ${record.part} part beside what it costs${best ? `: ${best.title} has the most, ${scoreText(record.scale, best.score)}` : ""}.`;
  },
  table: (record) => ({
    columns: ["Contestant", capital(record.scale.title), ...record.costs.map(({ title }) => title)],
    rows: record.contestants.map(({ title, score, costs }) => [
      title,
      scoreText(record.scale, score),
      ...record.costs.map(({ name, unit }) => costText(costs[name], unit)),
    ]),
  }),
};
