import { describe, expect, it } from "vitest";
import { ticksOf } from "../../src/parts/ticks";
import { batchesOf, dialsOf, nearestRate, splitKeeping } from "../../src/playground/dials";
import { FEATURES, mapOf, toggled } from "../../src/playground/features";
import { curvesOf } from "../../src/playground/small-curve";
import { placeOf, Speedometer, TEMPOS, tempoText, turnedTo } from "../../src/playground/tempo";
import { pointsOf } from "../../src/playground/thumbnails";
import { formulaOf, placeUnits, pretty, strandsOf, unitsIn } from "../../src/playground/weave-layout";
import { calmer, ordered, tangle } from "../../src/playground/weave-order";

const shares = { above: [0.5, 1], most: [1, 1] };
const own = { which: [0, 5], names: null };
const column = { path: "dense1", units: 8, bend: "ReLU", maps: "", bias: [0.5, -1], ...shares, ...own };
const wires = [{ from: "", to: "dense1", weights: [[1, -2], [0, 4]] }]; // biome-ignore format: a matrix
const plane = { columns: [column], wires };

describe("the units of a network", () => {
  it("stand in columns, what goes in first", () => {
    const [point, dense] = placeUnits(plane, 1000, 500);
    expect([point!.x, dense!.x]).toEqual([88, 940]);
    expect(point!.cells.filter(({ isOff }) => !isOff).map(({ key, name }) => [key, name])).toEqual([
      ["/0", "x"],
      ["/1", "y"],
    ]);
    expect(dense).toMatchObject({ title: "Dense 1", note: "units · relu", units: 8, more: 6, kind: "answer" });
    expect(dense!.cells.map(({ key }) => key)).toEqual(["dense1/0", "dense1/5"]);
  });
  it("stand in the order that is given", () => {
    const order = new Map([["dense1", [5, 0]]]);
    expect(placeUnits(plane, 1000, 500, order)[1]!.cells.map(({ unit }) => unit)).toEqual([5, 0]);
  });
  it("get the features that go in, and show those that could", () => {
    const features = { ...column, path: "features1", bias: null, bend: null, which: [0, 1], names: ["x²", "xy"] };
    const [inputs, dense] = placeUnits({ columns: [features, column] }, 1000, 500);
    expect(inputs).toMatchObject({ kind: "inputs", title: "Point", note: "numbers", units: 8 });
    expect(inputs!.cells.map(({ name, isOff }) => (isOff ? "" : name)).join()).toBe(",,x²,,xy,,");
    expect(inputs!.cells[2]!.key).toBe("features1/0");
    expect(dense!.path).toBe("dense1");
  });
  it("are named as people read them", () => {
    expect(["dense_12", "batch_norm1", "x.y"].map(pretty)).toEqual(["Dense 12", "Batch norm 1", "x.y"]);
  });
  it("are wired by weight, the strongest on top, without the weakest", () => {
    const wire = { from: "a", to: "b", weights: [[4, -2], [0.01, 0]] }; // biome-ignore format: a matrix
    const strands = strandsOf(wire, () => [0, 1]);
    expect(strands.map(({ from, to, weight, share }) => [from, to, weight, share])).toEqual([
      ["a/1", "b/0", -2, 0.5],
      ["a/0", "b/0", 4, 1],
    ]);
    expect(strandsOf(wire, () => [0, 1], "b/1").map(({ to }) => to)).toEqual(["b/1", "b/1"]);
  });
  it("are no tangle where they are many: the strongest, and all of the one that is pointed at", () => {
    const row = (t: number): number[] => Array.from({ length: 24 }, (_, s) => Math.sin(1 + 7 * t + 3 * s));
    const wide = { from: "a", to: "b", weights: Array.from({ length: 24 }, (_, t) => row(t)) };
    const units = (): number[] => Array.from({ length: 24 }, (_, k) => k);
    expect(strandsOf(wide, units)).toHaveLength(48);
    expect(strandsOf(wide, units, "a/3")).toHaveLength(24);
  });
  it("are a formula, as long as that is short", () => {
    expect(unitsIn(plane)("dense1")).toEqual([0, 5]);
    expect(formulaOf(plane, column, 0, ["x", "y"])).toBe("relu(1.0 x − 2.0 y + 0.50)");
    expect(formulaOf(plane, column, 5, ["x", "y"])).toBe("relu(0.0 x + 4.0 y − 1.0)");
    const second = { ...column, path: "dense2", bend: null, bias: null };
    const later = { columns: [column, second], wires: [{ ...wires[0]!, from: "dense1", to: "dense2" }] };
    expect(formulaOf(later, second, 5, ["x", "y"])).toBe("8 inputs");
  });
});

describe("the order of units", () => {
  const layer = (path: string, units: number) => ({
    ...{ ...column, path, units },
    which: Array.from({ length: units }, (_, k) => k),
  });
  const crossed = {
    columns: [layer("a", 3), layer("b", 3), layer("c", 1)],
    wires: [
      { from: "", to: "a", weights: [[0, 1], [1, 1], [1, 0]] }, // biome-ignore format: a matrix
      { from: "a", to: "b", weights: [[0, 0, 1], [0, 1, 0], [1, 0, 0]] }, // biome-ignore format: a matrix
      { from: "b", to: "c", weights: [[1, 1, 1]] },
    ],
  };
  it("makes wires cross less", () => {
    const before = new Map(crossed.columns.map(({ path, which }) => [path, which]));
    const after = ordered(crossed);
    expect(after.get("a")).toEqual([2, 1, 0]);
    expect(tangle(crossed, after)).toBeLessThan(tangle(crossed, before));
  });
  it("stays as it was where another is hardly better, and is made anew for other units", () => {
    const order = ordered(crossed);
    expect(calmer(crossed, order)).toBe(order);
    const wider = { ...crossed, columns: [layer("a", 3), layer("b", 4), layer("c", 1)] };
    expect(calmer(wider, order).get("b")).toHaveLength(4);
  });
});

describe("the features of a point", () => {
  it("are put in and taken out in their order; the last one stays", () => {
    expect(toggled(["x", "y"], "x²")).toEqual(["x", "y", "x²"]);
    expect(toggled(["x²"], "x")).toEqual(["x", "x²"]);
    expect(toggled(["x", "y"], "x")).toEqual(["y"]);
    expect(toggled(["y"], "y")).toEqual(["y"]);
  });
  it("grow to the right and upwards, nothing is grey", () => {
    const extent = { low: [-1, -1], high: [1, 1] };
    const [x, y] = FEATURES.map((feature) => [...mapOf(feature, extent, 3)]);
    expect(x).toEqual([0, 128, 255, 0, 128, 255, 0, 128, 255]);
    expect(y).toEqual([255, 255, 255, 128, 128, 128, 0, 0, 0]);
  });
});

describe("the speed", () => {
  it("stands at the nearest, full speed last", () => {
    expect([25, 5000, 0, 1].map((tempo) => TEMPOS[placeOf(tempo)])).toEqual([30, 1000, 0, 1]);
    expect([0, 1000].map(tempoText)).toEqual(["full speed", "1,000 a second"]);
  });
  it("is what it was last turned to", () => {
    const event = { attempt: 1, step: 1, epoch: 1, kind: "change", text: "", time: 0 };
    const events = [{ ...event, change: { tempo: 3 } }, { ...event, change: { lr: 1 } }, event];
    expect(turnedTo(events, "tempo")).toBe(3);
    expect(turnedTo(events, "decay")).toBe(undefined);
    expect(turnedTo(undefined, "tempo")).toBe(undefined);
  });
  it("is measured over the last moments, and anew for another run", () => {
    const meter = new Speedometer();
    expect(meter.perSecond(0, 0)).toBe(undefined);
    expect(meter.perSecond(500, 50)).toBe(100);
    for (let at = 1000; at <= 9000; at += 500) meter.perSecond(at, 50);
    expect(meter.perSecond(9500, 50)).toBe(0);
    expect(meter.perSecond(9600, 3)).toBe(undefined);
  });
});

describe("ticks", () => {
  it("are round and inside", () => {
    expect(ticksOf(-5.6, 5.6, 6)).toEqual([-4, -2, 0, 2, 4]);
    expect(ticksOf(0, 0.31, 3)).toEqual([0, 0.2]);
    expect(ticksOf(0, 240, 4)).toEqual([0, 100, 200]);
  });
  it("are none where there is no span", () => expect(ticksOf(1, 1, 5)).toEqual([]));
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
      decay: "none",
    });
    expect(dialsOf(plan, 0.1).rate).toBe(10);
    expect(dialsOf({})).toMatchObject({ isKnown: false, rows: 1000 });
  });
  it("say the batch that is used, never more than there is", () => {
    expect(batchesOf(1024, 800)).toEqual({ sizes: [4, 8, 16, 32, 64, 128, 256, 512, 800], at: 8 });
    expect(batchesOf(100, 210)).toEqual({ sizes: [4, 8, 16, 32, 64, 100, 128, 210], at: 5 });
    expect(batchesOf(32, 8)).toEqual({ sizes: [4, 8], at: 1 });
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
  const points = (...y: (number | null)[]) => ({ x: y.map((_, i) => 10 * i), epoch: y.map((_, i) => i), y });
  it("are nothing before there are two points", () => expect(curvesOf(points(1), undefined, "epoch")).toBeNull());
  it("share one scale and leave gaps", () => {
    const curves = curvesOf(points(2, null, 1), points(4), "epoch")!;
    expect(curves.train.match(/[ML]/g)).toEqual(["M", "M"]);
    expect(curves.validation).toMatch(/^M0.00 3.8/);
    expect(curves.upwards.map(({ value }) => value)).toEqual([0, 2, 4]);
  });
  it("stand where their epochs are, also where not each was written", () => {
    const sparse = { x: [0, 10, 100], epoch: [0, 1, 10], y: [1, 1, 1] };
    expect(curvesOf(sparse, undefined, "epoch")!.train).toMatch(/M0.00 .*L10.00 .*L100.00 /);
    expect(curvesOf(sparse, undefined, "x")!.across.at(-1)).toEqual({ value: 100, at: 100 });
  });
  it("are thinned", () => {
    const long = points(...Array.from({ length: 5000 }, (_, i) => i));
    expect(curvesOf(long, undefined, "epoch")!.train.match(/[ML]/g)).toHaveLength(300);
  });
});
