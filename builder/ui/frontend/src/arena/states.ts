/* What a race and a contestant can be: the states that the page tells apart. */
import type { Contestant, Race } from "./answers";

const OVER = new Set(["finished", "stopped"]);
const RUNNING = new Set(["fitting", "training"]);
const OUT = new Set(["left out", "crashed", "time out", "stopped"]);

export const isOver = (state: string): boolean => OVER.has(state);

export const isRunning = ({ state }: Contestant): boolean => RUNNING.has(state);

/** It may still have a score. */
export const isToCome = (contestant: Contestant): boolean => isRunning(contestant) || contestant.state === "waiting";

/** It ended without a score. */
export const isOut = ({ state }: Contestant): boolean => OUT.has(state);

export const isNetwork = ({ kind }: Contestant): boolean => kind !== "classical";

export const finishedOf = ({ contestants }: Race): Contestant[] => contestants.filter(({ state }) => state === "done");

/** How many need not be waited for; when all is over only those with a score count. */
export function settled({ contestants, state }: Race): number {
  const isLive = !isOver(state);
  return contestants.filter((contestant) => contestant.state === "done" || (isLive && isOut(contestant))).length;
}

export type Part = "test" | "validation";

/** The part that scores are shown of: the test part as soon as it was opened. */
export const partOf = ({ contestants }: Race): Part => (contestants.some(({ test }) => test) ? "test" : "validation");

/** The best score on validation now, also while it is learning. */
function validationNow(contestant: Contestant): number | null {
  const { validation, points } = contestant;
  return validation?.score ?? (isRunning(contestant) ? (points.at(-1)?.[1] ?? null) : null);
}

/** Who leads on validation; a baseline is nobody to lead. */
export function aheadOf({ contestants }: Race): Contestant | undefined {
  const known = contestants.flatMap((contestant) => {
    const score = validationNow(contestant);
    return contestant.group === "baseline" || score === null ? [] : [{ contestant, score }];
  });
  return known.sort((a, b) => b.score - a.score)[0]?.contestant;
}
