import { describe, expect, it } from "vitest";
import { histogramSentence, histogramTable, mapSentence, mapTable } from "../../src/data/charts/chart-words";
import type { ColumnHistogram, RowMap } from "../../src/records";

const ages: ColumnHistogram = { name: "age", type: "number", rows: 12, low: 0, high: 20, series: [["", [3, 9]]] };
const byClass: ColumnHistogram = {
  ...{ name: "port", type: "category", rows: 6, labels: ["S", "C"] },
  series: [
    ["no", [1, 2]],
    ["yes", [3, 0]],
  ],
};
const map: RowMap = {
  ...{ x: [1, 2], y: [3, 4], row: [0, 9], explained: [], plain: true, axes: ["a", "b"], rows: 50, left: 48 },
  ...{ classes: ["inner", "outer"], colour: [0, null] },
};

describe("charts of data in words", () => {
  it("name where most rows are", () => {
    expect(histogramSentence(ages)).toBe("age: most rows, 9 of 12, have 10 to 20.");
    expect(histogramSentence(byClass)).toBe("port: most rows, 4 of 6, have S.");
    expect(histogramSentence({ ...ages, series: [] })).toBe("age has no values to draw.");
  });
  it("have each bar in their table, by class where there are some", () => {
    expect(histogramTable(byClass)).toEqual({
      columns: ["port", "no", "yes"],
      rows: [
        ["S", "1", "3"],
        ["C", "2", "0"],
      ],
    });
  });
  it("have each point with its row and what is true of it", () => {
    expect(mapSentence(map)).toBe("2 of 50 rows as points over a and b.");
    expect(mapTable(map)).toEqual({
      columns: ["Row", "a", "b", "Target"],
      rows: [
        ["1", "1", "3", "inner"],
        ["10", "2", "4", ""],
      ],
    });
  });
});
