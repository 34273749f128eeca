/* What the page gives to the Arena, and what its routes send, as far as Python's records (src/records.ts) do not say it as exactly. */
import type {
  Advice,
  Claim,
  ContestantStanding,
  DataFacts,
  Figure,
  Growth,
  LeadDrawn,
  RaceStanding,
  Result,
  ScoreAgainstCost,
} from "../records";

export type { Advice, Claim, DataFacts };

export interface ArenaData {
  /** The open project's id and name. */
  project: string;
  name: string;
  /** Of the race in the page's address. */
  race: string | null;
  /** Address of the routes. */
  api: string;
}

export type Interval = [low: number | null, high: number | null];

export type Scored = Omit<Result, "interval"> & { interval: Interval };

/** Seconds of fitting and the score on validation then; the third says how far its fit is. */
export type Point = [seconds: number, score: number | null, ...more: unknown[]];

/** A contestant in the list of a race. */
export type Contestant = Omit<ContestantStanding, "points" | "validation" | "test" | "how"> & {
  points: Point[];
  validation: Scored | null;
  test: Scored | null;
  /** What there is to read of how it decides: "tree", "coefficients", "boundary" … */
  how: string[] | null;
};

/** Figures by their place on the page. */
export interface RaceFigures {
  lead?: LeadDrawn;
  costs?: ScoreAgainstCost;
  grow?: Growth;
}

export type Race = Omit<RaceStanding, "contestants" | "data"> & {
  contestants: Contestant[];
  /** Empty until they are open. */
  data: Partial<DataFacts> | null;
  /** Whether this visitor may change it, and not only look. */
  mine: boolean;
  figures: RaceFigures;
};

/** Nothing has happened since the cursor. */
export interface SameRace {
  cursor: string;
  same: true;
}

export interface ListedRace {
  id: string;
  name: string | null;
  title: string;
  /** Seconds since 1970. */
  created: number;
}

/** A classical model that can be raced. */
export interface Entry {
  name: string;
  title: string;
  summary: string;
  explain: string;
  suits: string;
  kinds: string[];
  tasks: string[];
  /** Names of the options that are tried when it is tuned. */
  tunable: string[];
}

export interface Details {
  figures: { classes: Figure[]; decide: Figure[]; boundaries: Figure[] };
}

export interface Why {
  figures: Figure[];
}

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
