/* What the data routes send to this screen, until Python's records say it (src/records.ts). */
import type { Option } from "../parts/OptionControl";
import type { Choice } from "../parts/Select";

/** What the page gives to the screen. */
export interface PageData {
  project: string;
  /** The project's data as they are when the page opens; empty without any. */
  data: Partial<Data>;
  /** The project's. */
  name: string;
  /** Address of the routes. */
  api: string;
}

/** The `data` part of a plan. */
export interface Data {
  set: string;
  options: DataOptions;
  split?: SplitOptions | null;
  transforms?: Step[] | null;
  augment?: Step[];
}

export interface DataOptions {
  file?: string;
  name?: string;
  target?: string;
  task?: string;
  inputs?: string[];
  leave_out?: string[];
  types?: Record<string, string>;
  reading?: Record<string, unknown>;
  [option: string]: unknown;
}

export interface SplitOptions {
  type: string;
  train?: number;
  validation?: number;
  test?: number;
  seed?: number;
  column?: string | null;
  folds?: number;
  fold?: number;
}

/** Of transforms and of augmentations. */
export interface Step {
  type: string;
  columns?: string[];
  options?: Record<string, unknown>;
}

// ---- A look at the data ----

export type Use = "input" | "target" | "out";

export type Values =
  | { kind: "histogram"; counts: number[]; low: number; high: number }
  | { kind: "shares"; parts: [name: string, count: number][]; rest: number }
  | { kind: "distinct"; count: number }
  | { kind: "none" };

export interface Column {
  name: string;
  type: string;
  rows: number;
  missing: number;
  levels: number;
  examples: string;
  values: Values;
  numbers?: { low: string; middle: string; high: string };
  note?: string;
}

export interface UsedColumn extends Column {
  use: Use;
  note: string;
  warn: boolean;
}

/** The first rows of a large file, while the rest is being read. */
export interface FirstLook {
  rows: number;
  columns: Column[];
  /** Columns in all. */
  of: number;
}

export interface Target {
  name: string;
  rows: number;
  heading: string;
  aim: string;
  races: boolean;
  one_column: boolean;
  lies_over?: string | boolean | null;
  classes?: [name: string, count: number][];
  /** Whether points of masks are counted. */
  points?: boolean;
  histogram?: { counts: number[] };
  numbers?: { low: number; middle: number; high: number };
}

export interface Sizes {
  train: number;
  validation: number;
  test: number;
}

export interface Opening {
  /** Seconds. */
  at: number;
  why: string;
}

export interface SplitType {
  name: string;
  title: string;
  summary: string;
  when: string;
  why_not: string;
}

export interface Split {
  options: SplitOptions;
  sizes: Sizes;
  unused: number;
  hash: string;
  types: SplitType[];
  group_columns: string[];
  time_columns: string[];
  suggested_group: string | null;
  suggested_time: string | null;
  openings: Opening[];
  classes: { class: string; parts: number[] }[];
  notes: string[];
}

/** Something that could fool us. */
export interface Problem {
  check: string;
  severity: "error" | "warning" | "hint";
  title: string;
  what: string;
  why: string;
  do: string;
  rows: number[];
  fix: { label: string; does: string; data: Data } | null;
}

export interface View {
  data: Data;
  chosen_transforms: Step[] | null;
  entry: DataSet;
  title: string;
  facts: string[];
  seconds: number;
  own: boolean;
  detected: Detected;
  kind: string;
  bad: { where: string; what: string }[];
  left_out: number;
  notes: string[];
  columns: UsedColumn[];
  more_columns: number;
  types: Choice<string>[];
  tasks: Choice<string>[];
  target: Target;
  cut_by: string[];
  split: Split;
  problems: Problem[];
  /** "image", "series", "text", "points" or "table". */
  samples: string;
  rows: number;
}

/** What was found out about a file. */
export interface Detected {
  format?: string;
  characters?: number;
  different?: number;
  shape?: number[];
  arrays?: Record<string, [shape: number[]]>;
  [guess: string]: unknown;
}

// ---- Choosing ----

export interface DataSet {
  name: string;
  title: string;
  summary: string;
  explain: string;
  licence: string;
  source: string;
  kind: string;
  task: string;
  reference: string;
  rows: number;
  group: string;
  words: string[];
  options: Option[];
  bytes: number;
  files: { urls: string[] }[];
}

export interface Card extends DataSet {
  aim: string;
  here: boolean;
}

export interface Transform {
  name: string;
  title: string;
  summary: string;
  stage: number;
  target: boolean;
  applies: string[];
  options: Option[];
}

export interface Catalogue {
  sets: Card[];
  transforms: Transform[];
}

export interface OwnFile {
  sha: string;
  name: string;
  size: number;
  at: number;
}

export interface OwnFiles {
  files: OwnFile[];
  /** Bytes. */
  used: number;
  quota: number;
  largest: number;
}

export interface RowMap {
  x: number[];
  y: number[];
  row: number[];
  explained: number[];
  plain: boolean;
  axes: string[];
  classes: string[];
  colour: (number | null)[] | null;
  left: number;
}

export type Lines = (number | null)[][];

/** A row in a grid; it has a picture, or series, or a text. */
export interface SmallSample {
  row: number;
  label?: string;
  picture?: string;
  series?: Lines;
  text?: string;
}

export type Paints = [name: string, colour: string][];

export interface Grid {
  kind: string;
  groups: { class: string; count: number; samples: SmallSample[] }[];
  paints?: Paints;
}

export interface Thumbnail {
  kind: string;
  facts: string[];
  sizes: Sizes;
  map?: RowMap;
  grid?: Grid;
  columns?: UsedColumn[];
}

// ---- What a project says of its data ----

export interface Saved {
  trouble: string;
  fits: { errors: string[]; count: number };
  renamed: boolean;
}

export interface Offer {
  name: string;
  title: string;
  reason: string;
  parameters: number;
  /** An SVG of the server's. */
  picture: string;
}

export interface Offers {
  proposals: Offer[];
  rows: number;
  inputs: number;
  row_word: string;
  reasons: { what: string; why: string }[];
}
