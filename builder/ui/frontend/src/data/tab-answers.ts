/* What the data routes send to the tabs of this screen, until Python's records say it (src/records.ts). */
import type { Option } from "../parts/OptionControl";
import type { Lines, Paints, Sizes, Step, Use } from "./answers";

export interface RowsPage {
  columns: [name: string, type: string, use: Use][];
  rows: { row: number; values: (string | null)[] }[];
  start: number;
  total: number;
}

export interface Sample {
  row: number;
  part: string;
  label: string;
  values: [name: string, value: string | null, use: Use][];
  network: NetworkField[];
  picture?: string;
  painted?: string;
  paints?: Paints;
  series?: Lines;
  channels?: string[];
}

export type Token = [code: number, text: string];

/** What the network gets of a sample in one of its inputs, or is to say. */
export interface NetworkField {
  name: string;
  shape: number[];
  declared: (number | null)[];
  names: string[];
  input: boolean;
  tokens?: Token[];
  columns?: string[];
  numbers?: [name: string, value: number][];
  value?: number;
  range?: [low: number, high: number];
}

/** Of a column: how often each value occurs, by class. */
export interface Histogram {
  name: string;
  type: string;
  series: [name: string, counts: number[]][];
  labels?: string[];
  left?: number;
  low?: number;
  high?: number;
}

export interface Correlations {
  names: string[];
  matrix: number[][];
  target: string | null;
  left: number;
}

export interface Folds {
  folds: { sizes: Sizes }[];
}

/** A column at one point of its way through the transforms. */
export type Shape =
  | { kind: "histogram"; counts: number[]; low: number; high: number; missing?: number }
  | { kind: "shares"; parts: [name: string, count: number][]; rest: number; missing?: number }
  | { kind: "columns"; count: number; names: string[] }
  | { kind: "pictures"; pictures: string[] }
  | { kind: "series"; lines: Lines }
  | { kind: "tokens"; pairs: Token[]; vocabulary: number; length?: number }
  | { kind: "words"; examples: string[] }
  | { kind: "distinct"; count: number };

export interface FittedStep {
  number: number;
  type: string;
  column: string;
  learned: string;
  added: string[];
  gone: boolean;
  before?: Shape | null;
  after?: Shape | null;
}

export interface Augmentation {
  name: string;
  title: string;
  summary: string;
  explain: string;
  options: Option[];
}

export interface Transforms {
  steps: FittedStep[];
  rows: number;
  automatic: boolean;
  chosen: Step[];
  augmentations: Augmentation[];
}

/** A sample of a batch, as the network sees it. */
export interface Sketch {
  picture?: string;
  series?: Lines;
  tokens?: string[];
  numbers?: number[];
}

export interface Augmented {
  before: Sketch[];
  after: Sketch[];
}
