/* What a person does on the canvas, as edits of the document: each is undone in one step. */
import { describe, expect, it } from "vitest";
import { emptyVerdict } from "../../src/canvas/document/verdict";
import { add, insert } from "../../src/canvas/editing/adding";
import { align, layOutIfDrawnByProgram, move, nudge, tidyUp } from "../../src/canvas/editing/arranging";
import { copy, duplicate, paste } from "../../src/canvas/editing/clipboard";
import { connect, endingAt, refusal, rewire } from "../../src/canvas/editing/connecting";
import { group, setGroup, ungroupChosen } from "../../src/canvas/editing/grouping";
import { cannotTakeBeyond } from "../../src/canvas/editing/inserting";
import { addNetwork, removeNetwork, renameNetwork } from "../../src/canvas/editing/networks";
import { remove } from "../../src/canvas/editing/removing";
import { bypass, rename, setKey, setParam } from "../../src/canvas/editing/settings";
import { goToNextProblem, openOtherNetwork, walk } from "../../src/canvas/editing/walking";
import { layerNow, News } from "../../src/canvas/editing/watching";
import { addWhereItFits, whereItStands } from "../../src/canvas/editing/where-it-fits";
import { catalogue, chain, editorOf, node } from "./small";

const units = catalogue.entries.dense!.fields[0]!;
const shapes = (a: (number | null)[], b: (number | null)[]) => ({
  ...emptyVerdict,
  networks: {
    network: {
      nodes: Object.fromEntries(
        [
          ["a", a],
          ["b", b],
        ].map(([id, shape]) => [
          id,
          { outputs: { out: { shape } }, parameters: 1, flops: 1, memory: 1, detail: "", title: "" },
        ]),
      ),
      wires: {},
      problems: [],
      parameters: 2,
      flops: 2,
      memory: 2,
    },
  },
});

/** What an act changed is undone in one step. */
function undoneInOneStep(act: (editor: ReturnType<typeof editorOf>) => void, document = chain()): void {
  const editor = editorOf(document);
  const before = JSON.stringify(editor.store.document);
  act(editor);
  expect(JSON.stringify(editor.store.document)).not.toBe(before);
  expect(editor.store.undos).toHaveLength(1);
  editor.undo();
  expect(JSON.stringify(editor.store.document)).toBe(before);
}

describe("adding", () => {
  it("goes into the one wire that leaves the chosen layer, and makes room", () => {
    const editor = editorOf();
    const id = add(editor, "relu", { after: "b" });
    const { nodes, wires } = editor.network;
    expect(nodes[id]).toMatchObject({ type: "relu", name: "relu1" });
    expect(wires.w2).toEqual({ from: ["b", "out"], to: [id, "in"] });
    expect(Object.values(wires)).toContainEqual({ from: [id, "out"], to: ["c", "in"] });
    expect(nodes[id]!.at[1]).toBeGreaterThan(80);
    expect(nodes.c!.at[1]).toBeGreaterThan(nodes[id]!.at[1] + 32);
    expect([...editor.nodes]).toEqual([id]);
  });
  it("as a branch leaves the wire alone", () => {
    const editor = editorOf();
    const id = add(editor, "relu", { after: "b", branch: true });
    expect(editor.network.wires.w2).toEqual({ from: ["b", "out"], to: ["c", "in"] });
    expect(Object.values(editor.network.wires)).toContainEqual({ from: ["b", "out"], to: [id, "in"] });
  });
  it("an input keeps its plain name while that is free", () => {
    const editor = editorOf();
    remove(editor);
    const first = add(editor, "scores");
    const second = add(editor, "image");
    expect(editor.network.nodes[first]!.name).toBe("scores");
    expect(editor.network.nodes[second]!.name).toBe("image1");
  });
  it("refuses what can never take what comes, with a sentence", () => {
    const editor = editorOf(chain(), shapes([1, 8, 8], [10]));
    expect(add(editor, "conv2d", { after: "b" })).toBe("");
    expect(editor.store.message?.text).toBe(
      "Convolution takes 3 dimensions (channels, height, width), and Dense 1 sends 1: 10.",
    );
    expect(editor.store.undos).toHaveLength(0);
  });
  it("sees what a layer further on could not take", () => {
    const document = chain();
    document.networks.network!.nodes.b!.type = "conv2d";
    const editor = editorOf(document, shapes([3, 8, 8], [4, 8, 8]));
    const flat = {
      ...catalogue.entries.relu!,
      title: "Flatten",
      keeps: false,
      outputs: [{ name: "out", dims: ["features"] }],
    };
    expect(cannotTakeBeyond(editor, flat, editor.network.wires.w1!)).toMatchObject({ mends: true });
    expect(cannotTakeBeyond(editor, catalogue.entries.relu!, editor.network.wires.w1!)).toBeNull();
  });
  it("a loose layer joins a wire, a wired one does not", () => {
    const document = chain();
    document.networks.network!.nodes.loose = node("relu", 400);
    const editor = editorOf(document);
    expect(insert(editor, "b", "w2")).toBe(false);
    expect(insert(editor, "loose", "w2")).toBe(true);
    expect(editor.network.wires.w2!.to).toEqual(["loose", "in"]);
  });
});

describe("wires", () => {
  it("are refused with the reason", () => {
    const editor = editorOf();
    expect(refusal(editor, ["b", "out"], ["b", "in"])).toBe("A layer cannot feed itself.");
    expect(refusal(editor, ["a", "out"], ["b", "in"])).toBe("These two are connected already.");
    expect(refusal(editor, ["b", "out"], ["a", "in"])).toBe("Image takes no input: it is where data come in.");
    expect(refusal(editor, ["c", "out"], ["b", "in"])).toBe(
      "Scores 1 gives nothing on: it is where the result leaves.",
    );
    expect(refusal(editor, ["gone", "out"], ["b", "in"])).toBe("One of the two layers is gone.");
  });
  it("an input of one wire lets go of the one it has", () => {
    const editor = editorOf();
    expect(connect(editor, ["a", "out"], ["c", "in"])).toBe(true);
    expect(Object.values(editor.network.wires).filter((wire) => wire.to[0] === "c")).toHaveLength(1);
  });
  it("say where they would end", () => {
    const editor = editorOf();
    expect(endingAt(editor, { port: ["a", "out"], out: true }, "c")).toEqual({
      to: ["c", "in"],
      sentence: "Into Scores 1",
    });
    expect(endingAt(editor, { port: ["b", "out"], out: true }, "a").to).toBeNull();
  });
  it("get other ends, but close no loop", () => {
    const editor = editorOf();
    expect(rewire(editor, "w2", ["a", "out"], ["c", "in"])).toBe(true);
    expect(editor.network.wires.w2).toEqual({ from: ["a", "out"], to: ["c", "in"] });
    expect(rewire(editor, "w1", ["b", "out"], ["b", "in"])).toBe(false);
  });
});

describe("deleting", () => {
  it("closes the gap where that is asked", () => {
    const editor = editorOf();
    editor.select(["b"]);
    remove(editor, true);
    expect(Object.keys(editor.network.nodes)).toEqual(["a", "c"]);
    expect(Object.values(editor.network.wires)).toEqual([{ from: ["a", "out"], to: ["c", "in"] }]);
  });
  it("of a layer takes its wires", () => {
    undoneInOneStep((editor) => {
      editor.select(["b"]);
      remove(editor);
      expect(editor.network.wires).toEqual({});
    });
  });
});

describe("the clipboard", () => {
  it("brings layers with their wires, under names of their own", () => {
    const editor = editorOf();
    editor.select(["a", "b"]);
    duplicate(editor);
    const fresh = [...editor.nodes].map((id) => editor.network.nodes[id]!);
    expect(fresh.map((copied) => copied.name)).toEqual(["image1", "dense2"]);
    expect(fresh.map((copied) => copied.at)).toEqual([
      [24, 24],
      [24, 104],
    ]);
    expect(Object.keys(editor.network.wires)).toHaveLength(3);
  });
  it("says why what was pasted is no drawing", () => {
    const editor = editorOf();
    expect(paste(editor, "hello")).toBe(false);
    expect(editor.store.message?.text).toMatch(/not part of a drawing/);
    expect(copy(editor)).toBeNull();
  });
});

describe("settings", () => {
  it("a dragged slider is one step from where it began", () => {
    const editor = editorOf();
    for (const value of [11, 40, 64]) setParam(editor, ["b"], units, value);
    expect(editor.store.undos.map((step) => step.label)).toEqual(["Units 10 to 64"]);
    editor.settle();
    setParam(editor, ["b"], units, undefined);
    expect(editor.network.nodes.b!.params).toEqual({});
    expect(editor.store.undos).toHaveLength(2);
  });
  it("at its default a key is absent", () => {
    const editor = editorOf();
    setKey(editor, ["b"], "frozen", true, "Freeze");
    setKey(editor, ["b"], "frozen", undefined, "Let it learn");
    expect(editor.network.nodes.b).not.toHaveProperty("frozen");
  });
  it("names are checked", () => {
    const editor = editorOf();
    expect(rename(editor, "b", "class")).toMatch(/not a word of Python/);
    expect(rename(editor, "b", "image")).toBe("Another layer is called image already.");
    expect(rename(editor, "b", "head")).toBeNull();
  });
  it("bypasses what lets something through, and only that", () => {
    const editor = editorOf();
    editor.select(["a"]);
    bypass(editor);
    expect(editor.store.message?.text).toMatch(/cannot be bypassed/);
    editor.select(["a", "b"]);
    bypass(editor);
    expect(editor.network.nodes.b!.bypassed).toBe(true);
    bypass(editor);
    expect(editor.network.nodes.b).not.toHaveProperty("bypassed");
  });
});

describe("arranging", () => {
  it("is undone in one step each", () => {
    undoneInOneStep((editor) => move(editor, new Map([["b", [50, 90]]])));
    undoneInOneStep((editor) => {
      editor.select(["a", "b"]);
      nudge(editor, 16, 0);
      nudge(editor, 16, 0);
      expect(editor.network.nodes.a!.at).toEqual([32, 0]);
    });
    undoneInOneStep((editor) => tidyUp(editor));
  });
  it("brings the chosen into line", () => {
    const document = chain();
    document.networks.network!.nodes.b!.at = [40, 80];
    const editor = editorOf(document);
    editor.select(["a", "b"]);
    align(editor, "left");
    expect(editor.network.nodes.b!.at).toEqual([0, 80]);
  });
  it("lays out what a program drew, and nothing that a person placed", () => {
    const drawn = chain();
    Object.values(drawn.networks.network!.nodes).forEach((placed, row) => {
      placed.at = [290, 84 * row];
    });
    const editor = editorOf(drawn);
    layOutIfDrawnByProgram(editor);
    expect(editor.store.undos).toHaveLength(0);
    expect(editor.network.nodes.c!.at[1]).not.toBe(168);
    const own = editorOf();
    const before = own.store.document;
    layOutIfDrawnByProgram(own);
    expect(own.store.document).toBe(before);
  });
});

describe("groups and networks", () => {
  it("a group folds into one box, and its layers go with it", () => {
    const editor = editorOf();
    editor.select(["a", "b"]);
    group(editor);
    const [id] = Object.keys(editor.network.groups);
    setGroup(editor, id!, { collapsed: true });
    expect([...editor.drawing.boxes.keys()]).toEqual([`+${id}`, "c"]);
    expect(editor.drawing.links).toEqual([{ id: "w2", from: `+${id}`, to: "c" }]);
    move(editor, new Map([[`+${id}`, [10, 20]]]));
    expect(editor.network.nodes.b!.at).toEqual([10, 100]);
    ungroupChosen(editor);
    expect(editor.network.groups).toEqual({});
  });
  it("networks are added, renamed in their place, and one always stays", () => {
    const editor = editorOf();
    addNetwork(editor);
    expect(editor.scope.name).toBe("network2");
    expect(renameNetwork(editor, "network", "encoder")).toBeNull();
    expect(Object.keys(editor.store.document.networks)).toEqual(["encoder", "network2"]);
    expect(renameNetwork(editor, "encoder", "network2")).toMatch(/There is a network/);
    openOtherNetwork(editor, 1);
    expect(editor.scope.name).toBe("network2");
    removeNetwork(editor, "network2");
    removeNetwork(editor, "encoder");
    expect(editor.store.message?.text).toBe("A project has at least one network.");
    expect(editor.scope.name).toBe("encoder");
  });
});

describe("walking", () => {
  it("begins at the upper left and goes on to the nearest that way", () => {
    const editor = editorOf();
    walk(editor, "down");
    expect([...editor.nodes]).toEqual(["a"]);
    walk(editor, "down");
    walk(editor, "right");
    expect([...editor.nodes]).toEqual(["b"]);
  });
  it("goes around the problems", () => {
    const verdict = shapes([1], [1]);
    const problem = {
      check: "x",
      severity: "error",
      wire: null,
      title: "",
      where: "",
      what: "",
      why: "",
      do: "",
    } as const;
    verdict.networks.network.problems = [
      { ...problem, node: "a", text: "first" },
      { ...problem, node: "c", text: "second" },
    ] as never[];
    const editor = editorOf(chain(), verdict);
    for (const expected of ["a", "c", "a"]) {
      goToNextProblem(editor);
      expect([...editor.nodes]).toEqual([expected]);
    }
    expect(editor.announcement).toBe("first");
  });
});

describe("watching", () => {
  it("puts the news together, and finds a layer by its names", () => {
    const news = new News();
    news.take({ cursor: "1", series: { "update/network/dense1": { y: [null, 0.001, null] } } });
    const layers = news.take({ cursor: "2", nodes: { "network/dense1": { gradient: 2 } } })!;
    expect(layerNow(layers, "b", "network", "dense1")).toEqual({ gradient: 2, update: 0.001 });
    expect(layerNow(layers, "b", "network", "other1")).toBeNull();
    expect(news.take({ reset: true })).toBeNull();
  });
  it("of a block says the largest of its parts", () => {
    const layers = { "network/block1.0.conv": { update: 0.1 }, "network/block1.1.conv": { update: 0.3 } };
    expect(layerNow(layers, "b", "network", "block1")).toEqual({ update: 0.3 });
  });
});

describe("what others deleted", () => {
  it("is neither open nor chosen any more", () => {
    const editor = editorOf();
    editor.select(["b"], ["w1"]);
    editor.store.edit("away", [{ path: ["networks", "network", "nodes", "b"] }]);
    expect([...editor.nodes]).toEqual([]);
    expect([...editor.wires]).toEqual(["w1"]);
  });
});

describe("what was chosen on another page", () => {
  it("stands in the last wire between two layers, and undo takes it out again", () => {
    const answered = chain();
    const { nodes, wires } = answered.networks.network!;
    nodes.last = node("dense", 140);
    Object.assign(wires, {
      w2: { from: ["b", "out"], to: ["last", "in"] },
      w3: { from: ["last", "out"], to: ["c", "in"] },
    });
    undoneInOneStep((editor) => {
      const id = addWhereItFits(editor, "relu");
      expect(editor.network.wires.w2).toEqual({ from: ["b", "out"], to: [id, "in"] });
      expect(whereItStands(editor, id)).toMatch(/ stands behind .*, before /);
    }, answered);
  });
  it("stands alone, and says so, where nothing sends what it takes", () => {
    const editor = editorOf(chain(), { ...shapes([10], [10]) });
    const id = addWhereItFits(editor, "conv2d");
    expect(Object.values(editor.network.wires).flatMap(({ from, to }) => [from[0], to[0]])).not.toContain(id);
    expect(whereItStands(editor, id)).toContain("Nothing there fits it yet");
  });
});
