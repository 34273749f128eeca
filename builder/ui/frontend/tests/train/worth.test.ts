import { describe, expect, it } from "vitest";
import { learnScores } from "../../src/parts/metrics";
import type { KeptWeights } from "../../src/records";
import { bestOf } from "../../src/train/plot-lines";
import { isBeaten, scoreNow, whoseScore, worthless } from "../../src/train/worth";

const NAME = "validation/accuracy";
const series = { [NAME]: { x: [1, 2, 3], epoch: [1, 2, 3], y: [0.8, 0.877, 0.89] } };
const kept = (more: Partial<KeptWeights> = {}): KeptWeights => ({
  ...{ which: "best", epoch: 2, step: 20, scores: { [NAME]: 0.877 } },
  ...more,
});
const accuracy = { value: 0.892, better: "max" as const, words: "always saying “no”" };

describe("the number at the top", () => {
  it("is that of the weights that are kept, not of the last epoch", () => {
    expect(scoreNow(NAME, series, { kept: kept() })).toBe(0.877);
    expect(whoseScore(NAME, { kept: kept(), epochs: 9 })).toBe("kept weights, epoch 2");
  });
  it("is the newest while it trains, and says so", () => {
    expect(scoreNow(NAME, series, { kept: null })).toBe(0.89);
    expect(scoreNow(NAME, series, null)).toBe(0.89);
    expect(whoseScore(NAME, { kept: null, epochs: 9 })).toBe("newest");
  });
  it("is the newest where the kept weights are not measured, and says which are kept", () => {
    const middle = kept({ which: "last", scores: {} });
    expect(scoreNow(NAME, series, { kept: middle })).toBe(0.89);
    expect(whoseScore(NAME, { kept: middle, epochs: 0 })).toBe("newest; step 20 is kept");
  });
  it("says where weights are averaged", () => {
    expect(whoseScore(NAME, { kept: kept({ which: "average" }), epochs: 3 })).toBe(
      "kept weights, averaged up to epoch 2",
    );
  });
});

describe("the ring on a plot", () => {
  const best = { name: "validation/loss", epoch: 2, step: 20, value: 0.3 };
  it("stands at the kept weights on every curve that measures them", () => {
    expect(bestOf({ best, kept: kept(), epochs: 9 } as never, NAME)).toEqual({ x: 2, value: 0.877, isKept: true });
    expect(bestOf({ best, kept: kept(), epochs: 0 } as never, NAME)?.x).toBe(20);
  });
  it("stands at the best epoch where the last weights are kept", () => {
    const last = kept({ which: "last", scores: { "validation/loss": 0.4 } });
    expect(bestOf({ best, kept: last, epochs: 9 } as never, "validation/loss")).toEqual({ x: 2, value: 0.3 });
  });
});

describe("a network that is not better than an answer that looks at nothing", () => {
  learnScores({ accuracy: { title: "accuracy", note: "", share: true, bounded: true } });
  it("is told so, with both numbers", () => {
    expect(worthless(NAME, 0.89, accuracy)).toMatch(
      /^Always saying “no” gets 89.2% on the same rows, this network 89.0%/,
    );
    expect(worthless(NAME, 0.892, accuracy)).not.toBeNull();
  });
  it("is not told so where it is better, or where nobody knows", () => {
    expect(worthless(NAME, 0.9, accuracy)).toBeNull();
    expect(worthless(NAME, undefined, accuracy)).toBeNull();
    expect(worthless(NAME, 0.1, null)).toBeNull();
  });
  it("knows which way is better", () => {
    expect(isBeaten({ ...accuracy, better: "min" }, 0.5)).toBe(true);
    expect(isBeaten(accuracy, 0.5)).toBe(false);
  });
});
