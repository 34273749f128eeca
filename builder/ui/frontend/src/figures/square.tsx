/* A square that goes from 0% to 100% both ways: what curves and points of shares are drawn in. */
import type { ReactElement, ReactNode } from "react";

interface Properties {
  label: string;
  /** What its width means. */
  across: string;
  hasDiagonal?: boolean;
  /** SVG on a field of 100 × 100 whose top is 100%. */
  children: ReactNode;
}

export function Square({ label, across, hasDiagonal = true, children }: Properties): ReactElement {
  return (
    <div className="square">
      <svg viewBox="-20 -4 126 118" role="img" aria-label={label}>
        <path d="M0 0V100H100" fill="none" stroke="var(--axis)" strokeWidth=".6" />
        {hasDiagonal && <path d="M0 100L100 0" stroke="var(--train)" strokeWidth=".6" strokeDasharray="2 2" />}
        {children}
        <g fontSize="4.6" fill="var(--ink-3)">
          <text x="-1.5" y="101" textAnchor="end">
            0%
          </text>
          <text x="-1.5" y="3" textAnchor="end">
            100%
          </text>
          <text x="100" y="107" textAnchor="end">
            {across}: 100%
          </text>
        </g>
      </svg>
    </div>
  );
}

type Shares = readonly (number | null)[];

/** Points of two lists of shares as the path of a line; a point without a number is left out. */
export function sharesPath(across: Shares, up: Shares): string {
  const points = across.map((x, i) => [x, up[i]] as const).filter(([x, y]) => Number.isFinite(x) && Number.isFinite(y));
  return points.map(([x, y], i) => `${i ? "L" : "M"}${(100 * x!).toFixed(2)} ${(100 - 100 * y!).toFixed(2)}`).join("");
}

/** One line a class: the first in colour, the others quiet below it. */
export function ClassLines({ paths }: { paths: readonly string[] }): ReactElement {
  return (
    <>
      {paths.slice(1).map((path, k) => (
        <path key={k} d={path} fill="none" stroke="var(--ink-3)" strokeWidth=".5" opacity=".6" />
      ))}
      {paths.length > 0 && <path d={paths[0]} fill="none" stroke="var(--val)" strokeWidth="1" />}
    </>
  );
}

/** Those that have an area, the weakest first. */
export const weakestFirst = <Curve extends { area?: number }>(curves: readonly Curve[]): Curve[] =>
  curves.filter((curve) => curve.area != null).sort((a, b) => a.area! - b.area!);
