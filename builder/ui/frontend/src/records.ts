/* Made from docs/schemas.json by `npm run records`. Change the records in Python, not this file. */

/**
 * @minItems 3
 * @maxItems 3
 */
export type Point = [number, number | null, number];
export type Low = number | null;
export type Figure =
  | Alike
  | ByNoise
  | ByStep
  | Calibration
  | Chances
  | ClassesSaid
  | Confusion
  | ScoreAgainstCost
  | Disagreement
  | Episode
  | Graph
  | Growth
  | Guesses
  | Heat
  | Importance
  | LeadDrawn
  | Likeness
  | Lines
  | MasksSaid
  | NumbersAnswered
  | NumbersSaid
  | Outputs
  | Painted
  | Pairs
  | PerClass
  | Pictures
  | PlaneOfMany
  | PlaneOfNumber
  | PlaneOfTwo
  | Points
  | PrecisionRecall
  | Residuals
  | Roc
  | RowsMade
  | Seen
  | Strange
  | Tagged
  | TaskScores
  | Texts
  | ThresholdShown
  | Through
  | TreeDrawn
  | Valley
  | Weights
  | Worst
  | WrittenText;
export type Answer =
  | ClassAnswer
  | LabelsAnswer
  | NumbersAnswer
  | NumberAnswer
  | MaskAnswer
  | TextAnswer
  | GapsAnswer
  | TagsAnswer
  | OutputAnswer
  | OutputsAnswer
  | PictureAnswer
  | CodeAnswer
  | PlaceAnswer
  | AgainAnswer;
export type ContestantWhole = ContestantStanding & ContestantSeen;
export type EvaluationAnswer = Evaluation & ScoreTitles;
export type PlaneSeen = (PlaneOfTwo | PlaneOfMany | PlaneOfNumber) & PlaneUnits;
export type Thumbnails = ImageThumbnails | SeriesThumbnails | TextThumbnails | TableThumbnails | NoThumbnails;
export type RaceFollowed = RaceStanding & RaceSeen;

export interface Records {
  Boundary?: Boundary;
  Coefficients?: Coefficients;
  ContestantStanding?: ContestantStanding;
  Evaluation?: Evaluation;
  Event?: Event;
  Message?: Message;
  RaceStanding?: RaceStanding;
  Report?: Report;
  Result?: Result;
  Samples?: Samples;
  Score?: Score;
  Series?: Series;
  Standing?: Standing;
  Tree?: Tree;
  Verdict?: Verdict;
  Answer?: Answer;
}
/**
 * What is said all over the plane of two columns, row by row.
 */
export interface Boundary {
  columns: string[];
  low: number[];
  high: number[];
  steps: number;
  value?: number[];
  label?: number[];
}
/**
 * The largest weights of a linear model.
 */
export interface Coefficients {
  groups: string[];
  columns: ColumnWeights[];
  all: number;
  zero: number;
  pictures?: unknown[];
}
export interface ColumnWeights {
  name: string;
  weights: number[];
}
/**
 * A contestant as a page sees it: in the list without confusion and readings, alone whole.
 */
export interface ContestantStanding {
  key: string;
  state: string;
  sentence: string;
  warning: string;
  estimate: number | null;
  began: number | null;
  points: Point[];
  notes: string[];
  cost: Cost | null;
  folds: number[] | null;
  seeds: number[] | null;
  chosen: Chosen | null;
  run: string | null;
  kind: "classical" | "network" | "run";
  title: string;
  entry: string | null;
  options: {
    [k: string]: unknown;
  } | null;
  tune: boolean | null;
  interpretable: string | null;
  count: string | null;
  group: string | null;
  curve: boolean | null;
  validation: Result | null;
  test: Result | null;
  how:
    | {
        [k: string]: unknown;
      }
    | string[]
    | null;
}
/**
 * What a contestant took: seconds, bytes, and how many numbers it holds.
 */
export interface Cost {
  fit: number | null;
  cpu: number | null;
  steps: number | null;
  count: number | null;
  counted: string | null;
  predict_1000: number | null;
  predict_1: number | null;
  memory: number | null;
  size: number | null;
  cpu_in_all?: number;
  cpu_estimated?: boolean;
  device?: string;
}
/**
 * The settings that were best on validation.
 */
export interface Chosen {
  options: {
    [k: string]: unknown;
  };
  tried: number;
}
/**
 * Every number of one contestant on some rows. What its kind of answer does not have is
 * nothing; what was measured and is no number is NaN.
 */
export interface Result {
  rows: number;
  score: number | null;
  /**
   * @minItems 2
   * @maxItems 2
   */
  interval: [number | null, number | null];
  accuracy?: number | null;
  balanced_accuracy?: number | null;
  per_class?: ClassResult[];
  confusion?: number[][];
  log_loss?: number | null;
  calibration?: Trust;
  auc?: number | null;
  r2?: number | null;
  rmse?: number | null;
  mae?: number | null;
  largest?: number | null;
  bias?: number | null;
}
/**
 * One class: the share of its rows that is found, and of the rows called so that are right.
 */
export interface ClassResult {
  class: string;
  rows: number;
  recall: number | null;
  precision: number | null;
  f1: number;
  interval: [number, number] | null;
}
/**
 * Whether a contestant is right as often as it is sure.
 */
export interface Trust {
  error: number | null;
  curve: SureRows[];
}
/**
 * Rows of which a contestant is about equally sure.
 */
export interface SureRows {
  sure: number;
  right: number;
  rows: number;
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
  to_judge: number;
  baselines: {
    [k: string]: Baseline;
  };
  doubt: Doubt | null;
  scores: {
    [k: string]: Score;
  };
  figures: Figure[];
}
export interface Baseline {
  value: number;
  better: "min" | "max";
  words: string;
}
export interface Doubt {
  title: string;
  text: string;
  columns: string[];
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
export interface Alike {
  figure: "alike";
  title: string;
  samples: AlikeSample[];
}
export interface AlikeSample {
  row: number;
  label?: string;
  picture?: string;
  shown?: {
    [k: string]: string;
  };
}
/**
 * How far a network is off that sees samples through noise.
 */
export interface ByNoise {
  figure: "by-noise";
  title: string;
  noise: (number | null)[];
  errors: (number | null)[];
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
/**
 * What is chosen, and how likely each is said to be, the likeliest first.
 */
export interface Chances {
  figure: "chances";
  title: string;
  said: string;
  chances: Share[];
  sure?: number | null;
  note: string;
}
export interface Share {
  name: string;
  share: number | null;
}
export interface ClassesSaid {
  figure: "classes-said";
  title: string;
  fixed: ClassSaid[];
  worst: ClassSaid[];
  of: number;
  wrong: number;
}
export interface ClassSaid {
  row: number;
  said: number;
  truth: number;
  chance: number | null;
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
export interface ScoreAgainstCost {
  figure: "costs";
  title: string;
  scale: Scale;
  part: string;
  costs: CostKind[];
  contestants: Spent[];
}
/**
 * The measure that a race is run for.
 */
export interface Scale {
  title: string;
  share: boolean;
}
export interface CostKind {
  name: string;
  title: string;
  unit: "seconds" | "bytes" | "count";
}
export interface Spent {
  who: string;
  title: string;
  score: number | null;
  network: boolean;
  costs: {
    [k: string]: number | null;
  };
}
export interface Disagreement {
  figure: "disagreement";
  title: string;
  titles: string[];
  words: string;
  columns: string[];
  size: number[];
  rows: Differing[];
}
/**
 * A row, what it is, what each of two says of it, and what it holds.
 */
export interface Differing {
  row: number;
  truth: string;
  first: string;
  second: string;
  first_right?: boolean;
  second_right?: boolean;
  cells?: (string | null)[];
  text?: string;
  series?: (number | null)[];
  picture?: string;
}
export interface Episode {
  figure: "episode";
  title: string;
  width: number | null;
  height: number | null;
  stage: EpisodeShape[];
  actions: string[];
  frames: EpisodeFrame[];
  steps: number;
  every: number;
  brought: number | null;
}
/**
 * A "line" (from, to, width), a "rect" (corner, size) or a "dot" (middle, radius).
 */
export interface EpisodeShape {
  kind: string;
  tone: string;
  at: (number | null)[];
}
export interface EpisodeFrame {
  shapes: EpisodeShape[];
  chances: (number | null)[];
  so_far: number | null;
}
/**
 * Numbers are little-endian. A node's class is one byte, 255 for none.
 */
export interface Graph {
  figure: "graph";
  title: string;
  nodes: number;
  of: number;
  places: string;
  edges: string;
  classes: string[];
  said: string;
  truth: string;
  learned: string;
  rows: number[];
  names: string[];
}
export interface Growth {
  figure: "growth";
  title: string;
  scale: Scale;
  sizes: number[];
  curves: GrowthCurve[];
  notes: string[];
  done?: number;
  of?: number;
}
/**
 * Of each size that was tried: the score's mean and band over draws, and the seconds.
 */
export interface GrowthCurve {
  who: string;
  title: string;
  baseline: boolean;
  network: boolean;
  sizes: number[];
  mean: (number | null)[];
  low: (number | null)[];
  high: (number | null)[];
  seconds: (number | null)[];
  power?: number | null;
  missing: number[];
  why: string;
}
export interface Guesses {
  figure: "guesses";
  title: string;
  guesses: Guess[];
  note: string;
}
/**
 * A word that was hidden, between what stands around it, and the likeliest words for it.
 */
export interface Guess {
  before: string;
  after: string;
  words: Share[];
  truth?: string;
}
/**
 * Where in a picture something matters.
 */
export interface Heat {
  figure: "heat";
  title: string;
  maps: HeatMap[];
  note: string;
}
export interface HeatMap {
  title: string;
  note: string;
  height: number;
  width: number;
  values: (number | null)[];
  signed: boolean;
}
/**
 * How much the score falls when a column, or a piece of one, is dealt out anew.
 */
export interface Importance {
  figure: "importance";
  title: string;
  scale: Scale;
  pieces: string[];
  contestants: Leaning[];
  note: string;
}
export interface Leaning {
  who: string;
  title: string;
  falls: Fall[];
}
export interface Fall {
  mean: number | null;
  spread: number | null;
}
/**
 * Between which the lead of the first over the second would lie 95 of 100 times.
 */
export interface LeadDrawn {
  figure: "lead";
  title: string;
  who: string;
  of: string;
  over: string;
  lead: number | null;
  low: number | null;
  high: number | null;
  scale: Scale;
}
export interface Likeness {
  figure: "likeness";
  title: string;
  count: number;
  distance: number | null;
  floor: number | null;
  near: number | null;
  near_real: number | null;
  edges: number[];
  counts: number[];
  counts_real: number[];
  closer: number;
  judge: string;
  recognised?: number;
  recognised_real?: number;
  by_kind: KindMade[];
  closest?: Pictures;
}
export interface KindMade {
  name: string;
  made: number;
  real: number;
  recognised: number;
}
/**
 * Small pictures, one after another, row by row, the channels innermost.
 */
export interface Pictures {
  figure: "pictures";
  title: string;
  count: number;
  height: number;
  width: number;
  channels: 1 | 3;
  data: string;
  note: string;
}
export interface Lines {
  figure: "lines";
  title: string;
  lines: DrawnLine[];
  across: string;
  up: string;
  note: string;
}
/**
 * `quiet`: drawn beside the others to compare.
 */
export interface DrawnLine {
  name: string;
  x: (number | null)[];
  y: (number | null)[];
  quiet: boolean;
}
export interface MasksSaid {
  figure: "masks-said";
  title: string;
  size: number[];
  fixed: MaskSaid[];
  worst: MaskSaid[];
  of: number;
  wrong: number | null;
}
export interface MaskSaid {
  row: number;
  said: string;
  truth: string;
  wrong: number | null;
}
export interface NumbersAnswered {
  figure: "numbers-answered";
  title: string;
  of: string;
  values: (number | null)[];
}
export interface NumbersSaid {
  figure: "numbers-said";
  title: string;
  fixed: NumbersOfRow[];
  worst: NumbersOfRow[];
  of: number;
  error: number | null;
}
export interface NumbersOfRow {
  row: number;
  said: (number | null)[];
  truth: (number | null)[];
  past?: (number | null)[];
}
/**
 * Outputs of a network of which it is not known what they mean: their numbers as text.
 */
export interface Outputs {
  figure: "outputs";
  title: string;
  outputs: {
    [k: string]: string;
  };
}
/**
 * A class for each point, row by row, and each class's share of the points.
 */
export interface Painted {
  figure: "painted";
  title: string;
  height: number;
  width: number;
  data: string;
  classes: string[];
  shares: Share[];
}
/**
 * What a network answers to texts, beside what was wanted.
 */
export interface Pairs {
  figure: "pairs";
  title: string;
  pairs: Pair[];
}
export interface Pair {
  given: string;
  written: string;
  wanted: string;
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
  low?: number;
  high?: number;
  f1?: number;
}
/**
 * Which class is likeliest, and how sure that is.
 */
export interface PlaneOfMany {
  figure: "plane-of-many";
  title: string;
  size: number;
  data: string;
  sure: string;
  over?: OverPlane;
}
/**
 * What does not change while the answers do.
 */
export interface OverPlane {
  low: (number | null)[];
  high: (number | null)[];
  names: string[];
  train: PlanePoints;
  classes?: string[];
  validation?: PlanePoints;
}
/**
 * Points that are laid over it, and what is true of each.
 */
export interface PlanePoints {
  points: (number | null)[][];
  target: (number | null)[];
}
/**
 * A number: shades around its mean.
 */
export interface PlaneOfNumber {
  figure: "plane-of-number";
  title: string;
  size: number;
  data: string;
  low: number | null;
  high: number | null;
  over?: OverPlane;
}
/**
 * How likely the second of two classes is, row by row from the top.
 */
export interface PlaneOfTwo {
  figure: "plane-of-two";
  title: string;
  size: number;
  data: string;
  over?: OverPlane;
}
/**
 * Points that were made, over the real ones, two numbers each; beneath them what a critic says
 * of each place, or where they are sent from it, and the ways of some from noise on.
 */
export interface Points {
  figure: "points";
  title: string;
  made: (number | null)[][];
  real: (number | null)[][];
  names: string[];
  /**
   * @minItems 2
   * @maxItems 2
   */
  corners?: [(number | null)[], (number | null)[]];
  scored?: Scored;
  arrows?: (number | null)[][];
  paths?: (number | null)[][][];
}
/**
 * A number at each place of a plane, row by row from the top: shades from lowest to highest.
 */
export interface Scored {
  size: number;
  data: string;
  low: number | null;
  high: number | null;
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
 * Samples that are no pictures, in the numbers that a network gets. Of series a row each
 * channel, a number each step.
 */
export interface RowsMade {
  figure: "rows-made";
  title: string;
  rows: (number | null)[][];
  columns: string[];
}
export interface Seen {
  figure: "seen";
  title: string;
  inputs: SeenInput[];
}
/**
 * One input as the network got it: as much as its kind of data can show.
 */
export interface SeenInput {
  name: string;
  picture?: string;
  tokens: string[];
  series: (number | null)[][];
}
export interface Strange {
  figure: "strange";
  title: string;
  samples: Mistake[];
  rows: number;
  alarm?: Alarm;
  pairs?: Pictures;
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
 * From which error on a sample counts as strange, and how that was chosen.
 */
export interface Alarm {
  at: number | null;
  share: number;
  chosen_on: string;
  above: number;
}
export interface Tagged {
  figure: "tagged";
  title: string;
  texts: TaggedText[];
}
/**
 * The words of a text with the tag that each gets, and the one that it has.
 */
export interface TaggedText {
  words: string[];
  said: string[];
  truth?: string[];
}
/**
 * How much of each task is known after each: a row a moment, a column a task.
 */
export interface TaskScores {
  figure: "task-scores";
  title: string;
  tasks: string[];
  rows: (number | null)[][];
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
/**
 * Of two classes: from which chance on the second is said, and how often that and every other
 * choice would be right.
 */
export interface ThresholdShown {
  figure: "threshold";
  title: string;
  second: string;
  at: number | null;
  places: (number | null)[];
  right: (number | null)[];
}
export interface Through {
  figure: "through";
  title: string;
  before: Grid[];
  after: Grid[];
  window?: Window;
  note: string;
}
/**
 * One picture of what flows, as far as it can be shown: `size` says how large all of it is.
 */
export interface Grid {
  title: string;
  size: string;
  height: number;
  width: number;
  values: (number | null)[];
}
/**
 * A window that slides over the picture before it; each pair is down and across.
 */
export interface Window {
  size: number[];
  step: number[];
  gap: number[];
  edge: number[];
  weights: (number | null)[];
  bias: number;
}
export interface TreeDrawn {
  figure: "tree";
  title: string;
  depth: number;
  leaves: number;
  shown: number;
  nodes: TreeNode[];
}
export interface TreeNode {
  rows: number;
  says: string;
  share?: number | null;
  question?: string;
  yes?: number;
  no?: number;
  more: boolean;
}
/**
 * Heights row by row from the lowest y, and the places where its steps have led.
 */
export interface Valley {
  figure: "valley";
  title: string;
  x: (number | null)[];
  y: (number | null)[];
  heights: (number | null)[];
  path: (number | null)[][];
  note: string;
}
/**
 * The largest weights of a linear model, on columns brought to one scale.
 */
export interface Weights {
  figure: "weights";
  title: string;
  groups: string[];
  columns: WeightsOfColumn[];
  note: string;
}
export interface WeightsOfColumn {
  name: string;
  weights: (number | null)[];
}
export interface Worst {
  figure: "worst";
  title: string;
  samples: Mistake[];
}
export interface WrittenText {
  figure: "written";
  title: string;
  text: string;
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
export interface RaceStanding {
  id: string;
  name: string;
  project: string | null;
  created: number | null;
  shared: boolean;
  measure: string | null;
  options: Terms;
  cursor: string;
  state: string;
  sentence: string;
  seconds: number;
  data: DataFacts | {};
  opened: number;
  verdict: Verdict | null;
  growing: Growing | null;
  grown: Grown | null;
  contestants: ContestantStanding[];
  events: Happening[];
}
export interface Terms {
  folds: number | null;
  seeds: number | null;
  minutes: number | null;
}
/**
 * The data of a race as its host opened them.
 */
export interface DataFacts {
  hash: string;
  rows: {
    [k: string]: number;
  };
  kind: string;
  task: string;
  classes: string[];
  class_count: number;
  columns: number;
  numbers: number;
  categories: {
    [k: string]: number;
  };
  width: number;
  points: RowsOnPlane | null;
  notes: string[];
  measure: MeasureFacts;
  target: string | null;
  shares: number[] | null;
}
/**
 * Some training rows of two columns, to draw.
 */
export interface RowsOnPlane {
  columns: string[];
  at: number[][];
  label: number[];
}
export interface MeasureFacts {
  name: string;
  title: string;
  share: boolean;
  explain: string;
}
/**
 * Who is ahead and how sure that is. What only a race of several has is nothing otherwise.
 */
export interface Verdict {
  title: string;
  text: string;
  leader?: string;
  best?: string;
  shown?: boolean;
  lead?: Lead | null;
  pairs: Lead[];
  rows?: number;
  opened?: number;
  needed?: number | null;
  textbook?: Claim[];
  next?: Advice[];
  doubt?: Doubt;
}
/**
 * Two contestants, the one ahead first, and the test of whether that is more than chance.
 */
export interface Lead {
  first: string;
  second: string;
  of: string;
  over: string;
  name: string;
  p: number | null;
  lead: number | null;
  /**
   * @minItems 2
   * @maxItems 2
   */
  interval: [number | null, number | null];
  rows: number;
  detail: string;
  shown: boolean;
  /**
   * @minItems 2
   * @maxItems 2
   */
  only?: [number, number];
  alone?: number | null;
  compared?: number;
}
/**
 * What a textbook says, and what this race measured of it.
 */
export interface Claim {
  row: string;
  claim: string;
  number: string;
  so: "held" | "not here" | "open";
}
/**
 * What to try next; `do` is what its button asks for.
 */
export interface Advice {
  icon: string;
  title: string;
  text: string;
  label: string;
  do: {
    [k: string]: unknown;
  };
}
export interface Growing {
  done: number;
  of: number;
  sizes: number[];
  curves: Curve[];
}
/**
 * A contestant at each size that could be measured.
 */
export interface Curve {
  who: string;
  title: string;
  missing: number[];
  why: string;
  baseline: boolean;
  network: boolean;
  sizes: number[];
  mean: number[];
  low: number[];
  high: number[];
  spread: number[];
  seconds: number[];
  power: number | null;
}
export interface Grown {
  sizes: number[];
  repeats: number;
  curves: Curve[];
  crossings: Crossing[];
  stopped: boolean;
}
/**
 * Where one that is behind is expected to pass the one that leads.
 */
export interface Crossing {
  who: string;
  over: string;
  rows: number | null;
  share: number;
  text: string;
  low?: number;
  high?: number;
}
/**
 * Something that happened, in words.
 */
export interface Happening {
  at: number | null;
  who: string | null;
  kind: string;
  text: string;
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
  epochs: number | null;
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
  kept: KeptWeights | null;
  baselines: {
    [k: string]: Baseline;
  };
  queue: number | null;
  device: string;
  measured: {
    [k: string]: string;
  } | null;
  learned: number | null;
  samples: Samples | null;
  score: string | null;
  words: {
    [k: string]: ScoreWords;
  };
  nodes?: {
    [k: string]: NodeSeen;
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
export interface KeptWeights {
  which: "best" | "average" | "last";
  epoch: number;
  step: number;
  scores: {
    [k: string]: number;
  };
}
export interface ScoreWords {
  title: string;
  note: string;
  share: boolean;
  bounded: boolean;
}
/**
 * A few numbers of a node of the canvas.
 */
export interface NodeSeen {
  histogram: Histogram | null;
  dead?: number;
  gradient?: number;
}
/**
 * Counts in equal bins between two numbers.
 */
export interface Histogram {
  counts: number[];
  low: number;
  high: number;
}
export interface Tree {
  depth: number;
  leaves: number;
  shown: number;
  root: Node;
}
/**
 * What a decision tree says of the rows that come here, and how it asks on.
 */
export interface Node {
  rows: number;
  says: string | number;
  share?: number;
  more?: boolean;
  column?: string;
  most?: number;
  question?: string;
  yes?: Node;
  no?: Node;
}
/**
 * The likeliest of several classes.
 */
export interface ClassAnswer {
  class: string;
  chance: number;
  chances: {
    [k: string]: number;
  };
}
/**
 * The labels that are likelier than not.
 */
export interface LabelsAnswer {
  labels: string[];
  chances: {
    [k: string]: number;
  };
}
/**
 * Numbers in their own unit.
 */
export interface NumbersAnswer {
  numbers: number[];
}
/**
 * One number, where there cannot be more.
 */
export interface NumberAnswer {
  numbers: number[];
}
/**
 * A class for every point, by its number, and the share of points that each class takes.
 */
export interface MaskAnswer {
  mask: number[][];
  shares: {
    [k: string]: number;
  };
}
/**
 * A text of its own.
 */
export interface TextAnswer {
  text: string;
}
/**
 * A text with the likeliest word in each of its gaps.
 */
export interface GapsAnswer {
  text: string;
  gaps: Gap[];
}
/**
 * A place of a text where a word is missing: what stands around it, and the likeliest words.
 */
export interface Gap {
  before: string;
  after: string;
  chances: {
    [k: string]: number;
  };
}
/**
 * The words of a text as the network knows them, and a tag for each.
 */
export interface TagsAnswer {
  words: string[];
  tags: string[];
}
/**
 * The output as it is: nested lists of numbers.
 */
export interface OutputAnswer {
  output: unknown;
}
/**
 * All outputs of a file as they are, by their names.
 */
export interface OutputsAnswer {
  outputs: {
    [k: string]: unknown;
  };
}
/**
 * How surprised it is by a picture, and how it would have gone on from the upper half.
 */
export interface PictureAnswer {
  nats: number;
  bits: number;
  completed: unknown;
}
/**
 * Where something lies in the small space, and what comes back from there.
 */
export interface CodeAnswer {
  code: number[];
  again: unknown;
}
/**
 * Where a sample lands in the bell, and how surprising it is.
 */
export interface PlaceAnswer {
  nats: number;
  bits: number;
  code: number[];
}
/**
 * What came back, and how far that is from what went in: the mean squared error.
 */
export interface AgainAnswer {
  output: unknown;
  error: number;
  code?: number[];
}
export interface AlsoShown {
  id: string;
  title: string;
}
/**
 * One way to read what can be read in two, with a few cells read so.
 */
export interface AnswerShown {
  label: string;
  examples: string[];
  data: {
    [k: string]: unknown;
  };
}
export interface Answered {
  version: number;
  predictions: {
    [k: string]: unknown;
  }[];
  seconds: number;
  notes?: string[];
  neighbours?: {
    [k: string]: unknown;
  }[];
  seen?: {
    [k: string]: unknown;
  }[];
  figures: Figure[];
  behind: Figure[];
}
export interface Attention {
  heads: number;
  /**
   * @minItems 2
   * @maxItems 2
   */
  size: [number, number];
  most: number;
  data: string;
}
/**
 * An augmentation as the page's forms show it.
 */
export interface AugmentationForm {
  name: string;
  title: string;
  summary: string;
  explain: string;
  kind: string;
  labels: boolean;
  options: FormOption[];
}
/**
 * A setting as the page's form shows it.
 */
export interface FormOption {
  name: string;
  label: string;
  help: string;
  kind: "int" | "float" | "bool" | "choice" | "list" | "text" | "file" | "any";
  default: unknown;
  low: number | null;
  high: number | null;
  step: number | null;
  nullable: boolean;
  advanced: boolean;
  choices: OptionChoice[] | null;
}
export interface OptionChoice {
  value: unknown;
  label: string;
}
export interface Augmented {
  before: Sketch[];
  after: Sketch[];
  rows: number[];
}
/**
 * A sample of a batch, as the network sees it: one of these.
 */
export interface Sketch {
  picture?: string;
  series?: number[][];
  tokens?: string[];
  numbers?: number[];
}
export interface BadRow {
  where: string;
  what: string;
}
/**
 * The inside of a block, as it is in one use.
 */
export interface BlockVerdict {
  nodes: {
    [k: string]: NodeVerdict;
  };
  wires: {
    [k: string]: WireVerdict;
  };
  parameters: number;
  flops: number;
  memory: number;
  problems: DrawingProblem[];
  of: string[];
}
export interface NodeVerdict {
  outputs: {
    [k: string]: OutputType | null;
  };
  parameters: number;
  flops: number;
  memory: number;
  receptive: number[] | null;
  detail: string;
  title: string;
  weights?: {
    [k: string]: number[];
  };
}
export interface OutputType {
  shape: number[];
  names: string[];
  dtype: string;
  classes?: number;
}
export interface WireVerdict {
  shape: number[] | null;
  names: string[];
  state: "ok" | "conflict" | "unknown";
}
export interface DrawingProblem {
  check: string;
  severity: "error" | "warning" | "hint";
  network: string;
  node: string | null;
  wire: string | null;
  title: string;
  where: string;
  what: string;
  why: string;
  do: string;
  text: string;
  fix: FixSent | null;
  other: FixSent | null;
  block?: string;
  inner?: string;
}
export interface FixSent {
  label: string;
  does: string;
  puts: Put[];
}
/**
 * One place of the document and its new value; without one it is deleted.
 */
export interface Put {
  path: string[];
  value?: unknown;
  before?: string;
}
/**
 * What a change of blocks does to the document.
 */
export interface BlocksAnswer {
  puts: Put[];
}
export interface BundleMade {
  state: "ready";
  file: string;
  report: BundleReport;
}
export interface BundleReport {
  bytes: number;
  files: string[];
}
export interface Cancelled {
  cancelled: boolean;
}
export interface CardMade {
  state: "ready";
  file: string;
  report: CardReport;
}
export interface CardReport {
  bytes: number;
  score: (Score & FileScoreFacts) | null;
  part: string;
}
export interface FileScoreFacts {
  name: string;
  rows: number;
  r2: number | null;
}
export interface Choice {
  value: string;
  label: string;
}
export interface ChoiceSent {
  value: boolean | number | string | number[] | null;
  label: string;
}
export interface ClassInParts {
  class: string;
  parts: number[];
}
/**
 * A classical model as the page shows it.
 */
export interface ClassicalEntry {
  name: string;
  title: string;
  summary: string;
  explain: string;
  suits: string;
  group: string;
  usual: boolean;
  count: string;
  interpretable: string;
  kinds: string[];
  tasks: string[];
  options: FormOption[];
  tunable: string[];
  words: string[];
  sklearn: string;
}
export interface ColumnHistogram {
  series: [string, number[]][];
  labels?: string[];
  left?: number;
  low?: number;
  high?: number;
  name: string;
  type: string;
  rows: number;
}
export interface ColumnsStep {
  kind: "columns";
  count: number;
  names: string[];
  means: number[];
}
/**
 * Runs beside each other.
 */
export interface Comparison {
  names: string[];
  settings: Difference[];
  drawings?: {
    [k: string]: unknown;
  }[];
  marks?: {
    [k: string]: {
      [k: string]: "added" | "removed" | "changed";
    };
  };
}
/**
 * A setting that is not the same in all, in their order.
 */
export interface Difference {
  setting: string;
  values: unknown[];
}
export interface ContestantFigures {
  classes: Figure[];
  decide: Figure[];
  boundaries: Figure[];
}
export interface ContestantJoined {
  key: string;
}
export interface ContestantSeen {
  figures: ContestantFigures;
}
export interface Correlations {
  names: string[];
  matrix: number[][];
  target: string | null;
  left: number;
  rows: number;
}
/**
 * Counts in equal bins; no bins where there is no number.
 */
export interface Counts {
  counts: number[];
  low: number;
  high: number;
}
export interface DataCatalogue {
  sets: DataSetCard[];
  transforms: TransformEntry[];
  formats: FileFormat[];
  readable: string;
}
export interface DataSetCard {
  name: string;
  title: string;
  summary: string;
  explain: string;
  licence: string;
  source: string;
  kind: string;
  task: string;
  reference: string;
  rows: number | null;
  group: string;
  words: string[];
  options: FormOption[];
  transforms:
    | {
        [k: string]: unknown;
      }[]
    | null;
  split: {
    [k: string]: unknown;
  };
  bytes: number;
  files: FileOfSet[];
  aim: string;
  here: boolean;
}
export interface FileOfSet {
  name: string;
  urls: string[];
  sha256: string;
  size: number;
}
/**
 * A transform as the page's forms show it.
 */
export interface TransformEntry {
  name: string;
  title: string;
  summary: string;
  explain: string;
  applies: string[];
  options: FormOption[];
  stage: number;
  target: boolean;
  former: boolean;
  cuts: boolean;
}
/**
 * A format as the page knows it, also of files that could not be read.
 */
export interface FileFormat {
  name: string;
  endings: string[];
  reading: FormOption[];
}
export interface DataChosen {
  revision: number;
  trouble: string;
  fits: DrawingFits;
  renamed: boolean;
}
/**
 * Whether the drawing takes these data: the first sentences against it, and how many.
 */
export interface DrawingFits {
  name: string;
  errors: string[];
  count: number;
}
export interface DataFix {
  label: string;
  does: string;
  data: {
    [k: string]: unknown;
  };
  compares: string;
}
/**
 * A problem as the page gets it.
 */
export interface DataProblem {
  check: string;
  severity: "error" | "warning" | "hint";
  title: string;
  what: string;
  why: string;
  do: string;
  columns: string[];
  rows: number[];
  fix: DataFix | null;
}
/**
 * A data set as the page shows it.
 */
export interface DataSetEntry {
  name: string;
  title: string;
  summary: string;
  explain: string;
  licence: string;
  source: string;
  kind: string;
  task: string;
  reference: string;
  rows: number | null;
  group: string;
  words: string[];
  options: FormOption[];
  transforms:
    | {
        [k: string]: unknown;
      }[]
    | null;
  split: {
    [k: string]: unknown;
  };
  bytes: number;
  files: FileOfSet[];
}
/**
 * Everything that the page shows without further questions.
 */
export interface DataView {
  data: {
    [k: string]: unknown;
  };
  chosen_transforms: {
    [k: string]: unknown;
  }[];
  automatic: boolean;
  entry: DataSetEntry;
  title: string;
  facts: string[];
  seconds: number;
  own: boolean;
  detected: {
    [k: string]: unknown;
  };
  reading: FormOption[];
  kind: string;
  bad: BadRow[];
  left_out: number;
  notes: string[];
  questions: QuestionShown[];
  columns: UsedColumn[];
  more_columns: number;
  types: Choice[];
  tasks: Choice[];
  target: Target;
  cut_by: string[];
  cut: {
    [k: string]: number;
  };
  split: SplitShown;
  problems: DataProblem[];
  signature: SignatureSent;
  samples: string;
  rows: number;
}
/**
 * What the file leaves open; the answer at `chosen` holds until a person settles it.
 */
export interface QuestionShown {
  name: string;
  title: string;
  what: string;
  answers: AnswerShown[];
  chosen: number;
  settled: boolean;
}
export interface UsedColumn {
  name: string;
  type: string;
  rows: number;
  missing: number;
  levels: number;
  examples: string;
  values: HistogramValues | ShareValues | DistinctValues | NoValues;
  numbers?: NumberWords;
  use: "input" | "target" | "out";
  note: string;
  warn: boolean;
}
export interface HistogramValues {
  counts: number[];
  low: number;
  high: number;
  kind: "histogram";
}
export interface ShareValues {
  parts: [string, number][];
  more: number;
  rest: number;
  kind: "shares";
}
export interface DistinctValues {
  kind: "distinct";
  count: number;
}
export interface NoValues {
  kind: "none";
}
export interface NumberWords {
  low: string;
  middle: string;
  high: string;
}
/**
 * What is predicted, with what the page calls it.
 */
export interface Target {
  name: string;
  names: string[];
  task: string;
  rows: number;
  points?: boolean;
  classes?: [string, number][];
  histogram?: Counts;
  numbers?: Middle;
  aim: string;
  heading: string;
  races: boolean;
  one_column: boolean;
  lies_over: boolean;
}
export interface Middle {
  low: number;
  middle: number;
  high: number;
}
export interface SplitShown {
  options: {
    [k: string]: unknown;
  };
  sizes: PartSizes;
  unused: number;
  hash: string;
  types: SplitTypeShown[];
  group_columns: string[];
  time_columns: string[];
  suggested_group: string | null;
  suggested_time: string | null;
  openings: PartOpening[];
  classes: ClassInParts[];
  notes: string[];
}
export interface PartSizes {
  train: number;
  validation: number;
  test: number;
}
export interface SplitTypeShown {
  name: string;
  title: string;
  summary: string;
  when: string;
  why_not: string;
}
/**
 * When, and for what, the test part was opened.
 */
export interface PartOpening {
  at: number;
  why: string;
}
export interface SignatureSent {
  rows: number;
  training?: number;
  fields: {
    [k: string]: FieldSent;
  };
  inputs: string[];
  target: string | null;
  task: string;
}
/**
 * A field as plans and pages have it.
 */
export interface FieldSent {
  kind: string;
  shape: (number | null)[];
  names: string[];
  dtype: string;
  title?: string;
  /**
   * @minItems 2
   * @maxItems 2
   */
  range?: [number, number];
  /**
   * @minItems 2
   * @maxItems 2
   */
  scale?: [number, number];
  classes?: string[];
  columns?: string[];
  tokens?: string[];
  vocabulary?: number;
  padding?: number;
  spelling?: string;
  unit?: string;
  counts?: number[];
  threshold?: number;
  input?: InputDrawn;
}
export interface InputDrawn {
  type: string;
  params: {
    [k: string]: number;
  };
}
/**
 * How far the opening of the data is.
 */
export interface DataWaiting {
  waiting: Progress;
}
export interface Progress {
  share: number;
  text: string;
  first?: FirstRows | null;
}
/**
 * What the first rows of a large file hold, while the rest is being read.
 */
export interface FirstRows {
  rows: number;
  columns: FirstColumn[];
  of: number;
}
export interface FirstColumn {
  name: string;
  type: string;
  rows: number;
  missing: number;
  levels: number;
  examples: string;
  values: HistogramValues | ShareValues | DistinctValues | NoValues;
  numbers?: NumberWords;
  note: string;
}
/**
 * What the decoder makes of places, and how a judge reads a single one.
 */
export interface Decoded {
  figures: Figure[];
  reads: ReadAs[];
}
export interface ReadAs {
  name: string;
  share: number;
}
/**
 * A test row on which two say different things.
 */
export interface DiffersOn {
  row: number;
  truth: string | number | unknown[];
  first: string | number | unknown[];
  second: string | number | unknown[];
  holds: string | unknown[];
  first_right: boolean | null;
  second_right: boolean | null;
}
/**
 * In which codes differ: as long as one number, and the share of all difference in it.
 */
export interface Direction {
  numbers: number[];
  share: number;
}
export interface DisagreementAnswer {
  titles: string[];
  named?: string[];
  count: number;
  of: number;
  counts: {
    [k: string]: number;
  };
  rows: DiffersOn[];
  kind: string;
  columns: string[];
  figures: Figure[];
}
export interface DistinctStep {
  kind: "distinct";
  count: number;
  missing: number;
}
/**
 * What was trained, for a new project; empty where it was no drawing.
 */
export interface DrawingOfRun {
  project: {
    [k: string]: unknown;
  };
  plan: {
    [k: string]: unknown;
  };
  name: string;
}
export interface DrawingVerdict {
  networks: {
    [k: string]: NetworkVerdict;
  };
  blocks: {
    [k: string]: BlockVerdict;
  };
  problems: DrawingProblem[];
  parameters: number;
  source: string;
  classes: {
    [k: string]: string;
  };
  lines: {
    [k: string]: {
      [k: string]: number[];
    };
  };
}
export interface NetworkVerdict {
  nodes: {
    [k: string]: NodeVerdict;
  };
  wires: {
    [k: string]: WireVerdict;
  };
  parameters: number;
  flops: number;
  memory: number;
  problems: DrawingProblem[];
}
/**
 * How differently a column is spread in two versions. `share` is the part of all rows that lies
 * elsewhere: 0 where both are alike, 1 where they have nothing in common.
 */
export interface Drift {
  column: string;
  share: number;
  drifted: boolean;
  words: string;
  missing_before: number;
  missing_after: number;
}
export interface DroppedEdit {
  key: string;
  why: string;
}
export interface EarlierMoment {
  step: number;
  epoch: number;
}
/**
 * Of which moments of a training samples are kept, the first of them first.
 */
export interface EarlierMoments {
  earlier: EarlierMoment[];
  per_epoch: number;
}
export interface EditSent {
  key: string;
  label: string;
  puts: Put[];
}
/**
 * What became of a client's edits.
 */
export interface EditsAnswer {
  revision: number;
  missed?: MissedEdit[];
  verdict?: DrawingVerdict;
  document?: {
    [k: string]: unknown;
  };
  accepted: string[];
  dropped: DroppedEdit[];
}
/**
 * What somebody else has done.
 */
export interface MissedEdit {
  revision: number;
  client: string;
  edit: EditSent;
}
/**
 * What an endpoint has done; one that is stopped says only what is kept.
 */
export interface EndpointCounts {
  requests: {
    [k: string]: number;
  };
  versions: {
    [k: string]: number;
  };
  rows: number;
  since?: number;
  window?: number;
  recent?: number;
  per_second?: number;
  latency?: LatencyNow;
  rows_a_batch?: number | null;
  current?: number;
  loaded?: number[];
  open?: number;
}
/**
 * Seconds.
 */
export interface LatencyNow {
  p50: number | null;
  p95: number | null;
  p99: number | null;
}
export interface EndpointDeleted {
  deleted: true;
}
export interface EndpointList {
  endpoints: EndpointStatus[];
}
export interface EndpointStatus {
  id: string;
  name: string;
  url: string | null;
  running: boolean;
  current: number | null;
  previous: number | null;
  versions: VersionSent[];
  tokens: TokenSent[];
  counts: EndpointCounts | null;
  live: boolean;
}
export interface VersionSent {
  version: number;
  run: string | null;
  note: string | null;
  bytes: number | null;
  created: number | null;
}
export interface TokenSent {
  id: string;
  name: string;
  created: number;
  expires: number | null;
  per_minute: number;
}
/**
 * A token's secret is only ever said once.
 */
export interface EndpointMade {
  id: string;
  name: string;
  url: string | null;
  running: boolean;
  current: number | null;
  previous: number | null;
  versions: VersionSent[];
  tokens: TokenSent[];
  counts: EndpointCounts | null;
  live: boolean;
  secret: string;
  token: TokenSent;
}
/**
 * One entry, whole.
 */
export interface EntryPage {
  id: string;
  family: string;
  title: string;
  summary: string;
  words: string;
  text: string;
  maths: string;
  code: string;
  group: string;
  glyph: string;
  family_title: string;
  place: number;
  of: number;
  options: FormOption[];
  patterns: string[];
  used: UseShown[];
  also: AlsoShown[];
  goes: ("drawing" | "plan") | null;
  picture: Figure | null;
}
/**
 * A template that uses it.
 */
export interface UseShown {
  name: string;
  title: string;
  picture: string;
}
/**
 * As much of an entry as is looked through.
 */
export interface EntryShown {
  id: string;
  family: string;
  title: string;
  summary: string;
  words: string;
}
export interface ScoreTitles {
  words: {
    [k: string]: ScoreWords;
  };
  saw?: VersionSeen;
}
/**
 * Which version a training saw, of how many that there are by now.
 */
export interface VersionSeen {
  number: number;
  of: number;
  name: string;
}
export interface EverythingMade {
  state: "ready";
  file: string;
  report: EverythingReport;
}
export interface EverythingReport {
  bytes: number;
  files: string[];
  left_out: LeftOut[];
}
export interface LeftOut {
  thing: string;
  sentence: string;
}
export interface FamilyEntry {
  title: string;
  group: string;
  glyph: string;
}
/**
 * A family, with the first picture of its entries in which something is to be seen.
 */
export interface FamilyShown {
  id: string;
  title: string;
  group: string;
  glyph: string;
  count: number;
  picture: Figure | null;
}
export interface FileAnswered {
  rows?: number;
  refused?: number;
  seconds?: number;
}
export interface FileBegun {
  id: string;
}
export interface FileBrought {
  sha: string;
  name: string;
  size: number;
}
/**
 * What is different in the next version of a file.
 */
export interface FileChanges {
  before: Version;
  after: Version;
  rows_before: number;
  rows_after: number;
  gone: string[];
  new: string[];
  retyped: TypeChange[];
  drifts: Drift[];
  measure: string;
}
/**
 * One file that the data of a project were, since when, and what it was called.
 */
export interface Version {
  file: string;
  name: string;
  at: number;
}
export interface TypeChange {
  column: string;
  before: string;
  after: string;
}
export interface FileProgress {
  state: "making" | "ready" | "failed";
  progress: number;
  text: string;
  sentence: string;
  answer: FileAnswered;
}
export interface Filters {
  count: number;
  /**
   * @minItems 2
   * @maxItems 2
   */
  size: [number, number];
  data: string;
  most?: number;
  colour?: boolean;
  of?: number;
  matrix?: boolean;
}
/**
 * A fitted transform, with its column before and after it.
 */
export interface FittedStep {
  number: number;
  type: string;
  title: string;
  summary: string;
  column: string;
  options: {
    [k: string]: unknown;
  };
  target: boolean;
  added: string[];
  gone: boolean;
  learned: string;
  before?: HistogramStep | ShareStep | DistinctStep | ColumnsStep | PicturesStep | SeriesStep | TokensStep | WordsStep;
  after?:
    HistogramStep | ShareStep | DistinctStep | ColumnsStep | PicturesStep | SeriesStep | TokensStep | WordsStep | null;
}
export interface HistogramStep {
  counts: number[];
  low: number;
  high: number;
  kind: "histogram";
  missing: number;
}
export interface ShareStep {
  parts: [string, number][];
  more: number;
  rest: number;
  kind: "shares";
  missing: number;
}
export interface PicturesStep {
  kind: "pictures";
  pictures: string[];
  shape: number[];
  counts?: number[];
  low?: number;
  high?: number;
}
export interface SeriesStep {
  kind: "series";
  lines: (number | null)[][];
}
export interface TokensStep {
  kind: "tokens";
  vocabulary: number;
  length?: number;
  pairs: [number, string][];
}
export interface WordsStep {
  kind: "words";
  examples: string[];
}
export interface FoldShown {
  sizes: PartSizes;
  classes?: number[];
}
export interface FoldsShown {
  folds: FoldShown[];
  classes: string[];
}
/**
 * A layer or block that can take what leaves a port.
 */
export interface Follower {
  type: string;
  title: string;
  why: string;
}
/**
 * A field as the browser's form shows it.
 */
export interface FormField {
  name: string;
  label: string;
  help: string;
  kind: string;
  default: boolean | number | string | number[] | null;
  low: number | null;
  high: number | null;
  step: number | null;
  usual: (boolean | number | string | number[] | null)[];
  choices: ChoiceSent[] | null;
  dims: number;
  nullable: boolean;
  advanced: boolean;
  layers: string[];
}
/**
 * A graph, drawn and in a few numbers.
 */
export interface GraphLook {
  figure?: Figure;
  edges: number;
  both_ways: boolean;
  degrees: number[];
  most: number;
  alone: number;
  parts: number;
  largest: number;
  alike?: number;
}
export interface Group {
  id: string;
  title: string;
}
export interface Histograms {
  charts: ColumnHistogram[];
}
export interface ImageThumbnails {
  kind: "image";
  count: number;
  /**
   * @minItems 2
   * @maxItems 2
   */
  size: [number, number];
  channels: number;
  data: string;
}
export interface ImportanceAnswer {
  rows: number;
  repeats: number;
  pieces: string[];
  of: LeansOn[];
  grid?: number[];
  saliency?: Saliency[];
  figures: Figure[];
}
export interface LeansOn {
  who: string;
  title: string;
  score: number | null;
  falls: ScoreFall[];
}
export interface ScoreFall {
  mean: number;
  spread: number | null;
}
/**
 * Where a small change moves its answer.
 */
export interface Saliency {
  who: string;
  title: string;
  picture: number[][];
}
/**
 * The newest that is known; where it is what was seen before, the stamp alone.
 */
export interface InsidesNews {
  state: string;
  stamp?: string;
  attempt?: number;
  step?: number;
  epoch?: number;
  layers?: {
    [k: string]: LayerSeen;
  };
  plane?: PlaneSeen;
  predictions?: Figure | null;
  nodes?: {
    [k: string]: NodeSeen;
  };
  why?: string;
  trouble?: string;
}
export interface LayerSeen {
  kind: string;
  parameters: number;
  weights?: Histogram | null;
  gradients?: Histogram | null;
  "gradient norm"?: number;
  outputs?: Histogram | null;
  bend?: string | null;
  "above zero only"?: boolean;
  units?: Units;
  shape?: number[];
  maps?: Maps;
  filters?: Filters;
  attention?: Attention;
}
export interface Units {
  count: number;
  fires: number[];
  dead: number;
  silent: boolean;
}
/**
 * What each channel makes of one sample.
 */
export interface Maps {
  count: number;
  /**
   * @minItems 2
   * @maxItems 2
   */
  size: [number, number];
  signed: boolean;
  most: number;
  data: string;
}
/**
 * Each unit over the plane, and how units are wired.
 */
export interface PlaneUnits {
  columns: UnitColumn[];
  wires: UnitWire[];
  opened: UnitColumn | null;
  unit: number;
}
/**
 * A layer with weights: its units, and the map of each.
 */
export interface UnitColumn {
  path: string;
  units: number;
  which: number[];
  names: string[] | null;
  bend: string | null;
  maps: string;
  most: number[];
  above: number[];
  bias: number[] | null;
}
export interface UnitWire {
  from: string;
  to: string;
  weights: number[][];
}
export interface Int8Made {
  state: "ready";
  file: string;
  report: Int8Report;
}
export interface Int8Report {
  bytes: number;
  before: number;
  share: number;
  part: string;
  score: (Score & FileScoreFacts) | null;
  score_before: (Score & FileScoreFacts) | null;
  agreement: number | null;
  rows: number | null;
  difference: number;
  speed: Int8Speed;
  notes: string[];
}
export interface Int8Speed {
  float: Latency;
  int8: Latency;
}
/**
 * Seconds of one row.
 */
export interface Latency {
  p50: number;
  p95: number;
  p99: number;
  calls: number;
}
/**
 * Real samples by their codes.
 */
export interface LatentSpace {
  size: number;
  part: string;
  of: number;
  samples: string;
  rows: number[];
  codes: number[][];
  labels: number[];
  classes: string[];
  directions: Direction[];
  wishes: FormOption[];
}
/**
 * A layer as the palette and the form show it.
 */
export interface LayerEntry {
  type: string;
  title: string;
  torch: string;
  family: string;
  summary: string;
  explain: string;
  maths: string;
  words: string[];
  purposes: string[];
  stem: string;
  kind: string;
  inputs: PortEntry[];
  outputs: PortEntry[];
  keeps: boolean;
  fields: FormField[];
  detail: string;
  initialise: string[];
  common: string[];
}
export interface PortEntry {
  name: string;
  many: boolean;
  optional: boolean;
  label: string;
  dims: string[] | null;
  least: number;
  dtype: string | null;
}
export interface ListedRace {
  id: string;
  name: string | null;
  created: number | null;
  state: string;
  title: string;
  contestants: number;
}
export interface Made {
  count: number;
  seed: number;
  figures: Figure[];
}
/**
 * Whether a network makes samples, and what may be wished of them.
 */
export interface Makes {
  makes: boolean;
  wishes: FormOption[];
  example?: {
    [k: string]: unknown;
  };
}
/**
 * A thing that a worker makes, as far as it is.
 */
export interface MakingState {
  state: "making" | "ready" | "failed";
  progress: number;
  text: string;
  sentence: string;
}
/**
 * What a person has written on a run.
 */
export interface Marks {
  name?: string;
  tags?: string[];
  note?: string;
  star?: boolean;
  archived?: boolean;
}
export interface MarksAnswer {
  marks: Marks;
}
export interface MasksOfRows {
  truth: string;
  said: string;
  classes: string[];
}
/**
 * What the network gets of a sample in one of its inputs, or is to say.
 */
export interface NetworkField {
  name: string;
  kind: string;
  shape: number[];
  declared: (number | null)[];
  names: string[];
  dtype: string;
  input: boolean;
  tokens?: [number, string][];
  columns?: string[];
  numbers?: [string, number][];
  value?: number;
  /**
   * @minItems 2
   * @maxItems 2
   */
  range?: [number, number];
  picture?: string;
}
/**
 * A network that fits the data, as a card.
 */
export interface NetworkOffer {
  name: string;
  title: string;
  reason: string;
  parameters: number;
  picture: string;
  errors: string[];
}
export interface NetworkOffers {
  proposals: NetworkOffer[];
  rows: number;
  inputs: number;
  row_word: string;
  reasons: OfferReason[];
  advice: string;
}
export interface OfferReason {
  what: string;
  why: string;
}
/**
 * The data of a project with a new file in the place of the old one.
 */
export interface NextVersion {
  data: {
    [k: string]: unknown;
  };
  let_go: string[];
}
/**
 * Networks without a code that is known.
 */
export interface NoLatentSpace {
  size: number;
}
export interface NoThumbnails {
  kind: "none";
}
export interface NoWeights {
  ready: false;
  trained: false;
}
export interface NotMade {
  state: "none";
}
/**
 * The network is being made ready.
 */
export interface NotReady {
  state: "making" | "ready" | "failed";
  progress: number;
  text: string;
  sentence: string;
  ready: false;
}
/**
 * What a route sends where there is nothing to say but that it is done.
 */
export interface Nothing {}
export interface OfferTaken {
  revision: number;
  title: string;
}
export interface OwnFile {
  sha: string;
  name: string;
  size: number;
  at: number;
}
/**
 * The files that a visitor has brought, and room for more; bytes.
 */
export interface OwnFiles {
  files: OwnFile[];
  used: number;
  quota: number;
  largest: number;
}
export interface PackMade {
  state: "ready";
  file: string;
  report: PackReport;
}
export interface PackReport {
  role: string;
  part: string | null;
  difference: number;
  rows: number;
  batches: number[];
  agreement?: number | null;
  tried: string[];
  notes: string[];
  inputs: string[];
  outputs: string[];
  nodes: number;
  bytes: number;
  prepares: boolean;
  expects: string;
  sha256: string;
}
export interface Palette {
  groups: Group[];
  families: {
    [k: string]: FamilyEntry;
  };
  entries: {
    [k: string]: LayerEntry;
  };
  blocks: {
    [k: string]: ReadyBlock;
  };
  refused: string[];
}
/**
 * A block that comes with Layerloom.
 */
export interface ReadyBlock {
  title: string;
  summary: string;
  family: string;
  follows: [string, number] | null;
  definitions: {
    [k: string]: {
      [k: string]: unknown;
    };
  };
}
export interface PartOpened {
  openings: PartOpening[];
}
export interface PictureForm {
  column: string;
  /**
   * @minItems 3
   * @maxItems 3
   */
  shape: [number, number, number];
  dtype: string;
  range: number[];
  dark: boolean;
  box?: number[] | number | null;
}
export interface PictureShown {
  picture: Figure;
}
/**
 * The pictures of a family by the ids of its entries; nothing where there is none to draw.
 */
export interface PicturesShown {
  pictures: {
    [k: string]: Figure | null;
  };
}
/**
 * A piece of a text: what stands before it and belongs to none, what it is, its number.
 */
export interface PieceShown {
  gap: string;
  text: string;
  code: number;
}
export interface PredictExample {
  rows?: {
    [k: string]: unknown;
  }[];
  inputs?: {
    [k: string]: unknown;
  };
}
/**
 * What must be put in.
 */
export interface PredictForm {
  ready: true;
  ways: ("drawing" | "picture" | "rows" | "text" | "series" | "sound" | "inputs")[];
  rows: RowColumn[];
  files: boolean;
  hint: string;
  lines: string;
  versions: RowsVersion[];
  picture?: PictureForm | null;
  series?: SeriesForm | null;
  sound?: SoundForm | null;
  expects: string | null;
  answer: {
    [k: string]: unknown;
  } | null;
  example: PredictExample | null;
}
/**
 * A column of a row that a person gives.
 */
export interface RowColumn {
  name: string;
  type: string;
  levels?: string[];
  low?: number;
  high?: number;
  usual?: number;
}
/**
 * A version of a file, all rows of which can be answered.
 */
export interface RowsVersion {
  file: string;
  name: string;
  number: number;
  seen: boolean;
}
export interface SeriesForm {
  column: string;
  steps: number;
  channels: number;
  note: string;
  ragged: boolean;
}
export interface SoundForm {
  column: string;
  rate: number;
  samples: number;
  even: boolean;
}
export interface Predicted {
  version: number;
  predictions: {
    [k: string]: unknown;
  }[];
  seconds: number;
  notes?: string[];
  neighbours?: {
    [k: string]: unknown;
  }[];
  seen?: {
    [k: string]: unknown;
  }[];
}
/**
 * What is always looked at: it does not change. Empty before the first look.
 */
export interface Probe {
  part?: string;
  of?: number;
  samples?: Thumbnails;
  classes?: string[] | null;
  plane?: OverPlane;
}
export interface SeriesThumbnails {
  kind: "series";
  values: number[][][];
}
export interface TextThumbnails {
  kind: "text";
  texts: string[];
}
export interface TableThumbnails {
  kind: "table";
  names: string[] | null;
  values: number[][];
}
export interface ProgramMade {
  state: "ready";
  file: string;
  report: ProgramReport;
}
export interface ProgramReport {
  bytes: number;
  difference: number;
  rows: number;
  batches: number[];
  inputs: string[];
  notes: string[];
}
/**
 * A project as it is opened.
 */
export interface ProjectAnswer {
  id: string;
  revision: number;
  document: {
    [k: string]: unknown;
  };
  verdict: DrawingVerdict;
}
export interface ProjectMade {
  id: string;
}
/**
 * What a client missed, and what the drawing now means; of nothing new the revision alone.
 */
export interface ProjectNews {
  revision: number;
  missed?: MissedEdit[];
  verdict?: DrawingVerdict;
  document?: {
    [k: string]: unknown;
  };
}
export interface PutShown {
  revision: number;
}
export interface RaceBegun {
  id: string;
}
export interface RaceDone {
  done: string;
}
/**
 * Figures by their place on the page.
 */
export interface RaceFigures {
  lead?: LeadDrawn;
  costs?: ScoreAgainstCost;
  grow?: Growth;
}
export interface RaceSeen {
  mine: boolean;
  figures: RaceFigures;
}
/**
 * Nothing has happened since the cursor.
 */
export interface RaceUnchanged {
  cursor: string;
  state: string;
  same: true;
}
/**
 * What every route sends instead where it cannot answer: a sentence for the person.
 */
export interface Refused {
  error: string;
}
export interface Repaired {
  given: Figure;
  figures: Figure[];
}
/**
 * What can be asked where a part of a picture is missing, or noise is in it.
 */
export interface Repairs {
  repairs: true;
  of: number;
  dark: boolean;
  draws: boolean;
  wishes: FormOption[];
  cleaning: FormOption[] | null;
}
export interface RepairsNothing {
  repairs: false;
}
export interface Routes {
  "DELETE /api/data/files/{sha}": Nothing;
  "DELETE /api/runs/{id}": Nothing;
  "DELETE /api/runs/{id}/predict/file/{job}": Cancelled;
  "DELETE|GET|PATCH|POST|PUT /api/{rest:path}": Refused;
  "GET /api/catalogue": Palette;
  "GET /api/contestants": ClassicalEntry[];
  "GET /api/data/files": OwnFiles;
  "GET /api/data/sets": DataCatalogue;
  "GET /api/endpoints": EndpointList;
  "GET /api/endpoints/{id}": EndpointStatus;
  "GET /api/endpoints/{id}/openapi.json": {
    [k: string]: unknown;
  };
  "GET /api/learn": ShelfShown;
  "GET /api/learn/entries/{shelf}/{entry}": EntryPage;
  "GET /api/learn/pictures/{family}": PicturesShown;
  "GET /api/projects/{id}": ProjectAnswer;
  "GET /api/projects/{id}/changes": ProjectNews;
  "GET /api/projects/{id}/fits": Follower[];
  "GET /api/projects/{id}/summary": Summary;
  "GET /api/races": ListedRace[];
  "GET /api/races/{id}": RaceFollowed | RaceUnchanged;
  "GET /api/races/{id}/contestants/{who}": ContestantWhole;
  "GET /api/races/{id}/why": ImportanceAnswer | DisagreementAnswer;
  "GET /api/runs": RunList;
  "GET /api/runs/compared": Comparison;
  "GET /api/runs/{id}/drawing": DrawingOfRun;
  "GET /api/runs/{id}/evaluation": EvaluationAnswer;
  "GET /api/runs/{id}/export": ThingsAnswer;
  "GET /api/runs/{id}/insides": InsidesNews;
  "GET /api/runs/{id}/latent": LatentSpace | NoLatentSpace;
  "GET /api/runs/{id}/make": Makes;
  "GET /api/runs/{id}/predict": PredictForm | NotReady | NoWeights;
  "GET /api/runs/{id}/predict/file/{job}": FileProgress;
  "GET /api/runs/{id}/probe": Probe;
  "GET /api/runs/{id}/repair": Repairs | RepairsNothing;
  "GET /api/runs/{id}/rows": RowsSeen;
  "GET /api/runs/{id}/samples": EarlierMoments;
  "GET /api/runs/{id}/samples/{step:int}": Samples;
  "GET /api/runs/{id}/stream": Standing;
  "GET /api/templates": ShownTemplate[];
  "POST /api/data/augmented": DataWaiting | Augmented;
  "POST /api/data/cancel": Nothing;
  "POST /api/data/changes": DataWaiting | FileChanges;
  "POST /api/data/correlations": DataWaiting | Correlations;
  "POST /api/data/cut": DataWaiting | TextCut;
  "POST /api/data/files": FileBrought;
  "POST /api/data/files/from-address": FileBrought;
  "POST /api/data/folds": DataWaiting | FoldsShown;
  "POST /api/data/graph": DataWaiting | GraphLook;
  "POST /api/data/grid": DataWaiting | SampleGrid;
  "POST /api/data/histograms": DataWaiting | Histograms;
  "POST /api/data/look": DataWaiting | DataView;
  "POST /api/data/map": DataWaiting | RowMap;
  "POST /api/data/next": DataWaiting | NextVersion;
  "POST /api/data/rows": DataWaiting | RowsPage;
  "POST /api/data/sample": DataWaiting | SampleShown;
  "POST /api/data/thumbnail": DataWaiting | Thumbnail;
  "POST /api/data/transforms": DataWaiting | TransformsShown;
  "POST /api/data/unlock": DataWaiting | PartOpened;
  "POST /api/endpoints": EndpointMade;
  "POST /api/endpoints/{id}/do": EndpointStatus | EndpointMade | EndpointDeleted;
  "POST /api/endpoints/{id}/try": Predicted;
  "POST /api/learn/entries/{shelf}/{entry}/picture": PictureShown;
  "POST /api/learn/entries/{shelf}/{entry}/put": PutShown;
  "POST /api/projects/{id}/blocks": BlocksAnswer;
  "POST /api/projects/{id}/compare": DataWaiting | RunsBegun;
  "POST /api/projects/{id}/data": DataWaiting | DataChosen;
  "POST /api/projects/{id}/edits": EditsAnswer;
  "POST /api/projects/{id}/proposals": DataWaiting | NetworkOffers;
  "POST /api/projects/{id}/proposals/{name}": DataWaiting | OfferTaken;
  "POST /api/races": RaceBegun;
  "POST /api/races/{id}/control": ContestantJoined | RaceDone;
  "POST /api/runs/{id}/again": RunsBegun;
  "POST /api/runs/{id}/control": RunState;
  "POST /api/runs/{id}/export": MakingState;
  "POST /api/runs/{id}/latent": Decoded;
  "POST /api/runs/{id}/make": Made;
  "POST /api/runs/{id}/marks": MarksAnswer;
  "POST /api/runs/{id}/predict": Answered;
  "POST /api/runs/{id}/predict/file": FileBegun;
  "POST /api/runs/{id}/predict/version": FileBegun;
  "POST /api/runs/{id}/repair": Repaired;
  "POST /api/templates/{name}": ProjectMade;
}
export interface ShelfShown {
  families: FamilyShown[];
  entries: EntryShown[];
}
export interface Summary {
  networks: {
    [k: string]: string;
  };
  problem: string;
}
export interface RunList {
  runs: RunRow[];
}
/**
 * A run as the table shows it.
 */
export interface RunRow {
  curve?: (number | null)[];
  monitor?: string | null;
  score?: string | null;
  words?: {
    [k: string]: ScoreWords;
  };
  better?: "min" | "max";
  last?: number | null;
  kept?: number | null;
  kept_epoch?: number | null;
  best?: number | null;
  best_epoch?: number | null;
  loss?: number | null;
  epoch?: number;
  epochs?: number | null;
  step?: number;
  seconds?: number;
  seed?: number | null;
  batch?: number | null;
  data?: string | null;
  file?: string | null;
  saw?: VersionSeen;
  optimizer?: string | null;
  lr?: number | null;
  id: string;
  name: string;
  state: string;
  cause: string;
  created: number;
  project: string | null;
  star: boolean;
  archived: boolean;
  tags: string[];
  note: string;
}
export interface ThingsAnswer {
  things: Things;
  files: TakenFile[];
  last: TakenFile[];
}
/**
 * Each thing with its state and, where it is there, its report; nothing without weights.
 */
export interface Things {
  pack?: PackMade | MakingState | NotMade;
  int8?: Int8Made | MakingState | NotMade;
  program?: ProgramMade | MakingState | NotMade;
  script?: ScriptMade | MakingState | NotMade;
  card?: CardMade | MakingState | NotMade;
  bundle?: BundleMade | MakingState | NotMade;
  everything?: EverythingMade | MakingState | NotMade;
  speed?: SpeedMade | MakingState | NotMade;
}
export interface ScriptMade {
  state: "ready";
  file: string;
  report: ScriptReport;
}
export interface ScriptReport {
  bytes: number;
  files: string[];
  said: string[];
  steps: number;
  requirements: string[];
}
export interface SpeedMade {
  state: "ready";
  file: string;
  report: SpeedReport;
}
export interface SpeedReport {
  rows: Timing[];
  threads: number;
  cores: number | null;
  machine: string;
  load: number;
  when: number;
}
/**
 * One way of answering.
 */
export interface Timing {
  p50: number;
  p95: number;
  p99: number;
  calls: number;
  name: string;
  by_batch?: {
    [k: string]: number;
  };
  best_batch?: number;
  rows_a_second?: number;
}
/**
 * A file that lies ready to be taken away.
 */
export interface TakenFile {
  run: string;
  name: string;
  file: string;
  bytes: number;
  made: number;
}
/**
 * Given rows: what went in, what is true, what is said. Of none, only that there are none.
 */
export interface RowsSeen {
  rows: number[];
  masks?: MasksOfRows;
  cells?: {
    [k: string]: string | number | null;
  }[];
  samples?: Thumbnails;
  said?: (Answer | SharesSaid)[];
}
/**
 * What is said of a picture that is painted over, where the mask is drawn.
 */
export interface SharesSaid {
  shares: {
    [k: string]: number;
  };
}
/**
 * A template as the gallery shows it.
 */
export interface ShownTemplate {
  name: string;
  title: string;
  summary: string;
  kind: string;
  parameters: number;
  picture: string;
}
/**
 * A text as a transform cuts it; so many tokens of so many characters.
 */
export interface TextCut {
  text: string;
  pieces: PieceShown[];
  tokens: number;
  characters: number;
  unknown: number;
  length: number;
}
export interface SampleGrid {
  kind: string;
  groups: SampleGroup[];
  page?: number;
  paints?: [string, string][];
  channels?: string[];
}
export interface SampleGroup {
  class: string;
  count: number;
  samples: SampleCard[];
}
/**
 * A row in a grid; it has a picture, or series, or a text.
 */
export interface SampleCard {
  row: number;
  label?: string;
  picture?: string;
  series?: (number | null)[][];
  text?: string;
}
/**
 * Rows as points in two dimensions.
 */
export interface RowMap {
  x: number[];
  y: number[];
  row: number[];
  explained: number[];
  plain: boolean;
  axes: string[];
  classes: string[];
  colour: number[] | (number | null)[] | null;
  rows: number;
  left: number;
}
export interface RowsPage {
  columns: [string, string, "input" | "target" | "out"][];
  rows: RowShown[];
  start: number;
  total: number;
  closed: number;
}
export interface RowShown {
  row: number;
  part: number;
  values: (string | null)[];
}
/**
 * Everything about one row.
 */
export interface SampleShown {
  row: number;
  part: string;
  label: string;
  picture?: string;
  painted?: string;
  paints?: [string, string][];
  series?: (number | null)[][];
  channels?: string[];
  sound?: string;
  values: [string, string | null, "input" | "target" | "out"][];
  network: NetworkField[];
}
/**
 * What a card shows: points, a few pictures, a few lines, or the first rows.
 */
export interface Thumbnail {
  kind: string;
  facts: string[];
  target: string | null;
  task: string;
  sizes: PartSizes;
  map?: RowMap;
  grid?: SampleGrid;
  columns?: UsedColumn[];
}
export interface TransformsShown {
  steps: FittedStep[];
  rows: number;
  shown: number;
  automatic: boolean;
  chosen: {
    [k: string]: unknown;
  }[];
  augmentations: AugmentationForm[];
}
export interface RunsBegun {
  runs: string[];
}
export interface RunState {
  state: string;
}
/**
 * The outcome of a paired test, in words that a reader can look up.
 */
export interface Test {
  name: string;
  p: number;
  lead: number;
  /**
   * @minItems 2
   * @maxItems 2
   */
  interval: [number, number];
  rows: number;
  detail: string;
  /**
   * @minItems 2
   * @maxItems 2
   */
  only?: [number, number];
  alone?: number;
  compared: number;
}
