import { describe, expect, it } from "vitest";
import { partsOf } from "../../src/figures/differing";

const shown = (written: string, wanted: string): string =>
  partsOf(written, wanted)
    .map(({ text, same }) => (same ? text : `[${text}]`))
    .join("");

describe("what differs between two texts", () => {
  it("is nothing where they are equal", () => {
    expect(partsOf("a cat", "a cat")).toEqual([{ text: "a cat", same: true }]);
    expect(partsOf("", "")).toEqual([]);
  });
  it("is marked word by word", () => {
    expect(shown("a dog sat there", "a cat sat")).toBe("a [dog] sat[ there]");
    expect(shown("sat a", "a cat sat")).toBe("sat[ a]");
  });
  it("is marked letter by letter where there are no blanks", () => {
    expect(shown("2003-05-12", "2003-05-02")).toBe("2003-05-[1]2");
  });
  it("is found in very long texts without end", () => {
    expect(partsOf("x".repeat(5000), "y".repeat(5000))).toEqual([{ text: "x".repeat(5000), same: false }]);
  });
});
