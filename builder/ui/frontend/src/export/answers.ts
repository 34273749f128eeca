/* What the page gives to the screens of Export, and what their routes send, until Python's records say it (src/records.ts). */
import type { Figure } from "../records";

export interface ExportData {
  what: "take" | "predict" | "serve";
  /** The run's id and name. */
  run: string;
  name: string;
  /** Address of the routes. */
  api: string;
}

// ---- What can be taken away ----

/** A thing that a worker makes, as far as it is. */
export interface Making {
  state: "none" | "making" | "ready" | "failed";
  /** What is being done, and how much of it. */
  text?: string;
  progress?: number;
  /** Why it could not be made. */
  sentence?: string;
  /** What the check has found, and the file that passed it. */
  report?: unknown;
  file?: string;
}

export interface ScoreSaid {
  name: string;
  value: number;
  rows: number;
  interval?: [number | null, number | null];
  /** Files of before have no interval, but these. */
  low?: number | null;
  high?: number | null;
}

export interface PackReport {
  bytes: number;
  /** The largest difference from torch. */
  difference: number;
  rows: number;
  /** Of real rows: the part that they are of. */
  part?: string | null;
  /** The share of rows with the same prediction. */
  agreement?: number | null;
  tried: string[];
  expects: string;
  notes?: string[];
}

export interface Int8Report {
  bytes: number;
  before: number;
  share: number;
  speed: { int8: { p50: number }; float: { p50: number } };
  score?: ScoreSaid | null;
  score_before?: ScoreSaid;
  part: string;
  agreement?: number | null;
  difference: number;
  notes?: string[];
}

export interface ScriptReport {
  bytes: number;
  steps: number;
  /** Its last lines when it was run. */
  said: string[];
  requirements: string[];
}

export interface BundleReport {
  bytes: number;
  files: string[];
}

export interface ProgramReport {
  bytes: number;
  difference: number;
  batches: number[];
  notes?: string[];
}

export interface CardReport {
  bytes: number;
  score?: ScoreSaid | null;
  part: string;
}

/** Of one row at a time; seconds. */
export interface Timing {
  name: string;
  p50: number;
  p95: number;
  p99: number;
  rows_a_second: number;
  best_batch: number;
}

export interface SpeedReport {
  rows: Timing[];
  threads: number;
  cores: number;
  load: number;
}

// ---- Asking the network ----

export type Way = "drawing" | "picture" | "rows" | "text" | "series" | "inputs";

export interface FormColumn {
  name: string;
  type: string;
  usual?: string | number | null;
  levels?: string[] | null;
  low?: number | null;
  high?: number | null;
}

export type Row = Record<string, string | number | null>;

/** What must be put in. */
export interface Form {
  ready: true;
  ways: [Way, ...Way[]];
  rows: FormColumn[];
  /** Whether a file of many rows can be answered. */
  files: boolean;
  picture?: unknown;
  series?: { steps: number; channels: number; ragged: boolean } | null;
  expects?: string | null;
  example?: { rows?: Row[]; inputs?: unknown } | null;
}

/** The network must be made ready first. */
export interface NotReady extends Partial<Making> {
  ready: false;
  /** False where there are no weights. */
  trained?: boolean;
}

/** What somebody has put in, by the way of it. */
export interface Asked {
  drawing?: string;
  picture?: string;
  rows?: Row[];
  text?: string;
  series?: string;
  inputs?: unknown;
}

export interface Answered {
  figures: Figure[];
  notes?: string[];
  seconds: number;
}

export interface FileMaking extends Making {
  answer?: { rows?: number; refused?: number; seconds?: number };
}

// ---- Endpoints ----

export interface Version {
  version: number;
  run: string;
  note: string | null;
  created: number;
}

export interface TokenSaid {
  id: string;
  name: string;
  created: number;
  expires: number | null;
  /** 0: any rate. */
  per_minute: number;
}

export interface Counts {
  /** By status code. */
  requests?: Record<string, number>;
  /** Seconds. */
  latency?: { p50?: number | null; p95?: number | null; p99?: number | null };
  per_second?: number | null;
  rows_a_batch?: number | null;
}

export interface Endpoint {
  id: string;
  name: string;
  url: string | null;
  running: boolean;
  current: number | null;
  previous: number | null;
  versions: Version[];
  tokens: TokenSaid[];
  counts: Counts | null;
}

/** A token's secret is only ever said once. */
export type EndpointMade = Endpoint & { secret: string };

export type Deed =
  | { do: "start" | "stop" | "delete" | "roll back" }
  | { do: "switch"; version: number }
  | { do: "add"; run: string }
  | { do: "token"; name: string; days: number; per_minute: number }
  | { do: "withdraw"; token: string };

export interface OpenApi {
  info: { description: string };
  paths: { "/predict": { post: { requestBody: { content: { "application/json": { example: unknown } } } } } };
}
