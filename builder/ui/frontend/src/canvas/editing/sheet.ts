/* What is open, read: the network, what the catalogue and the verdict say of its layers, and where they stand. */
import type { Catalogue, Entry, NetworkVerdict, NodeVerdict, PortEntry, Problem, WireVerdict } from "../answers";
import { blockEntry } from "../document/blocks";
import { type Block, equal, type Network, type Node, networkOf, type Path, type Scope } from "../document/document";
import { isName } from "../document/names";
import { wiring } from "../document/wiring";
import { filledDetail, many, shapeText, torchDetail } from "../document/words";
import { type Box, FLAT, TALL } from "../geometry/boxes";
import { type Drawing, drawingOf, members } from "../geometry/drawing";
import type { Store } from "../saving/store";

export type Vocabulary = "plain" | "torch";

const nothing: Network = { nodes: {}, wires: {}, groups: {} };

const unknownEntry = (type: string): Entry => ({
  type,
  title: type,
  torch: null,
  family: "block",
  summary: "A kind of layer that this version does not know.",
  stem: "layer",
  inputs: [{ name: "in" }],
  outputs: [{ name: "out" }],
  fields: [],
});

export class Sheet {
  scope: Scope;
  words: Vocabulary = "plain";
  private readonly refused: ReadonlySet<string>;
  private readonly blockEntries = new WeakMap<Block, Entry>();
  private lastDrawing: Drawing | null = null;

  constructor(
    readonly store: Store,
    readonly catalogue: Catalogue,
  ) {
    this.refused = new Set(catalogue.refused);
    this.scope = this.firstNetwork;
  }

  // ---- the network ----

  get network(): Network {
    return networkOf(this.store.document, this.scope) ?? nothing;
  }

  get firstNetwork(): Scope {
    return { kind: "networks", name: Object.keys(this.store.document.networks)[0] ?? "network" };
  }

  path(...more: string[]): Path {
    return [this.scope.kind, this.scope.name, ...more];
  }

  isName = (text: string): boolean => isName(text, this.refused);

  /** Inputs of a node that a new wire could take: the free ones first. */
  inputs(id: string): PortEntry[] {
    const node = this.network.nodes[id];
    if (!node) return [];
    const used = new Set((wiring(this.network).into.get(id) ?? []).map((wire) => wire.to[1]));
    const isTaken = (port: PortEntry): number => Number(!port.many && used.has(port.name));
    return [...this.entry(node).inputs].sort((first, second) => isTaken(first) - isTaken(second));
  }

  // ---- the verdict ----

  get judged(): NetworkVerdict | undefined {
    const { networks, blocks } = this.store.verdict;
    return this.scope.kind === "networks" ? networks[this.scope.name] : blocks?.[this.scope.name];
  }

  get problems(): Problem[] {
    return this.judged?.problems ?? [];
  }

  verdictOf(id: string): NodeVerdict | undefined {
    return this.judged?.nodes?.[id];
  }

  wireVerdict(id: string): WireVerdict | undefined {
    return this.judged?.wires?.[id];
  }

  /** A wire shows its shape where the shape changed, where it forks, and where something is wrong. */
  isChipped(id: string): boolean {
    const wire = this.network.wires[id];
    if (!wire) return false;
    const verdict = this.wireVerdict(id);
    if (verdict && verdict.state !== "ok") return true;
    const [source] = wire.from;
    if ((wiring(this.network).outOf.get(source)?.length ?? 0) > 1) return true;
    const before = Object.entries(this.network.wires).find(([, other]) => other.to[0] === source);
    const shapeBefore = before && this.wireVerdict(before[0]);
    return !shapeBefore || !equal(shapeBefore.shape, verdict?.shape);
  }

  // ---- the catalogue ----

  entry(node: Node): Entry {
    if (node.type !== "block" || node.block === undefined) return this.plainEntry(node.type);
    const block = this.store.document.blocks[node.block];
    if (!block) return unknownEntry(node.block);
    const known = this.blockEntries.get(block);
    if (known) return known;
    const entry = this.entryOfBlock(node.block, block, this.store.document.blocks);
    this.blockEntries.set(block, entry);
    return entry;
  }

  /** Of what the palette offers: a layer, `block:NAME` of this project, or `ready:NAME` of the catalogue. */
  entryOfType(type: string): Entry {
    const name = type.slice(type.indexOf(":") + 1);
    const ready = type.startsWith("ready:") ? this.catalogue.blocks?.[name] : undefined;
    if (ready) return this.entryOfBlock(name, ready.definitions[name]!, ready.definitions);
    if (type.startsWith("block:")) return this.entry({ type: "block", block: name, name: "", params: {}, at: [0, 0] });
    return this.plainEntry(type);
  }

  private plainEntry(type: string): Entry {
    return this.catalogue.entries[type] ?? unknownEntry(type);
  }

  private entryOfBlock(name: string, block: Block, among: Record<string, Block>): Entry {
    return blockEntry(name, block, among, (node) => this.entry(node));
  }

  /** The class that colours an entry's family. */
  familyClass(entry: Entry): string {
    return familyClass(this.catalogue, entry.family);
  }

  glyph(entry: Entry): string {
    return this.catalogue.families[entry.family]?.glyph ?? "block";
  }

  // ---- words ----

  plainTitle(id: string): string {
    const node = this.network.nodes[id];
    if (!node) return id;
    const title = node.title || this.verdictOf(id)?.title;
    if (title) return title;
    const number = /(\d+)$/.exec(node.name)?.[1];
    return this.entry(node).title + (number ? ` ${number}` : "");
  }

  title(id: string): string {
    return this.words === "torch" ? (this.network.nodes[id]?.name ?? id) : this.plainTitle(id);
  }

  detail(id: string): string {
    const node = this.network.nodes[id];
    if (!node) return "";
    const entry = this.entry(node);
    if (this.words === "torch") return torchDetail(entry, node);
    return this.verdictOf(id)?.detail || filledDetail(entry, node);
  }

  /** The layer as a screen reader says it. */
  spoken(id: string): string {
    const node = this.network.nodes[id];
    if (!node) return "";
    const output = Object.values(this.verdictOf(id)?.outputs ?? {})[0];
    const troubles = this.problems.filter((problem) => problem.node === id).length;
    return [
      this.plainTitle(id),
      (node.repeat ?? 1) > 1 ? `${node.repeat} times` : "",
      this.detail(id),
      `output ${shapeText(output?.shape)}`,
      node.bypassed ? "bypassed" : "",
      troubles ? many(troubles, "problem") : "",
    ]
      .filter(Boolean)
      .join(", ");
  }

  // ---- places ----

  /** One line or two: a layer without settings is one line, and stays so while its verdict is on the way. */
  height(entry: Entry): number {
    const isTall = entry.detail || entry.type === "block" || (entry.initialise?.length && entry.title.length > 12);
    return isTall ? TALL : FLAT;
  }

  get drawing(): Drawing {
    const { network } = this;
    if (this.lastDrawing?.network !== network)
      this.lastDrawing = drawingOf(network, (node) => this.height(this.entry(node)));
    return this.lastDrawing;
  }

  /** The nodes that a box stands for. */
  members(id: string): string[] {
    return members(this.network, id);
  }

  /** The box in which a node is seen. */
  boxOf(id: string): Box | undefined {
    const { boxes, inside } = this.drawing;
    return boxes.get(id) ?? boxes.get(inside.get(id) ?? "");
  }
}

const CLASSES: Record<string, string> = {
  structure: "struct",
  spatial: "spatial",
  dense: "dense",
  activation: "act",
  steady: "steady",
  sequence: "seq",
};

export const familyClass = (catalogue: Catalogue, family: string): string =>
  CLASSES[catalogue.families[family]?.group ?? "structure"] ?? "struct";
