import { describe, expect, it } from "vitest";
import { epochText, momentsOf, momentText, placeOfStep } from "../../src/train/inside/moments";
import { smallOf } from "../../src/train/inside/Scrubber";

const EARLIER = [
  { step: 10, epoch: 1 },
  { step: 40, epoch: 4 },
];

describe("the moments of which samples are kept", () => {
  it("end with the newest, once", () => {
    expect(momentsOf(EARLIER, { step: 70 }, 7).map(({ step }) => step)).toEqual([10, 40, 70]);
    expect(momentsOf(EARLIER, { step: 40 }, 4).map(({ step }) => step)).toEqual([10, 40]);
    expect(momentsOf([], { step: 5 }, 0.5)).toEqual([{ step: 5, epoch: 0.5 }]);
  });
  it("are found by step; the newest where nobody chose; the one before where it has gone", () => {
    const moments = momentsOf(EARLIER, { step: 70 }, 7);
    expect([null, 10, 40, 69, 3].map((step) => placeOfStep(moments, step))).toEqual([2, 0, 1, 1, 0]);
  });
  it("are called by their epoch", () => {
    expect([0.25, 4, 9.96, 48.2].map(epochText)).toEqual(["0.3", "4", "10", "48"]);
    expect(momentText(EARLIER[1]!, true)).toBe("epoch 4");
    expect(momentText({ step: 1200, epoch: 0 }, false)).toBe("step 1,200");
  });
  it("show two pictures, points whole, and no texts", () => {
    const about = { figure: "pictures", title: "", height: 1, width: 1, channels: 1, data: "", note: "" } as const;
    expect(smallOf({ ...about, count: 36 })).toMatchObject({ count: 2 });
    const points = { figure: "points", title: "", made: [], real: [], names: [] } as const;
    expect(smallOf({ ...points, made: [], real: [], names: [] })).toMatchObject({ figure: "points" });
    expect(smallOf({ figure: "texts", title: "", texts: [] })).toBeNull();
  });
});
