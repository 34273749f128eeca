import { describe, expect, it } from "vitest";
import { compact, grow, newest, newestNumber, type Points, type SeriesByName } from "../../src/parts/series";

const points = (...y: (number | null)[]): Points => ({ x: y.map((_, i) => i), epoch: y.map((_, i) => i / 10), y });

describe("the curves of a run", () => {
  it("grow in place", () => {
    const series: SeriesByName = {};
    grow(series, { loss: points(3, 2) });
    const { loss } = series;
    grow(series, { loss: { x: [2], epoch: [0.2], y: [1] }, other: points(5) });
    expect(series.loss).toBe(loss);
    expect(loss).toEqual(points(3, 2, 1));
    expect(series.other).toEqual(points(5));
  });

  it("are thinned in their older half, which keeps its peaks", () => {
    const long = points(...Array.from({ length: 4000 }, (_, i) => (i === 77 ? 1000 : i % 7)));
    const thinned = compact(long);
    expect(thinned.x.length).toBe(2000 + 1000);
    expect(thinned.y).toContain(1000);
    expect(thinned.x.slice(-2000)).toEqual(long.x.slice(-2000));
    expect(thinned.x).toEqual([...thinned.x].sort((a, b) => a - b));
  });

  it("know their newest value, and their newest number", () => {
    expect(newest(points(1, null))).toBeNull();
    expect(newestNumber(points(1, null))).toBe(1);
    expect(newestNumber(undefined)).toBeUndefined();
  });
});
