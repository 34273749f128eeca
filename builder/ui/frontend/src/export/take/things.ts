/* What can be taken away: one entry a thing, with what is said of it before and after it was made. */
import { percent, thousands } from "../../parts/numbers";
import type { BundleReport, CardReport, Int8Report, PackReport, ProgramReport, ScriptReport } from "../../records";
import type { Task } from "../answers";
import { sizeText, timeText } from "../words";

export interface Said {
  text: string;
  /** What a check has found to be right. */
  isGood?: boolean;
}

export interface Thing {
  task: Task;
  title: string;
  /** The files. */
  kind: string;
  before: string;
  said: (report: unknown) => Said[];
}

/** The route sends each task's own report. */
function saidBy<Report>(words: (report: Report) => (Said | string | undefined)[]): Thing["said"] {
  return (report) =>
    words(report as Report)
      .map((line) => (typeof line === "object" ? line : { text: line ?? "" }))
      .filter(({ text }) => text !== "");
}

export const THINGS: readonly Thing[] = [
  {
    task: "pack",
    title: "ONNX",
    kind: "network.onnx",
    before:
      "Runs anywhere onnxruntime does. Compared with torch at several batch sizes and on real rows before you get it.",
    said: saidBy((report: PackReport) => [
      { text: checkedWords(report), isGood: true },
      `Tried with ${report.tried.join(", ")}.`,
      report.expects,
      ...(report.notes ?? []),
    ]),
  },
  {
    task: "int8",
    title: "ONNX in int8",
    kind: "int8.onnx",
    before: "Smaller, often faster; what it loses is measured on the validation part.",
    said: saidBy((report: Int8Report) => [smallerWords(report), lossWords(report), ...(report.notes ?? [])]),
  },
  {
    task: "script",
    title: "Training script",
    kind: "train.py, requirements.txt",
    before:
      "Data, network, loop and evaluation in one file with nothing of ours. It is run in a clean process before it is offered.",
    said: saidBy(({ steps, said, requirements }: ScriptReport) => [
      {
        text: `Ran in a clean process for ${steps} steps, to see that it does; its scores say nothing yet.`,
        isGood: true,
      },
      ...said.slice(-2),
      `Needs ${requirements.join(", ")}.`,
    ]),
  },
  {
    task: "bundle",
    title: "Project with weights",
    kind: "bundle.zip",
    before: "Drawing, plan and weights in one file that opens again with the same weights.",
    said: saidBy(({ bytes, files }: BundleReport) => [`${sizeText(bytes)}, ${files.length} files.`]),
  },
  {
    task: "program",
    title: "torch.export",
    kind: "program.pt2",
    before: "One file that torch loads without the source.",
    said: saidBy(({ difference, batches, notes }: ProgramReport) => [
      `Checked: ${apart(difference)} at batches of ${batches.join(", ")}.`,
      ...(notes ?? []),
    ]),
  },
  {
    task: "card",
    title: "Model card",
    kind: "card.md",
    before: "Data, split, scores with intervals, limits and the licence of the data, in Markdown.",
    said: saidBy((report: CardOfAnyTime) => [cardWords(report)]),
  },
];

function checkedWords({ difference, rows, part, agreement }: PackReport): string {
  const alike = agreement == null ? "" : `, the same prediction on ${percent(agreement)} of them`;
  return `Checked: ${apart(difference)} on ${rows} ${part ? "real" : "made-up"} rows${alike}.`;
}

function smallerWords({ bytes, before, share, speed: { int8, float } }: Int8Report): string {
  const times = `${timeText(int8.p50)} a row instead of ${timeText(float.p50)}`;
  return `${sizeText(bytes)} instead of ${sizeText(before)} (${percent(share)}), ${times}.`;
}

function lossWords({ score, score_before: before, part, agreement, difference }: Int8Report): string {
  if (!score || !before) return `Differs by at most ${small(difference)}.`;
  const alike = agreement == null ? "" : `; the same prediction on ${percent(agreement)}`;
  return `${score.name} ${scoreText(before)} → ${scoreText(score)} on ${rowsWords(score, part)}${alike}.`;
}

type ScoreSaid = NonNullable<CardReport["score"]>;

/** Cards lie in a run's folder: those of before have the ends of the interval in fields of their own. */
type ScoreOfAnyTime = Omit<ScoreSaid, "interval"> &
  Partial<Pick<ScoreSaid, "interval">> & { low?: number | null; high?: number | null };

type CardOfAnyTime = Omit<CardReport, "score"> & { score: ScoreOfAnyTime | null };

function cardWords({ score, part }: CardOfAnyTime): string {
  if (!score) return "Written.";
  const { interval = [score.low ?? null, score.high ?? null] } = score;
  const ends = interval.map((value) => (value == null ? "unknown" : scoreText({ ...score, value })));
  return `${score.name} ${scoreText(score)} [${ends.join(", ")}] on ${rowsWords(score, part)}.`;
}

const scoreText = ({ name, value }: Pick<ScoreSaid, "name" | "value">): string =>
  value === null || name.includes("accuracy") ? percent(value) : value.toPrecision(3);

const rowsWords = ({ rows }: Pick<ScoreSaid, "rows">, part: string): string =>
  `${thousands(rows)} rows ${part === "train" ? "that were learned from" : `of the ${part} part`}`;

const apart = (difference: number): string =>
  difference === 0 ? "exactly the same as torch" : `differs from torch by at most ${small(difference)}`;

const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** "3.1 × 10⁻⁷" */
export function small(value: number): string {
  if (value === 0) return "0";
  const [digits, power] = value.toExponential(1).split("e-");
  if (power === undefined) return value.toPrecision(2);
  return `${digits} × 10⁻${[...power].map((digit) => RAISED[Number(digit)]).join("")}`;
}
