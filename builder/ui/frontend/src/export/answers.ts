/* What the page gives to the Export screen, what it asks of routes, and where it knows more of what routes send than Python's records say (src/records.ts). */
import type { MakingState, NotReady, NoWeights, PredictForm, Things } from "../records";

export interface ExportedRun {
  id: string;
  name: string;
  state: string;
  /** Whether there are weights. */
  ready: boolean;
}

export interface ExportData {
  /** The project's. */
  name: string;
  /** The networks of the drawing as Python; "" where it has problems. */
  source: string;
  run: ExportedRun | null;
  /** Who comes wants to try the network first. */
  tries: boolean;
  /** Address of the routes. */
  api: string;
}

/** Where the person wants to go. */
export type Go = (to: "start" | "build" | "runs" | "train") => void;

// ---- What can be taken away ----

/** What is ready comes with its report, and not as something that is made. */
type Known<State> = State extends MakingState ? MakingState & { state: "making" | "failed" } : State;

export type ThingsKnown = { [Name in keyof Things]: Known<Things[Name]> };

/** The things that are a file; the speed is only told. */
export type Task = Exclude<keyof Things, "speed">;

export type Now = NonNullable<ThingsKnown[Task]>;

// ---- Asking the network ----

export type Way = PredictForm["ways"][number];

export type Row = Record<string, string | number | null>;

/** The network must be trained first, or made ready. */
export type NotYet = NoWeights | (NotReady & { trained?: undefined });

/** What somebody has put in, by the way of it. */
export interface Asked {
  drawing?: string;
  picture?: string;
  rows?: Row[];
  text?: string;
  series?: string;
  sound?: string;
  inputs?: unknown;
}

// ---- Endpoints ----

export type Deed =
  | { do: "start" | "stop" | "delete" | "roll back" }
  | { do: "switch"; version: number }
  | { do: "add"; run: string }
  | { do: "token"; name: string; days: number; per_minute: number }
  | { do: "withdraw"; token: string };

interface Described {
  post: { requestBody: { content: { "application/json": { example: unknown } } } };
}

/** An endpoint's description of itself, as far as it is read here; the record leaves open what is in it. */
export interface OpenApi {
  info: { description: string };
  /** Samples are there where the network makes some. */
  paths: { "/predict": Described; "/sample"?: Described };
}
