/* Which of the runs are shown, and which stay the same from one answer to the next. */

import { isBroken, isDone, isLive } from "../parts/run-states";
import type { RunRow } from "../records";

export type Which = "all" | "live" | "finished" | "failed" | "star" | "archived";

export const CHOICES: readonly (readonly [string, Which])[] = [
  ["All", "all"],
  ["Running", "live"],
  ["Finished", "finished"],
  ["Failed", "failed"],
  ["Starred", "star"],
  ["Archived", "archived"],
];

const TESTS: Record<Which, (row: RunRow) => boolean> = {
  all: () => true,
  live: (row) => isLive(row.state),
  finished: (row) => isDone(row.state),
  failed: (row) => isBroken(row.state),
  star: (row) => row.star,
  archived: () => true,
};

/** The rows of a kind that hold every word, wherever it stands in them. */
export function fitting(rows: readonly RunRow[], which: Which, search: string): RunRow[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    if (row.archived !== (which === "archived") || !TESTS[which](row)) return false;
    const text = textOf(row);
    return words.every((word) => text.includes(word));
  });
}

const textOf = (row: RunRow): string =>
  [row.name, row.data, row.optimizer, row.state, row.note, ...row.tags].join(" ").toLowerCase();

/** The new rows, each as the object of before where nothing in it has changed: then it is not drawn anew. */
export function keptWhereAlike(before: readonly RunRow[] | null, now: readonly RunRow[]): RunRow[] {
  const known = new Map((before ?? []).map((row) => [row.id, row]));
  return now.map((row) => {
    const old = known.get(row.id);
    return old && isAlike(old, row) ? old : row;
  });
}

function isAlike(first: object, second: object): boolean {
  const [ours, theirs] = [Object.entries(first), second as Record<string, unknown>];
  return ours.length === Object.keys(theirs).length && ours.every(([name, value]) => isEqual(value, theirs[name]));
}

function isEqual(first: unknown, second: unknown): boolean {
  if (Object.is(first, second)) return true;
  const areObjects = typeof first === "object" && typeof second === "object" && first !== null && second !== null;
  return areObjects && isAlike(first, second);
}
