import { describe, expect, it } from "vitest";
import { smooth, thin } from "../../../src/parts/chart/thin";

const upTo = (many: number): number[] => Array.from({ length: many }, (_, i) => i);

describe("thinning", () => {
  it("leaves alone what has room", () =>
    expect(thin([1, 2], [3, null])).toEqual([
      [1, 2],
      [3, null],
    ]));

  it("loses no peak and no valley", () => {
    const y = upTo(10_000).map((i) => Math.sin(i));
    y[1234] = 99;
    y[8765] = -99;
    const [x, kept] = thin(upTo(10_000), y, 100);
    expect(kept.length).toBeLessThanOrEqual(100);
    expect(x[kept.indexOf(99)]).toBe(1234);
    expect(x[kept.indexOf(-99)]).toBe(8765);
  });

  it("keeps the order and leaves out stretches without a number", () => {
    const y = upTo(100).map((i) => (i < 50 ? null : i));
    const [x] = thin(upTo(100), y, 20);
    expect(x[0]).toBe(50);
    expect([...x].sort((a, b) => a - b)).toEqual(x);
  });
});

describe("smoothing", () => {
  it("begins with the first point itself", () => expect(smooth([4, 4, 4])).toEqual([4, 4, 4]));
  it("leaves gaps where they are", () => expect(smooth([null, 1, null])).toEqual([null, 1, null]));
  it("calms what jumps", () => expect(Math.abs(smooth([0, 1, 0, 1, 0, 1]).at(-1)! - 0.5)).toBeLessThan(0.3));
});
