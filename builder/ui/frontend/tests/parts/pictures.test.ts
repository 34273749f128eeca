import { describe, expect, it } from "vitest";
import { bytesOf, cssOf, GREYS, groundAndPen, mix, ramp, rgb, tinted } from "../../src/parts/pictures/colours";
import { barsPath } from "../../src/parts/pictures/histogram";
import { curvePaths } from "../../src/parts/pictures/SeriesPicture";
import { gridOf } from "../../src/parts/pictures/tiles";

describe("colours", () => {
  it.each(["#14171c", "#14171C", " rgb(20, 23, 28)", "rgb(20 23 28)", "rgba(20, 23, 28, 0.5)"])(
    "%s is read",
    (colour) => expect(rgb(colour)).toEqual([20, 23, 28]),
  );
  it("may be as short as a minifier writes them", () => expect(rgb("#fff")).toEqual([255, 255, 255]));
  it("of samples go from black for nothing to white for all, also where a layer made them", () => {
    for (const colours of [GREYS, tinted([18, 160, 204])])
      expect([...colours.slice(0, 3), ...colours.slice(-3)]).toEqual([0, 0, 0, 255, 255, 255]);
    expect(groundAndPen(true)).toEqual(groundAndPen(false).toReversed());
  });
  it("are mixed and written", () => {
    expect(cssOf(mix([0, 0, 0], [255, 100, 0], 0.5))).toBe("rgb(128,50,0)");
    expect(cssOf([1, 2, 3], 0.5)).toBe("rgba(1,2,3,0.5)");
  });
  it("between stops go from the first to the last", () => {
    const table = ramp([0, 0, 0], [10, 10, 10], [255, 0, 0]);
    expect([...table.slice(0, 3), ...table.slice(-3)]).toEqual([0, 0, 0, 255, 0, 0]);
    expect(table).toHaveLength(768);
  });
  it("come as bytes in base64", () => expect([...bytesOf("AAECAw==")]).toEqual([0, 1, 2, 3]));
});

describe("small pictures", () => {
  it("stand beside each other as the room allows", () => {
    const tiles = { count: 10, wide: 30, high: 30, rows: 2 };
    expect(gridOf(tiles, 100)).toEqual({ columns: 3, shown: 6, width: 96, height: 63 });
    expect(gridOf(tiles, 1000)).toEqual({ columns: 10, shown: 10, width: 327, height: 30 });
    expect(gridOf(tiles, 0).columns).toBe(1);
  });
  it("of series leave gaps where there is no number", () => {
    expect(curvePaths([{ y: [0, null, 2] }, { y: [1], from: 2 }])).toEqual([
      "M0.00 96.00M100.00 4.00",
      "M100.00 50.00",
    ]);
  });
  it("of counts show few as well, and none as nothing", () => {
    expect(barsPath([0, 1000, 1])).toBe("M37.33 100V0.00h25.33V100zM70.67 100V99.00h25.33V100z");
  });
});
