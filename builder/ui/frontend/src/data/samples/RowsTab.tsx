/* Rows of a table, some at a time. */
import { type ReactElement, useState } from "react";
import { thousands } from "../../parts/numbers";
import type { RowsPage } from "../../records";
import { Answered } from "../Answered";
import { useQuestion, useShown } from "../shown";
import { closedWords } from "./words";

const AT_ONCE = 50;

export function RowsTab(): ReactElement {
  const [start, setStart] = useState(0);
  const asked = useQuestion<RowsPage>("rows", { start });
  return (
    <Answered asked={asked}>
      {(page) => (
        <>
          <Lead
            page={page}
            onMove={(by) => setStart(Math.max(0, Math.min(page.start + by, Math.max(0, page.total - 1))))}
          />
          <div className="scroll wide">
            <Rows page={page} />
          </div>
        </>
      )}
    </Answered>
  );
}

function Lead({ page, onMove }: { page: RowsPage; onMove: (by: number) => void }): ReactElement {
  const shown = useShown();
  const { start, rows, total } = page;
  const end = start + rows.length;
  return (
    <div className="row lead">
      <span className="s q">
        {closedWords(shown, `${thousands(start + 1)} to ${thousands(end)} of ${thousands(total)} rows`)}
      </span>
      <span className="grow" />
      <button
        className="btn sm"
        type="button"
        disabled={start === 0}
        title={start === 0 ? "These are the first rows" : undefined}
        onClick={() => onMove(-AT_ONCE)}
      >
        Before
      </button>
      <button
        className="btn sm"
        type="button"
        disabled={end >= total}
        title={end >= total ? "These are the last rows" : undefined}
        onClick={() => onMove(AT_ONCE)}
      >
        After
      </button>
    </div>
  );
}

const LONG = 30; // letters: more are shown whole on hover

function Rows({ page: { columns, rows } }: { page: RowsPage }): ReactElement {
  const { openSample } = useShown();
  return (
    <table className="rows">
      <thead>
        <tr>
          <th className="n">Row</th>
          {columns.map(([name, type, use]) => (
            <th key={name} className={`${type === "number" ? "n" : ""} ${use === "target" ? "b" : ""}`}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ row, values }) => (
          <tr
            key={row}
            tabIndex={0}
            onClick={() => openSample(row)}
            onKeyDown={(event) => {
              if (event.key === "Enter") openSample(row);
            }}
          >
            <td className="n q">{thousands(row + 1)}</td>
            {values.map((value, k) => {
              const [name, type, use] = columns[k]!;
              return (
                <td
                  key={name}
                  className={`${type === "number" ? "n" : ""} ${use === "out" ? "q" : ""}`}
                  title={value && value.length > LONG ? value : undefined}
                >
                  {value ?? <span className="gap">missing</span>}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
