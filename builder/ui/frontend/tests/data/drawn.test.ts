import { describe, expect, it } from "vitest";
import { mapWords, roomOf } from "../../src/data/charts/map-words";
import { barBoxes, sharePieces } from "../../src/data/drawn/boxes";
import { drawnLines } from "../../src/data/drawn/line-paths";
import { planeOf, pointsOf, thinned } from "../../src/data/drawn/point-places";
import { axisWords, stackedBars } from "../../src/data/drawn/stacks";
import { ticks } from "../../src/data/drawn/ticks";
import { classColour } from "../../src/parts/class-colour";
import { map } from "./small";

describe("bars", () => {
  it("reach the top at the most and are seen at one", () => {
    const [none, one, most] = barBoxes([0, 1, 1000], 30, 20);
    expect([none!.height, one!.height, most!.height]).toEqual(["0.0", "1.0", "20.0"]);
    expect(most).toMatchObject({ x: "20.0", y: "0.0", width: "9.0" });
  });
  it("of nothing are none", () => expect(barBoxes([], 30, 20)).toEqual([]));
});

it("pieces of shares fill the bar, and what is rare is one piece", () => {
  const pieces = sharePieces(
    [
      ["a", 3],
      ["b", 1],
    ],
    4,
    80,
  );
  expect(pieces.map(({ name, x, wide }) => [name, x, wide])).toEqual([
    ["a", "0.0", "28.5"],
    ["b", "30.0", "8.5"],
    ["others", "40.0", "38.5"],
  ]);
});

describe("lines", () => {
  it("leave a gap where a value is missing", () => {
    expect(drawnLines([[0, null, 1, 2]], 30, 16).paths).toEqual(["M0.0 13.0M20.0 8.0L30.0 3.0"]);
  });
  it("know where zero lies, if it lies inside", () => {
    expect(drawnLines([[-1, 1]], 30, 16).zero).toBe(8);
    expect(drawnLines([[1, 2]], 30, 16).zero).toBeNull();
  });
  it("of one value lie in the middle; of none there are none", () => {
    expect(drawnLines([[5, 5]], 10, 16).paths).toEqual(["M0.0 8.0L10.0 8.0"]);
    expect(drawnLines([[null]], 10, 16).paths).toEqual([]);
  });
});

describe("a map", () => {
  it("has its points inside, the highest above", () => {
    const plane = planeOf(map(), 100, 100, false);
    const points = pointsOf(map(), plane);
    expect(points[0]!.x).toBeLessThan(points[2]!.x);
    expect(points[0]!.y).toBeGreaterThan(points[2]!.y);
    for (const { x, y } of points) expect(Math.min(x, y, 100 - x, 100 - y)).toBeGreaterThan(4);
  });
  it("of one point divides by nothing", () => {
    const single = map({ x: [3], y: [3], row: [1] });
    expect(pointsOf(single, planeOf(single, 100, 100, false))[0]).toMatchObject({ x: 50, y: 50 });
  });
  it("colours classes, numbers between two signs, and nothing grey", () => {
    const fills = (more: Parameters<typeof map>[0]): string[] =>
      pointsOf(map(more), planeOf(map(), 100, 100, false)).map(({ fill }) => fill);
    expect(fills({ classes: ["a", "b"], colour: [0, 1, -1] })).toEqual(["var(--neg)", "var(--pos)", "var(--ink-3)"]);
    expect(fills({ colour: [0, 5, null] })[1]).toContain("100%");
    expect(fills({ colour: [0, 5, null] })[2]).toBe("var(--ink-3)");
  });
  it("is thinned evenly, its rows with it", () => {
    const many = map({ x: [0, 1, 2, 3], y: [0, 1, 2, 3], row: [9, 8, 7, 6], colour: [0, 1, 0, 1] });
    expect(thinned(many, 2)).toMatchObject({ x: [0, 2], row: [9, 7], colour: [0, 0] });
  });
  it("says what it shows", () => {
    expect(mapWords(map()).says).toContain("61% and 20%");
    expect(mapWords(map({ plain: true, axes: ["a", "b"] }))).toEqual({
      title: "3 points",
      says: "a across, b up, after the transforms",
    });
  });
  it("takes the room that there is", () => {
    expect(roomOf(1000, 700, false)).toEqual({ width: 760, height: 340 });
    expect(roomOf(1000, 700, true)).toEqual({ width: 870, height: 580 });
    expect(roomOf(100, 100, true)).toEqual({ width: 360, height: 360 });
  });
});

describe("stacked bars", () => {
  const chart = {
    name: "age",
    type: "number",
    rows: 5,
    low: 0,
    high: 10,
    series: [
      ["yes", [1, 3]],
      ["no", [1, 0]],
    ] as [string, number[]][],
  };
  it("stand on each other, and say what they are", () => {
    const bars = stackedBars(chart, 20, 54);
    expect(bars.map(({ says }) => says)).toEqual(["bar 1, yes: 1", "bar 1, no: 1", "bar 2, yes: 3"]);
    expect(bars.map(({ y }) => y)).toEqual(["24.0", "14.0", "4.0"]);
  });
  it("have the ends of numbers, dates as days, and few labels", () => {
    expect(axisWords(chart, 100).map(({ text }) => text)).toEqual(["0", "10"]);
    expect(axisWords({ ...chart, type: "date", low: 0, high: 86400 }, 100)[1]!.text).toBe("1970-01-02");
    expect(axisWords({ ...chart, labels: ["a long label", "b"] }, 100).map(({ text }) => text)).toEqual([
      "a long…",
      "b",
    ]);
    expect(axisWords({ ...chart, labels: Array(9).fill("a") }, 100)[0]!.text).toContain("9 of the commonest");
  });
});

it("ticks are round", () => {
  expect(ticks(0, 10, 5)).toEqual([0, 2, 4, 6, 8, 10]);
  expect(ticks(-0.3, 0.3, 5)).toEqual([-0.2, 0, 0.2]);
  expect(ticks(1, 1, 5)).toEqual([]);
});

it("two classes have the colours of signs, the seventh a paler one", () => {
  expect(classColour(1, 2)).toBe("var(--pos)");
  expect(classColour(1, 3)).toBe("var(--r2)");
  expect(classColour(6, 8)).toContain("var(--r1) 55%");
});
