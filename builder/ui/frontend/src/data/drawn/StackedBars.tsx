/* The histogram of a column for each class, with an axis. */
import type { ReactElement } from "react";
import { classColour } from "../../parts/class-colour";
import type { ColumnHistogram } from "../../records";
import { AXIS, axisWords, stackedBars } from "./stacks";

interface Properties {
  chart: ColumnHistogram;
  width: number;
  height: number;
  /** So many in all charts, so that a class has one colour. */
  classes: number;
}

export function StackedBars({ chart, width, height, classes }: Properties): ReactElement {
  const bySeries = chart.series.length > 1;
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={`Histogram of ${chart.name}`}
    >
      {stackedBars(chart, width, height).map(({ place, says, ...box }, k) => (
        <rect
          key={k}
          {...box}
          style={{ fill: bySeries ? classColour(place, classes) : "var(--ink-3)" }}
          opacity={bySeries ? 0.85 : 0.65}
        >
          <title>{says}</title>
        </rect>
      ))}
      <path d={`M0 ${height - AXIS + 0.5}H${width}`} style={{ stroke: "var(--axis)" }} />
      {axisWords(chart, width).map(({ x, anchor, text }, k) => (
        <text key={k} x={x} y={height - 5} textAnchor={anchor} className="tick">
          {text}
        </text>
      ))}
    </svg>
  );
}
