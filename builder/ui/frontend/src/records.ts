/* Made from docs/schemas.json by `npm run records`. Change the records in Python, not this file. */

export type Low = number | null;
export type Figure =
  ByStep | Calibration | Confusion | PerClass | Pictures | Points | PrecisionRecall | Residuals | Roc | Texts | Worst;

export interface Records {
  Evaluation?: Evaluation;
  Event?: Event;
  Message?: Message;
  Report?: Report;
  Samples?: Samples;
  Score?: Score;
  Series?: Series;
  Standing?: Standing;
}
/**
 * A report, and of what it is.
 */
export interface Evaluation {
  part: string;
  rows: number;
  objective: string;
  data: string;
  opened: number | null;
  scores: {
    [k: string]: Score;
  };
  figures: Figure[];
}
/**
 * A number that says how good, and between which it would lie 95 of 100 times.
 */
export interface Score {
  value: number | null;
  /**
   * @minItems 2
   * @maxItems 2
   */
  interval: [Low, Low];
  better: "min" | "max";
}
export interface ByStep {
  figure: "by-step";
  title: string;
  errors: (number | null)[];
}
export interface Calibration {
  figure: "calibration";
  title: string;
  bins: Bin[];
  error: number;
}
/**
 * Rows of which it is about equally sure.
 */
export interface Bin {
  low: number;
  high: number;
  said: number;
  right: number;
  rows: number;
}
export interface Confusion {
  figure: "confusion";
  title: string;
  classes: string[];
  table: number[][];
  samples: {
    [k: string]: number[];
  };
  of: "rows" | "points";
}
export interface PerClass {
  figure: "per-class";
  title: string;
  classes: ClassRow[];
  of: "rows" | "points";
}
export interface ClassRow {
  name: string;
  rows: number;
  recall?: number;
  precision?: number;
  overlap?: number;
}
/**
 * Small pictures: bytes in base64, one after another, row by row, the channels innermost.
 */
export interface Pictures {
  figure: "pictures";
  title: string;
  count: number;
  height: number;
  width: number;
  channels: 1 | 3;
  data: string;
}
/**
 * Points that were made, over the real ones, two numbers each.
 */
export interface Points {
  figure: "points";
  title: string;
  made: (number | null)[][];
  real: (number | null)[][];
  names: string[];
}
export interface PrecisionRecall {
  figure: "precision-recall";
  title: string;
  curves: RecallCurve[];
}
export interface RecallCurve {
  name: string;
  recall: number[];
  precision: number[];
  area?: number;
}
export interface Residuals {
  figure: "residuals";
  title: string;
  counts: number[];
  edges: number[];
  mean: number | null;
  said: (number | null)[];
  truth: (number | null)[];
  rows: number[];
}
export interface Roc {
  figure: "roc";
  title: string;
  curves: RocCurve[];
}
export interface RocCurve {
  name: string;
  false_positives: number[];
  true_positives: number[];
  area?: number;
}
/**
 * What a network writes on from given beginnings.
 */
export interface Texts {
  figure: "texts";
  title: string;
  texts: Text[];
}
export interface Text {
  given: string;
  said: string;
}
export interface Worst {
  figure: "worst";
  title: string;
  samples: Mistake[];
}
/**
 * A row, and what is known of its answer: as much as its kind of target has.
 */
export interface Mistake {
  row: number;
  said?: string | (number | null)[];
  truth?: string | (number | null)[];
  chance?: number;
  loss?: number;
  wrong?: number;
}
/**
 * Something that happened in a training, in words.
 */
export interface Event {
  attempt: number;
  step: number;
  epoch: number;
  kind: string;
  text: string;
  time: number;
  change?: {
    [k: string]: unknown;
  };
  proposals?: Proposal[];
}
/**
 * A way out of an ending, and the change of the plan that it is.
 */
export interface Proposal {
  label: string;
  change: {
    [k: string]: unknown;
  };
}
export interface Message {
  kind: ("progress" | "answer") | ("refusal" | "memory" | "mistake");
  sentence?: string;
  share?: number;
  answer?: {
    [k: string]: unknown;
  };
  facts?: {
    [k: string]: unknown;
  };
  who?: string;
}
export interface Report {
  scores: {
    [k: string]: Score;
  };
  figures: Figure[];
}
/**
 * What a network makes at a step, as figures.
 */
export interface Samples {
  step: number;
  figures: Figure[];
}
/**
 * A piece of a curve, thinned for the screen. Where y is nothing, the value was not finite.
 */
export interface Series {
  x: number[];
  epoch: number[];
  y: (number | null)[];
  notes?: NotFinite[];
}
/**
 * A point of a curve that is no number, or infinite.
 */
export interface NotFinite {
  x: number;
  is: "not a number" | "infinite";
}
/**
 * A run as a page sees it. Series and events hold only what is new since the cursor.
 */
export interface Standing {
  cursor: string;
  attempt: number;
  state: string;
  cause: string;
  proposals: Proposal[];
  name: string;
  epoch: number;
  epochs: number;
  step: number;
  steps: number;
  seconds: number;
  left: number | null;
  speed: Speed | null;
  reset: boolean;
  series: {
    [k: string]: Series;
  };
  events: Event[];
  best: Best | null;
  queue: number | null;
  device: string;
  measured: {
    [k: string]: string;
  } | null;
  samples: Samples | null;
  score: string | null;
  nodes?: {
    [k: string]: unknown;
  };
}
export interface Speed {
  value: number;
  unit: string;
}
/**
 * The best epoch so far.
 */
export interface Best {
  name: string;
  epoch: number;
  step: number;
  value: number;
}
