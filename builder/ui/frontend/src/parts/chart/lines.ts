/* What a chart is told to draw. */

export type Values = readonly (number | null)[];

export interface Line {
  name: string;
  /** Training is grey, validation has the accent, others a hue of their own. */
  kind: "training" | "validation" | "other";
  x: readonly number[];
  y: Values;
  colour?: string;
  dash?: string;
  /** Drawn pale behind the line: each step, where the line is smoothed. */
  raw?: { x: readonly number[]; y: Values };
  /** How far several runs lie around their mean. */
  band?: { low: readonly number[]; high: readonly number[] };
}

export interface Mark {
  x: number;
  text: string;
  bad: boolean;
}

export interface BestPoint {
  x: number;
  value: number;
  /** Whether the weights of that moment are those that are kept. */
  isKept?: boolean;
}

/** What an answer gets that looks at nothing: a line across the whole plot. */
export interface Level {
  value: number;
  words: string;
}

/** What is around the lines. */
export interface Frame {
  from: number;
  to: number;
  now: number;
  /** Nothing comes any more, so nothing is shaded. */
  done: boolean;
  unit: "epoch" | "step";
  events: readonly Mark[];
  best: BestPoint | null;
  baseline?: Level | null;
}

/** What a person has set. */
export interface View {
  log: boolean;
  raw: boolean;
  /** Zoomed to, in the units of the axes. */
  zoom: Zoom | null;
}

export interface Zoom {
  x?: [number, number];
  y?: [number, number];
  /** Whether the y are logarithms. */
  log?: boolean;
}

export interface ChartOptions {
  label: string;
  /** From 0 to 1, written in percent. */
  share: boolean;
}
