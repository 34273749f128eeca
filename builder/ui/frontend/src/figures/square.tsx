/* A square that goes from 0% to 100% both ways: what curves and points of shares are drawn in. */
import type { ReactElement, ReactNode } from "react";

interface Properties {
  label: string;
  /** What its width means, and its height. */
  across: string;
  up: string;
  hasDiagonal?: boolean;
  /** SVG on a field of 100 × 100 whose top is 100%. */
  children: ReactNode;
}

const TICKS = [0, 20, 40, 60, 80, 100]; // percent

export function Square({ label, across, up, hasDiagonal = true, children }: Properties): ReactElement {
  return (
    <div className="square">
      <svg viewBox="-21 -7 128 124" role="img" aria-label={label}>
        {TICKS.slice(1).map((tick) => (
          <path key={tick} d={`M0 ${100 - tick}H100`} stroke="var(--grid)" strokeWidth=".4" />
        ))}
        <path d="M0 0V100H100" fill="none" stroke="var(--axis)" strokeWidth=".6" />
        {hasDiagonal && <path d="M0 100L100 0" stroke="var(--train)" strokeWidth=".6" strokeDasharray="2 2" />}
        {children}
        <g fontSize="4" fill="var(--ink-3)">
          {TICKS.map((tick) => (
            <g key={tick}>
              <text x="-2" y={101.4 - tick} textAnchor="end">
                {tick}%
              </text>
              <path d={`M${tick} 100v1.5`} stroke="var(--axis)" strokeWidth=".6" />
              <text x={tick} y="106" textAnchor="middle">
                {tick}%
              </text>
            </g>
          ))}
          <text x="50" y="113.5" textAnchor="middle">
            {across}
          </text>
          <text transform="translate(-16 50) rotate(-90)" textAnchor="middle">
            {up}
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
