/* What is said aloud of a run, and in which of its moments: a new moment is said, what moves within one is not. */
import { inWords, metric } from "../parts/metrics";
import { count } from "../parts/numbers";
import { isLive } from "../parts/run-states";
import type { Standing } from "./answers";

const PARTS = 10; // of the way

const STATES: Record<string, string> = {
  queued: "Waiting in the queue",
  starting: "Starting",
  running: "Training",
  paused: "Paused",
  finished: "Training is finished",
  stopped: "Training is stopped",
  failed: "Training has failed",
  interrupted: "Training was interrupted",
};

type Walked = Pick<Standing, "state" | "epoch" | "epochs">;

export function heardOf(
  { state, epoch, epochs }: Walked,
  headline: string,
  value: number | undefined,
): { moment: string; words: string } {
  const part = epochs ? Math.floor((PARTS * epoch) / epochs) : 0;
  const isOnTheWay = state === "running" && part > 0;
  const parts = [STATES[state] ?? state];
  if (isOnTheWay || state === "paused") parts.push(`epoch ${count(epoch)}${epochs ? ` of ${count(epochs)}` : ""}`);
  if (value !== undefined && (isOnTheWay || !isLive(state)))
    parts.push(`${metric(headline)} ${inWords(headline, value)}`);
  return { moment: `${state} ${isOnTheWay ? part : ""}`, words: `${parts.join(", ")}.` };
}
