import { describe, expect, it } from "vitest";
import { type NumberOption, settled, sliderOf } from "../../src/parts/dial";
import { placeOf } from "../../src/parts/Select";

const option = (kind: NumberOption["kind"], low: number, high: number | null = null, name = "x"): NumberOption => ({
  name,
  kind,
  low,
  high,
  step: null,
});

describe("a number of a dial", () => {
  const whole = option("int", 1, 9);
  it("stays inside, and whole where it is to be", () => {
    expect(settled(whole, "3.6")).toBe(4);
    expect(settled(whole, "99")).toBe(9);
    expect(settled(option("float", 0), "-1")).toBe(0);
  });
  it("is none where the text is none", () => {
    expect(settled(whole, "")).toBeNull();
    expect(settled(whole, "x")).toBeNull();
  });
});

describe("a slider", () => {
  it("is there where the range is of use", () => {
    expect(sliderOf(option("float", 0, 1))).toMatchObject({ low: 0, high: 1, step: 0.01 });
    expect(sliderOf(option("int", 0, 100, "seed"))).toBeNull();
    expect(sliderOf(option("float", 0))).toBeNull();
    expect(sliderOf(option("int", 0, 1e9))).toBeNull();
  });
  it("goes by powers where whole numbers reach far", () => {
    const slider = sliderOf(option("int", 10, 100_000))!;
    expect(slider.value(0)).toBe(10);
    expect(slider.value(500)).toBe(1000);
    expect(slider.at(100_000)).toBeCloseTo(1000);
  });
});

it("a select tells nothing from an empty text", () => {
  const choices = [
    { value: null, label: "found out" },
    { value: '"', label: "wrap" },
    { value: "", label: "text" },
  ];
  expect(placeOf(choices, "")).toBe(2);
  expect(placeOf(choices, undefined)).toBe(0);
  expect(placeOf(choices, "what is not there")).toBe(0);
});
