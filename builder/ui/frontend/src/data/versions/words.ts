/* Versions of a file in words. */
import { thousands } from "../../parts/numbers";
import type { FileChanges } from "../../records";
import type { DataOptions } from "../answers";

interface Place {
  number: number;
  of: number;
}

/** Which version the file of these options is, of how many. */
export function placeOf({ file, versions }: DataOptions): Place {
  const all = (versions as { file: string }[] | undefined) ?? [];
  const last = all.map((version) => version.file).lastIndexOf(file ?? "");
  return { number: Math.max(1, last + 1), of: Math.max(1, all.length) };
}

export function rowsWords({ rows_before, rows_after }: FileChanges): string {
  const more = rows_after - rows_before;
  const change = more ? ` (${more > 0 ? "+" : "−"}${thousands(Math.abs(more))})` : "";
  return `${thousands(rows_before)} → ${thousands(rows_after)} rows${change}`;
}
