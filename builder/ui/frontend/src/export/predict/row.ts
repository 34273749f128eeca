/* A row as somebody fills it in. */
import { exactly } from "../../parts/numbers";
import type { PredictForm, RowColumn } from "../../records";
import type { Asked, Row } from "../answers";

/** Nothing typed is a missing value; numbers are numbers where they can be. */
export function rowOf(columns: readonly RowColumn[], typed: (name: string) => string): Row {
  return Object.fromEntries(columns.map((column) => [column.name, cellOf(column, typed(column.name))]));
}

function cellOf({ type }: RowColumn, text: string): string | number | null {
  if (text === "") return null;
  return type === "number" && Number.isFinite(Number(text)) ? Number(text) : text;
}

export const usualOf = (column: RowColumn, given: Record<string, unknown>): string =>
  String(given[column.name] ?? column.usual ?? "");

export const rangeWords = ({ low, high }: RowColumn): string =>
  low == null ? "" : `${exactly(low)} to ${exactly(high)} in the training data`;

/** A picture or a sound that has a row beside it is asked of with both. */
export const hasBoth = ({ picture, sound, rows }: PredictForm): boolean => Boolean(picture ?? sound) && rows.length > 0;

export const isWhole = ({ rows, picture, drawing, sound }: Asked): boolean =>
  Boolean(rows && (picture ?? drawing ?? sound));

const MOST_NAMED = 6;

export function columnsWords(columns: readonly RowColumn[]): string {
  const names = columns.slice(0, MOST_NAMED).map(({ name }) => name);
  const more = columns.length > MOST_NAMED ? ` and ${columns.length - MOST_NAMED} more` : "";
  return `the column${columns.length > 1 ? "s" : ""} ${names.join(", ")}${more}`;
}
