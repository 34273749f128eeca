import { describe, expect, it } from "vitest";
import type { Standing } from "../../src/train/answers";
import {
  bestOf,
  emptyFrame,
  frameOf,
  hasEpochs,
  isPlane,
  lossLines,
  otherLines,
  plannedEpochs,
  scoreLines,
} from "../../src/train/plot-lines";

const points = (...y: (number | null)[]) => ({ x: y.map((_, i) => 10 * i), epoch: y.map((_, i) => i), y });
const series = {
  "step/loss": points(3, 2, 1),
  "train/loss": points(3, 1),
  "validation/loss": points(2, 1),
  "train/accuracy": points(0.1),
  "validation/accuracy": points(0.2),
};

describe("the lines of a run", () => {
  it("of the loss are each step and the validation", () => {
    const lines = lossLines(series, "epoch");
    expect(lines.map(({ name, raw }) => [name, raw?.y.length])).toEqual([
      ["training", 3],
      ["validation", undefined],
    ]);
    expect(lossLines({ "train/loss": points(1) }, "x").map(({ name }) => name)).toEqual(["training"]);
  });
  it("are those of each step where a run has no loss", () => {
    expect(lossLines({ "step/return": points(1, 2) }, "x").map(({ name }) => name)).toEqual(["Return, each step"]);
  });
  it("of the score are its own and that of training", () => {
    const names = scoreLines(series, "epoch", "validation/accuracy").map(({ name }) => name);
    expect(names).toEqual(["training", "validation"]);
    expect(scoreLines(series, "epoch", "train/accuracy").map(({ kind }) => kind)).toEqual(["training"]);
  });
  it("of other runs have hues of their own", () => {
    const others = ["a", "b", "c"].map((name) => ({ id: name, name, series }));
    const lines = otherLines(others, "validation/loss", "epoch", ["own", "red", "blue"]);
    expect(lines.map(({ colour, dash }) => [colour, dash])).toEqual([
      ["red", "solid"],
      ["blue", "solid"],
      ["red", "dash"],
    ]);
    expect(otherLines(others, "unheard", "epoch", ["own", "red"])).toEqual([]);
  });
});

describe("the frame of a plot", () => {
  const event = { attempt: 1, step: 5, epoch: 0.5, kind: "failed", text: "it broke", time: 0 };
  it("goes as far as the plan while it trains, and as far as it came afterwards", () => {
    expect(frameOf({ state: "running", epochs: 9, events: [] }, series)).toMatchObject({ now: 2, to: 9, done: false });
    expect(frameOf({ state: "stopped", epochs: 9, events: [] }, series)).toMatchObject({ now: 2, to: 2, done: true });
  });
  it("counts steps where there are no epochs", () => {
    const frame = frameOf({ state: "running", epochs: 0, events: [event] }, series);
    expect(frame).toMatchObject({ unit: "step", now: 20, to: 25, events: [{ x: 5, bad: true }] });
  });
  it("has no epochs where what it learns from has no end", () => {
    expect(plannedEpochs({ epochs: 7 }, { sentence: "", lines: [], endless: true })).toBe(0);
    expect(plannedEpochs({ epochs: 7 }, null)).toBe(7);
  });
  it("is there before the first answer", () => {
    expect(emptyFrame(7)).toMatchObject({ from: 0, to: 7, now: 0 });
  });
  it("has the best epoch of its own series alone", () => {
    const best = { name: "validation/loss", epoch: 3, step: 30, value: 0.5 };
    expect(bestOf({ best, epochs: 9 } as Standing, "validation/loss")).toEqual({ x: 3, value: 0.5 });
    expect(bestOf({ best, epochs: 0 } as Standing, "validation/loss")?.x).toBe(30);
    expect(bestOf({ best, epochs: 9 } as Standing, "validation/accuracy")).toBeNull();
  });
});

describe("points of a plane", () => {
  const plan = (shape: number[]) => ({
    data: { signature: { inputs: ["p"], fields: { p: { kind: "table", shape } } } },
  });
  it("are two numbers and nothing else", () => {
    expect(isPlane(plan([2]))).toBe(true);
    expect(isPlane(plan([3]))).toBe(false);
    expect(isPlane({})).toBe(false);
  });
});

describe("a run without a last epoch", () => {
  const standing = { state: "running", epochs: null, events: [] };
  it("has epochs all the same", () => {
    expect([hasEpochs(standing), hasEpochs({ epochs: 0 }), hasEpochs(null)]).toEqual([true, false, false]);
    expect(plannedEpochs({ epochs: null }, null)).toBe(null);
  });
  it("has room for what is to come, as far as that is known", () => {
    const long = { "train/loss": points(...Array.from({ length: 101 }, () => 1)) };
    expect(frameOf(standing, long)).toMatchObject({ unit: "epoch", now: 100, to: 125 });
    expect(frameOf({ ...standing, state: "stopped" }, long)).toMatchObject({ to: 100, done: true });
  });
});
