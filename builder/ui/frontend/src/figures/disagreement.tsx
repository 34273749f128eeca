/* The rows on which two say different things, with what each holds: a table's cells, a picture, a text or a series. */
import { type ReactElement, useLayoutEffect, useRef } from "react";
import { count } from "../parts/numbers";
import { bytesOf, GREYS } from "../parts/pictures/colours";
import { paint } from "../parts/pictures/paint";
import { SeriesPicture } from "../parts/pictures/SeriesPicture";
import type { Differing, Disagreement } from "../records";
import { drawnBy, type FigureModule, type FigureProps } from "./figure";
import { signed } from "./scales";

function Picture({ record }: FigureProps<Disagreement>): ReactElement {
  return (
    <>
      <p className="m said-of-both">{record.words}</p>
      <Rows record={record} />
    </>
  );
}

function Rows({ record }: { record: Disagreement }): ReactElement {
  const [first] = record.rows;
  if (!first) return <p className="q">They agree on every row.</p>;
  return first.cells ? <TableOf {...record} /> : <Cards {...record} />;
}

/** What one says, with a mark where it is known whether that is right. */
function Said({ word, isRight }: { word: string; isRight: boolean | undefined }): ReactElement {
  if (isRight == null) return <span>{word}</span>;
  return (
    <span className={isRight ? "good" : "wrong"}>
      {word}
      {isRight ? " ✓" : " ✗"}
    </span>
  );
}

const isNumber = (cell: string | null): boolean => cell != null && cell !== "" && Number.isFinite(Number(cell));

function TableOf({ titles, columns, rows }: Disagreement): ReactElement {
  const areNumbers = columns.map((_, k) => rows.every(({ cells }) => cells?.[k] == null || isNumber(cells[k] ?? null)));
  return (
    <div className="wide-figure">
      <table>
        <thead>
          <tr>
            {["Row", "Is", ...titles].map((title, k) => (
              <th key={k}>{title}</th>
            ))}
            {columns.map((name, k) => (
              <th key={k} className={areNumbers[k] ? "n" : ""}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            <tr key={place}>
              <td className="q">{count(row.row + 1)}</td>
              <td className="b">{row.truth}</td>
              <td>
                <Said word={row.first} isRight={row.first_right} />
              </td>
              <td>
                <Said word={row.second} isRight={row.second_right} />
              </td>
              {(row.cells ?? []).map((cell, k) => (
                <td key={k} className={`${cell == null ? "q" : "m"} ${areNumbers[k] ? "n" : ""}`}>
                  {cellText(cell, areNumbers[k] ?? false)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function cellText(cell: string | null, isNumeric: boolean): string {
  if (cell == null) return "missing";
  return isNumeric ? signed(cell) : cell;
}

const Cards = ({ titles, size, rows }: Disagreement): ReactElement => (
  <div className={`row-cards${rows[0]?.picture ? "" : " wide-cards"}`}>
    {rows.map((row, k) => (
      <div key={k} className="row-card">
        <Holds row={row} size={size} />
        <div className="s">
          <div>
            <span className="q">is </span>
            <b>{row.truth}</b>
          </div>
          <div>
            {titles[0] ?? "first"}: <Said word={row.first} isRight={row.first_right} />
          </div>
          <div>
            {titles[1] ?? "second"}: <Said word={row.second} isRight={row.second_right} />
          </div>
        </div>
      </div>
    ))}
  </div>
);

function Holds({ row, size }: { row: Differing; size: Disagreement["size"] }): ReactElement {
  if (row.text != null) return <p className="m">{row.text}</p>;
  if (!row.series) return <RowPicture row={row} size={size} />;
  return (
    <div className="card-series">
      <SeriesPicture values={row.series.map((value) => value ?? 0)} />
    </div>
  );
}

function RowPicture({ row, size: [height = 0, width = 0] }: { row: Differing; size: Disagreement["size"] }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { picture } = row;
  useLayoutEffect(() => {
    if (picture && height && width) paint(canvas.current!, bytesOf(picture), { width, height }, GREYS);
  }, [picture, height, width]);
  return <canvas ref={canvas} role="img" aria-label={`test row ${row.row + 1}`} />;
}

export const disagreement: FigureModule<Disagreement> = {
  draw: drawnBy(Picture),
  sentence: (record) => record.words,
  table: (record) => ({
    columns: ["Row", "Is", record.titles[0] ?? "First", record.titles[1] ?? "Second", ...record.columns],
    rows: record.rows.map(({ row, truth, first, second, cells }) => [
      count(row + 1),
      truth,
      first,
      second,
      ...record.columns.map((_, k) => cellText(cells?.[k] ?? null, false)),
    ]),
  }),
};
