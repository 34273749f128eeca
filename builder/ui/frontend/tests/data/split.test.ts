import { describe, expect, it } from "vitest";
import { ofType, sharesWith, splitWords, wholeOr } from "../../src/data/split/choosing";
import { split } from "./small";

const sum = (shares: Record<string, number>): number => Object.values(shares).reduce((all, share) => all + share, 0);

describe("shares", () => {
  const now = { type: "random", train: 0.7, validation: 0.2, test: 0.1 };
  it("make a whole: what one gains the others give, each in its proportion", () => {
    expect(sharesWith(now, "test", 0.4)).toEqual({ test: 0.4, train: 0.467, validation: 0.133 });
    expect(sum(sharesWith(now, "train", 0.5))).toBeCloseTo(1);
  });
  it("leave rows to learn from", () => {
    expect(sharesWith(now, "test", 1).test).toBe(0.8);
    expect(sharesWith(now, "train", 0)).toMatchObject({ train: expect.closeTo(0.01, 3) });
    expect(sharesWith(now, "train", Number.NaN).train).toBeGreaterThan(0);
  });
});

describe("another way to split", () => {
  it("takes the column that suits it", () => {
    expect(ofType(split(), "grouped")).toEqual({ type: "grouped", column: "cabin" });
    expect(ofType(split({ suggested_group: null }), "grouped").column).toBe("ticket");
    expect(ofType(split({ options: { type: "random", column: "ticket" } }), "grouped").column).toBe("ticket");
    expect(ofType(split(), "time")).toEqual({ type: "time", column: "date" });
    expect(ofType(split(), "k-fold")).toEqual({ type: "k-fold", column: null, folds: 5, fold: 0 });
  });
});

describe("the words for a split", () => {
  const words = (options: Parameters<typeof splitWords>[0]["options"]): string => splitWords(split({ options }));
  it("name the column or the way, and the seed that it hangs on", () => {
    expect(words({ type: "stratified", seed: 3 })).toBe("stratified, seed 3");
    expect(words({ type: "grouped", column: "ticket" })).toBe("by ticket, seed 0");
    expect(words({ type: "grouped", column: "(equal rows)" })).toBe("by equal rows, seed 0");
    expect(words({ type: "fractions" })).toBe("at random, seed 0");
    expect(words({ type: "time", column: "date" })).toBe("in time");
  });
});

it("a field without a number has what stands for none", () => {
  expect(wholeOr("7.6", 0)).toBe(8);
  expect(wholeOr("x", 5)).toBe(5);
});
