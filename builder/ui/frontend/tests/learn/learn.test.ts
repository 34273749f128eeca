import { describe, expect, it } from "vitest";
import { contourPath, levelsOf } from "../../src/figures/contours";
import { framedAt } from "../../src/figures/framed";
import { nearest, pathOf, viewOfLines } from "../../src/figures/line-view";
import { searched } from "../../src/learn/searching";
import type { DrawnLine, Grid, Window } from "../../src/records";

describe("what a window frames", () => {
  const grid: Grid = { title: "Picture", size: "3 × 3", height: 3, width: 3, values: [1, 2, 3, 4, 5, 6, 7, 8, 9] };
  const window: Window = { size: [2, 2], step: [1, 1], gap: [1, 1], edge: [0, 0], weights: [1, 0, 0, -1], bias: 0 };
  const sum = (row: number, column: number, other: Partial<Window> = {}): number =>
    framedAt(grid, { ...window, ...other }, row, column).parts.reduce(
      (all, { weight, value }) => all + (weight ?? 0) * value,
      0,
    );
  it("is each number of it times what lies below", () => {
    expect([sum(0, 0), sum(1, 1)]).toEqual([1 - 5, 5 - 9]);
  });
  it("holds zeros where it stands over the edge", () => {
    const framed = framedAt(grid, { ...window, edge: [1, 1] }, 0, 0);
    expect(framed.parts.map(({ value, isOutside }) => [value, isOutside])).toEqual([
      [0, true],
      [0, true],
      [0, true],
      [1, false],
    ]);
  });
  it("reaches further with gaps and goes further with steps", () => {
    expect(framedAt(grid, { ...window, gap: [2, 2] }, 0, 0).wide).toBe(3);
    expect(sum(0, 0, { gap: [2, 2] })).toBe(1 - 9);
    expect(framedAt(grid, { ...window, step: [2, 2] }, 1, 0).top).toBe(2);
  });
});

describe("lines of equal height", () => {
  const ground = { x: [0, 1], y: [0, 1], heights: [0, 1, 0, 1] };
  it("cross each cell where the height is reached", () => {
    expect(contourPath(ground, 0.25, (x, y) => [x * 100, y * 100])).toBe("M25.0 0.0L25.0 100.0");
  });
  it("are none where it is never reached, and none of a plain", () => {
    expect(contourPath(ground, 2, (x, y) => [x, y])).toBe("");
    expect(levelsOf({ x: [], y: [], heights: [] })).toEqual([]);
  });
});

describe("a line", () => {
  const room = { width: 120, height: 60, left: 10, right: 10, top: 10, bottom: 10 };
  const line: DrawnLine = { name: "a", x: [0, 1, 2], y: [0, null, 4], quiet: false };
  it("has a hole where there is no number", () => {
    expect(pathOf(line, viewOfLines([line], room))).toBe("M10.0 50.0M110.0 10.0");
  });
  it("is not pressed flat by one that is drawn beside it", () => {
    const spike: DrawnLine = { name: "b", x: [0, 2], y: [0, 1e6], quiet: true };
    expect(viewOfLines([line, spike], room).high).toBe(4);
  });
  it("is read at its nearest number", () => {
    expect([nearest(line, 1.6), nearest(line, -3)]).toEqual([2, 0]);
  });
});

describe("a search of the shelf", () => {
  const entry = (title: string, summary: string, words = "") => ({ id: title, family: "f", title, summary, words });
  const entries = [
    entry("Pooling", "keeps the mean, like dropout of places"),
    entry("Dropout", "lets some fall", "regularise"),
  ];
  it("needs all words, and puts first what is called so", () => {
    expect(searched(entries, "dropout").map(({ id }) => id)).toEqual(["Dropout", "Pooling"]);
    expect(searched(entries, "dropout regularise").map(({ id }) => id)).toEqual(["Dropout"]);
    expect(searched(entries, "lstm")).toEqual([]);
  });
});
