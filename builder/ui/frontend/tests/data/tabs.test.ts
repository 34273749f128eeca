import { describe, expect, it } from "vitest";
import { foundWords, readAs, readingByName, readingOfRefused, readingOfView } from "../../src/data/reading";
import { closedWords, fits, realTokens } from "../../src/data/samples/words";
import { offersWords, raceWords } from "../../src/data/start/words";
import { tabsOf } from "../../src/data/tabs";
import { blocksOf, fitting, inserted, movedUp, valuesOf } from "../../src/data/transforms/steps";
import { openedWords, short, singular, tail, tickText, tokenText } from "../../src/data/words";
import type { FormOption } from "../../src/records";
import { column, view } from "./small";

it("tabs begin with what a sample is", () => {
  expect(tabsOf("image")[0]).toBe("Pictures");
  expect(tabsOf("table")).toEqual(["Columns", "Rows", "Charts", "Split", "Transforms"]);
  expect(tabsOf("points").slice(0, 3)).toEqual(["Map", "Columns", "Rows"]);
});

describe("transforms", () => {
  const entry = (name: string, stage: number, more: object = {}) =>
    ({ name, title: name, summary: "", stage, target: false, applies: ["number"], options: [], ...more }) as never;
  const entries = [
    entry("impute", 1),
    entry("log", 3),
    entry("standardise", 4),
    entry("scale-target", 6, { target: true }),
  ];
  const step = (number: number, type: string, name: string) => ({ number, type, column: name }) as never;
  it("have the steps of their columns; the rest was added by itself", () => {
    const chosen = [
      { type: "log", columns: ["a"] },
      { type: "log", columns: ["b"] },
    ];
    const { blocks, added } = blocksOf(
      chosen,
      [step(0, "log", "a"), step(1, "log", "b"), step(2, "one-hot", "c")],
      entries,
    );
    expect(blocks.map(({ fitted }) => fitted.map(({ number }) => number))).toEqual([[0], [1]]);
    expect(added.map(({ number }) => number)).toEqual([2]);
  });
  it("stand before those of a later stage", () => {
    const chosen = [{ type: "impute" }, { type: "standardise" }];
    expect(inserted(chosen, entries[1]!, entries).map(({ type }) => type)).toEqual(["impute", "log", "standardise"]);
    expect(inserted([], entries[1]!, entries)).toEqual([{ type: "log" }]);
  });
  it("are moved up, and offered where a column suits them", () => {
    expect(movedUp([{ type: "a" }, { type: "b" }], 1)).toEqual([{ type: "b" }, { type: "a" }]);
    const names = (columns: Parameters<typeof fitting>[1]) => fitting(entries, columns).map(({ name }) => name);
    expect(names([column("a")])).toEqual(["impute", "log", "standardise"]);
    expect(names([column("a", { type: "text" }), column("b", { use: "target" })])).toEqual(["scale-target"]);
  });
  it("stand at their defaults until they are turned", () => {
    expect(
      valuesOf(
        [
          { name: "how", default: "mean" },
          { name: "k", default: 3 },
        ],
        { k: 5 },
      ),
    ).toEqual({ how: "mean", k: 5 });
  });
});

describe("how a file is read", () => {
  const detected = { format: "table", delimiter: ";", header: true };
  const option = (name: string, ...choices: [unknown, string][]) =>
    ({ name, label: name, kind: "choice", choices: choices.map(([value, label]) => ({ value, label })) }) as FormOption;
  const reading = [option("delimiter", [";", "semicolon"]), option("encoding", ["utf-8", "UTF-8"])];
  const subject = readingOfView(view({ detected, reading, entry: { options: [] } as never, cut_by: [], cut: {} }));
  it("says what was found out", () => {
    const [delimiter, encoding] = subject.reading;
    expect(foundWords(delimiter!, subject)).toBe("found: semicolon");
    expect(foundWords(encoding!, subject)).toBe("found: nothing");
    expect(foundWords(delimiter!, readingOfRefused(view().data, reading))).toBe("found out");
  });
  it("offers what the format of its name asks, where it could not be read", () => {
    const formats = [{ name: "table", endings: [".csv", ".tsv"], reading }];
    expect(readingByName("a.CSV", formats)).toBe(reading);
    expect(readingByName("a.zip", formats)).toEqual([]);
  });
  it("lets the types be found out anew where the file means something else", () => {
    const data = { ...view().data, options: { types: { a: "text" } } };
    expect(readAs(data, { reading: {}, choices: {} }).data.options.types).toEqual({ a: "text" });
    expect(readAs(data, { reading: {}, choices: { as: "forecast" } }).data.options.types).toEqual({});
  });
});

describe("samples", () => {
  it("say that the rows that judge stay closed", () => {
    expect(closedWords({ view: view(), test: false }, "50 rows")).toBe("50 rows; the 15 that are to judge stay closed");
    expect(closedWords({ view: view(), test: true }, "50 rows")).toBe("50 rows");
  });
  it("end before the padding, but for places of categories", () => {
    const tokens: [number, string][] = [
      [4, "a"],
      [0, ""],
      [5, "b"],
      [0, ""],
      [0, ""],
    ];
    expect(realTokens({ tokens })).toHaveLength(3);
    expect(
      realTokens({
        tokens: [
          [0, ""],
          [0, ""],
        ],
      }),
    ).toHaveLength(1);
    expect(realTokens({ tokens, columns: ["a", "b", "c", "d", "e"] })).toHaveLength(5);
  });
  it("fit an input that takes any length", () => {
    expect(fits({ shape: [3, 2], declared: [null, 2] })).toBe(true);
    expect(fits({ shape: [3], declared: [4] })).toBe(false);
  });
});

describe("words", () => {
  it("of numbers are short, with a true minus", () => {
    expect([short(-0.12345), short(1234.5), short(null)]).toEqual(["−0.123", "1,235", ""]);
    expect([tickText(1e7), tickText(-0.0001), tickText(0)]).toEqual(["1.0e+7", "−1.0e-4", "0"]);
  });
  it("of long names keep the end", () => expect(tail("train/animals/cats")).toBe("…n/animals/cats"));
  it("of tokens show what cannot be seen", () => {
    expect([tokenText(3, " "), tokenText(1, "�"), tokenText(1, "a")]).toEqual(["␣", "unknown word", "a"]);
  });
  it("count", () => {
    expect([openedWords(0), openedWords(1), openedWords(2)]).toEqual(["never opened", "opened once", "opened 2 times"]);
    expect([singular("pictures"), singular("series")]).toEqual(["picture", "series"]);
  });
  it("say how many ways fit", () => {
    const words = (row_word: string, rows: number): string => offersWords({ rows, inputs: 1, row_word }, 2);
    expect(words("rows", 1200)).toBe("two ways that fit 1,200 rows to learn from and 1 input");
    expect(words("series", 1)).toBe("two ways that fit 1 series to learn from");
    expect(raceWords("table", 30_000)).toContain("Boosted trees");
  });
});
