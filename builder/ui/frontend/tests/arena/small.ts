/* A small race for tests. */
import type { Contestant, Race } from "../../src/arena/answers";
import type { Result } from "../../src/records";

export const scored = (score: number, more: Partial<Result> = {}): Result => ({
  ...{ rows: 100, score, interval: [score - 0.02, score + 0.02] },
  ...more,
});

export const contestant = (key: string, more: Partial<Contestant> = {}): Contestant => ({
  ...{ key, title: key, state: "done", sentence: "", warning: "", estimate: null, began: null, points: [], notes: [] },
  ...{ cost: null, folds: null, seeds: null, chosen: null, run: null, kind: "classical", entry: key, options: null },
  ...{ tune: null, interpretable: null, count: null, group: null, curve: null, validation: null, test: null, how: [] },
  ...more,
});

export const race = (contestants: Contestant[], more: Partial<Race> = {}): Race => ({
  ...{ id: "r1", name: "", project: null, created: null, shared: false, measure: null, cursor: "1", sentence: "" },
  ...{ options: { folds: null, seeds: null, minutes: null }, state: "racing", seconds: 3, data: {}, opened: 0 },
  ...{ verdict: null, growing: null, grown: null, events: [], mine: true, figures: {} },
  contestants,
  ...more,
});

export const accuracy = { title: "accuracy", share: true };
