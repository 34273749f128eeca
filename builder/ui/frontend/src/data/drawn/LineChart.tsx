/* One or several lines on a common scale. */
import type { ReactElement } from "react";
import { classColour } from "../../parts/class-colour";
import { drawnLines, type Lines } from "./line-paths";

interface Properties {
  lines: Lines;
  width: number;
  height: number;
  stroke: number;
  /** A line at zero. */
  axis?: boolean;
}

const MANY = 9; // so that two lines have the colours of runs, and not those of signs

export function LineChart({ lines, width, height, stroke, axis = false }: Properties): ReactElement {
  const { paths, zero } = drawnLines(lines, width, height);
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      preserveAspectRatio="none"
      className="lines"
      aria-hidden="true"
    >
      {axis && zero !== null && <path d={`M0 ${zero}H${width}`} style={{ stroke: "var(--grid)" }} fill="none" />}
      {paths.map((path, line) => (
        <path
          key={line}
          d={path}
          fill="none"
          strokeWidth={stroke}
          strokeLinejoin="round"
          style={{ stroke: classColour(line, MANY) }}
          vectorEffect="non-scaling-stroke"
        />
      ))}
    </svg>
  );
}
