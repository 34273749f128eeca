/* Small drawings of a column: its histogram, the shares of its values, what is missing. */
import type { ReactElement } from "react";
import { thousands } from "../../parts/numbers";
import type { FirstColumn } from "../../records";
import { type Box, barBoxes, sharePieces } from "./boxes";

interface BarsProperties {
  counts: readonly number[];
  width: number;
  height: number;
  colour?: string;
  opacity?: number;
}

export function Bars({ counts, width, height, colour = "var(--ink-3)", opacity = 0.65 }: BarsProperties): ReactElement {
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {barBoxes(counts, width, height).map((box, bin) => (
        <rect key={bin} {...box} style={{ fill: colour }} opacity={opacity} />
      ))}
    </svg>
  );
}

const SHADES = [0.75, 0.5, 0.35, 0.28, 0.22, 0.18, 0.14];
const PIECE: Pick<Box, "y" | "height"> = { y: 4, height: 16 };

interface ShareProperties {
  parts: readonly [name: string, count: number][];
  rest: number;
  width: number;
  /** Of two classes the second is what is looked for. */
  accent?: boolean;
}

export function ShareBar({ parts, rest, width, accent = false }: ShareProperties): ReactElement {
  const label = parts.map(([name, count]) => `${name}: ${count}`).join(", ");
  const isAccent = (place: number): boolean => accent && place === 1 && parts.length === 2;
  return (
    <svg width={width} height={24} viewBox={`0 0 ${width} 24`} role="img" aria-label={label}>
      {sharePieces(parts, rest, width).map(({ name, count, x, wide }, place) => (
        <rect
          key={place}
          {...PIECE}
          x={x}
          width={wide}
          rx={2}
          style={{ fill: isAccent(place) ? "var(--accent-ink)" : "var(--ink-3)" }}
          opacity={isAccent(place) ? 1 : SHADES[Math.min(place, SHADES.length - 1)]}
        >
          <title>{`${name}: ${thousands(count)}`}</title>
        </rect>
      ))}
    </svg>
  );
}

export function MissingBar({ share }: { share: number }): ReactElement {
  return (
    <svg width={40} height={20} aria-hidden="true">
      <rect y={8} width={40} height={4} rx={2} style={{ fill: "var(--fill)" }} />
      <rect y={8} width={Math.max(1.5, 40 * share).toFixed(1)} height={4} rx={2} style={{ fill: "var(--warn)" }} />
    </svg>
  );
}

/** A column's values in the room of a cell; nothing where they cannot be drawn. */
export function DrawnValues({
  values,
  size,
}: Pick<FirstColumn, "values"> & { size: [number, number] }): ReactElement | null {
  const [width, height] = size;
  if (values.kind === "histogram") return <Bars counts={values.counts} width={width} height={height} />;
  if (values.kind === "shares") return <ShareBar parts={values.parts} rest={values.rest} width={width} />;
  return null;
}
