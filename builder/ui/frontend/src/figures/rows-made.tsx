/* Samples that are no pictures: rows of a table by their columns, series as curves. */
import type { ReactElement } from "react";
import { exactly, plural } from "../parts/numbers";
import { SeriesPicture } from "../parts/pictures/SeriesPicture";
import type { RowsMade } from "../records";
import { drawnBy, type FigureModule, type FigureProps } from "./figure";

const MOST = 30; // columns that are written out

function Picture({ record: { rows, columns } }: FigureProps<RowsMade>): ReactElement {
  if (!columns.length) {
    return (
      <div className="rows-made-series">
        {rows.map((values, k) => (
          <SeriesPicture key={k} values={values.map((value) => value ?? 0)} />
        ))}
      </div>
    );
  }
  return (
    <div className="rows-made">
      <table>
        <tbody>
          {columns.slice(0, MOST).map((column, place) => (
            <tr key={place}>
              <td className="q">{column}</td>
              {rows.map((row, k) => (
                <td key={k} className="num">
                  {exactly(row[place])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {columns.length > MOST && <p className="s q">and {plural(columns.length - MOST, "more column")}</p>}
    </div>
  );
}

export const rowsMade: FigureModule<RowsMade> = {
  draw: drawnBy(Picture),
  sentence: ({ rows, columns }) =>
    columns.length
      ? `${plural(rows.length, "row")} of ${plural(columns.length, "number")} that it makes, as the network gets them.`
      : `${plural(rows.length, "channel")} that it makes.`,
  table: ({ rows, columns }) => ({
    columns: ["Row", "Number", "Value"],
    rows: rows.flatMap((row, k) =>
      row.map((value, place) => [String(k + 1), columns[place] ?? String(place + 1), exactly(value)]),
    ),
  }),
};
