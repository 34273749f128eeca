/* From which chance on the second of two classes is said, beside how often every other choice would be right. */
import type { ReactElement } from "react";
import { percent } from "../parts/numbers";
import type { ThresholdShown } from "../records";
import { drawnBy, type FigureModule, type FigureProps } from "./figure";
import { Square, sharesPath } from "./square";

const HALF = 0.5;

function Picture({ record }: FigureProps<ThresholdShown>): ReactElement {
  const { title, at, places, right } = record;
  const place = 100 * (at ?? HALF);
  return (
    <section>
      <h2>{title}</h2>
      <Square
        label="Rows that are right, by the chance from which on"
        across="from this chance on"
        up="right"
        hasDiagonal={false}
      >
        <path d="M50 0V100" stroke="var(--train)" strokeWidth=".6" strokeDasharray="2 2" />
        <path d={sharesPath(places, right)} fill="none" stroke="var(--ink-3)" strokeWidth="1" />
        <path d={`M${place} 0V100`} stroke="var(--val)" strokeWidth="1" />
      </Square>
      <p className="s q">{thresholdWords(record)}</p>
    </section>
  );
}

/** What was chosen, and what it does to the rows of this part. */
export function thresholdWords({ second, at, places, right }: Omit<ThresholdShown, "figure">): string {
  const rightAt = (place: number): string => percent(right[places.indexOf(place)]);
  const says = `It says “${second}” from a chance of ${percent(at)} on`;
  if (at == null || at === HALF) return `${says}: on validation no other choice was clearly better.`;
  return `${says}, chosen on validation. So ${rightAt(at)} of these rows are right; from 50% on it would be ${rightAt(HALF)}.`;
}

export const threshold: FigureModule<ThresholdShown> = {
  draw: drawnBy(Picture),
  sentence: thresholdWords,
  table: ({ places, right }) => ({
    columns: ["From this chance on", "Right"],
    rows: places.map((place, k) => [percent(place), percent(right[k])]),
  }),
};
