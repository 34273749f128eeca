/* The race: a curve for what learns in steps, a bar and a line for what lands at once, names at their heads. */
import { memo, type ReactElement, useMemo } from "react";
import { scoreText, spoken } from "../../figures/scales";
import { type Size, useSize } from "../../parts/useSize";
import type { Scale } from "../../records";
import type { Contestant } from "../answers";
import type { Looks } from "../looks";
import { isNetwork, isRunning } from "../states";
import {
  belowWords,
  curvePath,
  drawnInOrder,
  endOf,
  headWords,
  inView,
  LEFT,
  type Line,
  linesOf,
  namePlaces,
  type RaceView,
  tickText,
  viewOf,
} from "./geometry";

const LEAST: Size = { width: 320, height: 240 };
const UNKNOWN: Size = { width: 716, height: 404 };

interface Properties {
  contestants: readonly Contestant[];
  scale: Scale;
  log: boolean;
  looks: Looks;
}

export function RacePlot(properties: Properties): ReactElement {
  const [place, size] = useSize();
  const { contestants, ...look } = properties;
  const lines = useMemo(() => linesOf(contestants), [contestants]);
  const room = {
    width: Math.max(LEAST.width, size.width || UNKNOWN.width),
    height: Math.max(LEAST.height, size.height || UNKNOWN.height),
  };
  return (
    <div ref={place} className="race">
      {lines.length > 0 ? (
        <Plot {...look} lines={lines} {...room} />
      ) : (
        <div className="ghostplot">
          <span>The first contestant lands here.</span>
        </div>
      )}
    </div>
  );
}

type PlotProperties = Omit<Properties, "contestants"> & Size & { lines: readonly Line[] };

const Plot = memo(function Plot({ lines, scale, log, looks, width, height }: PlotProperties): ReactElement {
  const parts = inView(lines, scale);
  const view = viewOf(parts, scale, log, { width, height });
  return (
    <svg width={width} height={height} role="img" aria-label="Validation score against seconds of fitting">
      <Axes view={view} scale={scale} />
      {drawnInOrder(parts.shown, looks.colours).map((line) => (
        <LineOf key={line.contestant.key} line={line} view={view} scale={scale} looks={looks} />
      ))}
      <Names shown={parts.shown} view={view} looks={looks} scale={scale} />
      {parts.below.length > 0 && (
        <text x={LEFT} y={height - 8}>
          {belowWords(parts.below, scale)}
        </text>
      )}
    </svg>
  );
});

function Axes({
  view: { right, bottom, scores, times, isFine },
  scale,
}: {
  view: RaceView;
  scale: Scale;
}): ReactElement {
  return (
    <>
      {scores.map(({ at, value }) => (
        <g key={value}>
          <path className="grid" d={`M${LEFT} ${at.toFixed(1)}H${right}`} />
          <text x={LEFT - 8} y={at + 4} textAnchor="end">
            {tickText(value, scale, isFine)}
          </text>
        </g>
      ))}
      <path className="axis" d={`M${LEFT} ${bottom}H${right}`} />
      {times.map(({ at, value }) => (
        <g key={value}>
          <path className="axis" d={`M${at.toFixed(1)} ${bottom}v4`} />
          <text x={at} y={bottom + 18} textAnchor="middle">
            {spoken(value)}
          </text>
        </g>
      ))}
    </>
  );
}

interface LineProperties {
  line: Line;
  view: RaceView;
  scale: Scale;
  looks: Looks;
}

function LineOf({ line, view, scale, looks }: LineProperties): ReactElement {
  const { title, key } = line.contestant;
  const [time, score] = endOf(line);
  return (
    <g>
      <title>{`${title}: ${scoreText(scale, score)} after ${spoken(time)}`}</title>
      {looks.colours[key] ? <Curve line={line} view={view} looks={looks} /> : <Landing line={line} view={view} />}
    </g>
  );
}

const UNDER_POINTER = 12; // px: wide enough to point at

function Curve({ line, view, looks }: Omit<LineProperties, "scale">): ReactElement {
  const { contestant, points } = line;
  const [time, score] = endOf(line);
  const [x, y] = [view.x(time).toFixed(1), view.y(score).toFixed(1)];
  const colour = looks.colours[contestant.key];
  const path = curvePath(points, view);
  return (
    <>
      <path
        className="l"
        style={{ stroke: colour, strokeWidth: isNetwork(contestant) ? 3 : 2 }}
        strokeDasharray={looks.dashes[contestant.key]}
        d={path}
      />
      <path d={path} fill="none" stroke="transparent" strokeWidth={UNDER_POINTER} />
      <circle cx={x} cy={y} r="4" style={{ fill: colour }} className={isRunning(contestant) ? "pulse" : undefined} />
      <path d={`M${x} ${y}H${view.right}`} style={{ stroke: colour }} strokeDasharray="1 4" />
    </>
  );
}

function Landing({ line, view }: { line: Line; view: RaceView }): ReactElement {
  const [time, score] = endOf(line);
  const [x, y] = [view.x(time).toFixed(1), view.y(score)];
  const across = `M${x} ${y.toFixed(1)}H${view.right}`;
  return (
    <>
      <path d={across} style={{ stroke: "var(--line-2)" }} strokeWidth="1.25" />
      <path d={`M${x} ${(y - 5).toFixed(1)}v10`} style={{ stroke: "var(--ink-3)" }} strokeWidth="2" />
      <path d={across} stroke="transparent" strokeWidth={UNDER_POINTER} />
    </>
  );
}

type NamesProperties = Omit<LineProperties, "line"> & { shown: readonly Line[] };

function Names({ shown, view, looks, scale }: NamesProperties): ReactElement[] {
  const heads = drawnInOrder(shown, looks.colours)
    .map((line) => ({ key: line.contestant.key, y: view.y(endOf(line)[1]), words: headWords(line, view, scale) }))
    .sort((a, b) => a.y - b.y);
  const places = namePlaces(
    heads.map(({ y }) => y),
    view.bottom,
  );
  return heads.map(({ key, y, words }, k) => {
    const colour = looks.colours[key];
    const at = places[k]!;
    return (
      <g key={key}>
        <path
          d={`M${view.right} ${y.toFixed(1)}L${view.right + 10} ${at.toFixed(1)}`}
          fill="none"
          style={{ stroke: colour ?? "var(--line-2)" }}
        />
        <text x={view.right + 14} y={at + 4} style={{ fill: colour ?? "var(--ink-2)", fontWeight: colour ? 600 : 400 }}>
          {words}
        </text>
      </g>
    );
  });
}
