/* What the routes of runs send to this screen, until Python's records say it (src/records.ts). */
import type { Drawn } from "../parts/drawn";
import type { ScoreWords } from "../records";

/** What the page gives to the screen. */
export interface RunsData {
  /** Address of the routes. */
  api: string;
  /** The open project's. */
  name: string;
}

/** What the screen asks the page for. */
export type Asked = "train" | { do: "open"; run: string };

/** A run as the table shows it. What its record holds is missing where it was deleted while we looked. */
export interface RunRow {
  id: string;
  name: string;
  state: string;
  cause: string;
  created: number;
  star: boolean;
  archived: boolean;
  tags: string[];
  note: string;
  curve?: (number | null)[];
  monitor?: string | null;
  score?: string | null;
  words?: Record<string, ScoreWords>;
  best?: number | null;
  loss?: number | null;
  epoch?: number;
  epochs?: number | null;
  step?: number;
  seconds?: number;
  seed?: number | null;
  batch?: number | null;
  data?: string | null;
  optimizer?: string | null;
  lr?: number | null;
}

/** What a person may write on a run. */
export type Marks = Partial<Pick<RunRow, "name" | "tags" | "note" | "star" | "archived">>;

export type Change = "changed" | "added" | "removed";

export interface Comparison {
  names: string[];
  settings: { setting: string; values: unknown[] }[];
  /** Of two runs only. */
  drawings?: Drawn[];
  /** By network and by the name of the node. */
  marks?: Record<string, Record<string, Change>>;
}
