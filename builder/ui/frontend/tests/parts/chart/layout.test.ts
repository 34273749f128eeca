import { describe, expect, it } from "vitest";
import { placed } from "../../../src/parts/chart/heads";
import { plotOf } from "../../../src/parts/chart/layout";
import type { Frame, Line } from "../../../src/parts/chart/lines";
import type { Shades } from "../../../src/parts/chart/shades";
import type { Drawing, Head } from "../../../src/parts/chart/traces";

const shades = new Proxy({} as Shades, { get: (_, name) => (name === "runs" ? ["one", "two"] : String(name)) });
const frame: Frame = { from: 0, to: 10, now: 4, done: false, unit: "epoch", events: [], best: null };
const size = { width: 800, height: 400 };
const validation: Line = { name: "validation <b>", kind: "validation", x: [1, 2, 3], y: [3, 2, null] };

interface Plot {
  traces: { name?: string; mode: string; x: number[]; y: number[] }[];
  layout: {
    annotations: { text: string; x: number; xref: string }[];
    shapes: { type: string; x0: number; x1: number }[];
  };
}

function plot(lines: Line[], changes: Partial<Frame> = {}, drawing: Partial<Drawing> = {}): Plot {
  const options = { label: "Loss", share: false };
  const whole = {
    options,
    view: { log: false, raw: true, zoom: null },
    shades,
    frame: { ...frame, ...changes },
    ...drawing,
  };
  return plotOf(lines, whole, size) as Plot;
}

describe("a plot", () => {
  it("without lines is axes and the part to come", () => {
    const { traces, layout } = plot([], { now: 0 });
    expect(traces).toEqual([]);
    expect(layout.shapes).toMatchObject([{ type: "rect", x0: 0, x1: 10 }]);
  });

  it("names its line at the newest number, as text", () => {
    const { layout } = plot([validation]);
    expect(layout.annotations[0]!.text).toContain("<b>2.000</b>");
    expect(layout.annotations[0]!.text).toContain("&lt;b&gt;");
    expect(layout.annotations[0]).toMatchObject({ x: 4, xref: "x" });
  });

  it("puts the names beside the plot once nothing comes any more", () => {
    const { layout } = plot([validation], { done: true });
    expect(layout.annotations[0]!.xref).toBe("paper");
    expect(layout.shapes).toEqual([]);
  });

  it("draws a single point as a dot, and each step behind a smoothed line", () => {
    expect(plot([{ ...validation, x: [1], y: [3] }]).traces[0]!.mode).toBe("markers");
    const both = plot([{ ...validation, name: "training", raw: { x: [1, 2], y: [3, 2] } }]);
    expect(both.traces.map((trace) => trace.name)).toEqual(["training, each step", "training", undefined]);
  });

  it("labels the best epoch", () => {
    const { traces, layout } = plot([validation], { best: { x: 2, value: 2 } });
    expect(traces.at(-1)).toMatchObject({ x: [2], y: [2] });
    expect(layout.annotations[0]!.text).toBe("<b>best, epoch 2: 2.000</b>");
  });

  it("says that the weights of a moment are kept", () => {
    const { layout } = plot([validation], { best: { x: 2, value: 2, isKept: true } });
    expect(layout.annotations[0]!.text).toBe("<b>kept, epoch 2: 2.000</b>");
  });

  it("draws what an answer gets that looks at nothing, in view and with its words", () => {
    const baseline = { value: 9, words: "always saying <the mean>" };
    const { layout } = plot([validation], { baseline, done: true });
    expect(layout.shapes).toMatchObject([{ type: "line", y0: 9, y1: 9, line: { dash: "dash" } }]);
    expect(layout.annotations.map(({ text }) => text)).toContain("always saying &lt;the mean&gt;: 9.000");
    expect((layout as { yaxis?: { range: number[] } }).yaxis!.range[1]).toBeGreaterThan(9);
    const log = { view: { log: true, raw: true, zoom: null } };
    expect(plot([validation], { baseline: { ...baseline, value: 0 }, done: true }, log).layout.shapes).toEqual([]);
  });

  it("lets events that lie close share the words of the newest", () => {
    const events = [1, 2, 9].map((x) => ({ x, text: `event at ${x}`, bad: false }));
    const texts = plot([], { events }).layout.annotations.map((annotation) => annotation.text);
    expect(texts).toEqual(["event at 9 ◆", "◆ event at 2", "◆"]);
  });
});

describe("the heads of lines", () => {
  const head = (y: number): Head => ({ x: 1, y, text: "", name: "", colour: "", dot: "" });
  it("part where they would lie on each other", () => {
    const places = placed([head(0.5), head(0.51), head(0.49)], { height: 0.1, place: (value) => value }).map(
      ({ at }) => at,
    );
    expect(places[0]! - places[1]!).toBeGreaterThanOrEqual(0.0999);
    expect(places[1]! - places[2]!).toBeGreaterThanOrEqual(0.0999);
  });
  it("stay above the axis", () => {
    const [lowest] = placed([head(0)], { height: 0.1, place: (value) => value });
    expect(lowest!.at).toBeCloseTo(0.045);
  });
});
