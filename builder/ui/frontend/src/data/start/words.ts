/* Words about the networks to start from. */
import { plural } from "../../parts/numbers";
import type { NetworkOffers } from "../../records";
import { singular } from "../words";

const WAYS: Record<number, string> = { 3: "three ways that fit", 2: "two ways that fit" };

export function offersWords(
  { rows, inputs, row_word }: Pick<NetworkOffers, "rows" | "inputs" | "row_word">,
  ways: number,
): string {
  const learned = `${plural(rows, singular(row_word))} to learn from`;
  const from = row_word === "rows" ? ` and ${plural(inputs, "input")}` : "";
  return `${WAYS[ways] ?? "one way that fits"} ${learned}${from}`;
}

const MANY = 20_000; // rows, from which boosted trees gain

const RACES: Record<string, string> = {
  image: "They show what a network gains on pictures.",
  series: "They show what a network gains on series.",
  text: "Counting words with a straight line is hard to beat on short texts.",
};

export function raceWords(samples: string, rows: number): string {
  const ofTable =
    rows < MANY
      ? "On tables of this size they are often level. See what there is to gain."
      : "Boosted trees are strong on tables. See what there is to gain.";
  return RACES[samples] ?? ofTable;
}
