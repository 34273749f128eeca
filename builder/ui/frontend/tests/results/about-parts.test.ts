import { describe, expect, it } from "vitest";
import { aboutParts } from "../../src/results/about-parts";

describe("which rows a report is of", () => {
  it.each([
    [{ rows: 0, part: "validation", to_judge: 0 }, "It learned without a data set"],
    [{ rows: 9, part: "train", to_judge: 3 }, "these rows were learned from"],
    [{ rows: 9, part: "validation", to_judge: 0 }, "No test part was kept"],
    [{ rows: 9, part: "validation", to_judge: 3 }, "The test part stays closed here"],
  ])("%o is told", (report, words) => expect(aboutParts(report)).toContain(words));
});
