/* What the page gives to the Arena, what it asks of routes, and where it knows more of what they send than Python's records say (src/records.ts). */
import type { ContestantStanding, DataFacts, RaceFollowed } from "../records";

export interface ArenaData {
  /** The open project's id and name. */
  project: string;
  name: string;
  /** Of the race in the page's address. */
  race: string | null;
  /** Address of the routes. */
  api: string;
}

/** A contestant in the list of a race. The record is of one that is asked for alone, too. */
export type Contestant = Omit<ContestantStanding, "how"> & {
  /** What there is to read of how it decides: "tree", "coefficients", "boundary" … */
  how: string[] | null;
};

/** A race as it is followed. */
export type Race = Omit<RaceFollowed, "contestants" | "data"> & {
  contestants: Contestant[];
  /** Empty until they are open. */
  data: Partial<DataFacts>;
};

/** What a race is asked for. */
export type Wish =
  | { do: "add"; network: true }
  | { do: "add"; entry: string; tune: boolean }
  | { do: "stop"; who?: string }
  | { do: "again"; who: string; minutes?: number }
  | { do: "grow" }
  | { do: "share"; on: boolean };

/** On which terms a race is begun. */
export interface Begin {
  network?: boolean;
  folds?: number;
  seeds?: number;
  measure?: string;
  /** The race that is run again. */
  rerun?: string;
}
