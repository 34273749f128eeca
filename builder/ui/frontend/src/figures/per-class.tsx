/* Each class in numbers; a column that no class has a number for is left out. */
import type { ReactElement } from "react";
import type { Word } from "../parts/glossary";
import { count, percent, plural } from "../parts/numbers";
import { Term } from "../parts/Term";
import type { ClassRow, PerClass } from "../records";
import { drawnBy, type FigureModule, type FigureProps } from "./figure";

const SHOWN = 60; // classes
const NOTHING = "–";

interface Column {
  title: string;
  word: Word;
  words: (row: ClassRow) => string;
  always?: boolean;
}

const share = (value: number | undefined): string => (value == null ? NOTHING : percent(value));

const COLUMNS: readonly Column[] = [
  {
    title: "Found",
    word: "recall",
    words: (row) => share(row.recall),
    always: true,
  },
  {
    title: "95% interval",
    word: "interval",
    words: ({ low, high }) => (low == null || high == null ? NOTHING : `${percent(low)} to ${percent(high)}`),
  },
  {
    title: "Right when said",
    word: "precision",
    words: (row) => share(row.precision),
    always: true,
  },
  { title: "F1", word: "f1", words: (row) => (row.f1 == null ? NOTHING : row.f1.toFixed(3)) },
  { title: "Overlap", word: "iou", words: (row) => share(row.overlap) },
];

function Picture({ record }: FigureProps<PerClass>): ReactElement {
  const shown = record.classes.slice(0, SHOWN);
  const columns = COLUMNS.filter(({ always, words }) => always || shown.some((row) => words(row) !== NOTHING));
  return (
    <section>
      <h2>{record.title}</h2>
      <table>
        <thead>
          <tr>
            <th>Class</th>
            <th className="num">{record.of === "points" ? "Points" : "Rows"}</th>
            {columns.map(({ title, word }) => (
              <th key={title} className="num">
                <Term word={word}>{title}</Term>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row, k) => (
            <tr key={k}>
              <td>{row.name}</td>
              <td className="num">{count(row.rows)}</td>
              {columns.map(({ title, words }) => (
                <td key={title} className="num">
                  {words(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

export const perClass: FigureModule<PerClass> = {
  draw: drawnBy(Picture),
  sentence: (record) => {
    const [least] = record.classes.filter(({ recall }) => recall != null).sort((a, b) => a.recall! - b.recall!);
    return least
      ? `Found least often is ${least.name}: ${percent(least.recall)} of ${plural(least.rows, record.of === "points" ? "point" : "row")}.`
      : "No class has a row to be found.";
  },
  table: null,
};
