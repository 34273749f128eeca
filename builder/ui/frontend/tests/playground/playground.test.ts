import { describe, expect, it } from "vitest";
import { dialsOf, nearestRate, splitKeeping } from "../../src/playground/dials";
import { curvesOf } from "../../src/playground/small-curve";
import { pointsOf } from "../../src/playground/thumbnails";
import { formulaOf, placeUnits, pretty, strandsOf } from "../../src/playground/weave-layout";

const shares = { above: [0.5, 1], most: [1, 1] };
const column = { path: "dense1", units: 8, shown: 2, bend: "ReLU", maps: "", bias: [0.5, -1], ...shares };
const wires = [{ from: "", to: "dense1", weights: [[1, -2], [0, 4]] }]; // biome-ignore format: a matrix
const plane = { columns: [column], wires };

describe("the units of a network", () => {
  it("stand in columns, the two numbers of a point first", () => {
    const [point, dense] = placeUnits(plane, 1000, 500);
    expect([point!.x, dense!.x]).toEqual([56, 944]);
    expect(dense).toMatchObject({ title: "Dense 1", note: "8 units · relu", more: 6 });
    expect(dense!.cells.map(({ key }) => key)).toEqual(["dense1/0", "dense1/1"]);
  });
  it("are named as people read them", () => {
    expect(["dense_12", "batch_norm1", "x.y"].map(pretty)).toEqual(["Dense 12", "Batch norm 1", "x.y"]);
  });
  it("are wired by weight, the strongest on top, without the weakest", () => {
    const strands = strandsOf({ from: "a", to: "b", weights: [[4, -2], [0.01, 0]] }); // biome-ignore format: a matrix
    expect(strands.map(({ from, to, weight, share }) => [from, to, weight, share])).toEqual([
      ["a/1", "b/0", -2, 0.5],
      ["a/0", "b/0", 4, 1],
    ]);
  });
  it("are a formula, as long as that is short", () => {
    expect(formulaOf(plane, "dense1", 0, ["x", "y"])).toBe("relu(1.0 x − 2.0 y + 0.50)");
    const later = {
      columns: [{ ...column, path: "dense2", bend: null, bias: null }],
      wires: [{ ...wires[0]!, from: "dense1", to: "dense2" }],
    };
    expect(formulaOf(later, "dense2", 1, ["x", "y"])).toBe("2 inputs");
    expect(formulaOf(plane, "gone", 0, [])).toBe("");
  });
});

describe("the dials", () => {
  it("stand where the plan says", () => {
    const plan = {
      batch: 64,
      data: { set: "moons", options: { rows: 300 } },
      learners: { network: { optimizer: { options: { lr: 0.011 } } } },
    };
    expect(dialsOf(plan)).toMatchObject({
      set: "moons",
      isKnown: true,
      rows: 300,
      noise: 0.2,
      rate: 6,
      batch: 64,
      decay: "none",
    });
    expect(dialsOf({})).toMatchObject({ isKnown: false, rows: 1000 });
  });
  it("take the nearest rate", () => expect([1e-9, 0.0025, 99].map(nearestRate)).toEqual([0, 4, 12]));
  it("learn from what is not kept", () =>
    expect(splitKeeping(0.25, { test: 0.15 })).toMatchObject({ train: 0.6, validation: 0.25 }));
  it("have a picture of every set, always the same", () => {
    for (const set of ["spirals", "circles", "xor", "moons", "blobs", "checkerboard"]) {
      expect(pointsOf(set)).toHaveLength(40);
      expect(pointsOf(set)).toEqual(pointsOf(set));
    }
    expect(pointsOf("unheard")).toEqual([]);
  });
});

describe("the small curves", () => {
  const points = (...y: (number | null)[]) => ({ x: y.map((_, i) => i), epoch: y.map((_, i) => i), y });
  it("are nothing before there are two points", () => expect(curvesOf(points(1), undefined)).toBeNull());
  it("share one scale and leave gaps", () => {
    const curves = curvesOf(points(2, null, 1), points(4))!;
    expect(curves).toEqual({ most: 4, train: "M0.00 52.00M100.00 76.00", validation: "M0.00 4.00" });
  });
  it("are thinned", () => {
    const long = points(...Array.from({ length: 5000 }, (_, i) => i));
    expect(curvesOf(long, undefined)!.train.match(/[ML]/g)).toHaveLength(300);
  });
});
