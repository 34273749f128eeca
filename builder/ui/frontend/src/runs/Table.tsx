/* The table: a row a run, drawn anew only where something in it has changed. */

import { memo, type ReactElement } from "react";
import { Term } from "../parts/Term";
import type { RunRow } from "../records";
import { Cell, type RowActions } from "./Cells";
import type { Column, Sorting } from "./columns";

const MOST_ROWS = 500;

interface Properties {
  rows: readonly RunRow[];
  columns: readonly Column[];
  chosen: ReadonlySet<string>;
  sort: Sorting;
  /** Said where there are no rows. */
  nothing: string;
  act: RowActions;
  onSort: (column: string) => void;
  onChoose: (row: RunRow, isChosen: boolean) => void;
}

export function Table(properties: Properties): ReactElement {
  const { rows, columns, chosen, sort, nothing, act, onSort, onChoose } = properties;
  return (
    <table className="runs-table">
      <thead>
        <tr>
          <th />
          {columns.map((column) => (
            <Head key={column.id} column={column} sort={sort} onSort={onSort} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.slice(0, MOST_ROWS).map((row) => (
          <Row key={row.id} row={row} columns={columns} isChosen={chosen.has(row.id)} act={act} onChoose={onChoose} />
        ))}
        {!rows.length && (
          <tr>
            <td colSpan={columns.length + 1} className="q none">
              {nothing}
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

interface HeadProperties {
  column: Column;
  sort: Sorting;
  onSort: (column: string) => void;
}

function Head({ column, sort, onSort }: HeadProperties): ReactElement {
  const isSorted = sort.by === column.id;
  const arrow = sort.down ? " ↓" : " ↑";
  const title =
    column.key && column.title ? (
      <button className="plain-head" type="button" onClick={() => onSort(column.id)}>
        {column.title}
        {isSorted && arrow}
      </button>
    ) : (
      column.title
    );
  return (
    <th
      className={`${column.isNumber ? "num" : ""}${isSorted ? " sorted" : ""}`}
      aria-sort={isSorted ? (sort.down ? "descending" : "ascending") : undefined}
    >
      {column.word ? <Term word={column.word}>{title}</Term> : title}
    </th>
  );
}

interface RowProperties {
  row: RunRow;
  columns: readonly Column[];
  isChosen: boolean;
  act: RowActions;
  onChoose: (row: RunRow, isChosen: boolean) => void;
}

const Row = memo(({ row, columns, isChosen, act, onChoose }: RowProperties): ReactElement => {
  return (
    <tr className={isChosen ? "on" : ""} data-run={row.id}>
      <td className="box">
        <input
          type="checkbox"
          aria-label={`Choose ${row.name}`}
          checked={isChosen}
          onChange={(event) => onChoose(row, event.target.checked)}
        />
      </td>
      {columns.map((column) => (
        <td key={column.id} className={column.isNumber ? "num" : ""}>
          <Cell column={column.id} row={row} act={act} />
        </td>
      ))}
    </tr>
  );
});
