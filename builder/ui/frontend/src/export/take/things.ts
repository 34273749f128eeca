/* What can be taken away: one entry a thing, with what is said of it before and after it was made. */
import { capital } from "../../parts/metrics";
import { percent, bytes as sizeText, thousands } from "../../parts/numbers";
import type { BundleReport, CardReport, Int8Report, PackReport, ProgramReport, ScriptReport } from "../../records";
import type { Task } from "../answers";
import { timeText } from "../words";

export interface Proof {
  /** Whether a check has compared it with something. */
  checked: boolean;
  text: string;
  /** What else there is to know. */
  more: string[];
}

export interface Thing {
  /** What makes it; none where it is there from the beginning. */
  task?: Task;
  title: string;
  file: string;
  before: string;
  /** What is said of it once it was made. */
  proof?: (report: unknown) => Proof;
  /** A person may read it on the page. */
  reads?: boolean;
}

/** The route sends each task's own report. */
function proofOf<Report>(words: (report: Report) => Proof): Thing["proof"] {
  return (report) => words(report as Report);
}

export const THINGS: readonly Thing[] = [
  {
    task: "pack",
    title: "ONNX",
    file: "network.onnx",
    before: "Runs anywhere onnxruntime does. It is compared with torch on real rows before you get it.",
    proof: proofOf((report: PackReport) => ({
      checked: true,
      text: checkedWords(report),
      more: [`Tried with ${report.tried.join(", ")}.`, report.expects, ...(report.notes ?? [])],
    })),
  },
  {
    task: "int8",
    title: "ONNX in int8",
    file: "int8.onnx",
    before: "Smaller, often faster; what it loses is measured on the validation part.",
    proof: proofOf((report: Int8Report) => ({
      checked: report.score !== null,
      text: lossWords(report),
      more: [smallerWords(report), ...(report.notes ?? [])],
    })),
  },
  {
    task: "script",
    title: "Training script",
    file: "script.zip",
    before:
      "Data, network, loop and evaluation, nothing of ours in it. It is run in a clean process before you get it.",
    proof: proofOf(({ steps, said, requirements }: ScriptReport) => ({
      checked: true,
      text: `Ran in a clean process for ${steps} steps, nothing of ours in it.`,
      more: [
        "So few steps show that it runs; its scores say nothing yet.",
        ...said.slice(-2),
        `Needs ${requirements.join(", ")}.`,
      ],
    })),
  },
  {
    title: "Python source",
    file: "network.py",
    before: "The networks as plain PyTorch; the weights belong to it.",
    reads: true,
  },
  { title: "Weights", file: "weights.safetensors", before: "Numbers only, no code. The Python source reads them." },
  {
    task: "bundle",
    title: "Project with weights",
    file: "bundle.zip",
    before: "Drawing, plan and weights in one file that opens again with the same weights.",
    proof: proofOf(({ files }: BundleReport) => ({
      checked: false,
      text: "Opens again with the same weights.",
      more: [`Holds ${files.join(", ")}.`],
    })),
  },
  {
    task: "program",
    title: "torch.export",
    file: "program.pt2",
    before: "One file that torch loads without the source.",
    proof: proofOf(({ difference, batches, notes }: ProgramReport) => ({
      checked: true,
      text: `${apart(difference)} at batches of ${batches.join(", ")}.`,
      more: notes ?? [],
    })),
  },
  {
    task: "card",
    title: "Model card",
    file: "card.md",
    before: "Data, split, scores with intervals, limits and the licence of the data, in Markdown.",
    proof: proofOf((report: CardOfAnyTime) => ({ checked: false, text: cardWords(report), more: [] })),
  },
];

function checkedWords({ difference, rows, part, agreement }: PackReport): string {
  const same = agreement === 1 ? "all" : percent(agreement);
  const alike = agreement == null ? "" : `; the same answer on ${same} of them`;
  return `${apart(difference)} on ${rows} ${part ? "real" : "made-up"} rows${alike}.`;
}

function smallerWords({ bytes, before, share, speed: { int8, float } }: Int8Report): string {
  const times = `${timeText(int8.p50)} a row instead of ${timeText(float.p50)}`;
  return `${sizeText(bytes)} instead of ${sizeText(before)} (${percent(share)}), ${times}.`;
}

function lossWords({ score, score_before: before, part, agreement, difference }: Int8Report): string {
  if (!score || !before) return `Differs by at most ${small(difference)}.`;
  const alike = agreement == null ? "" : `; the same answer on ${agreement === 1 ? "all" : percent(agreement)} of them`;
  return `${capital(score.name)} ${scoreText(score)} instead of ${scoreText(before)} on ${rowsWords(score, part)}${alike}.`;
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
  return `${capital(score.name)} ${scoreText(score)} [${ends.join(", ")}] on ${rowsWords(score, part)}.`;
}

const scoreText = ({ name, value }: Pick<ScoreSaid, "name" | "value">): string =>
  value === null || name.includes("accuracy") ? percent(value) : value.toPrecision(3);

const rowsWords = ({ rows }: Pick<ScoreSaid, "rows">, part: string): string =>
  `${thousands(rows)} rows ${part === "train" ? "that were learned from" : `of the ${part} part`}`;

const apart = (difference: number): string =>
  difference === 0 ? "Exactly the same as torch" : `Equal to torch within ${small(difference)}`;

const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** "3.1 × 10⁻⁷" */
export function small(value: number): string {
  if (value === 0) return "0";
  const [digits, power] = value.toExponential(1).split("e-");
  if (power === undefined) return value.toPrecision(2);
  return `${digits} × 10⁻${[...power].map((digit) => RAISED[Number(digit)]).join("")}`;
}
