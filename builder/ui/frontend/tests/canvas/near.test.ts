/* What of a large drawing is in the page: in view at once, from afar a few a frame, from farther only what is
   pointed at. */
import { beforeEach, describe, expect, it, vi } from "vitest";
import { Near, type Seen } from "../../src/canvas/flow/near";

const layer = (id: number, x: number, y: number) => ({ id: `n${id}`, position: { x, y }, height: 56, selected: false });
const grid = Array.from({ length: 1000 }, (_, k) => layer(k, (k % 25) * 300, Math.floor(k / 25) * 100));
const wires = grid.slice(1).map(({ id }, k) => ({ source: `n${k}`, target: id }));
let frames: (() => void)[] = [];
const frame = (): void => {
  const now = frames;
  frames = [];
  for (const act of now) act();
};
const settle = (): void => {
  for (let k = 0; frames.length && k < 1000; k++) frame();
};

/** A drawing that is being looked at, and what moves the view. */
function looked(
  layers = grid,
  links = wires,
): { near: Near; look: (x: number, y: number, zoom: number) => void; told: () => number } {
  const near = new Near(),
    tell = vi.fn();
  let view: Seen = { transform: [0, 0, 1], width: 1200, height: 800 },
    act = (): void => {};
  near.draw(layers, links, null);
  near.follow(
    () => view,
    (on) => {
      act = on;
      return () => {};
    },
    tell,
  );
  return {
    near,
    told: () => tell.mock.calls.length,
    look: (x, y, zoom) => {
      view = { ...view, transform: [x, y, zoom] };
      act();
    },
  };
}
const inView = (x: number, y: number, zoom: number): string[] =>
  grid
    .filter(
      ({ position: at }) =>
        at.x < (1200 - x) / zoom && at.x + 232 > -x / zoom && at.y < (800 - y) / zoom && at.y + 56 > -y / zoom,
    )
    .map(({ id }) => id);

describe("what of a large drawing is in the page", () => {
  beforeEach(() => {
    frames = [];
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    vi.stubGlobal("requestAnimationFrame", (act: () => void) => frames.push(act));
    vi.stubGlobal("cancelAnimationFrame", () => {
      frames = [];
    });
  });
  it("is all that is in view, at once, and not much else", () => {
    const { near, look } = looked();
    for (const [x, y] of [
      [0, 0],
      [-3000, -1500],
      [-3040, -1510],
      [-6000, -3200],
    ] as const) {
      look(x, y, 1);
      for (const id of inView(x, y, 1)) expect(near.ids).toContain(id);
      settle();
      expect(near.ids.size).toBeLessThan(100);
    }
  });
  it("comes a few a frame from afar, until all is there", () => {
    const { near, look } = looked();
    look(0, 0, 0.4);
    const wanted = inView(0, 0, 0.4);
    expect(wanted.length).toBeGreaterThan(150);
    for (let before = near.ids.size, frames_ = 0; frames_ < 10; frames_++, before = near.ids.size) {
      frame();
      expect(near.ids.size - before).toBeLessThanOrEqual(6);
    }
    settle();
    for (const id of wanted) expect(near.ids).toContain(id);
    expect(frames).toEqual([]);
  });
  it("brings from afar what is new in the drawing at once, and nothing more for a choice", () => {
    const { near, look } = looked();
    look(0, 0, 0.4);
    frame();
    const before = near.ids.size,
      chosen = grid.map((one) => (one.id === "n100" ? { ...one, selected: true } : one));
    near.draw(chosen, wires, null);
    expect(near.ids.size - before).toBeLessThanOrEqual(6);
    near.draw([...chosen, layer(1000, 700, 700), layer(1001, 9000, 9000)], wires, null);
    expect(near.ids).toContain("n1000");
    expect(near.ids).not.toContain("n1001");
  });
  it("waits from afar while a hand moves the view, and comes when it rests or lets go", () => {
    const { near, look } = looked();
    look(0, 0, 0.4);
    settle();
    near.hold(true);
    settle();
    const before = [...near.ids];
    for (let x = 0; x > -4000; x -= 100) {
      look(x, 0, 0.4);
      vi.advanceTimersByTime(16);
      frame();
    }
    expect([...near.ids]).toEqual(before);
    vi.advanceTimersByTime(500);
    settle();
    for (const id of inView(-3900, 0, 0.4)) expect(near.ids).toContain(id);
    look(0, 0, 0.4);
    near.hold(false);
    settle();
    for (const id of inView(0, 0, 0.4)) expect(near.ids).toContain(id);
  });
  it("is from farther only what the pointer is on, what is chosen alone, and what is carried", () => {
    const { near, look } = looked(grid.map((one) => (one.id === "n3" ? { ...one, selected: true } : one)));
    look(0, 0, 0.15);
    settle();
    expect([...near.ids]).toEqual(["n3"]);
    near.point({ x: 310, y: 130 });
    settle();
    expect([...near.ids].sort()).toEqual(["n26", "n3"]);
    near.draw([...grid], wires, new Map([["n26", [0, 0]]]));
    near.point({ x: -50, y: 0 });
    settle();
    expect([...near.ids]).toEqual(["n26"]);
    near.draw([...grid], wires, null);
    settle();
    expect([...near.ids]).toEqual([]);
  });
  it("knows what a rectangle of the screen touches, seen or not", () => {
    const { near, look } = looked();
    look(10, 20, 0.1);
    expect(near.within({ x: 10, y: 20, width: 62, height: 15 })).toEqual(["n0", "n1", "n2", "n25", "n26", "n27"]);
  });
  it("holds both ends of a wire that only crosses the view", () => {
    const { near, look } = looked(
      [layer(0, 0, 0), layer(1, 9000, 0), layer(2, 4000, 3000)],
      [{ source: "n0", target: "n1" }],
    );
    look(-4000, 100, 1);
    expect([...near.ids].sort()).toEqual(["n0", "n1"]);
  });
  it("tells of changes, and of nothing where there are none", () => {
    const { look, told } = looked();
    settle();
    const before = told();
    look(0, 0, 1);
    settle();
    expect(told()).toBe(before);
    look(-2000, 0, 1);
    expect(told()).toBeGreaterThan(before);
  });
});
