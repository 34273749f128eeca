/* What the routes send to this screen and has no generated record yet (docs/schemas.json → src/records.ts): in one
   place, to be replaced by them. */
import type { Block, Document, Edit, Json, Put } from "./document/document";

// ---- /catalogue: builder.layers.entries.as_json ----

export interface Choice {
  value: Json;
  label: string;
}

export interface Field {
  name: string;
  label: string;
  help?: string;
  kind: string;
  default?: Json;
  low?: number | null;
  high?: number | null;
  step?: number | null;
  usual?: Json[] | null;
  choices?: Choice[] | null;
  advanced?: boolean;
  nullable?: boolean;
  dims?: number | null;
}

export interface PortEntry {
  name: string;
  many?: boolean;
  optional?: boolean;
  label?: string;
  dims?: string[] | null;
  least?: number;
  dtype?: string | null;
}

export interface Entry {
  type: string;
  title: string;
  torch: string | null;
  family: string;
  summary: string;
  explain?: string;
  maths?: string;
  words?: string[];
  purposes?: string[];
  stem: string;
  inputs: PortEntry[];
  outputs: PortEntry[];
  fields: Field[];
  detail?: string;
  /** The weights whose start may be chosen. */
  initialise?: string[];
  /** It gives as many dimensions as it gets. */
  keeps?: boolean;
}

export interface Family {
  title: string;
  group: string;
  glyph: string;
}

/**
 * A block that comes with Layerloom; `follows` names the setting that must be so many times the width of what comes
 * in.
 */
export interface ReadyBlock {
  title: string;
  summary: string;
  family: string;
  follows?: [setting: string, times: number] | null;
  definitions: Record<string, Block>;
}

export interface Catalogue {
  groups: { id: string; title: string }[];
  families: Record<string, Family>;
  entries: Record<string, Entry>;
  blocks?: Record<string, ReadyBlock>;
  /** Words that no name in code may be. */
  refused: string[];
}

// ---- the verdict: builder.judging.verdict.judge ----

export type Shape = (number | null)[];

export interface Output {
  shape: Shape;
  names?: (string | null)[];
  dtype?: string;
}

export interface NodeVerdict {
  outputs: Record<string, Output | null>;
  parameters: number;
  flops: number;
  memory: number;
  receptive?: number[] | null;
  detail: string;
  title: string;
}

export interface WireVerdict {
  shape: Shape | null;
  names?: (string | null)[];
  state: "ok" | "conflict" | "unknown";
}

export interface Fix {
  label: string;
  does?: string;
  puts: Put[];
}

export type Severity = "error" | "warning" | "hint";

export interface Problem {
  check: string;
  severity: Severity;
  network?: string;
  node: string | null;
  wire: string | null;
  title: string;
  where: string;
  what: string;
  why: string;
  do: string;
  text: string;
  fix?: Fix | null;
  other?: Fix | null;
}

export interface NetworkVerdict {
  nodes: Record<string, NodeVerdict>;
  wires: Record<string, WireVerdict>;
  problems: Problem[];
  parameters: number;
  flops: number;
  memory: number;
}

export interface Verdict {
  networks: Record<string, NetworkVerdict>;
  blocks?: Record<string, NetworkVerdict>;
  problems: Problem[];
  parameters: number;
  source: string;
  /** Network → node → the lines of the source that it stands in. */
  lines: Record<string, Record<string, number[]>>;
}

// ---- /projects/ID: opening, edits, what others did ----

export interface Project {
  id: string;
  revision: number;
  document: Document;
  verdict: Verdict;
}

export interface EditsAnswer {
  revision: number;
  accepted?: string[];
  dropped?: { key: string; why: string }[];
  missed?: { revision: number; client: string; edit: Edit }[];
  verdict?: Partial<Verdict> | null;
  /** The whole, for a page that was away for longer than single edits are kept. */
  document?: Document;
}

/** A layer that can take what leaves a port. */
export interface Fit {
  type: string;
  title?: string;
  why?: string;
}

/** What a change of blocks (made on the server) does to the document. */
export interface BlocksAnswer {
  puts: Put[];
  label?: string;
}

export interface Summary {
  text?: string;
  error?: string;
  problem?: string;
  networks?: Record<string, string>;
}

// ---- /templates ----

export interface Template {
  name: string;
  title: string;
  summary: string;
  picture?: string | null;
  parameters: number;
  kind: string;
  kinds?: string[];
  seconds?: number | string | null;
  time?: string | null;
}

// ---- /runs/ID/stream ----

/**
 * What a run says of a layer: how far its weights move in a step, and with a look inside the spread of what it gives,
 * its gradient, the share of units that never fire.
 */
export interface LayerNow {
  update?: number;
  gradient?: number;
  dead?: number;
  histogram?: { counts: number[]; low: number; high: number } | null;
}

export interface RunNow {
  cursor?: string;
  state?: string;
  epoch?: number;
  epochs?: number;
  reset?: boolean;
  nodes?: Record<string, LayerNow>;
  series?: Record<string, { y: (number | null)[] }>;
}
