import { describe, expect, it } from "vitest";
import type { FormOption, LatentSpace } from "../../src/records";
import { planeView } from "../../src/results/latent/plane-view";
import {
  added,
  axesOf,
  between,
  middles,
  movedTo,
  nearest,
  numbersOf,
  placeOf,
  spanOf,
} from "../../src/results/latent/space";
import { aboutAxes, sampleWords, wishesFor } from "../../src/results/latent/words";

const space = (more: Partial<LatentSpace> = {}): LatentSpace => ({
  size: 3,
  part: "validation",
  of: 4,
  samples: "pictures",
  rows: [3, 8, 11, 1200],
  codes: [
    [0, 0, 1],
    [2, 0, 1],
    [0, 4, 1],
    [0, 6, 3],
  ],
  labels: [0, 0, 1, 1],
  classes: ["cat", "dog"],
  directions: [
    { numbers: [0.6, 0.8, 0], share: 0.7 },
    { numbers: [-0.8, 0.6, 0], share: 0.2 },
  ],
  wishes: [],
  ...more,
});

describe("the plane of a code", () => {
  const axes = axesOf(space());
  it("offers directions first, then each number", () => {
    expect(axes.map(({ name }) => name)).toEqual([
      "Direction 1 (70%)",
      "Direction 2 (20%)",
      "Number 1",
      "Number 2",
      "Number 3",
    ]);
  });
  it("of a long code the numbers in which samples differ most, in their own order", () => {
    const long = { size: 30, codes: [Array(30).fill(0), Array.from({ length: 30 }, (_, k) => (k < 20 ? k + 1 : 0))] };
    expect(numbersOf(long)).toEqual(Array.from({ length: 20 }, (_, k) => k));
    expect(numbersOf(space())).toEqual([0, 1, 2]);
  });
  it.each([
    [0, 1],
    [2, 4],
    [0, 3],
    [3, 1],
  ])("leads to the spot that was meant, along axes %i and %i, and leaves the rest", (a, b) => {
    const moved = movedTo([1, 2, 3], [0.25, -1.5], axes[a]!, axes[b]!);
    const [x, y] = placeOf(moved, axes[a]!, axes[b]!);
    expect(x).toBeCloseTo(0.25);
    expect(y).toBeCloseTo(-1.5);
    if (a < 2 && b < 2) expect(moved[2]).toBeCloseTo(3);
  });
  it("of one number is a line", () => {
    const line = { name: "Number 1", numbers: [1] };
    expect(movedTo([5], [2, 99], line, null)).toEqual([2]);
    expect(placeOf([5], line, null)).toEqual([5, 0]);
  });
  it("is not led astray by the same axis twice", () => {
    expect(movedTo([1, 1, 1], [3, 9], axes[2]!, axes[2]!)).toEqual([3, 1, 1]);
  });
  it("goes from places to spots and back", () => {
    const view = planeView(400, 300, [-2, 2], [0, 10], false);
    const [x, y] = view.place(view.spot([1.25, 7.5]));
    expect(x).toBeCloseTo(1.25);
    expect(y).toBeCloseTo(7.5);
    expect(view.spot([0, 10])[1]).toBeLessThan(view.spot([0, 0])[1]);
  });
  it("has room around all samples, and around one alone", () => {
    const [low, high] = spanOf([0, 10]);
    expect(low).toBeLessThan(0);
    expect(high).toBeGreaterThan(10);
    expect(spanOf([3])[0]).toBeLessThan(3);
    expect(spanOf([])).toEqual([-1, 1]);
  });
  it("writes a class where half of its samples lie on either side", () => {
    const places: [number, number][] = [
      [0, 0],
      [1, 2],
      [9, 4],
    ];
    expect(middles(places, [0, 0, 0], 2)).toEqual([[1, 2], null]);
  });
  it("takes the nearest sample, and none from afar", () => {
    const spots: [number, number][] = [
      [0, 0],
      [5, 0],
    ];
    expect(nearest(spots, [4, 1], 6)).toBe(1);
    expect(nearest(spots, [40, 1], 6)).toBe(-1);
  });
});

describe("ways through a code", () => {
  it("a walk has both ends and even steps", () => {
    expect(between([0, 0], [4, 8], 5)).toEqual([
      [0, 0],
      [1, 2],
      [2, 4],
      [3, 6],
      [4, 8],
    ]);
  });
  it("what a dog has more than a cat is added to a place", () => {
    expect(added(space(), [1, 1, 1], 1, 0)).toEqual([0, 6, 2]);
    expect(added(space(), [1, 1, 1], 1, 1)).toEqual([1, 1, 1]);
    expect(added(space({ labels: [0, 0, 0, 0] }), [1, 1, 1], 1, 0)).toBeNull();
  });
});

describe("what is said of a code", () => {
  const axes = axesOf(space());
  it("says how much of it the plane is", () => {
    expect(aboutAxes(space(), axes[0]!, axes[1]!)).toContain("with 90% of what tells samples apart");
    expect(aboutAxes(space(), axes[0]!, axes[3]!)).toContain("Two of many sides");
    expect(aboutAxes(space({ size: 2 }), axes[2]!, axes[3]!)).toContain("all of it is in the plane");
    expect(aboutAxes(space({ size: 1 }), axes[2]!, null)).toContain("one number");
  });
  it("names the row and the class of a sample", () => {
    expect(sampleWords(space(), 3)).toBe("where row 1,201 lies, a real dog");
    expect(sampleWords(space({ labels: [], classes: [] }), 0)).toBe("where row 4 lies");
  });
  it("wishes for the class of the sample, where a class can be wished", () => {
    const wish = {
      name: "class",
      default: null,
      choices: [null, "cat", "dog"].map((value) => ({ value, label: String(value) })),
    } as unknown as FormOption;
    expect(wishesFor(space({ wishes: [wish] }), 2, {})).toEqual({ class: "dog" });
    const unlabelled = space({ wishes: [wish], labels: [] });
    expect(wishesFor(unlabelled, 2, {})).toEqual({ class: "cat" });
    expect(wishesFor(unlabelled, 2, { class: "dog" })).toEqual({ class: "dog" });
  });
});
