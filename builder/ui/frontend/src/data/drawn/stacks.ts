/* The histogram of a column for each class, stacked. */
import { thousands } from "../../parts/numbers";
import type { ColumnHistogram } from "../../records";
import { tickText } from "../words";

export const AXIS = 20; // px below the bars
const ABOVE = 4; // px

export interface Stacked {
  place: number;
  x: string;
  y: string;
  width: string;
  height: string;
  says: string;
}

export function stackedBars(chart: ColumnHistogram, width: number, height: number): Stacked[] {
  const { series, labels } = chart;
  const bins = series[0]?.[1].length ?? 0;
  const totals = Array.from({ length: bins }, (_, bin) => series.reduce((sum, [, counts]) => sum + counts[bin]!, 0));
  const most = Math.max(1, ...totals);
  const step = width / Math.max(1, bins);
  const wide = Math.max(0.5, step - (labels ? 4 : 1)).toFixed(1);
  return totals.flatMap((_, bin) => {
    let y = height - AXIS;
    return series.flatMap(([name, counts], place) => {
      const tall = ((height - ABOVE - AXIS) * counts[bin]!) / most;
      if (tall <= 0) return [];
      y -= tall;
      const bar = labels?.[bin] ?? `bar ${bin + 1}`;
      const says = `${bar}${series.length > 1 ? `, ${name}` : ""}: ${thousands(counts[bin]!)}`;
      const x = (bin * step + 0.5).toFixed(1);
      return [{ place, x, y: y.toFixed(1), width: wide, height: Math.max(0.6, tall).toFixed(1), says }];
    });
  });
}

export interface AxisWord {
  x: number;
  anchor: "start" | "middle" | "end";
  text: string;
}

const MOST_LABELS = 6;
const LETTER = 7; // px at the most

export function axisWords({ labels, type, low = 0, high = 0 }: ColumnHistogram, width: number): AxisWord[] {
  if (!labels) {
    const word = (value: number): string => (type === "date" ? dateText(value) : tickText(value));
    return [
      { x: 0, anchor: "start", text: word(low) },
      { x: width, anchor: "end", text: word(high) },
    ];
  }
  if (labels.length > MOST_LABELS) {
    return [{ x: 0, anchor: "start", text: `${labels.length} of the commonest, most first` }];
  }
  const step = width / Math.max(1, labels.length);
  const fitting = (label: string): string =>
    label.length > step / LETTER ? `${label.slice(0, Math.max(1, Math.floor(step / LETTER) - 1))}…` : label;
  return labels.map((label, bin) => ({ x: bin * step + step / 2, anchor: "middle", text: fitting(label) }));
}

const dateText = (seconds: number): string => new Date(1000 * seconds).toISOString().slice(0, 10);
