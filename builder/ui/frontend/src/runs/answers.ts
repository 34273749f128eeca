/* What the page gives to this screen, and what it hears of it. */
import type { Comparison } from "../records";

/** What the page gives to the screen. */
export interface RunsData {
  /** Address of the routes. */
  api: string;
  /** The open project's. */
  name: string;
}

/** What the screen asks the page for. */
export type Asked = "train" | { do: "open"; run: string };

/** What became of a node between two drawings. */
export type Change = NonNullable<Comparison["marks"]>[string][string];
