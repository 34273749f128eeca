import { describe, expect, it } from "vitest";
import { callRow } from "../../src/canvas/gestures/keys";
import { KEYS } from "../../src/canvas/gestures/table";
import { wayThrough } from "../../src/canvas/inspector/Way";
import { search } from "../../src/canvas/palette/search";
import { commonTypes, usualFirst } from "../../src/canvas/palette/usual";
import { catalogue, chain, editorOf, entry } from "./small";

const known = {
  ...catalogue,
  entries: {
    ...catalogue.entries,
    image: { ...catalogue.entries.image!, common: ["conv2d", "relu"] },
    table: entry("table", { inputs: [], common: ["dense", "relu"] }),
  },
};

const ofTables = { data: { signature: { inputs: ["row"], fields: { row: { kind: "table" } } } } };

describe("what the palette shows first", () => {
  it("is what is usual on the data of the plan", () => {
    expect(commonTypes(known, { ...chain(), plan: ofTables })).toEqual(["dense", "relu"]);
  });
  it("is what is usual after the drawn inputs where no data are chosen, and after any where none is drawn", () => {
    expect(commonTypes(known, chain())).toEqual(["conv2d", "relu"]);
    const empty = { ...chain(), networks: { network: { nodes: {}, wires: {}, groups: {} } } };
    expect(commonTypes(known, empty)).toEqual(["conv2d", "relu", "dense"]);
  });
  it("stands before the others, and nothing is lost", () => {
    const all = search({ catalogue: known, blocks: {}, openBlock: null, dimensions: 2 }, "");
    const sorted = usualFirst(all, ["relu", "dense"]).map(({ type }) => type);
    expect(sorted.slice(0, 2)).toEqual(["relu", "dense"]);
    expect(sorted).toHaveLength(all.length);
  });
});

it("the way through a network goes from input to output, whatever the order in the file", () => {
  const { nodes, ...rest } = chain().networks.network!;
  const turned = Object.fromEntries(Object.entries(nodes).reverse());
  expect(wayThrough({ network: { ...rest, nodes: turned } })).toEqual(["a", "b", "c"]);
});

it("each line of a held layer's menu does what its key does", () => {
  const editor = editorOf();
  editor.select(["b"]);
  const row = KEYS.find(({ words }) => words === "Delete")!;
  callRow(row, { editor, page: null as unknown as HTMLElement });
  expect(Object.keys(editor.network.nodes)).toEqual(["a", "c"]);
  expect(KEYS.filter(({ icon }) => icon).every(({ press, words }) => Object.keys(press).length && words)).toBe(true);
});
