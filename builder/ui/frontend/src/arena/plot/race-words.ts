/* The race in words: who is how far, and every point as a table. */
import { duration, scoreText } from "../../figures/scales";
import type { Table } from "../../parts/InWords";
import { listed } from "../../parts/InWords";
import type { Scale } from "../../records";
import { endOf, type Line } from "./geometry";

export function raceSentence(lines: readonly Line[], scale: Scale): string {
  if (!lines.length) return "No contestant has a score yet.";
  const ends = lines.map((line) => `${line.contestant.title} ${scoreText(scale, endOf(line)[1])}`);
  return `Validation ${scale.title} against seconds of fitting: ${listed(ends)}.`;
}

export const raceTable = (lines: readonly Line[], scale: Scale): Table => ({
  columns: ["Contestant", "Seconds of fitting", `Validation ${scale.title}`],
  rows: lines.flatMap(({ contestant, points }) =>
    points.map(([time, score]) => [contestant.title, duration(time), scoreText(scale, score)]),
  ),
});
