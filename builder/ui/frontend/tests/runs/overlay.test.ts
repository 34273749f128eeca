import { describe, expect, it } from "vitest";
import { frameOf, type Laid, linesOf, metricsOf } from "../../src/runs/overlay";

const curve = (...y: (number | null)[]): { x: number[]; epoch: number[]; y: (number | null)[] } => {
  const epoch = y.map((_, i) => i + 1);
  return { x: epoch.map((at) => 10 * at), epoch, y };
};
const row = (name: string, state = "finished", epochs = 9): Laid["row"] => ({
  ...{
    id: name,
    name,
    state,
    epochs,
    cause: "",
    created: 0,
    project: null,
    star: false,
    archived: false,
    tags: [],
    note: "",
  },
});
const baselines = { "validation/loss": { value: 3, better: "min" as const, words: "always saying the mean" } };
const laid: Laid[] = [
  {
    id: "a",
    row: row("net"),
    series: { "validation/loss": curve(4, 2), "update/conv": curve(1), other: curve(1) },
    baselines,
  },
  { id: "b", row: row("net"), series: { "validation/loss": curve(2, 2, 9), "train/loss": curve(1) }, baselines },
  { id: "c", row: undefined, series: {}, baselines: {} },
];

describe("runs over each other", () => {
  it("offer what any of them has, the usual first", () => {
    expect(metricsOf(laid)).toEqual(["validation/loss", "train/loss", "other"]);
  });
  it("are told apart by their names", () => {
    const lines = linesOf(laid, "validation/loss", ["red", "blue"], false);
    expect(lines.map(({ name, colour }) => [name, colour])).toEqual([
      ["net", "red"],
      ["net (2)", "blue"],
    ]);
  });
  it("become a mean and a band where all have a number", () => {
    const [mean, ...others] = linesOf(laid, "validation/loss", ["red"], true);
    expect(others).toEqual([]);
    expect(mean).toMatchObject({ name: "mean of 2", x: [1, 2], y: [3, 2], band: { low: [2, 2], high: [4, 2] } });
  });
  it("are laid by steps where one has no epochs", () => {
    const endless = [{ ...laid[0]!, row: row("stream", "finished", 0) }, laid[1]!];
    expect(linesOf(endless, "validation/loss", ["red"], false)[0]?.x).toEqual([10, 20]);
    expect(frameOf(endless, "validation/loss")).toMatchObject({ unit: "step", to: 30 });
  });
  it("take the room of the longest, or of the plan of one that trains", () => {
    expect(frameOf(laid, "validation/loss").to).toBe(3);
    const live = [{ ...laid[0]!, row: row("net", "running") }];
    expect(frameOf(live, "validation/loss").to).toBe(9);
  });
});

describe("the baseline under several runs", () => {
  it("is drawn where it is the same for all", () => {
    expect(frameOf(laid, "validation/loss").baseline?.value).toBe(3);
    expect(frameOf(laid, "train/loss").baseline).toBeNull();
    const other = { ...laid[1]!, baselines: { "validation/loss": { ...baselines["validation/loss"], value: 4 } } };
    expect(frameOf([laid[0]!, other], "validation/loss").baseline).toBeNull();
  });
});
