/* Each class in numbers; a column that no class has a number for is left out. */
import type { ReactElement } from "react";
import { count, percent } from "../parts/numbers";
import type { ClassRow, PerClass } from "../records";
import { drawnBy, type FigureModule, type FigureProps } from "./figure";

const SHOWN = 60; // classes
const NOTHING = "–";

interface Column {
  title: string;
  why: string;
  words: (row: ClassRow) => string;
  always?: boolean;
}

const share = (value: number | undefined): string => (value == null ? NOTHING : percent(value));

const COLUMNS: readonly Column[] = [
  {
    title: "Found",
    why: "Of its rows, how many are recognised",
    words: (row) => share(row.recall),
    always: true,
  },
  {
    title: "95% interval",
    why: "Between which that would lie 95 of 100 times",
    words: ({ low, high }) => (low == null || high == null ? NOTHING : `${percent(low)} to ${percent(high)}`),
  },
  {
    title: "Right when said",
    why: "Of the rows given to it, how many belong to it",
    words: (row) => share(row.precision),
    always: true,
  },
  { title: "F1", why: "Both in one number", words: (row) => (row.f1 == null ? NOTHING : row.f1.toFixed(3)) },
  { title: "Overlap", why: "The points common to both by those of either", words: (row) => share(row.overlap) },
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
            {columns.map(({ title, why }) => (
              <th key={title} className="num" title={why}>
                {title}
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

export const perClass: FigureModule<PerClass> = { draw: drawnBy(Picture) };
