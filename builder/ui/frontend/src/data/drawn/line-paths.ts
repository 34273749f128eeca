/* Lines on a common scale as paths; what is missing leaves a gap. */
import type { SeriesStep } from "../../records";

const MARGIN = 3; // px above and below

export type Lines = SeriesStep["lines"];

export interface DrawnLines {
  paths: string[];
  /** Where zero lies, if it lies inside. */
  zero: number | null;
}

export function drawnLines(lines: Lines, width: number, height: number): DrawnLines {
  const known = lines.flat().filter((value) => value != null);
  if (!known.length) return { paths: [], zero: null };
  const low = known.reduce((least, value) => Math.min(least, value));
  const high = known.reduce((most, value) => Math.max(most, value));
  const y = (value: number): number =>
    high > low ? height - MARGIN - ((height - 2 * MARGIN) * (value - low)) / (high - low) : height / 2;
  const paths = lines.map((line) => linePath(line, width, y));
  return { paths, zero: low < 0 && high > 0 ? y(0) : null };
}

function linePath(line: Lines[number], width: number, y: (value: number) => number): string {
  const x = (i: number): number => (line.length > 1 ? (width * i) / (line.length - 1) : width / 2);
  return line
    .map((value, i) => {
      if (value == null) return "";
      return `${i && line[i - 1] != null ? "L" : "M"}${x(i).toFixed(1)} ${y(value).toFixed(1)}`;
    })
    .join("");
}
