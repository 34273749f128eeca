/* What is said of a race as it stands: the sentence of the screen, the line of facts above it, and what a contestant is doing. */
import { scoreText } from "../figures/scales";
import { unmarked } from "../parts/marks";
import { count, seconds } from "../parts/numbers";
import type { PillLook } from "../parts/Pill";
import type { Scale } from "../records";
import type { Contestant, Race } from "./answers";
import { aheadOf, isOver, settled } from "./states";

const LONG = 44; // characters of a title that needs smaller letters

export interface Said {
  title: string;
  text: string;
  isLong: boolean;
  /** Of the data, in one line. */
  notes: string;
}

export function saidOf(race: Race): Said {
  const title = titleOf(race);
  return { title, text: textOf(race), isLong: title.length > LONG, notes: (race.data?.notes ?? []).join(" ") };
}

function titleOf(race: Race): string {
  if (race.verdict) return race.verdict.title;
  if (race.state === "stopped" && race.sentence) return "The race could not be run";
  const ahead = aheadOf(race);
  if (!ahead) return "On your marks";
  return `${ahead.title} ${ahead.validation ? "leads" : "is ahead so far"} on validation`;
}

function textOf(race: Race): string {
  if (race.verdict) return race.verdict.text;
  if (race.sentence) return race.sentence;
  if (aheadOf(race)) {
    return "The test part stays shut until all have finished; then the verdict is given on it, once.";
  }
  if (race.data?.rows) return "The data are open; the first contestants are learning.";
  return "The data are opened and split; the first result comes in a moment.";
}

export function pillOf({ state, growing }: Race): PillLook {
  if (!isOver(state)) return { word: growing ? "Growing" : "Racing", tone: "run", shape: "dot" };
  if (state === "finished") return { word: "Finished", tone: "done", shape: "tick" };
  return { word: "Stopped", tone: "", shape: "square" };
}

export function factsOf(race: Race): string {
  const many = race.contestants.length;
  const { train, validation, test } = race.data?.rows ?? {};
  const facts = [
    many > 0 && `${settled(race)} of ${many} contestants`,
    many > 0 && seconds(race.seconds),
    train && `${count(train)} rows to learn, ${count(validation)} to choose, ${count(test)} to judge`,
    train && openings(race.opened),
  ];
  return facts.filter(Boolean).join(" · ");
}

function openings(times: number): string {
  if (times === 0) return "test part not opened yet";
  return times === 1 ? "test part opened once" : `test part opened ${times} times`;
}

const LONG_WAIT = 5; // seconds that are worth saying

const OUT: Record<string, string> = {
  "left out": "Left out",
  crashed: "Crashed",
  "time out": "Out of time",
  stopped: "Stopped",
};

/** What a contestant without a score is doing, or why it has none. */
export function doingOf(contestant: Contestant, scale: Scale): string {
  const { state, sentence, estimate } = contestant;
  if (state === "fitting") return soFar("Fitting", contestant, scale);
  if (state === "training") return soFar("Training", contestant, scale);
  if (state === "done") return "Waits for the others";
  if (state !== "waiting") return unmarked(`${OUT[state] ?? state}: ${sentence}`.replace(/^Stopped: (?=Stopped)/, ""));
  if (sentence) return sentence;
  return estimate !== null && estimate > LONG_WAIT ? `Waiting, about ${seconds(estimate)}` : "Waiting";
}

function soFar(word: string, { points }: Contestant, scale: Scale): string {
  const last = points.at(-1);
  return last ? `${word}, ${scoreText(scale, last[1])} so far` : word;
}
