/* What the scoreboard can show beside score and interval: one entry a column. */
import { duration, fileSize, signed } from "../../figures/scales";
import { explained, type Word } from "../../parts/glossary";
import { count, type Maybe, percent } from "../../parts/numbers";
import type { Result } from "../../records";
import type { Contestant } from "../answers";

export interface Column {
  name: string;
  title: string;
  /** For those who point at its head. */
  about: string;
  word?: Word;
  /** Of a contestant and its scores on the part that is shown. */
  of: (contestant: Contestant, scored: Result | null) => Maybe;
  text: (value: Maybe, contestant: Contestant) => string;
  /** Whether the largest comes first. */
  isScore?: boolean;
}

const NOTHING = "–";

function fixed(value: Maybe): string {
  if (value == null) return NOTHING;
  return Math.abs(value) >= 1000 ? count(value) : signed(value.toFixed(3));
}

const share = (value: Maybe): string => (value == null ? NOTHING : percent(value));

export const COLUMNS: readonly Column[] = [
  {
    name: "fit",
    title: "Fit",
    about: "Seconds of fitting; looking at validation on the way is left out",
    of: ({ cost }) => cost?.fit,
    text: duration,
  },
  {
    name: "cpu",
    title: "CPU",
    about: "Seconds of a core that fitting took",
    of: ({ cost }) => cost?.cpu,
    text: duration,
  },
  {
    name: "memory",
    title: "Memory",
    about: "The most memory beyond what the race holds for all",
    of: ({ cost }) => cost?.memory,
    text: fileSize,
  },
  {
    name: "predict_1",
    title: "Predict 1",
    about: "One row, from raw columns to an answer",
    of: ({ cost }) => cost?.predict_1,
    text: duration,
  },
  {
    name: "predict_1000",
    title: "Predict 1,000",
    about: "A thousand rows at once",
    of: ({ cost }) => cost?.predict_1000,
    text: duration,
  },
  { name: "size", title: "Size", about: "On disk", of: ({ cost }) => cost?.size, text: fileSize },
  {
    name: "count",
    title: "Holds",
    about: "Parameters, nodes, support vectors or rows kept",
    of: ({ cost }) => (cost?.counted === "none" ? null : cost?.count),
    text: (value, { cost }) => (value == null ? NOTHING : `${count(value)} ${cost?.counted}`),
  },
  {
    name: "log_loss",
    title: "Log loss",
    about: explained("log-loss"),
    word: "log-loss",
    of: (_, scored) => scored?.log_loss,
    text: fixed,
  },
  {
    name: "calibration",
    title: "Calibration",
    about: explained("calibration"),
    word: "calibration",
    of: (_, scored) => scored?.calibration?.error,
    text: (value) => (value == null ? NOTHING : `${(100 * value).toFixed(1)} points`),
  },
  {
    name: "balanced",
    title: "Balanced",
    about: explained("balanced-accuracy"),
    word: "balanced-accuracy",
    of: (_, scored) => scored?.balanced_accuracy,
    text: share,
    isScore: true,
  },
  {
    name: "auc",
    title: "ROC area",
    about: explained("roc-area"),
    word: "roc-area",
    of: (_, scored) => scored?.auc,
    text: fixed,
    isScore: true,
  },
  {
    name: "rmse",
    title: "RMSE",
    about: explained("rmse"),
    word: "rmse",
    of: (_, scored) => scored?.rmse,
    text: fixed,
  },
  {
    name: "mae",
    title: "MAE",
    about: explained("mae"),
    word: "mae",
    of: (_, scored) => scored?.mae,
    text: fixed,
  },
];
