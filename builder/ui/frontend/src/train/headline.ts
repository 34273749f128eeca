/* The number of the screen. */
import type { SeriesByName } from "../parts/series";

const LOSSES = ["validation/loss", "train/loss", "step/loss"];

export const isLoss = (name: string): boolean => LOSSES.includes(name);

/** What its way to learn shows first; runs of before say nothing of it. */
export function headlineOf(series: SeriesByName, score: string | null | undefined): string {
  if (score && score in series) return score;
  const scores = Object.keys(series).filter((name) => name.startsWith("validation/") && !isLoss(name));
  if (scores.includes("validation/accuracy")) return "validation/accuracy";
  return scores[0] ?? LOSSES.find((name) => name in series) ?? "step/loss";
}
