/* Where things stand: aligning, walking, free places, routes, the view, the overview, the card of a problem. */
import { describe, expect, it } from "vitest";
import { homeViewport } from "../../src/canvas/flow/homeView";
import { freeCorner, isNeeded, MAP, mapView, outlineOf } from "../../src/canvas/flow/overviewMap";
import type { LayerNode } from "../../src/canvas/flow/shown";
import { aligned } from "../../src/canvas/geometry/align";
import { type Box, freePlace, WIDTH } from "../../src/canvas/geometry/boxes";
import { drawingOf } from "../../src/canvas/geometry/drawing";
import { rounded } from "../../src/canvas/geometry/lines";
import { firstBox, neighbour } from "../../src/canvas/geometry/neighbour";
import { routes } from "../../src/canvas/geometry/routes";
import { namedPortPoint, portPart } from "../../src/canvas/geometry/sides";
import { cardPlace } from "../../src/canvas/overlays/cardPlace";
import { chain } from "./small";

const box = (id: string, x: number, y: number, h = 32): Box => ({ id, x, y, w: WIDTH, h });
const mapOf = (...boxes: Box[]): Map<string, Box> => new Map(boxes.map((each) => [each.id, each]));

describe("aligning", () => {
  const boxes = [box("a", 0, 0), box("b", 40, 100, 56), box("c", 10, 300)];
  it("brings edges and middles together", () => {
    expect([...aligned(boxes, "left").values()].map(([x]) => x)).toEqual([0, 0, 0]);
    expect([...aligned(boxes, "right").values()].map(([x]) => x)).toEqual([40, 40, 40]);
    expect(aligned(boxes, "bottom").get("b")).toEqual([40, 332 - 56]);
    expect(aligned(boxes, "middle").get("a")).toEqual([0, 150]);
  });
  it("makes gaps equal, and moves neither the first nor the last", () => {
    const rows = aligned(boxes, "rows");
    expect(rows.get("a")).toEqual([0, 0]);
    expect(rows.get("c")).toEqual([10, 300]);
    expect(rows.get("b")![1] - 32).toBe(300 - rows.get("b")![1] - 56);
  });
});

describe("walking", () => {
  const boxes = mapOf(box("a", 0, 0), box("b", 0, 100), box("aside", 600, 60));
  it("takes what lies straight ahead first", () => {
    expect(neighbour(boxes, boxes.get("a")!, "down")?.id).toBe("b");
    expect(neighbour(boxes, boxes.get("a")!, "right")?.id).toBe("aside");
    expect(neighbour(boxes, boxes.get("a")!, "up")).toBeNull();
    expect(firstBox(boxes)?.id).toBe("a");
    expect(firstBox(new Map())).toBeNull();
  });
});

describe("places", () => {
  it("are free of all others", () => {
    expect(freePlace([box("a", 0, 0)], 0, 0, 32)).toEqual([WIDTH + 40, 0]);
    expect(freePlace([box("a", 0, 0)], 0, 0, 32, true)).toEqual([0, 56]);
    expect(freePlace([], 3.4, 5.6, 32)).toEqual([3, 6]);
  });
  it("of ports keep a chain straight", () => {
    expect([portPart(0, 1), portPart(0, 2), portPart(1, 2), portPart(0, 3)]).toEqual([0.5, 0.5, 0.8, 0.25]);
    expect(namedPortPoint(box("a", 10, 20), "bottom", [{ name: "x" }], "gone")).toEqual({ x: 126, y: 52 });
  });
});

describe("a drawing", () => {
  it("has one box for a collapsed group, and no wires inside it", () => {
    const network = chain().networks.network!;
    network.groups.g = { title: "G", collapsed: true };
    network.nodes.a!.group = "g";
    network.nodes.b!.group = "g";
    const { boxes, links, inside } = drawingOf(network, () => 32);
    expect([...boxes.keys()]).toEqual(["+g", "c"]);
    expect(boxes.get("+g")).toMatchObject({ x: 0, y: 0, h: 56 });
    expect(links).toHaveLength(1);
    expect(inside.get("b")).toBe("+g");
  });
  it("has corners no rounder than there is room for", () => {
    const path = rounded([
      { x: 0, y: 0 },
      { x: 0, y: 6 },
      { x: 50, y: 6 },
    ]);
    expect(path).toBe("M0 0L0 3Q0 6 3 6L50 6");
  });
  it("puts no two skips into one lane", () => {
    const boxes = mapOf(...["a", "b", "c", "d", "e"].map((id, row) => box(id, 0, row * 80)));
    const skips = [
      { id: "s1", from: "a", to: "d" },
      { id: "s2", from: "b", to: "e" },
    ];
    const at = [...routes(boxes, skips, false).values()].map((route) => (route.kind === "lane" ? route.at : 0));
    expect(Math.abs(at[0]! - at[1]!)).toBeGreaterThanOrEqual(20);
  });
});

describe("the view", () => {
  const drawing = drawingOf(chain().networks.network!, () => 32);
  it("opens in the middle, at full size where there is room", () => {
    expect(homeViewport(drawing, { width: 900, height: 700 }, false)).toEqual({ x: 334, y: 40, zoom: 1 });
    expect(homeViewport({ ...drawing, boxes: new Map() }, { width: 900, height: 700 }, false).zoom).toBe(1);
  });
  it("stays readable unless all of it is asked for", () => {
    const long = { ...drawing, boxes: mapOf(box("a", 0, 0), box("b", 0, 9000)), links: [] };
    expect(homeViewport(long, { width: 900, height: 700 }, false)).toMatchObject({ y: 24, zoom: 1 });
    expect(homeViewport(long, { width: 900, height: 700 }, true).zoom).toBeLessThan(0.1);
  });
});

describe("the overview", () => {
  const layer = (id: number, x: number, y: number): LayerNode =>
    ({ id: `n${id}`, position: { x, y }, height: 32, data: { family: "dense" } }) as LayerNode;
  const nodes = Array.from({ length: 12 }, (_, row) => layer(row, 400, row * 100));
  const seen = { left: 0, top: 0, right: 1000, bottom: 600 };
  it("is there where the drawing reaches beyond the view", () => {
    const outline = outlineOf(nodes);
    expect(isNeeded(nodes.length, outline, seen, 1)).toBe(true);
    expect(isNeeded(11, outline, seen, 1)).toBe(false);
    expect(isNeeded(nodes.length, outline, { ...seen, bottom: 1200 }, 1)).toBe(false);
    expect(outline.paths).toHaveLength(1);
  });
  it("stands in a corner where nothing is", () => {
    expect(freeCorner(nodes, seen, 1, false)).toBe("bottom-left");
    expect(freeCorner([...nodes, layer(20, 0, 560)], seen, 1, true)).toBe("top-right");
    const everywhere = [layer(1, 0, 0), layer(2, 900, 0), layer(3, 0, 580), layer(4, 900, 580)];
    expect(freeCorner(everywhere, seen, 1, false)).toBeUndefined();
  });
  it("holds all of the drawing and all that is seen", () => {
    const { x, y, scale } = mapView(outlineOf(nodes), seen);
    expect(x).toBeLessThanOrEqual(0);
    expect(y + MAP.height * scale).toBeGreaterThanOrEqual(1132);
  });
});

describe("the card of a problem", () => {
  const view = { x: 0, y: 0, zoom: 1 };
  it("stands beside its node with a line to the badge", () => {
    const place = cardPlace(box("a", 20, 200, 56), view, { width: 1000, height: 700 }, 220);
    expect(place.left).toBe(20 + WIDTH + 84);
    expect(place.leader).toEqual({ from: 20 + WIDTH + 10, to: place.left, y: 200 });
  });
  it("goes left, or below, where there is no room; never over the node", () => {
    expect(cardPlace(box("a", 600, 200, 56), view, { width: 900, height: 700 }, 220).left).toBe(600 - 352 - 16);
    const narrow = cardPlace(box("a", 100, 100, 56), view, { width: 420, height: 700 }, 220);
    expect(narrow.top).toBeGreaterThan(156);
    expect(narrow.leader).toBeNull();
  });
  it("without a node stands at the right", () => {
    expect(cardPlace(undefined, view, { width: 1000, height: 700 }, 220)).toMatchObject({ left: 632, top: 16 });
  });
});
