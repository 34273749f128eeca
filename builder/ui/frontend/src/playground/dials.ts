/* What the dials of the playground stand at, from the plan of the run. */
import type { PlanOfRun } from "../train/answers";

export interface PointSet {
  set: string;
  title: string;
  options: Record<string, unknown>;
}

export const SETS: readonly PointSet[] = [
  { set: "spirals", title: "Spirals", options: { arms: 2 } },
  { set: "circles", title: "Circles", options: {} },
  { set: "xor", title: "XOR", options: {} },
  { set: "moons", title: "Moons", options: {} },
  { set: "blobs", title: "Blobs", options: { classes: 2 } },
  { set: "checkerboard", title: "Checks", options: {} },
];

export const RATES = [0.0001, 0.0003, 0.001, 0.002, 0.003, 0.006, 0.01, 0.02, 0.03, 0.06, 0.1, 0.3, 1] as const;

/** Where the slider of the rate stands: the nearest, by how many times it is as large. */
export function nearestRate(rate: number): number {
  const distance = (place: number): number => Math.abs(Math.log(RATES[place]! / rate));
  return [...RATES.keys()].reduce((best, place) => (distance(place) < distance(best) ? place : best), 0);
}

export interface Dials {
  set: string | undefined;
  /** Whether its points can be dealt anew. */
  isKnown: boolean;
  options: Record<string, unknown>;
  rows: number;
  noise: number;
  /** Kept for validation. */
  kept: number;
  /** The place among RATES. */
  rate: number;
  batch: number;
  decay: string;
}

export function dialsOf({ data, learners, regularisers, batch }: PlanOfRun): Dials {
  const options = data?.options ?? {};
  const learner = Object.values(learners ?? {})[0];
  return {
    set: data?.set,
    isKnown: SETS.some(({ set }) => set === data?.set),
    options,
    rows: data?.signature?.rows ?? options.rows ?? 1000,
    noise: options.noise ?? 0.2,
    kept: data?.split?.validation ?? 0.15,
    rate: nearestRate(learner?.optimizer?.options?.lr ?? 0.001),
    batch: batch ?? 32,
    decay: regularisers?.[0]?.type ?? "none",
  };
}

/** The split with another share for validation; the rest is learned from. */
export function splitKeeping(kept: number, split: NonNullable<PlanOfRun["data"]>["split"]): Record<string, unknown> {
  const train = Math.round(100 * (1 - kept - (split?.test ?? 0.15))) / 100;
  return { ...split, train, validation: kept };
}
