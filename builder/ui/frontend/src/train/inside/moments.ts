/* The moments of which samples are kept, and the newest after them. */
import { thousands } from "../../parts/numbers";
import type { EarlierMoments, Samples } from "../../records";

export type Moment = EarlierMoments["earlier"][number];

/** All that can be gone to, the newest last; it takes the place of a kept one of its own step. */
export function momentsOf(earlier: readonly Moment[], newest: Pick<Samples, "step">, epoch: number): Moment[] {
  return [...earlier.filter(({ step }) => step < newest.step), { step: newest.step, epoch }];
}

/** The place of a step among moments; of one that is no longer kept, that of the moment before it. */
export function placeOfStep(moments: readonly Moment[], step: number | null): number {
  const last = moments.length - 1;
  if (step === null) return last;
  return Math.max(
    0,
    moments.findLastIndex((moment) => moment.step <= step),
  );
}

export const epochText = (epoch: number): string => String(Number(epoch.toFixed(epoch < 10 ? 1 : 0)));

/** "epoch 4"; of a training without epochs "step 1,200". */
export const momentText = ({ step, epoch }: Moment, hasEpochs: boolean): string =>
  hasEpochs ? `epoch ${epochText(epoch)}` : `step ${thousands(step)}`;
