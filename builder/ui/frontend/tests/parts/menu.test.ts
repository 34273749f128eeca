import { describe, expect, it } from "vitest";
import { nextPlace } from "../../src/parts/Menu";

describe("a menu", () => {
  it("goes round with the arrow keys, and leaves other keys alone", () => {
    expect(nextPlace("ArrowDown", 2, 3)).toBe(0);
    expect(nextPlace("ArrowUp", 0, 3)).toBe(2);
    expect([nextPlace("Home", 1, 3), nextPlace("End", 1, 3)]).toEqual([0, 2]);
    expect(nextPlace("a", 1, 3)).toBeUndefined();
  });
});
