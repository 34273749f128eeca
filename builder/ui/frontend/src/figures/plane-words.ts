/* A plane in words: what its sides are, and what is answered on a coarse grid over it. */

import type { Table } from "../parts/InWords";
import { exactly } from "../parts/numbers";
import type { OverPlane } from "../records";
import type { Around } from "./figure";

const EACH_WAY = 9; // places of the grid

interface AnyPlane {
  size: number;
  over?: OverPlane | null;
}

export const overOf = (record: AnyPlane, around: Around): OverPlane | null => record.over ?? around.over ?? null;

const namesOf = (over: OverPlane | null): [string, string] => [over?.names[0] ?? "across", over?.names[1] ?? "up"];

export const onPlane = (over: OverPlane | null): string => `What it answers over ${namesOf(over).join(" and ")}.`;

/** `answer` tells what is said at a place; places are numbered row by row from the top. */
export function planeTable(record: AnyPlane, around: Around, title: string, answer: (place: number) => string): Table {
  const over = overOf(record, around);
  const { size } = record;
  const steps = [...new Set(Array.from({ length: EACH_WAY }, (_, k) => Math.round((k * (size - 1)) / (EACH_WAY - 1))))];
  const at = (axis: number, share: number): string => {
    const [low, high] = [over?.low[axis] ?? 0, over?.high[axis] ?? 1];
    return exactly(low + (high - low) * share);
  };
  const share = (step: number): number => step / Math.max(1, size - 1);
  const rows = steps.flatMap((row) =>
    steps.map((column) => [at(0, share(column)), at(1, 1 - share(row)), answer(row * size + column)]),
  );
  return { columns: [...namesOf(over), title], rows: size ? rows : [] };
}
