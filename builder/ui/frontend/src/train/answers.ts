/* What the page gives to this screen and what it hears of it, and what routes send that has no record in Python yet (src/records.ts). */
import type { Standing as Recorded } from "../records";

export interface TrainData {
  /** The open run's id; null before the first. */
  run: string | null;
  plan: PlanOfRun | null;
  words: PlanWords | null;
  /** The project's. */
  name: string;
  /** Address of the routes. */
  api: string;
}

/** What a person asks the page for; the state in which a run has ended is said too. */
export type Asked =
  | string
  | { do: "data" | "build" | "try" | "onward" | "arena" | "export" }
  | { do: "open"; run: string }
  | { do: "mend"; change: Record<string, unknown> }
  | { do: "plan"; changes: Record<string, unknown> };

export type Standing = Recorded & { resumable?: boolean };

export interface Field {
  kind: string;
  shape: (number | null)[];
}

export interface PlanOfRun {
  /** Null: it goes on until it is stopped. */
  epochs?: number | null;
  seed?: number;
  /** Steps a second at most; null: as fast as it can. */
  tempo?: number | null;
  lr?: number;
  weight_decay?: number;
  dropout?: number;
  batch?: number;
  data?: {
    set?: string;
    options?: Record<string, unknown> & { rows?: number; noise?: number };
    split?: { train?: number; validation?: number; test?: number };
    signature?: { inputs?: string[]; fields?: Record<string, Field>; rows?: number };
  };
  learners?: Record<string, { optimizer?: { options?: { lr?: number } } }>;
  regularisers?: { type: string }[];
}

export interface PlanLine {
  label: string;
  value: string;
  note: string;
}

export interface PlanWords {
  sentence: string;
  lines: PlanLine[];
  problems?: string[];
  /** Whether the project still has the plan of this run. */
  same?: boolean | null;
  /** False while there are no data. */
  ready?: boolean;
  /** When it was started. */
  started?: string;
  /** Why the drawing cannot be trained. */
  drawing?: { what: string; do: string }[];
  /** The names of those that learn from each other, such as a generator and its critic. */
  learners?: string[];
  /** Whether there is always more to learn from, so that there are steps and no epochs. */
  endless?: boolean;
  /** Whether the network makes something itself, which is what one looks at first. */
  makes?: boolean;
  /** Whether classical models can learn the same, so that there is a race. */
  races?: boolean;
  /** Whether a classifier of the same data can go on with what it has learned. */
  prepares?: boolean;
  /** Why the last wish was refused. */
  refused?: string | null;
}
