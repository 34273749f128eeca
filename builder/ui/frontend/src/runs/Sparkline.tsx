/* A run's loss as a small curve. */
import type { ReactElement } from "react";

export function Sparkline({ curve }: { curve: readonly (number | null)[] }): ReactElement {
  const path = sparkPath(curve);
  if (!path) return <span className="q">–</span>;
  return (
    <span className="spark">
      <svg viewBox="0 0 100 24" preserveAspectRatio="none" aria-hidden="true">
        <path d={path} fill="none" stroke="var(--val)" strokeWidth="1.5" vectorEffect="non-scaling-stroke" />
      </svg>
    </span>
  );
}

/** On a field of 100 × 24; what is no number leaves a gap. Nothing where there are not two numbers. */
export function sparkPath(curve: readonly (number | null)[]): string {
  const known = curve.filter((value) => value != null);
  if (known.length < 2) return "";
  const low = Math.min(...known);
  const height = Math.max(...known) - low || 1;
  const point = (value: number | null, i: number): string => {
    if (value == null) return "";
    const x = (100 * i) / (curve.length - 1);
    const y = 22 - (20 * (value - low)) / height;
    return `${i && curve[i - 1] != null ? "L" : "M"}${x.toFixed(1)} ${y.toFixed(1)}`;
  };
  return curve.map(point).join("");
}
