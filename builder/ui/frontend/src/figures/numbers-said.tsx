/* What a network says of a fixed handful of rows in numbers: a forecast beside what came, or a mark beside what is true. */
import type { ReactElement } from "react";
import { number, plural, thousands } from "../parts/numbers";
import { Forecast } from "../parts/pictures/SeriesPicture";
import type { NumbersOfRow, NumbersSaid } from "../records";
import { drawnBy, type FigureModule, type FigureProps } from "./figure";

const ROWS = 10;
const FORECASTS = 6;

function Picture({ record, around }: FigureProps<NumbersSaid>): ReactElement {
  const rows = record[around.show ?? "fixed"].filter((row) => row.said.length);
  const [first] = rows;
  if (!first) return <p className="q">There are no rows to show.</p>;
  if (first.said.length > 1) return <Forecasts rows={rows.slice(0, FORECASTS)} />;
  return <Marks rows={rows.slice(0, ROWS)} place={scaleOf(record.fixed)} />;
}

const Forecasts = ({ rows }: { rows: readonly NumbersOfRow[] }): ReactElement => (
  <div className="told numbers">
    <div className="row s q key-line">
      <i className="came" />
      {rows[0]!.past ? "what came, before and after" : "what came"}
      <i className="told-line" />
      forecast
    </div>
    {rows.map((row, k) => (
      <div key={k} className="one-forecast">
        <Forecast {...row} />
        <span className="s q">row {row.row + 1}</span>
      </div>
    ))}
  </div>
);

type Place = (value: number) => string;

/** All on the scale of the fixed rows, so that it stays while the network learns; beyond it at its end. */
function scaleOf(rows: readonly NumbersOfRow[]): Place {
  const values = rows.flatMap(({ said, truth }) => [said[0], truth[0]]).filter((value) => value != null);
  const low = Math.min(...values);
  const wide = Math.max(...values) - low || 1;
  return (value) => `${Math.max(0, Math.min(100, (100 * (value - low)) / wide))}%`;
}

const Marks = ({ rows, place }: { rows: readonly NumbersOfRow[]; place: Place }): ReactElement => (
  <div className="told numbers">
    {rows.map(({ row, said, truth }, k) => (
      <div key={k} className="told-row">
        <span className="s q">row {row + 1}</span>
        <span className="track">
          <Mark look="truth" value={truth[0]} place={place} />
          <Mark look="said" value={said[0]} place={place} />
        </span>
        <span className="s nw">
          {number(said[0])}, is {number(truth[0])}
        </span>
      </div>
    ))}
  </div>
);

interface MarkProperties {
  look: "truth" | "said";
  value: number | null | undefined;
  place: Place;
}

const Mark = ({ look, value, place }: MarkProperties): ReactElement | null =>
  value == null ? null : <i className={look} style={{ left: place(value) }} />;

export const numbersSaid: FigureModule<NumbersSaid> = {
  draw: drawnBy(Picture),
  sentence: (record) => `It is ${number(record.error)} off on average, over ${plural(record.of, "row")}.`,
  table: (record, around) => ({
    columns: ["Row", "Step", "Said", "Is"],
    rows: record[around.show ?? "fixed"].flatMap(({ row, said, truth }) =>
      said.map((value, k) => [thousands(row + 1), String(k + 1), number(value), number(truth[k])]),
    ),
  }),
  note: (record, { which }) => `mean error ${number(record.error)} on ${record.of} ${which ?? "rows"}`,
};
