/* A small catalogue and document for the tests of the canvas. */
import type { Catalogue, Entry, Verdict } from "../../src/canvas/answers";
import type { Document, Node } from "../../src/canvas/document/document";
import { emptyVerdict } from "../../src/canvas/document/verdict";
import { Editor } from "../../src/canvas/editing/editor";
import type { Api } from "../../src/canvas/saving/api";
import { Store } from "../../src/canvas/saving/store";

const port = { name: "in" };
const out = { name: "out" };

export const entry = (type: string, more: Partial<Entry> = {}): Entry => ({
  type,
  title: type,
  torch: null,
  family: "dense",
  summary: "",
  stem: type,
  inputs: [port],
  outputs: [out],
  fields: [],
  ...more,
});

export const catalogue: Catalogue = {
  groups: [],
  families: { dense: { title: "Dense", group: "dense", glyph: "dense" } },
  entries: {
    image: entry("image", { title: "Image", family: "input", inputs: [] }),
    dense: entry("dense", {
      title: "Dense",
      torch: "torch.nn.Linear",
      detail: "{units} units",
      words: ["linear", "fully connected"],
      purposes: ["classify"],
      fields: [{ name: "units", label: "Units", kind: "int", default: 10, low: 1, high: 4096 }],
    }),
    relu: entry("relu", { title: "ReLU", torch: "torch.nn.ReLU", keeps: true }),
    conv2d: entry("conv2d", {
      title: "Convolution",
      inputs: [{ name: "in", dims: ["channels", "height", "width"] }],
      outputs: [{ ...out, dims: ["channels", "height", "width"] }],
    }),
    conv1d: entry("conv1d", { title: "1-D convolution", inputs: [{ name: "in", dims: ["channels", "length"] }] }),
    add: entry("add", { title: "Add", inputs: [{ name: "in", many: true }] }),
    scores: entry("scores", { title: "Scores", family: "output", outputs: [] }),
    block_in: entry("block_in"),
    block_out: entry("block_out"),
  },
  refused: ["class", "forward"],
};

export const node = (type: string, y: number, more: Partial<Node> = {}): Node => ({
  type,
  name: `${type}1`,
  params: {},
  at: [0, y],
  ...more,
});

/** image → dense → scores, in one column. */
export const chain = (): Document => ({
  format: 1,
  name: "p",
  notes: "",
  networks: {
    network: {
      nodes: { a: node("image", 0, { name: "image" }), b: node("dense", 80), c: node("scores", 200) },
      wires: { w1: { from: ["a", "out"], to: ["b", "in"] }, w2: { from: ["b", "out"], to: ["c", "in"] } },
      groups: {},
    },
  },
  blocks: {},
  plan: {},
  weights: {},
});

/** An editor whose server never answers: what is tested is what happens here. */
export function editorOf(document: Document = chain(), verdict: Verdict = emptyVerdict): Editor {
  const never = (): Promise<never> => new Promise(() => {});
  const server = { open: never, send: never, changes: never };
  const store = new Store({ id: "p", revision: 1, document, verdict }, "me", server);
  return new Editor(store, catalogue, { at: "/projects/p", get: never, post: never } as unknown as Api);
}
