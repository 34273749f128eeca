import { describe, expect, it } from "vitest";
import { boundaryOf } from "../../src/figures/boundary";
import { mistakeWords } from "../../src/figures/samples";
import { sharesPath, weakestFirst } from "../../src/figures/square";
import { thresholdWords } from "../../src/figures/threshold";
import { placeTree } from "../../src/figures/tree-layout";

describe("curves of shares", () => {
  it("leave out what is no number", () => {
    expect(sharesPath([0, null, 1], [1, 1, 0.5])).toBe("M0.00 0.00L100.00 50.00");
  });
  it("begin with the weakest that has an area", () => {
    expect(weakestFirst([{ area: 0.9 }, {}, { area: 0.5 }])).toEqual([{ area: 0.5 }, { area: 0.9 }]);
  });
});

describe("the boundary of two classes", () => {
  it("runs where both are as likely", () => {
    const line = [
      [0.5, 0.25],
      [0.5, 0.75],
    ];
    expect(boundaryOf(new Uint8Array([0, 255, 0, 255]), 2)).toEqual([line]);
  });
  it("is nowhere where one is likelier all over", () => expect(boundaryOf(new Uint8Array(9), 3)).toEqual([]));
});

describe("a tree", () => {
  const leaf = { rows: 1, says: "a", more: false };
  it("has leaves side by side and questions in the middle above them", () => {
    const { nodes, leaves, deepest } = placeTree([{ ...leaf, question: "x < 1", yes: 1, no: 2 }, leaf, leaf]);
    expect(nodes.map(({ x }) => x)).toEqual([0.5, 0, 1]);
    expect(nodes.map(({ depth }) => depth)).toEqual([0, 1, 1]);
    expect([leaves, deepest]).toEqual([2, 1]);
  });
  it("never leads round", () => {
    expect(placeTree([{ ...leaf, question: "x < 1", yes: 0, no: 0 }]).leaves).toBe(1);
  });
});

describe("a mistake in words", () => {
  it.each([
    [{ row: 1, said: "cat", truth: "dog" }, "cat, is dog"],
    [{ row: 1, said: [1], truth: [2] }, "1.000, is 2.000"],
    [{ row: 1, said: [1, 2], truth: [2, 3], loss: 0.5 }, "0.500 off, on average"],
    [{ row: 1, wrong: 0.25 }, "25.0% of the points wrong"],
    [{ row: 1, said: "cat" }, undefined],
  ])("%o", (mistake, words) => expect(mistakeWords(mistake)).toBe(words));
});

describe("the threshold of two classes", () => {
  const record = { title: "", second: "yes", places: [0.3, 0.5], right: [0.94, 0.9] };
  it("says what was gained by moving it", () =>
    expect(thresholdWords({ ...record, at: 0.3 })).toMatch(
      /30.* on, chosen on validation.*94.*from 50% on it would be 90/,
    ));
  it("says that nothing was gained where it stays", () =>
    expect(thresholdWords({ ...record, at: 0.5 })).toMatch(
      /50.* on: on validation no other choice was clearly better/,
    ));
});
