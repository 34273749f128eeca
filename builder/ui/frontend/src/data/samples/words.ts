/* Words beside samples. */
import { thousands } from "../../parts/numbers";
import type { NetworkField } from "../../records";
import type { Shown } from "../shown";

type Token = NonNullable<NetworkField["tokens"]>[number];

/** Says that the rows that judge are not among these, unless they were opened. */
export function closedWords({ view, test }: Pick<Shown, "view" | "test">, text: string): string {
  const judging = view.split.sizes.test;
  return judging && !test ? `${text}; the ${thousands(judging)} that are to judge stay closed` : text;
}

/** The tokens before the padding (number 0) at the end; places of categories are all real. */
export function realTokens({ tokens = [], columns }: Pick<NetworkField, "tokens" | "columns">): Token[] {
  if (columns) return tokens;
  const last = tokens.findLastIndex(([code]) => code !== 0);
  return tokens.slice(0, Math.max(1, last + 1));
}

/** Whether the sample has the shape that the network's input has. */
export const fits = ({ shape, declared }: Pick<NetworkField, "shape" | "declared">): boolean =>
  JSON.stringify(shape) === JSON.stringify(declared) || declared.some((size) => size == null);
