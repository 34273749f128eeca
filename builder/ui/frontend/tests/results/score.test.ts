import { describe, expect, it } from "vitest";
import { scaleOf } from "../../src/results/ScoreOf";

describe("the scale of a score", () => {
  it("of a share is from nothing to all", () => {
    const place = scaleOf({ value: 0.9, low: 0.8, high: 0.95, isBounded: true });
    expect([0, 0.9, 1].map(place)).toEqual([0, 90, 100]);
  });
  it("of an error begins at zero and has room above", () => {
    const place = scaleOf({ value: 2, low: 1, high: 4, isBounded: false });
    expect(place(0)).toBe(0);
    expect(place(4)).toBeCloseTo(100 / 1.15);
  });
  it("takes in what lies below zero, and nothing but zero", () => {
    expect(scaleOf({ value: -1, low: -2, high: 1, isBounded: false })(-2)).toBe(0);
    expect(scaleOf({ value: 0, low: 0, high: 0, isBounded: false })(0)).toBe(0);
  });
});
