import { describe, expect, it } from "vitest";
import { cutInWords, shownPiece, tableOfPieces, visible } from "../../src/parts/cut-text";
import type { TextCut } from "../../src/records";

const cut: TextCut = {
  text: "é cat",
  pieces: [
    { gap: "", text: "é", code: 9 },
    { gap: "", text: "", code: 10 },
    { gap: " ", text: "cat", code: 1 },
  ],
  tokens: 3,
  characters: 5,
  unknown: 1,
  length: 2,
};

describe("pieces of a text", () => {
  it("shows blanks", () => expect(visible(" a\n")).toBe("␣a⏎"));
  it("says how many tokens a text is and what is lost", () => {
    expect(cutInWords(cut)).toBe("3 tokens of 5 characters · 1 unknown · the network gets the first 2");
    expect(cutInWords({ ...cut, tokens: 1, characters: 1, unknown: 0 })).toBe("1 token of 1 character");
    expect(cutInWords({ ...cut, tokens: 900, length: 1000, unknown: 0 })).toContain("the first 3 are shown");
  });
  it("says of a part of a character that it goes on", () => {
    expect(cut.pieces.map(shownPiece)).toEqual(["é", "…", "cat"]);
    expect(tableOfPieces(cut.pieces).rows).toEqual([
      ["1", "é", "9"],
      ["2", "goes on with the character before", "10"],
      ["3", "cat", "unknown"],
    ]);
  });
});
