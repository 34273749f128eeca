/* The pure words and rules about documents: what fits, what changed, blocks brought in, numbers as people read them. */
import { describe, expect, it } from "vitest";
import { adopt, blockEntry, sameBlock } from "../../src/canvas/document/blocks";
import { clipOf, readClip } from "../../src/canvas/document/clip";
import { differences } from "../../src/canvas/document/differences";
import type { Block } from "../../src/canvas/document/document";
import { cannotTake, leaving } from "../../src/canvas/document/fitting";
import { emptyVerdict, merged } from "../../src/canvas/document/verdict";
import { filledDetail, many, namedShape, pythonic, torchDetail, valueText } from "../../src/canvas/document/words";
import { renamesOfTwins } from "../../src/canvas/saving/twins";
import { catalogue, chain, entry, node } from "./small";

const scope = { kind: "networks", name: "network" } as const;
const block = (more: Partial<Block> = {}): Block => ({
  title: "",
  nodes: {},
  wires: {},
  groups: {},
  exposed: {},
  ...more,
});

describe("whether a layer can take what is sent", () => {
  const image = { name: "in", dims: ["channels", "height", "width"] };
  it("says which dimensions it takes, and how many come", () => {
    expect(cannotTake("Convolution 1", image, { shape: [10] }, "Dense 1 sends")).toBe(
      "Convolution 1 takes 3 dimensions (channels, height, width), and Dense 1 sends 1: 10.",
    );
    expect(cannotTake("Convolution 1", image, { shape: [null] }, "this has")).not.toContain(":");
    expect(cannotTake("Loss", { name: "in", dims: [] }, { shape: [2] }, "this has")).toContain("one number a sample");
    expect(cannotTake("X", { name: "in", least: 2 }, { shape: [2] }, "this has")).toContain("at least 2 dimensions");
  });
  it("does not say what nobody knows", () => {
    expect(cannotTake("Convolution 1", image, { shape: null }, "this has")).toBeNull();
    expect(cannotTake("Convolution 1", image, { shape: [3, null, null] }, "this has")).toBeNull();
    expect(cannotTake("Dense", { name: "in" }, { shape: [1, 2] }, "this has")).toBeNull();
  });
  it("tells symbols from numbers", () => {
    const symbols = { shape: [5], dtype: "int64" };
    expect(cannotTake("Dense", { name: "in", dtype: "float32" }, symbols, "")).toContain("an Embedding turns them");
    expect(cannotTake("Embedding", { name: "in", dtype: "int64" }, { shape: [5], dtype: "float32" }, "")).toContain(
      "whole numbers",
    );
  });
  it("knows how many dimensions leave", () => {
    expect(leaving(entry("relu", { keeps: true }), { shape: [3, 8, 8] })).toMatchObject({ shape: [null, null, null] });
    expect(leaving(entry("odd"), { shape: [3] })).toMatchObject({ shape: null });
    expect(leaving(entry("end", { outputs: [] }), { shape: [3] })).toBeNull();
  });
});

describe("blocks", () => {
  const inner = block({ title: "Inner", nodes: { r: node("relu", 0) } });
  const outer = block({ title: "Outer", nodes: { i: node("block", 0, { block: "inner" }) } });
  it("come in with those that they hold, and under new names where theirs are taken", () => {
    const other = block({ nodes: { d: node("dense", 0) } });
    const { puts, names } = adopt({ outer, inner }, { inner: other });
    expect(puts.map((put) => put.path[1])).toEqual(["inner2", "outer"]);
    expect(names.get("inner")).toBe("inner2");
    expect((puts[1]!.value as Block).nodes.i!.block).toBe("inner2");
  });
  it("that are here already stay, wherever their layers stand", () => {
    const moved = block({ title: "Inner", nodes: { r: node("relu", 400) } });
    expect(sameBlock(inner, moved)).toBe(true);
    expect(adopt({ inner: moved }, { inner }).puts).toEqual([]);
  });
  it("that hold each other come in all the same", () => {
    const one = block({ nodes: { a: node("block", 0, { block: "two" }) } });
    const two = block({ nodes: { a: node("block", 0, { block: "one" }) } });
    expect(adopt({ one, two }, {}).puts).toHaveLength(2);
  });
  it("show the settings of what is inside, and how often it runs", () => {
    const shown = block({
      title: "Stack",
      nodes: {
        in: node("block_in", 0, { name: "x" }),
        d: node("dense", 80, { params: { units: 7 } }),
        s: node("block", 160, { block: "inner", repeat: 3 }),
        out: node("block_out", 240, { name: "y" }),
      },
      exposed: {
        width: { label: "Width", sets: [["d", "units", 1]] },
        depth: { label: "Depth", sets: [["s", "repeat", 1]] },
        lost: { label: "Lost", sets: [["gone", "x", 1]] },
      },
    });
    const as = blockEntry("stack", shown, { inner }, (layer) => catalogue.entries[layer.type]!);
    expect(as.inputs).toEqual([{ name: "x" }]);
    expect(as.outputs).toEqual([{ name: "y" }]);
    expect(as.fields).toMatchObject([
      { name: "width", label: "Width", kind: "int", default: 7, high: 4096 },
      { name: "depth", label: "Depth", default: 3, high: 200 },
      { name: "lost", kind: "int" },
    ]);
  });
});

describe("what changed since the last training", () => {
  it("is told of each node in a sentence", () => {
    const now = chain();
    now.networks.network!.nodes.b!.params = { units: 20 };
    now.networks.network!.nodes.fresh = node("relu", 300);
    now.networks.network!.wires.w3 = { from: ["a", "out"], to: ["c", "in"] };
    expect(Object.fromEntries(differences(chain(), now, scope))).toEqual({
      b: 'Changed since the last training: units "default" → 20',
      c: "Changed since the last training: other wires",
      fresh: "New since the last training",
    });
  });
  it("is nothing where nothing did, or where the network was not trained", () => {
    expect(differences(chain(), chain(), scope).size).toBe(0);
    expect(differences(chain(), chain(), { kind: "blocks", name: "none" }).size).toBe(0);
  });
});

describe("clips", () => {
  it("hold the chosen nodes, the wires between them and their blocks, but no groups", () => {
    const document = chain();
    document.blocks.inner = block();
    document.networks.network!.nodes.b = node("block", 80, { block: "inner", group: "g" });
    const clip = clipOf(document.networks.network!, new Set(["a", "b"]), document.blocks);
    expect(Object.keys(clip.wires)).toEqual(["w1"]);
    expect(clip.blocks).toEqual({ inner: block() });
    expect(clip.nodes.b).not.toHaveProperty("group");
    expect(readClip(JSON.stringify(clip), () => true)).toMatchObject({ nodes: { a: { name: "image" } } });
  });
  it("of a kind that is not known here are refused by its name", () => {
    const clip = { layerloom: 1, nodes: { a: node("strange", 0) }, wires: {} };
    expect(readClip(JSON.stringify(clip), () => false)).toMatch(/not known here: strange\.$/);
  });
});

describe("words", () => {
  const size = { name: "kernel", label: "Size", kind: "size", dims: 2 };
  it("of values", () => {
    expect(valueText(size, 3)).toBe("3 × 3");
    expect(valueText({ ...size, dims: 1 }, 3)).toBe("3");
    expect(valueText(size, [3, 5])).toBe("3 × 5");
    expect(valueText(size, null)).toBe("automatic");
    expect(valueText({ ...size, choices: [{ value: "same", label: "Same size" }] }, "same")).toBe("Same size");
    expect([true, null, "a", [1, 2]].map((value) => pythonic(value))).toEqual(["True", "None", "'a'", "(1, 2)"]);
  });
  it("of layers, plain and torch's", () => {
    const dense = catalogue.entries.dense!;
    expect(filledDetail(dense, node("dense", 0))).toBe("10 units");
    expect(torchDetail(dense, node("dense", 0, { params: { units: 4 } }))).toBe("Linear(4)");
  });
  it("of shapes and numbers of things", () => {
    expect(namedShape([16, null], ["channels", "length"])).toBe("16 channels, any number of length");
    expect(namedShape([16], null)).toBe("16");
    expect([many(1, "layer"), many(0, "layer")]).toEqual(["1 layer", "0 layers"]);
  });
});

describe("the verdict", () => {
  const network = (parameters: number) => ({
    nodes: { a: { outputs: {}, parameters, flops: 0, memory: 0, detail: "", title: "" } },
    wires: {},
    problems: [],
    parameters,
    flops: 0,
    memory: 0,
  });
  it("keeps the objects of what is as it was", () => {
    const old = { ...emptyVerdict, networks: { one: network(1), two: network(2) } };
    const next = merged(old, { networks: { one: network(1) } }, { one: {}, two: {} });
    expect(next.networks.one!.nodes.a).toBe(old.networks.one.nodes.a);
    expect(next.networks.two).toBe(old.networks.two);
    expect(Object.keys(merged(old, { networks: {} }, { two: {} }).networks)).toEqual(["two"]);
    expect(merged(old, null, {})).toBe(old);
  });
});

describe("two of one name", () => {
  it("are kept apart by the one who came later", () => {
    const document = chain();
    document.networks.network!.nodes.d = node("dense", 300);
    const mine = {
      key: "k",
      label: "Add",
      puts: [{ path: ["networks", "network", "nodes", "d"], value: node("dense", 300) }],
    };
    expect(renamesOfTwins(document, [mine])).toEqual([
      { path: ["networks", "network", "nodes", "d", "name"], value: "dense2" },
    ]);
  });
});
