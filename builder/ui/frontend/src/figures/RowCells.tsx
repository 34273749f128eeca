/* A row of a table as its owner wrote it; the first few columns, the rest on hover. */
import { Fragment, type ReactElement } from "react";

const SHOWN = 6;

export function RowCells({ cells }: { cells: Record<string, unknown> }): ReactElement {
  const words = Object.entries(cells).map(([name, value]) => [name, cellWords(value)] as const);
  return (
    <dl className="cells s" title={words.map((pair) => pair.join(": ")).join("\n")}>
      {words.slice(0, SHOWN).map(([name, text]) => (
        <Fragment key={name}>
          <dt className="q">{name}</dt>
          <dd>{text}</dd>
        </Fragment>
      ))}
      {words.length > SHOWN && <dt className="q">and {words.length - SHOWN} more</dt>}
    </dl>
  );
}

function cellWords(value: unknown): string {
  if (value == null) return "missing";
  if (typeof value !== "number") return String(value);
  return (Number.isInteger(value) ? String(value) : String(+value.toPrecision(5))).replace("-", "−");
}
