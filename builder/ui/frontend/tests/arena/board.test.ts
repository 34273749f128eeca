import { describe, expect, it } from "vitest";
import { scaleOf } from "../../src/arena/board/interval-scale";
import { ranked, sortedBy, toggled } from "../../src/arena/board/order";
import { looksOf } from "../../src/arena/looks";
import { accuracy, contestant, scored } from "./small";

const keys = (list: { key: string }[]): string => list.map(({ key }) => key).join(" ");

describe("the scoreboard's order", () => {
  const cost = (fit: number) => ({ fit }) as never;
  const list = [
    contestant("waiting", { state: "waiting" }),
    contestant("middle", { test: scored(0.8), cost: cost(1) }),
    contestant("best", { test: scored(0.9), cost: cost(9) }),
  ];
  it("has the best first and those without a number last, whichever way it is turned", () => {
    expect(keys(ranked(list, "test", { sort: "score", up: false }))).toBe("best middle waiting");
    expect(keys(ranked(list, "test", { sort: "score", up: true }))).toBe("middle best waiting");
  });
  it("is by any column", () => {
    expect(keys(ranked(list, "test", { sort: "fit", up: true }))).toBe("middle best waiting");
  });
  it("begins with the largest score and the smallest cost, and is turned by a second press", () => {
    expect(sortedBy({ sort: "score", up: false }, "fit")).toEqual({ sort: "fit", up: true });
    expect(sortedBy({ sort: "fit", up: true }, "auc")).toEqual({ sort: "auc", up: false });
    expect(sortedBy({ sort: "auc", up: false }, "auc")).toEqual({ sort: "auc", up: true });
  });
  it("keeps columns in their own order when one is shown again", () => {
    expect(toggled(["fit", "size"], "cpu")).toEqual(["fit", "cpu", "size"]);
    expect(toggled(["fit", "size"], "fit")).toEqual(["size"]);
  });
});

describe("the scale of intervals", () => {
  it("is nothing while nobody has a score", () => expect(scaleOf([contestant("a")], "test", accuracy)).toBeNull());
  it("leaves who is far behind off the scale", () => {
    const list = [0.9, 0.88, 0.86, 0.1].map((score) => contestant(`${score}`, { test: scored(score) }));
    const scale = scaleOf(list, "test", accuracy)!;
    expect(scale.low).toBeCloseTo(0.76); // 0.12 below the middle
    expect(scale.high).toBeCloseTo(0.92);
    expect([0.1, 0.76, 0.92].map((score) => Math.round(scale.x(score)))).toEqual([4, 4, 108]);
  });
  it("takes an interval without ends", () => {
    const list = [contestant("a", { test: scored(0.5, { interval: [null, null] }) })];
    expect(scaleOf(list, "test", accuracy)!.x(0.5)).toBeGreaterThan(0);
  });
});

describe("colours", () => {
  const network = (key: string) => contestant(key, { kind: "network" });
  const curved = (key: string) => contestant(key, { curve: true });
  it("are the accent for networks, one each for curves, and none for the rest", () => {
    const { colours } = looksOf([contestant("plain"), network("mine"), curved("a"), curved("b")]);
    expect(colours).toEqual({ mine: "var(--r1)", a: "var(--r2)", b: "var(--r3)" });
  });
  it("are told apart by dashes where they are close, and where several networks race", () => {
    const { dashes } = looksOf([network("n"), network("n2"), ...["a", "b", "c", "d"].map(curved)]);
    expect(dashes).toEqual({ n2: "8 3 2 3", d: "2 3" });
  });
});
