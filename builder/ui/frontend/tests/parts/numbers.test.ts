import { describe, expect, it } from "vitest";
import { bytes, count, number, percent, plural, seconds } from "../../src/parts/numbers";

describe("numbers as a person reads them", () => {
  it.each([
    [0, "0"],
    [0.1234, "0.123"],
    [0.00002, "2.0e−5"],
    [-1.5, "−1.500"],
    [123.456, "123.5"],
    [-45_678, "−45,678"],
    [2_500_000, "2.5 M"],
    [null, "no number"],
    [Number.NaN, "no number"],
    [Number.POSITIVE_INFINITY, "no number"],
  ])("%s is written %s", (value, text) => expect(number(value)).toBe(text));

  it("keeps counts short", () => {
    expect([999, 1000, 1_234_567, 250e9, 3e12].map(count)).toEqual(["999", "1,000", "1.2 M", "250 G", "3.0 T"]);
  });

  it("says shares, times and sizes with their units", () => {
    expect([percent(0.9734), percent(null)]).toEqual(["97.3%", "no number"]);
    expect([0.00001, 0.05, 0.5, 5, 60, 600, 7200, 200_000].map(seconds)).toEqual([
      "< 0.1 ms",
      "50.0 ms",
      "0.50 s",
      "5.0 s",
      "60 s",
      "10 min",
      "2.0 h",
      "2.3 days",
    ]);
    expect([12, 3400, 5e6, 7e9].map(bytes)).toEqual(["12 bytes", "3 KB", "5.0 MB", "7.0 GB"]);
    expect([plural(1, "row"), plural(3200, "row"), plural(4, "series")]).toEqual(["1 row", "3,200 rows", "4 series"]);
  });
});
