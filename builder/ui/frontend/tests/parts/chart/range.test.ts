import { describe, expect, it } from "vitest";
import type { Line, View } from "../../../src/parts/chart/lines";
import { calmTop, logTicks, rangeOf } from "../../../src/parts/chart/range";

const line = (...y: (number | null)[]): Line => ({ name: "loss", kind: "training", x: y.map((_, i) => i), y });
const view = (changes: Partial<View> = {}): View => ({ log: false, raw: true, zoom: null, ...changes });

describe("the range of an axis", () => {
  it("of shares goes from nothing to all", () => expect(rangeOf([line(0.3)], true, view())).toEqual([0, 1.02]));
  it("without lines is from 0 to 1", () => expect(rangeOf([], false, view())).toEqual([0, 1]));
  it("of losses begins at 0", () => expect(rangeOf([line(0.2, 2)], false, view())[0]).toBe(0));
  it("is cut where all lies far above 0", () =>
    expect(rangeOf([line(100, 101)], false, view())[0]).toBeGreaterThan(99));
  it("of one value alone has room", () => {
    const [low, high] = rangeOf([line(5)], false, view());
    expect(high).toBeGreaterThan(low);
  });
  it("counts each step only while it is drawn", () => {
    const noisy = { ...line(1, 2), raw: { x: [0, 1], y: [0, 50] } };
    expect(rangeOf([noisy], false, view())[1]).toBeGreaterThan(50);
    expect(rangeOf([noisy], false, view({ raw: false }))[1]).toBeLessThan(3);
  });
  it("leaves out what has no logarithm", () => {
    const [low] = rangeOf([line(0, -1, null, 0.01, 1)], false, view({ log: true }));
    expect(low).toBeCloseTo(-2.21);
  });
});

describe("ticks of a logarithmic axis", () => {
  it("are 1, 2 and 5 while they have room", () =>
    expect(logTicks([-1, 1]).ticktext).toEqual(["0.1", "0.2", "0.5", "1", "2", "5", "10"]));
  it("are whole decades beyond", () =>
    expect(logTicks([-3, 3]).ticktext).toEqual(["0.001", "0.01", "0.1", "1", "10", "100", "1000"]));
  it("are left to Plotly where there is one alone", () => expect(logTicks([0.1, 0.2])).toEqual({}));
  it("have a true minus sign", () => expect(logTicks([-9, -5]).ticktext![0]).toBe("1e−9"));
});

describe("the top of a curve", () => {
  const calm = Array.from({ length: 40 }, (_, i) => 2 * 0.9 ** i);
  const withAt = (at: number, ...spikes: number[]): number[] => calm.toSpliced(at, spikes.length, ...spikes);
  it("is its highest point", () => expect(calmTop(calm, 0)).toBe(2));
  it("leaves out single spikes, however many times as high", () => {
    expect(calmTop(withAt(20, 50), 0)).toBe(2);
    expect(calmTop(withAt(20, 50, 900), 0)).toBe(2);
  });
  it("keeps a rise that stays", () => expect(calmTop(withAt(20, 50, 60, 70), 0)).toBe(70));
  it("keeps a beginning that is far above all that follows", () => expect(calmTop([900, ...calm], 0)).toBe(900));
  it("keeps every point of a curve that has only begun", () => expect(calmTop([1, 2, 1, 1, 1, 1, 90], 0)).toBe(90));
  it("keeps noise", () => {
    const noise = Array.from({ length: 500 }, (_, i) => (i % 7 === 0 ? 3 : 1));
    expect(calmTop(noise, 0)).toBe(3);
  });
});
