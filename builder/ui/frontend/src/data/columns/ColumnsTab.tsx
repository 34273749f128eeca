/* The column table: how each column was read, what is in it, what is missing, what it is used for. */
import type { ReactElement } from "react";
import { Icon } from "../../parts/icons";
import { thousands } from "../../parts/numbers";
import type { View } from "../answers";
import { useShown } from "../shown";
import { HeadRow } from "./Cells";
import { ColumnLine } from "./ColumnLine";
import { notesWords } from "./column-words";

const HEAD = ["Column", "Read as", "Examples", "Values", "Missing", "Use", "Note"];

export function ColumnsTab(): ReactElement {
  const { view } = useShown();
  return (
    <div className="scroll">
      {(view.notes.length > 0 || view.bad.length > 0) && <Notes view={view} />}
      <table className="columns">
        <HeadRow names={HEAD} />
        <tbody>
          {view.columns.map((column) => (
            <ColumnLine key={column.name} column={column} />
          ))}
        </tbody>
      </table>
      {view.more_columns > 0 && (
        <p className="s q pad">{`${thousands(view.more_columns)} more columns are not listed one by one.`}</p>
      )}
    </div>
  );
}

function Notes({ view }: { view: View }): ReactElement {
  return (
    <details className="notes" open={view.left_out > 0}>
      <summary>{notesWords(view)}</summary>
      {view.notes.map((note) => (
        <div key={note} className="note">
          <Icon name="lightbulb" />
          <span>{note}</span>
        </div>
      ))}
      {view.bad.length > 0 && <BadRows view={view} />}
    </details>
  );
}

function BadRows({ view: { bad, left_out } }: { view: View }): ReactElement {
  const more = left_out - bad.length;
  return (
    <div className="bads">
      <b>{`Left out: ${thousands(left_out)}`}</b>
      <ul>
        {bad.map(({ where, what }) => (
          <li key={`${where} ${what}`}>
            <code>{where}</code> {what}
          </li>
        ))}
      </ul>
      {more > 0 && <div className="q">{`… and ${thousands(more)} more`}</div>}
    </div>
  );
}
