/* What stands beside the drawing: the inspector's numbers, the palette's search, quick-add, the source, the words of
   a run. */
import { describe, expect, it } from "vitest";
import type { Field } from "../../src/canvas/answers";
import { share, spokenNow, tiny } from "../../src/canvas/flow/layerNowWords";
import { readList, readNumber, SLIDER, sliderScale, stepped } from "../../src/canvas/inspector/numbers";
import { controlFor, isSameValue, several, valueIn } from "../../src/canvas/inspector/values";
import { trainTip } from "../../src/canvas/opening";
import { quickItems } from "../../src/canvas/overlays/quickItems";
import { search } from "../../src/canvas/palette/search";
import { pieces } from "../../src/canvas/under/python";
import { lineMarks, parts } from "../../src/canvas/under/source";
import { catalogue, node } from "./small";

const field = (more: Partial<Field> = {}): Field => ({ name: "x", label: "X", kind: "int", ...more });
const whole = { low: 1, high: 4096, whole: true };

describe("numbers that are typed", () => {
  it("are read, or told in words", () => {
    expect(readNumber("12", whole)).toBe(12);
    expect(readNumber("0,5", { whole: false })).toBe(0.5);
    expect(readNumber("−3", { whole: false })).toBe(-3);
    expect(readNumber("", whole)).toBe("A number is expected.");
    expect(readNumber("1.5", whole)).toBe("A whole number is expected.");
    expect(readNumber("0", whole)).toBe("At least 1.");
    expect(readNumber("9999", whole)).toBe("At most 4,096.");
  });
  it("are stepped within their range", () => {
    expect(stepped(4096, 1, whole)).toBe(4096);
    expect(stepped(null, 10, whole)).toBe(11);
    expect(stepped(0.1, 2, { whole: false })).toBe(0.3);
  });
  it("are lists with commas", () => {
    expect(readList("3, 4 × 5")).toEqual([3, 4, 5]);
    expect(readList("3, a")).toBeNull();
    expect(readList("")).toBeNull();
  });
  it("slide evenly, or by powers of two where the range is wide", () => {
    const even = sliderScale(field({ kind: "float", low: 0, high: 1 }), 0.5)!;
    expect(even.toPlace(0.5)).toBe(SLIDER / 2);
    expect(even.toNumber(SLIDER)).toBe(1);
    const wide = sliderScale(field({ low: 1, high: 1024 }), 10)!;
    expect(wide.toPlace(32)).toBe(SLIDER / 2);
    expect(wide.toNumber(SLIDER * 0.7)).toBe(128);
    expect(sliderScale(field({ kind: "float" }), 1)).toBeNull();
  });
});

describe("fields", () => {
  it("get the control that they ask for", () => {
    const choice = (label: string) => ({ value: label, label });
    expect(controlFor(field({ kind: "bool" }))).toBe("switch");
    expect(controlFor(field({ kind: "choice", choices: [choice("a"), choice("b")] }))).toBe("segments");
    expect(controlFor(field({ kind: "choice", choices: [choice("a".repeat(40))] }))).toBe("select");
    expect(controlFor(field({ kind: "size" }))).toBe("usual");
    expect(controlFor(field({ usual: [1, 2, 3], high: 8, low: 1 }))).toBe("usual");
    expect(controlFor(field({ usual: [16, 32, 64], low: 1, high: 4096 }))).toBe("slider");
    expect(controlFor(field({ kind: "float", low: 0, high: 1, usual: [0.5] }))).toBe("slider");
  });
  it("say whether the chosen layers agree", () => {
    const units = catalogue.entries.dense!.fields[0]!;
    const layers = [node("dense", 0), node("dense", 0, { params: { units: 10 } })];
    expect(valueIn(layers, units)).toBe(10);
    expect(valueIn([...layers, node("dense", 0, { params: { units: 3 } })], units)).toBe(several);
    expect(isSameValue(field({ kind: "size", dims: 2 }), 3, [3, 3])).toBe(true);
    expect(isSameValue(units, 3, several)).toBe(false);
  });
});

describe("the palette", () => {
  const offer = { catalogue, blocks: {}, openBlock: null, dimensions: 2 };
  const types = (text: string, more = {}) => search({ ...offer, ...more }, text).map((item) => item.type);
  it("finds by title, by torch's name, by words and by purpose, and says which", () => {
    expect(types("dense")[0]).toBe("dense");
    expect(types("linear")[0]).toBe("dense");
    expect(search(offer, "classify")[0]).toMatchObject({ type: "dense", why: "classify" });
    expect(types("nothing like it")).toEqual([]);
  });
  it("puts first what has the dimensions that come", () => {
    expect(types("conv")[0]).toBe("conv2d");
    expect(types("conv", { dimensions: 1 })[0]).toBe("conv1d");
  });
  it("offers a block's ends only inside a block, and never the block itself", () => {
    expect(types("")).not.toContain("block_in");
    const blocks = { mine: { title: "Mine", nodes: {}, wires: {}, groups: {}, exposed: {} } };
    expect(types("", { blocks })).toContain("block:mine");
    expect(types("", { blocks, openBlock: "mine" })).toContain("block_in");
    expect(types("", { blocks, openBlock: "mine" })).not.toContain("block:mine");
  });
});

describe("quick-add", () => {
  const all = search({ catalogue, blocks: {}, openBlock: null, dimensions: 2 }, "");
  const entryOf = (type: string) => catalogue.entries[type]!;
  const types = (quick: Parameters<typeof quickItems>[1], text = "") =>
    quickItems(all, quick, text, entryOf).map((item) => item.type);
  it("puts first what the server says fits, with its reason", () => {
    const fits = [{ type: "relu", why: "usual next" }, { type: "gone" }];
    const from = { port: ["b", "out"] as [string, string], out: true };
    expect(quickItems(all, { from, fits }, "", entryOf)).toMatchObject([{ type: "relu", why: "usual next" }]);
    expect(types({ from, fits }, "x").slice(0, 1)).toEqual(["relu"]);
    expect(types({ from, fits }, "x").length).toBe(all.length);
  });
  it("offers only what may stand there", () => {
    expect(types({ from: { port: ["b", "out"], out: true } })).not.toContain("image");
    expect(types({ from: { port: ["b", "in"], out: false } })).not.toContain("scores");
    expect(types({ wire: "w1" })).not.toContain("image");
    expect(types({})).toContain("image");
  });
});

describe("the source", () => {
  it("is coloured word by word, and loses no letter", () => {
    const line = '    return self.conv1(x, 3) if name == "a" else None  # why';
    expect(
      pieces(line)
        .map((piece) => piece.text)
        .join(""),
    ).toBe(line);
    expect(
      pieces(line)
        .filter((piece) => piece.kind === "k")
        .map((piece) => piece.text),
    ).toEqual(["return", "if", "else", "None"]);
    expect(pieces(line).at(-1)).toEqual({ kind: "c", text: "# why" });
  });
  it("comes in parts whose marks are one text each", () => {
    const text = Array.from({ length: 90 }, (_, line) => `line ${line + 1}`).join("\n");
    expect(parts(text).map(({ first, lines }) => [first, lines])).toEqual([
      [1, 40],
      [41, 40],
      [81, 10],
    ]);
    expect(lineMarks(41, 3, new Set([42]), new Set([42, 43]))).toBe(",on bad, bad");
  });
});

describe("the words of a run", () => {
  it("say shares and small numbers shortly", () => {
    expect([0.5, 0.0015, 0, 0.00001].map(share)).toEqual(["50%", "0.15%", "0%", "< 0.01%"]);
    expect([0, 0.314, 0.00002, 12345].map(tiny)).toEqual(["0", "0.31", "2e−5", "1e4"]);
    expect(spokenNow({ update: 0.2, dead: 1 })).toBe(
      "its weights move 20% of their size in a step; about 0.1% is healthy: this is much · 100% of its units never fire",
    );
  });
});

describe("the tip of the Train button", () => {
  it("says the first error, and how many more there are", () => {
    expect(trainTip([])).toBe("");
    expect(trainTip(["**Dense 1** expects\n400."])).toBe("Not yet. Dense 1 expects 400.");
    expect(trainTip(["A.", "B.", "C."])).toBe("Not yet. A. And 2 more problems.");
  });
});
