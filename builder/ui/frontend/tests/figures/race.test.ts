import { describe, expect, it } from "vitest";
import { frontOf, inView, placeNames } from "../../src/figures/costs-layout";
import { looksOf, namePlaces, viewOf } from "../../src/figures/growth-view";
import { fileSize, logTicks, nice, scoreText, signed, ticks } from "../../src/figures/scales";
import type { Growth, GrowthCurve } from "../../src/records";

const accuracy = { title: "accuracy", share: true };

describe("score against cost", () => {
  const dot = (who: string, x: number, y: number) => ({ who, title: who, x, y, isOwn: who === "mine" });
  const dots = [dot("slow", 9, 0.9), dot("quick", 1, 0.88), dot("beaten", 5, 0.87), dot("far", 2, 0.1)];
  it("names those far below instead of pressing all others together", () => {
    expect(inView(dots, true).below.map(({ who }) => who)).toEqual(["far"]);
  });
  it("has a person's own network in view, however far below it is", () => {
    expect(inView([...dots, dot("mine", 3, 0.2)], true).below.map(({ who }) => who)).toEqual(["far"]);
  });
  it("joins those that nobody beats in both", () => {
    expect(frontOf(dots).map(({ who }) => who)).toEqual(["quick", "slow"]);
  });
  it("gives each name a place of its own", () => {
    const places = placeNames([1, 2, 3].map(() => ({ x: 100, y: 100, title: "the same place" })));
    expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(3);
  });
});

describe("growth with rows", () => {
  const curve = (who: string, more: Partial<GrowthCurve> = {}): GrowthCurve => ({
    ...{ who, title: who, baseline: false, network: false, sizes: [10, 100], mean: [0.5, 0.9] },
    ...{ low: [0.4, 0.8], high: [0.6, 1], seconds: [1, 2], missing: [], why: "" },
    ...more,
  });
  const record: Growth = { figure: "growth", title: "", scale: accuracy, sizes: [10, 100], curves: [], notes: [] };
  it("has more to the right and better above", () => {
    const view = viewOf(record, [curve("a")], false, 800);
    expect(view.x(100)).toBeGreaterThan(view.x(10));
    expect(view.y(0.9)).toBeLessThan(view.y(0.5));
  });
  it("gives networks the accent, baselines grey, and the page's colours before its own", () => {
    const curves = [curve("n", { network: true }), curve("b", { baseline: true }), curve("own"), curve("q")];
    const colours = looksOf(curves, { colours: { own: "red" } }).map(({ colour }) => colour);
    expect(colours).toEqual(["var(--r1)", "var(--ink-3)", "red", "var(--r2)"]);
  });
  it("moves names apart", () => expect(namePlaces([50, 51, 10])).toEqual([50, 65, 10]));
});

describe("words and ticks of a race", () => {
  it("write scores", () => {
    expect([0.123, null, -0.00001].map((value) => scoreText(accuracy, value))).toEqual(["12.3%", "–", "0.0%"]);
    expect(scoreText({ title: "loss", share: false }, -1.5)).toBe("−1.500");
  });
  it("write sizes", () => expect([0, 12, 4_000, 2.5e6].map(fileSize)).toEqual(["–", "< 1 KB", "4 KB", "2.5 MB"]));
  it("have a true minus sign and none before zero", () => {
    expect(["-1", "-0.0%"].map(signed)).toEqual(["−1", "0.0%"]);
  });
  it("are round", () => {
    expect([0.11, 0.3, 6, 9].map(nice)).toEqual([0.1, 0.2, 5, 10]);
    expect(ticks(-0.1, 1, 4)).toHaveLength(6);
    expect(logTicks(1, 20)).toEqual([1, 2, 5, 10, 20]);
  });
});
