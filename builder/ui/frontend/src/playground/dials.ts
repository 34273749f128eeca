/* What the dials of the playground stand at, from the plan of the run. */
import type { PlanOfRun } from "../train/answers";

export interface PointSet {
  set: string;
  title: string;
  options: Record<string, unknown>;
}

const SIZE = 5; // how far the points reach: sines and squares are worth something there

export const SETS: readonly PointSet[] = [
  { set: "spirals", title: "Spirals", options: { arms: 2, turns: 0.75, scale: SIZE } },
  { set: "circles", title: "Circles", options: { scale: SIZE } },
  { set: "xor", title: "XOR", options: { scale: SIZE } },
  { set: "moons", title: "Moons", options: { scale: SIZE / 2 } },
  { set: "blobs", title: "Blobs", options: { classes: 2, scale: SIZE / 2 } },
  { set: "checkerboard", title: "Checks", options: { scale: SIZE } },
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
  decay: string;
  seed: number;
}

/** `lr` is what it was changed to while it trained. */
export function dialsOf({ data, learners, regularisers, seed }: PlanOfRun, lr?: number): Dials {
  const options = data?.options ?? {};
  const learner = Object.values(learners ?? {})[0];
  return {
    set: data?.set,
    isKnown: SETS.some(({ set }) => set === data?.set),
    options,
    rows: data?.signature?.rows ?? options.rows ?? 1000,
    noise: options.noise ?? 0.2,
    kept: data?.split?.validation ?? 0.15,
    rate: nearestRate(lr ?? learner?.optimizer?.options?.lr ?? 0.001),
    decay: regularisers?.[0]?.type ?? "none",
    seed: seed ?? 0,
  };
}

const SMALLEST = 4; // points of a batch

export interface Batches {
  /** What can be chosen: powers of two, the one that is used, and all at last. */
  sizes: number[];
  /** The place of the one that is used. */
  at: number;
}

/** A batch is never more than there is to learn from; one that takes all goes on taking all when there are more points. */
export function batchesOf(batch: number, rows: number): Batches {
  const used = Math.min(batch, rows);
  const powers: number[] = [];
  for (let size = SMALLEST; size < rows; size *= 2) powers.push(size);
  const sizes = [...new Set([...powers, used, rows])].sort((a, b) => a - b);
  return { sizes, at: sizes.indexOf(used) };
}

export const ALL = 10_000; // of a batch: as many as there are

/** The split with another share for validation; the rest is learned from. */
export function splitKeeping(kept: number, split: NonNullable<PlanOfRun["data"]>["split"]): Record<string, unknown> {
  const train = Math.round(100 * (1 - kept - (split?.test ?? 0.15))) / 100;
  return { ...split, train, validation: kept };
}
