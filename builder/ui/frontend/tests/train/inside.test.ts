import { describe, expect, it } from "vitest";
import { histogramPanes, ratioText, short, unitsPane, verdictOf } from "../../src/train/inside/pane-words";
import { groupsOf } from "../../src/train/inside/strip-groups";

describe("the panes of a layer", () => {
  it("are those that it has", () => {
    const weights = { counts: [1, 2], low: -1, high: 1 };
    const panes = histogramPanes({
      kind: "Conv2d",
      parameters: 2320,
      weights,
      gradients: null,
      outputs: { ...weights, low: 0.5 },
    });
    expect(panes.map(({ title, note, zero }) => [title, note, zero])).toEqual([
      ["Weights", "2,320", 50],
      ["Outputs", "", null],
    ]);
  });
  it("say how many units never fire", () => {
    const units = { count: 3, fires: [0, 0.5, 1], dead: 1, silent: true };
    const words = { title: "Units that fire", note: "2 of 3", words: "1 never fires", isWarning: true };
    expect(unitsPane(units)).toMatchObject(words);
    expect(unitsPane({ ...units, silent: false }).title).toBe("Units");
  });
  it("have short numbers", () => {
    expect([0, 0.0123, -0.00002, 1_234_567, -1.26].map(short)).toEqual(["0", "0.012", "−2e−5", "1e6", "−1.3"]);
  });
  it("judge how far a step moves the weights", () => {
    expect([0.1, 0.001, 1e-6].map((ratio) => verdictOf(ratio).word)).toEqual(["large", "usual", "hardly moves"]);
    expect(ratioText(0.00001)).toBe("1e−5");
  });
});

describe("the pictures of a layer", () => {
  const filters = { count: 8, size: [4, 4] as [number, number], data: "" };
  const maps = { ...filters, signed: false, most: 1 };
  it("are its maps, its attention and its filters", () => {
    const attention = { heads: 1, size: [2, 2] as [number, number], data: "", most: 1 };
    const groups = groupsOf({ kind: "Conv2d", parameters: 1, maps, attention, filters: { ...filters, of: 3 } });
    expect(groups.map(({ label, tint }) => [label, tint])).toEqual([
      ["What each of the 8 channels makes of it", "up"],
      ["Attention of 1 head: each row looks at the columns", "up"],
      ["Filters, mean over 3 channels", "signed"],
    ]);
  });
  it("of a dense layer are one table, as wide as it needs", () => {
    const table = { ...filters, count: 1, matrix: true, size: [10, 500] as [number, number] };
    expect(groupsOf({ kind: "Linear", parameters: 1, filters: table })[0]).toMatchObject({
      isFixed: true,
      wide: 220,
      high: 44,
      rows: 1,
    });
  });
  it("in colour have no table of colours", () => {
    expect(groupsOf({ kind: "Conv2d", parameters: 1, filters: { ...filters, colour: true } })[0]!.tint).toBeNull();
  });
});
