import { describe, expect, it } from "vitest";
import type { Wire } from "../../src/canvas/document/document";
import { inOrder } from "../../src/canvas/document/order";
import { node } from "./small";

const wire = (from: string, to: string): Wire => ({ from: [from, "out"], to: [to, "in"] });

describe("the layers as a list", () => {
  it("stand behind all that feed them, wherever they are drawn", () => {
    const nodes = { last: node("scores", 0), middle: node("dense", 100), first: node("image", 200) };
    expect(inOrder({ nodes, wires: { a: wire("first", "middle"), b: wire("middle", "last") } })).toEqual([
      "first",
      "middle",
      "last",
    ]);
  });
  it("go from top to bottom where nothing leads from one to the other", () => {
    expect(inOrder({ nodes: { low: node("dense", 90), high: node("dense", 10) }, wires: {} })).toEqual(["high", "low"]);
  });
  it("leave none out where wires close a loop or lead to what is gone", () => {
    const nodes = { a: node("dense", 0), b: node("dense", 10), c: node("dense", 20) };
    const wires = { x: wire("a", "b"), y: wire("b", "a"), z: wire("gone", "c") };
    expect(inOrder({ nodes, wires }).toSorted()).toEqual(["a", "b", "c"]);
  });
});
