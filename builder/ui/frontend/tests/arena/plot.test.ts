import { describe, expect, it } from "vitest";
import {
  belowWords,
  curvePath,
  drawnInOrder,
  headWords,
  inView,
  linesOf,
  namePlaces,
  shortened,
  tickText,
  viewOf,
} from "../../src/arena/plot/geometry";
import type { Point } from "../../src/records";
import { accuracy, contestant } from "./small";

const size = { width: 800, height: 400 };
const ending = (score: number, ...before: Point[]) =>
  contestant(`ends ${score}`, { points: [...before, [1, score, 1]] });

describe("the race in view", () => {
  const lines = linesOf([
    ending(0.99),
    ending(0.98),
    ending(0.97),
    ending(0.1),
    contestant("nothing"),
    contestant("no number", { points: [[1, null, 1]] }),
  ]);
  const parts = inView(lines, accuracy);
  it("has those with a score", () => expect(lines).toHaveLength(4));
  it("is where the contest is; what ends far below is named", () => {
    expect(parts.shown).toHaveLength(3);
    expect(belowWords(parts.below, accuracy)).toBe("Below this view: ends 0.1 10.0%");
  });
  it("names what everybody must beat before all others", () => {
    const majority = contestant("majority", { title: "Majority", group: "baseline", points: [[1, 0.05, 1]] });
    const close = [0.96, 0.95, 0.94].map((score) => ending(score));
    const { below } = inView([...lines, ...linesOf([...close, ending(0.2), ending(0.15), majority])], accuracy);
    expect(belowWords(below, accuracy)).toMatch(/^Below this view: Majority 5.0%, ends 0.2 20.0%/);
  });
  it("names three, and says how many more", () => {
    expect(belowWords([...lines, ...lines], accuracy)).toMatch(/ and 5 more$/);
  });
  it("has more time to the right, better scores above, and no share below nothing", () => {
    for (const log of [true, false]) {
      const view = viewOf(parts, accuracy, log, size);
      expect(view.x(2)).toBeGreaterThan(view.x(1));
      expect(view.y(0.99)).toBeLessThan(view.y(0.98));
      expect(view.y0).toBeGreaterThanOrEqual(0);
      const places = view.times.map(({ at }) => at);
      expect(places.every((at, k) => k === 0 || at - places[k - 1]! >= 46)).toBe(true);
    }
  });
  it("stands a single contestant, also at zero seconds and zero score", () => {
    const alone = inView(linesOf([contestant("a", { points: [[0, 0, 1]] })]), accuracy);
    const view = viewOf(alone, accuracy, true, size);
    expect([view.x(0), view.y(0)].every(Number.isFinite)).toBe(true);
  });
});

describe("a person's own network", () => {
  const mine = (score: number) =>
    contestant("mine", { title: "Your network", kind: "network", points: [[1, score, 1]] });
  const others = [0.99, 0.98, 0.97, 0.96].map((score) => ending(score));
  it("is always drawn, however far below it ends", () => {
    for (const score of [0.95, 0.6, 0.1, 0]) {
      const parts = inView(linesOf([...others, ending(0.05), mine(score)]), accuracy);
      const view = viewOf(parts, accuracy, true, size);
      expect(parts.shown.map(({ contestant: { key } }) => key)).toContain("mine");
      expect(view.y(score)).toBeLessThanOrEqual(view.bottom);
    }
  });
  it("does not press all others together where a score has no bottom: it runs along the edge, with its number", () => {
    const scale = { title: "R²", share: false };
    const lines = linesOf([...others, mine(-50)]);
    const parts = inView(lines, scale);
    const view = viewOf(parts, scale, true, size);
    const own = parts.shown.find(({ contestant: { key } }) => key === "mine")!;
    expect(view.y0).toBeGreaterThan(-2);
    expect(view.y(-50)).toBe(view.bottom);
    expect(curvePath(own.points, view)).not.toMatch(/^M$|NaN/);
    expect(headWords(own, view, scale)).toBe("Your network ↓ −50.000");
    expect(headWords(lines[0]!, view, scale)).toBe("ends 0.99");
  });
});

describe("a curve", () => {
  it("is cut off where it comes up into the view", () => {
    const view = { x: (time: number) => time * 10, y: (score: number) => 100 - 100 * score, y0: 0.5 };
    const path = curvePath(
      [
        [0, 0],
        [2, 1],
        [3, 1],
      ],
      view as never,
    );
    expect(path).toBe("M10.0 50.0L20.0 0.0L30.0 0.0");
  });
  it("of a network lies over all others", () => {
    const lines = linesOf([
      ending(0.5),
      contestant("mine", { kind: "network", points: [[1, 0.5, 1]] }),
      contestant("curved", { points: [[1, 0.5, 1]] }),
    ]);
    const order = drawnInOrder(lines, { mine: "blue", curved: "red" });
    expect(order.map((line) => line.contestant.key)).toEqual(["ends 0.5", "curved", "mine"]);
  });
});

describe("names", () => {
  it("move apart, and up again from the axis", () => {
    expect(namePlaces([10, 12, 100], 400)).toEqual([10, 26, 100]);
    expect(namePlaces([90, 95, 99], 100)).toEqual([66, 82, 98]);
    expect(namePlaces([], 100)).toEqual([]);
  });
  it("are cut where they are too long", () => expect(shortened("a".repeat(30))).toHaveLength(26));
});

it("scores on the axis have a digit more where they lie close", () => {
  expect([tickText(0.985, accuracy, true), tickText(0.98, accuracy, false)]).toEqual(["98.5%", "98%"]);
  expect(tickText(-0.5, { title: "R²", share: false }, false)).toBe("−0.50");
});
