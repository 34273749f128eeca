/* What the numbers of a run are called, and how they are written. */
import type { ScoreWords } from "../records";
import { type Maybe, number, percent } from "./numbers";

/** By the score's own name: the server sends its words with a run's curves and reports. */
const scores = new Map<string, ScoreWords>();

export function learnScores(words: Record<string, ScoreWords> | undefined): void {
  for (const [name, own] of Object.entries(words ?? {})) scores.set(name, own);
}

/** The score's own name: "accuracy" of "validation/accuracy". */
const ownName = (name: string): string => name.slice(name.indexOf("/") + 1);

const PARTS: Record<string, (plain: string) => string> = {
  "": (plain) => plain,
  step: (plain) => `${plain}, each step`,
  train: (plain) => `training ${plain}`,
};

/** "validation/accuracy" → "Validation accuracy"; "step/loss" → "Loss, each step". */
export function metric(name: string): string {
  const part = name.includes("/") ? name.slice(0, name.indexOf("/")) : "";
  const rest = ownName(name);
  const plain = scores.get(rest)?.title ?? rest.replaceAll("_", " ").replaceAll("/", " of ");
  return capital(PARTS[part]?.(plain) ?? `${part} ${plain}`);
}

export const isShare = (name: string): boolean => scores.get(ownName(name))?.share ?? false;

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A value of a metric as it is written. */
export const inWords = (name: string, value: Maybe): string => (isShare(name) ? percent(value) : number(value));
