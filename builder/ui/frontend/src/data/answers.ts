/* What the page gives to this screen, and the parts of a plan. Records leave those open, since they are written down as
   they are; what holds some is said here with what this screen knows of them. */
import type {
  AnswerShown,
  DataFix,
  DataView as DataLook,
  DataProblem,
  QuestionShown,
  SplitShown,
  TransformsShown,
} from "../records";

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

// ---- Parts of a plan: types and no interfaces, which TypeScript does not take for open records ----

/** The `data` part of a plan. */
export type Data = {
  set: string;
  options: DataOptions;
  split?: SplitOptions | null;
  transforms?: Step[] | null;
  augment?: Step[];
};

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

export type SplitOptions = {
  type: string;
  train?: number;
  validation?: number;
  test?: number;
  seed?: number;
  column?: string | null;
  folds?: number;
  fold?: number;
};

/** Of transforms and of augmentations. */
export type Step = {
  type: string;
  columns?: string[];
  options?: Record<string, unknown>;
};

/** What was found out about a file; each format has its own words. */
export interface Detected {
  format?: string;
  /** How the rows of a text file lie in its lines. */
  layout?: string;
  characters?: number;
  different?: number;
  shape?: number[];
  [guess: string]: unknown;
}

// ---- Answers that hold some ----

export interface View extends DataLook {
  data: Data;
  chosen_transforms: Step[];
  detected: Detected;
  questions: Question[];
  split: Split;
  problems: Problem[];
}

/** What the file leaves open. */
export interface Question extends QuestionShown {
  answers: (AnswerShown & { data: Data })[];
}

export interface Split extends SplitShown {
  options: SplitOptions;
}

/** Something that could fool us. */
export interface Problem extends DataProblem {
  fix: (DataFix & { data: Data }) | null;
}

export interface Transforms extends TransformsShown {
  chosen: Step[];
}
