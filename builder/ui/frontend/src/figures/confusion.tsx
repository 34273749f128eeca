/* What it takes for what; a press on a cell shows its samples, where they are named. */
import { type CSSProperties, type ReactElement, useState } from "react";
import { count, plural, thousands } from "../parts/numbers";
import type { Confusion } from "../records";
import { drawnBy, type FigureModule, type FigureProps } from "./figure";
import { Samples } from "./samples";

const WIDE = 12; // classes, from which on it takes the whole width
const DENSE = 24; // from which on there is no room for numbers
const LETTER = 8; // px of a letter of a name above its column
const SIDE = 14; // and before its row

interface Opened {
  rows: readonly number[];
  title: string;
}

function Picture({ record, around }: FigureProps<Confusion>): ReactElement {
  const { classes, table, title } = record;
  const [opened, setOpened] = useState<Opened | null>(null);
  const isWide = classes.length > WIDE;
  const shadeOf = shadesOf(table);
  return (
    <section className={isWide ? "wide" : ""}>
      <div className="row">
        <h2>{title}</h2>
        <span className="s q">{hintOf(record)}</span>
      </div>
      <table className="confusion" style={{ "--side": `${sideOf(classes.length)}px` } as CSSProperties}>
        <thead>
          <tr>
            <th />
            {classes.map((name, k) => (
              <th key={k} className="s q">
                {name.slice(0, Math.ceil(sideOf(classes.length) / LETTER))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.map((values, i) => (
            <tr key={i}>
              <th className="s q">{classes[i]?.slice(0, SIDE)}</th>
              {values.map((value, k) => (
                <Cell
                  key={k}
                  value={value}
                  isHit={i === k}
                  shade={shadeOf(value, i === k)}
                  is={classes[i]}
                  said={classes[k]}
                  rows={record.samples?.[`${i},${k}`] ?? []}
                  hasRoom={classes.length <= DENSE}
                  onOpen={setOpened}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <div className="opened">{opened && <Samples {...opened} known={NOTHING} around={around} />}</div>
    </section>
  );
}

const ROOM = 440; // px that a table of few classes takes
const [LEAST, MOST] = [20, 120]; // px of a cell, which is as high as it is wide

const sideOf = (classes: number): number => Math.round(Math.max(LEAST, Math.min(MOST, ROOM / classes)));

const NOTHING: [] = []; // the report says nothing of these rows

function hintOf({ of, samples }: Confusion): string {
  const axes = "rows: what it is · columns: what was said";
  if (of === "points") return `points of all pictures · ${axes}`;
  return Object.keys(samples ?? {}).length ? `${axes} · press a cell to see its samples` : axes;
}

/** Right and wrong cells are each shaded against the most of their kind. */
function shadesOf(table: Confusion["table"]): (value: number, isHit: boolean) => string {
  const right = Math.max(1, ...table.map((row, i) => row[i] ?? 0));
  const wrong = Math.max(1, ...table.flatMap((row, i) => row.filter((_, k) => k !== i)));
  return (value, isHit) => (0.12 + (0.75 * value) / (isHit ? right : wrong)).toFixed(2);
}

interface CellProperties {
  value: number;
  isHit: boolean;
  shade: string;
  is: string | undefined;
  said: string | undefined;
  rows: readonly number[];
  hasRoom: boolean;
  onOpen: (opened: Opened) => void;
}

function Cell({ value, isHit, shade, is, said, rows, hasRoom, onOpen }: CellProperties): ReactElement {
  const words = `${value} of ${is} said to be ${said}`;
  return (
    <td>
      <button
        type="button"
        className={isHit ? "hit" : "miss"}
        disabled={!rows.length}
        style={value ? ({ "--t": shade } as CSSProperties) : undefined}
        title={words}
        aria-label={words}
        onClick={() => onOpen({ rows, title: `${count(value)} that are ${is} and were called ${said}` })}
      >
        {hasRoom && value ? value : ""}
      </button>
    </td>
  );
}

/** What was mixed up, and what was not: the most first. */
const cellsOf = ({ classes, table }: Confusion): { is: string; said: string; value: number }[] =>
  table
    .flatMap((values, i) => values.map((value, k) => ({ is: classes[i] ?? "", said: classes[k] ?? "", value })))
    .filter(({ value }) => value)
    .sort((a, b) => b.value - a.value);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

export const confusion: FigureModule<Confusion> = {
  draw: drawnBy(Picture),
  sentence: (record) => {
    const cells = cellsOf(record);
    const all = sum(cells.map(({ value }) => value));
    const right = sum(cells.filter(({ is, said }) => is === said).map(({ value }) => value));
    const [worst] = cells.filter(({ is, said }) => is !== said);
    const mixed = worst ? `; most often ${worst.is} is called ${worst.said}, ${plural(worst.value, "time")}` : "";
    return `${thousands(right)} of ${plural(all, record.of === "points" ? "point" : "row")} are called what they are${mixed}.`;
  },
  table: (record) => ({
    columns: ["Is", "Was called", record.of === "points" ? "Points" : "Rows"],
    rows: cellsOf(record).map(({ is, said, value }) => [is, said, thousands(value)]),
  }),
};
