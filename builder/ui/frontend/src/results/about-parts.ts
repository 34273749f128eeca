/* Which rows a report is of, and what was kept for later. */
import type { Evaluation } from "../records";

const NO_PARTS = "It learned without a data set, so there are no parts.";
const NOT_KEPT = "No test part was kept for a last, honest score.";
const LEARNED = "Nothing was kept to check on: these rows were learned from.";
const CLOSED = "The test part stays closed here; the Arena opens it once.";

export function aboutParts({ rows, part, to_judge }: Pick<Evaluation, "rows" | "part" | "to_judge">): string {
  if (!rows) return NO_PARTS;
  if (part === "train") return LEARNED;
  return to_judge === 0 ? NOT_KEPT : CLOSED;
}
