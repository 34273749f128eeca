/* Blocks: what one looks like as a layer, and how foreign ones come into a project. */
import type { Entry, Field, PortEntry } from "../answers";
import { type Block, type Document, has, type Node, type Put } from "./document";

type Blocks = Document["blocks"];

/** How often a block runs: a setting of every use of a block, which a block around it may show. */
export const repeats: Field = { name: "repeat", label: "Repeat", kind: "int", low: 1, high: 200, step: 1, default: 1 };

/** A block as the layer that it is where it is used. `entryOf` knows the entries of plain layers. */
export function blockEntry(name: string, block: Block, blocks: Blocks, entryOf: (node: Node) => Entry): Entry {
  const ports = (type: string): PortEntry[] =>
    Object.values(block.nodes)
      .filter((node) => node.type === type)
      .map((node) => ({ name: node.name }));
  return {
    type: "block",
    title: block.title || name,
    torch: null,
    family: "block",
    summary: `A block of ${Object.keys(block.nodes).length} layers. Open it to see and change them.`,
    stem: name,
    inputs: ports("block_in"),
    outputs: ports("block_out"),
    fields: exposedFields(block, blocks, entryOf),
    detail: "block",
  };
}

/** A setting of a block is like the first that it sets inside. */
function exposedFields(block: Block, blocks: Blocks, entryOf: (node: Node) => Entry): Field[] {
  return Object.entries(block.exposed ?? {}).map(([param, { label, sets }]): Field => {
    const [id, key] = sets[0] ?? ["", ""];
    const node = block.nodes[id];
    const inner = node?.block === undefined ? undefined : blocks[node.block];
    const isRepeat = inner !== undefined && key === "repeat";
    const fieldsOf = (): Field[] => {
      if (!node) return [];
      return (inner ? blockEntry(node.block!, inner, blocks, entryOf) : entryOf(node)).fields;
    };
    const like = isRepeat ? repeats : fieldsOf().find((field) => field.name === key);
    const value = isRepeat ? (node?.repeat ?? 1) : (node?.params?.[key] ?? like?.default);
    return {
      ...(like ?? { kind: "int" }),
      name: param,
      label,
      ...(value === undefined ? {} : { default: value }),
      advanced: false,
    };
  });
}

/** Two blocks that compute the same: where their layers stand does not count. */
export function sameBlock(a: Block, b: Block): boolean {
  const withoutPlaces = (block: Block): string =>
    JSON.stringify(block, (key, value: unknown) => (key === "at" ? undefined : value));
  return a === b || withoutPlaces(a) === withoutPlaces(b);
}

export interface Adopted {
  puts: Put[];
  /** Under which name each block is here now. */
  names: Map<string, string>;
}

/**
 * Puts that bring foreign blocks into this project. One that is here already stays, another of the same name gets a
 * new one, and those that use it follow.
 */
export function adopt(foreign: Blocks, here: Blocks): Adopted {
  const puts: Put[] = [];
  const names = new Map<string, string>();
  for (const name of innermostFirst(foreign)) {
    const block = usingNames(foreign[name]!, names);
    const free = freeName(name, block, here);
    names.set(name, free);
    if (!has(here, free)) puts.push({ path: ["blocks", free], value: block });
  }
  return { puts, names };
}

function innermostFirst(blocks: Blocks): string[] {
  const order: string[] = [];
  let left = Object.keys(blocks);
  while (left.length) {
    const waits = (name: string): boolean =>
      Object.values(blocks[name]!.nodes).some((node) => node.block !== undefined && left.includes(node.block));
    const ready = left.filter((name) => !waits(name));
    const turn = ready.length ? ready : left; // blocks that hold each other are told by a problem
    order.push(...turn);
    left = left.filter((name) => !turn.includes(name));
  }
  return order;
}

function usingNames(block: Block, names: Map<string, string>): Block {
  const renamed = (node: Node): Node => {
    const name = node.block === undefined ? undefined : names.get(node.block);
    return name === undefined ? node : { ...node, block: name };
  };
  return {
    ...block,
    nodes: Object.fromEntries(Object.entries(block.nodes).map(([id, node]) => [id, renamed(node)])),
  };
}

function freeName(name: string, block: Block, here: Blocks): string {
  let free = name;
  for (let number = 2; has(here, free) && !sameBlock(here[free]!, block); number++) free = `${name}${number}`;
  return free;
}
