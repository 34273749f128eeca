/* How many of a class are found, by how many others are then called so too: one line a class, the weakest in colour. */
import type { ReactElement } from "react";
import { number, percent } from "../parts/numbers";
import type { Roc } from "../records";
import { drawnBy, type FigureModule, type FigureProps } from "./figure";
import { ClassLines, Square, sharesPath, weakestFirst } from "./square";

function Picture({ record }: FigureProps<Roc>): ReactElement | null {
  const curves = weakestFirst(record.curves);
  const [weakest] = curves;
  if (!weakest) return null;
  const words =
    curves.length > 1
      ? `The coloured line is ${weakest.name}, which is told apart least: area ${number(weakest.area)}.`
      : `The area under the line for ${weakest.name} is ${number(weakest.area)}.`;
  return (
    <section>
      <h2>{record.title}</h2>
      <Square label="Found against false alarms" across="false alarms" up="found">
        <ClassLines paths={curves.map((curve) => sharesPath(curve.false_positives, curve.true_positives))} />
      </Square>
      <p className="s q">{words} Guessing gives the dashed line, with an area of 0.5.</p>
    </section>
  );
}

export const roc: FigureModule<Roc> = {
  draw: drawnBy(Picture),
  sentence: (record) => {
    const [weakest] = weakestFirst(record.curves);
    return weakest
      ? `Told apart least is ${weakest.name}, with an area of ${number(weakest.area)} under its line; guessing gives 0.5.`
      : "No class has rows to be found.";
  },
  table: (record) => ({
    columns: ["Class", "False alarms", "Found"],
    rows: record.curves.flatMap(({ name, false_positives, true_positives }) =>
      false_positives.map((share, k) => [name, percent(share), percent(true_positives[k])]),
    ),
  }),
};
