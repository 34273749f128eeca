/* What the score of a run is worth: which weights have it, and whether an answer that looks at nothing gets as much. */
import { capital, inWords } from "../parts/metrics";
import { count } from "../parts/numbers";
import { newestNumber, type SeriesByName } from "../parts/series";
import type { Baseline, KeptWeights } from "../records";
import type { Standing } from "./answers";

export const worthOf = ({ baselines }: Pick<Standing, "baselines">, name: string): Baseline | null =>
  baselines[name] ?? null;

/** The score of the weights that are kept; the newest one, while none are, or while these are not measured. */
export const scoreNow = (name: string, series: SeriesByName, standing: Pick<Standing, "kept"> | null) =>
  standing?.kept?.scores[name] ?? newestNumber(series[name]);

/** Of which weights that is. */
export function whoseScore(name: string, { kept, epochs }: Pick<Standing, "kept" | "epochs">): string {
  if (!kept) return "newest";
  const moment = momentOf(kept, Boolean(epochs));
  return kept.scores[name] === undefined ? `newest; ${moment} is kept` : `kept weights, ${moment}`;
}

function momentOf({ which, epoch, step }: KeptWeights, hasEpochs: boolean): string {
  const moment = hasEpochs ? `epoch ${count(epoch)}` : `step ${count(step)}`;
  return which === "average" ? `averaged up to ${moment}` : moment;
}

export const isBeaten = ({ value, better }: Baseline, score: number): boolean =>
  better === "max" ? score > value : score < value;

/** Said where a network is not better than an answer that looks at nothing; else null. */
export function worthless(name: string, score: number | null | undefined, baseline: Baseline | null): string | null {
  if (!baseline || score == null || isBeaten(baseline, score)) return null;
  const [own, theirs] = [score, baseline.value].map((value) => inWords(name, value));
  return `${capital(baseline.words)} gets ${theirs} on the same rows, this network ${own}. So far it has learned nothing that helps.`;
}
