/* What the page gives to the Learn screen, and what the screen wants of the page. */

export interface LearnData {
  /** The open project; null where there is none. */
  project: string | null;
  /** An entry to open at. */
  entry: string | null;
  /** Address of the routes. */
  api: string;
}

export interface Wish {
  do: "put" | "template" | "train";
  /** Of the layer, or of the template. */
  name?: string;
}

/** The colour of a group of families, as tokens.css calls it. */
const TOKENS: Record<string, string> = {
  structure: "struct",
  spatial: "spatial",
  dense: "dense",
  activation: "act",
  steady: "steady",
  sequence: "seq",
};

export const colourOf = (group: string): string => `var(--${TOKENS[group] ?? "struct"})`;
