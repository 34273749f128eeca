/* How often it is right when it calls a class, by how many of the class are found: one line a class, the weakest in colour. */
import type { ReactElement } from "react";
import { number, percent } from "../parts/numbers";
import type { PrecisionRecall } from "../records";
import { drawnBy, type FigureModule, type FigureProps } from "./figure";
import { ClassLines, Square, sharesPath, weakestFirst } from "./square";

function Picture({ record }: FigureProps<PrecisionRecall>): ReactElement | null {
  const curves = weakestFirst(record.curves);
  const [weakest] = curves;
  if (!weakest) return null;
  const words =
    curves.length > 1
      ? `The coloured line is ${weakest.name}, the weakest: area ${number(weakest.area)}.`
      : `The area under the line for ${weakest.name} is ${number(weakest.area)}.`;
  return (
    <section>
      <h2>{record.title}</h2>
      <Square label={record.title} across="found" up="right when said" hasDiagonal={false}>
        <ClassLines paths={curves.map((curve) => sharesPath(curve.recall, curve.precision))} />
      </Square>
      <p className="s q">{words} Finding all without a false alarm would be the upper right corner.</p>
    </section>
  );
}

export const precisionRecall: FigureModule<PrecisionRecall> = {
  draw: drawnBy(Picture),
  sentence: (record) => {
    const [weakest] = weakestFirst(record.curves);
    return weakest
      ? `Of ${record.curves.length} classes the weakest is ${weakest.name}, with an area of ${number(weakest.area)} under its line.`
      : "No class has rows to be found.";
  },
  table: (record) => ({
    columns: ["Class", "Found", "Right when said"],
    rows: record.curves.flatMap(({ name, recall, precision }) =>
      recall.map((share, k) => [name, percent(share), percent(precision[k])]),
    ),
  }),
};
