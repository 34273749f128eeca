/* A live plot in words: where each line stands now, and all its points as a table. */

import type { Table } from "../InWords";
import { exactly, percent } from "../numbers";
import type { ChartOptions, Frame, Line } from "./lines";

const valueText = (value: number | null | undefined, { share }: ChartOptions): string =>
  share ? percent(value) : exactly(value);

export function sentenceOf(
  lines: readonly Line[],
  { unit, now, best, baseline, to, done }: Frame,
  options: ChartOptions,
): string {
  if (!lines.length) return `${options.label}: no number is there yet.`;
  const ends = lines.map(
    ({ name, y }) =>
      `${name} ${valueText(
        y.findLast((value) => value !== null),
        options,
      )}`,
  );
  const parts = [`${options.label} at ${unit} ${exactly(now)}${done ? "" : ` of ${exactly(to)}`}: ${ends.join(", ")}`];
  if (best) parts.push(`best at ${unit} ${exactly(best.x)}, ${valueText(best.value, options)}`);
  if (baseline) parts.push(`${baseline.words}, ${valueText(baseline.value, options)}`);
  return `${parts.join("; ")}.`;
}

/** The newest first: they are what a person wants to know of a run that goes on. */
export function tableOf(lines: readonly Line[], { unit }: Frame, options: ChartOptions): Table {
  const places = [...new Set(lines.flatMap(({ x }) => [...x]))].sort((a, b) => b - a);
  const byPlace = lines.map(({ x, y }) => new Map(x.map((at, k) => [at, y[k]])));
  const cell =
    (at: number) =>
    (values: Map<number, number | null | undefined>): string =>
      values.has(at) ? valueText(values.get(at), options) : "";
  return {
    columns: [unit === "epoch" ? "Epoch" : "Step", ...lines.map(({ name }) => name)],
    rows: places.map((at) => [exactly(at), ...byPlace.map(cell(at))]),
  };
}
