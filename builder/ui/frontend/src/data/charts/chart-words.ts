/* The charts of a data set in words, and their numbers as tables. */
import type { Table } from "../../parts/InWords";
import { thousands } from "../../parts/numbers";
import type { ColumnHistogram, RowMap } from "../../records";
import { tickText } from "../words";

const barsOf = ({ series }: ColumnHistogram): number[] =>
  (series[0]?.[1] ?? []).map((_, bin) => series.reduce((sum, [, counts]) => sum + (counts[bin] ?? 0), 0));

/** The values of a bar: its label, or between which numbers they lie. */
function barName({ labels, low = 0, high = 0, series }: ColumnHistogram, bin: number): string {
  if (labels) return labels[bin] ?? "";
  const wide = (high - low) / Math.max(1, series[0]?.[1].length ?? 1);
  return `${tickText(low + bin * wide)} to ${tickText(low + (bin + 1) * wide)}`;
}

export function histogramSentence(chart: ColumnHistogram): string {
  const bars = barsOf(chart);
  const most = bars.indexOf(Math.max(...bars));
  if (most < 0) return `${chart.name} has no values to draw.`;
  return `${chart.name}: most rows, ${thousands(bars[most]!)} of ${thousands(chart.rows)}, have ${barName(chart, most)}.`;
}

export const histogramTable = (chart: ColumnHistogram): Table => ({
  columns: [chart.name, ...chart.series.map(([name]) => (chart.series.length > 1 ? name : "Rows"))],
  rows: barsOf(chart).map((_, bin) => [
    barName(chart, bin),
    ...chart.series.map(([, counts]) => thousands(counts[bin] ?? 0)),
  ]),
});

export const mapSentence = ({ x, axes, rows }: RowMap): string =>
  `${thousands(x.length)} of ${thousands(rows)} rows as points${axes.length ? ` over ${axes.join(" and ")}` : ""}.`;

export const mapTable = ({ x, y, row, axes, colour, classes }: RowMap): Table => ({
  columns: ["Row", axes[0] ?? "Across", axes[1] ?? "Up", ...(colour ? ["Target"] : [])],
  rows: x.map((across, k) => {
    const value = colour?.[k];
    const target = value == null ? "" : (classes[value] ?? tickText(value));
    const cells = [thousands((row[k] ?? 0) + 1), tickText(across), tickText(y[k] ?? 0)];
    return colour ? [...cells, target] : cells;
  }),
});
