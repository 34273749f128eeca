import { describe, expect, it } from "vitest";
import type { Frame, Line } from "../../../src/parts/chart/lines";
import { sentenceOf, tableOf } from "../../../src/parts/chart/words";

const frame: Frame = { from: 0, to: 9, now: 2, done: false, unit: "epoch", events: [], best: { x: 1, value: 0.8 } };
const share = { label: "Accuracy", share: true };
const lines: Line[] = [
  { name: "training", kind: "training", x: [1, 2], y: [0.5, 0.75] },
  { name: "validation", kind: "validation", x: [1], y: [0.8] },
];

describe("a live plot in words", () => {
  it("says where each line stands, the best, and what looks at nothing", () => {
    const withBaseline = { ...frame, baseline: { value: 0.1, words: "always saying “0”" } };
    expect(sentenceOf(lines, withBaseline, share)).toBe(
      "Accuracy at epoch 2 of 9: training 75.0%, validation 80.0%; best at epoch 1, 80.0%; always saying “0”, 10.0%.",
    );
  });
  it("says that nothing is there yet", () => {
    expect(sentenceOf([], frame, share)).toBe("Accuracy: no number is there yet.");
  });
  it("has every point of every line in its table, the newest first", () => {
    expect(tableOf(lines, frame, share)).toEqual({
      columns: ["Epoch", "training", "validation"],
      rows: [
        ["2", "75.0%", ""],
        ["1", "50.0%", "80.0%"],
      ],
    });
  });
});
