/* In which order contestants stand, and what a press on a column's head makes of it. */
import type { Maybe } from "../../parts/numbers";
import type { Contestant } from "../answers";
import type { View } from "../kept";
import type { Part } from "../states";
import { COLUMNS } from "./columns";

type Order = Pick<View, "sort" | "up">;

/** Those without the number that is sorted by come last, in the order of the race. */
export function ranked(contestants: readonly Contestant[], part: Part, { sort, up }: Order): Contestant[] {
  const column = COLUMNS.find(({ name }) => name === sort);
  const value = (contestant: Contestant): Maybe =>
    column ? column.of(contestant, contestant[part]) : contestant[part]?.score;
  return [...contestants].sort((first, second) => {
    const [x, y] = [value(first), value(second)];
    if (x == null || y == null) return Number(x == null) - Number(y == null);
    return up ? x - y : y - x;
  });
}

/** The same column once more turns the order round; another begins with its best. */
export function sortedBy({ sort, up }: Order, name: string): Order {
  if (sort === name) return { sort, up: !up };
  const isScore = name === "score" || COLUMNS.some((column) => column.name === name && column.isScore);
  return { sort: name, up: !isScore };
}

/** Shown and hidden columns keep their order. */
export function toggled(shown: readonly string[], name: string): string[] {
  if (shown.includes(name)) return shown.filter((other) => other !== name);
  return COLUMNS.map((column) => column.name).filter((other) => other === name || shown.includes(other));
}
