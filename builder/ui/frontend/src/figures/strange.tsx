/* The samples that a network expected least, each beside what it would have expected. */

import { type ReactElement, useMemo } from "react";
import { number, percent, plural, thousands } from "../parts/numbers";
import type { Strange } from "../records";
import { drawnBy, type FigureModule, type FigureProps } from "./figure";
import { Picture as Pictures } from "./pictures";
import { Samples } from "./samples";

const alarmWords = ({ alarm, rows }: Strange): string =>
  alarm
    ? ` ${plural(alarm.above, "row")} of ${thousands(rows)} over ${number(alarm.at)}, under which ${percent(alarm.share)} of the ${alarm.chosen_on} rows lie.`
    : "";

const numbers = (values: unknown): string =>
  Array.isArray(values) ? values.map((value) => number(value as number | null)).join(", ") : "";

function Picture({ record, around }: FigureProps<Strange>): ReactElement | null {
  const { title, samples, pairs } = record;
  const rows = useMemo(() => samples.map(({ row }) => row), [samples]);
  if (!samples.length) return null;
  return (
    <section>
      <h2>{title}</h2>
      {record.alarm && <p className="s q">{alarmWords(record)}</p>}
      {pairs ? (
        <>
          <p className="s q">Above what is there, below what it expected.</p>
          <Pictures record={pairs} />
        </>
      ) : (
        <div className="opened">
          <Samples rows={rows} known={samples} around={around} />
        </div>
      )}
    </section>
  );
}

export const strange: FigureModule<Strange> = {
  draw: drawnBy(Picture),
  sentence: (record) => `${plural(record.samples.length, "sample")} that it expected least.${alarmWords(record)}`,
  table: ({ samples }) => ({
    columns: ["Row", "Error", "What is there", "What it expected"],
    rows: samples.map((sample) => [
      thousands(sample.row + 1),
      number(sample.loss),
      numbers(sample.truth),
      numbers(sample.said),
    ]),
  }),
};
