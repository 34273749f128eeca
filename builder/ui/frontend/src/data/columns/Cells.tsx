/* Cells that the column table has before and after everything is read. */
import type { ReactElement } from "react";
import { thousands } from "../../parts/numbers";
import type { FirstColumn } from "../../records";
import { Bars, MissingBar, ShareBar } from "../drawn/Bars";

const WIDE = 132; // px
const TALL = 24;

export function ValuesCell({ column, isTarget }: { column: FirstColumn; isTarget: boolean }): ReactElement | null {
  const { values, numbers } = column;
  if (values.kind === "distinct") return <span className="s q">{`${thousands(values.count)} different`}</span>;
  if (values.kind === "shares") {
    return <ShareBar parts={values.parts} rest={values.rest} width={WIDE} accent={isTarget} />;
  }
  if (values.kind !== "histogram") return null;
  const range = numbers && `${numbers.low} to ${numbers.high}, half below ${numbers.middle}`;
  return (
    <span title={range}>
      <Bars
        counts={values.counts}
        width={WIDE}
        height={TALL}
        colour={isTarget ? "var(--accent-ink)" : "var(--ink-3)"}
      />
    </span>
  );
}

interface MissingProperties {
  column: FirstColumn;
  words: string;
  title?: string;
}

export function MissingCell({ column: { missing, rows }, words, title }: MissingProperties): ReactElement | null {
  if (!missing) return null;
  return (
    <span className="row" title={title}>
      <MissingBar share={missing / rows} />
      <span className="s m">{words}</span>
    </span>
  );
}

export const HeadRow = ({ names }: { names: readonly string[] }): ReactElement => (
  <thead>
    <tr>
      {names.map((name) => (
        <th key={name}>{name}</th>
      ))}
    </tr>
  </thead>
);
