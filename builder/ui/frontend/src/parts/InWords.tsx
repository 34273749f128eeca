/* What a picture says to those who do not see it: a sentence, and a table behind it that is made when it is opened. */
import { type ReactElement, useState } from "react";
import { thousands } from "./numbers";

export interface Table {
  columns: readonly string[];
  /** A text for each column. */
  rows: readonly (readonly string[])[];
}

interface Properties {
  title: string;
  sentence: string;
  table: (() => Table) | null;
}

export function InWords({ title, sentence, table }: Properties): ReactElement {
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="in-words">
      <p className="heard">{sentence}</p>
      {table && (
        <details onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>
            As a table<span className="heard">: {title}</span>
          </summary>
          {isOpen && <Rows title={title} {...table()} />}
        </details>
      )}
    </div>
  );
}

const MOST = 200; // rows: nobody walks through more

const Rows = ({ title, columns, rows }: Table & { title: string }): ReactElement => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled with the keyboard
  <div className="table-behind" tabIndex={0} role="region" aria-label={`${title}, as a table`}>
    <table>
      <thead>
        <tr>
          {columns.map((name, k) => (
            <th key={k} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.slice(0, MOST).map((cells, place) => (
          <tr key={place}>
            {cells.map((cell, k) => (
              <td key={k}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
    {rows.length > MOST && <p className="s q">and {thousands(rows.length - MOST)} rows more</p>}
  </div>
);

const NAMED = 8;

/** "a, b and c"; of many the first ones. */
export function listed(names: readonly string[]): string {
  if (!names.length) return "nothing";
  if (names.length > NAMED) return `${names.slice(0, NAMED).join(", ")} and ${names.length - NAMED} more`;
  return names.length > 1 ? `${names.slice(0, -1).join(", ")} and ${names.at(-1)}` : names[0]!;
}
