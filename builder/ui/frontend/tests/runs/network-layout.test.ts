import { describe, expect, it } from "vitest";
import { layOut } from "../../src/runs/network-layout";

const node = (name: string, across = 0) => ({ name, type: "dense", at: [across, 0] as [number, number] });
const wire = (from: string, to: string) => ({
  from: [from, "out"] as [string, string],
  to: [to, "in"] as [string, string],
});

describe("a drawing that is only looked at", () => {
  it("has a row for each depth, and a skip beside what it skips", () => {
    const nodes = { a: node("a"), b: node("b"), c: node("c") };
    const wires = { 1: wire("a", "b"), 2: wire("b", "c"), 3: wire("a", "c"), 4: wire("a", "gone") };
    const { places, height, wires: path } = layOut({ nodes, wires });
    expect([places.a![1], places.b![1], places.c![1]]).toEqual([0, 62, 124]);
    expect(height).toBe(164);
    expect(path.match(/M/g)).toHaveLength(3);
  });
  it("keeps the order from left to right", () => {
    const { places } = layOut({ nodes: { right: node("right", 200), left: node("left", 100) } });
    expect(places.left![0]).toBeLessThan(places.right![0]);
  });
  it("does not run in circles, and may be empty", () => {
    const { places } = layOut({
      nodes: { a: node("a"), b: node("b") },
      wires: { 1: wire("a", "b"), 2: wire("b", "a") },
    });
    expect(Object.keys(places).sort()).toEqual(["a", "b"]);
    expect(layOut({})).toMatchObject({ height: 40, wires: "" });
  });
});
