/* What is copied and pasted: a part of a drawing as text. What is pasted may come from anywhere. */
import type { Block, Document, Network, Node, Wire } from "./document";

export interface Clip {
  layerloom: 1;
  nodes: Record<string, Node>;
  wires: Record<string, Wire>;
  blocks?: Record<string, Block>;
}

const LARGEST = 5_000_000; // characters
const MOST_NODES = 2000;
const NO_CLIP =
  "What you pasted is not part of a drawing. Copy layers here, or in another Layerloom project, and paste them.";

/** The chosen nodes with the wires between them, and the blocks that they use. */
export function clipOf(network: Network, chosen: ReadonlySet<string>, blocks: Document["blocks"]): Clip {
  const nodes: Record<string, Node> = {};
  for (const [id, { group: _group, ...node }] of Object.entries(network.nodes)) if (chosen.has(id)) nodes[id] = node;
  const wires = Object.fromEntries(
    Object.entries(network.wires).filter(([, { from, to }]) => chosen.has(from[0]) && chosen.has(to[0])),
  );
  const used: Record<string, Block> = {};
  gatherBlocks(Object.values(nodes), blocks, used);
  return { layerloom: 1, nodes, wires, ...(Object.keys(used).length ? { blocks: used } : {}) };
}

/** Blocks may hold blocks. */
function gatherBlocks(nodes: Node[], blocks: Document["blocks"], used: Record<string, Block>): void {
  for (const { block } of nodes) {
    if (block === undefined || !blocks[block] || used[block]) continue;
    used[block] = blocks[block];
    gatherBlocks(Object.values(blocks[block].nodes), blocks, used);
  }
}

/** What was pasted, or the sentence that says why it is no drawing. */
export function readClip(text: string, knows: (type: string) => boolean): Clip | string {
  if (text.length > LARGEST) return "What you pasted is larger than 5 MB, more than a drawing can hold.";
  const clip = parsed(text);
  if (!isTree(clip) || clip.layerloom !== 1 || !isTree(clip.nodes)) return NO_CLIP;
  const nodes = Object.entries(clip.nodes);
  if (!nodes.length) return NO_CLIP;
  if (nodes.length > MOST_NODES) return `What you pasted has ${nodes.length} layers; 2,000 can be pasted at once.`;
  const safe: Clip = { layerloom: 1, nodes: {}, wires: {} };
  for (const [id, node] of nodes) {
    if (!isNode(node)) return NO_CLIP;
    if (!knows(node.type))
      return `What you pasted holds a layer of a kind that is not known here: ${node.type.slice(0, 40)}.`;
    safe.nodes[id] = { ...node, params: node.params ?? {} };
  }
  for (const [id, wire] of Object.entries(clip.wires ?? {})) {
    if (!isWire(wire)) return NO_CLIP;
    safe.wires[id] = { from: wire.from, to: wire.to };
  }
  for (const [name, block] of Object.entries(clip.blocks ?? {})) {
    if (!isBlock(block)) return NO_CLIP;
    safe.blocks ??= {};
    safe.blocks[name] = block;
  }
  return safe;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

type Tree = Record<string, unknown>;

const isTree = (value: unknown): value is Tree => typeof value === "object" && value !== null && !Array.isArray(value);

const isPlace = (at: unknown): boolean =>
  Array.isArray(at) && at.length === 2 && at.every((part) => Number.isFinite(part) && Math.abs(part as number) < 1e6);

const isNode = (node: unknown): node is Node =>
  isTree(node) &&
  typeof node.type === "string" &&
  typeof node.name === "string" &&
  isPlace(node.at) &&
  (node.params === undefined || isTree(node.params));

const isPort = (port: unknown): boolean =>
  Array.isArray(port) && port.length === 2 && port.every((part) => typeof part === "string");

const isWire = (wire: unknown): wire is Wire => isTree(wire) && isPort(wire.from) && isPort(wire.to);

const isBlock = (block: unknown): block is Block =>
  isTree(block) &&
  isTree(block.nodes) &&
  isTree(block.wires) &&
  Object.values(block.nodes).every((node) => isTree(node) && typeof node.type === "string");
