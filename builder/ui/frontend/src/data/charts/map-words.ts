/* What a map shows, in words, and the room that it takes. */
import { thousands } from "../../parts/numbers";
import type { RowMap } from "../../records";

export function mapWords({ plain, axes, x, explained }: RowMap): { title: string; says: string } {
  if (plain) {
    const says = axes.length === 2 ? `${axes[0]} across, ${axes[1]} up, after the transforms` : "";
    return { title: `${thousands(x.length)} points`, says };
  }
  const [first = 0, second = 0] = explained.map((share) => Math.round(100 * share));
  const says = `the two directions in which they differ most: ${first}% and ${second}% of all differences`;
  return { title: "Map of the samples", says };
}

export interface Room {
  width: number;
  height: number;
}

const LEAST = 360; // px
const SIDES = 32; // px left and right of the map
const WIDEST = 760; // px, among other charts
const WORDS = 120; // px above and below it, where it is alone

export function roomOf(width: number, height: number, isAlone: boolean): Room {
  const wide = Math.max(LEAST, width - SIDES);
  if (!isAlone) return { width: Math.min(wide, WIDEST), height: 340 };
  const tall = Math.max(LEAST, height - WORDS);
  return { width: Math.min(wide, 1.5 * tall), height: tall };
}
