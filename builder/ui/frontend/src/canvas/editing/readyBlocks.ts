/* A block that comes with Layerloom, brought into this project. */
import { adopt } from "../document/blocks";
import type { Block, Json, Node, Port, Put } from "../document/document";
import { type Box, TALL, WIDTH } from "../geometry/boxes";
import { tidy } from "../geometry/tidy";
import type { Editor } from "./editor";

export interface BroughtBlock {
  puts: Put[];
  /** Its name in this project. */
  name: string;
  /** The settings with which it takes what comes. */
  params: Record<string, Json>;
}

/** With its layers laid out, and as wide as what leaves the port before it. */
export function bringReadyBlock(editor: Editor, name: string, before: Port | undefined): BroughtBlock {
  const ready = editor.catalogue.blocks![name]!;
  const spacious = Object.fromEntries(
    Object.entries(ready.definitions).map(([inner, block]) => [
      inner,
      { ...block, nodes: laidOut(editor, block, ready.definitions) },
    ]),
  );
  const { puts, names } = adopt(spacious, editor.store.document.blocks);
  const shape = before && editor.verdictOf(before[0])?.outputs?.[before[1]]?.shape;
  const width = ready.family === "convolution" ? shape?.[0] : shape?.at(-1);
  const params: Record<string, Json> = {};
  if (ready.follows && width) {
    const [setting, times] = ready.follows;
    params[setting] = Math.max(1, Math.round(width * times));
  }
  return { puts, name: names.get(name)!, params };
}

function laidOut(editor: Editor, block: Block, among: Record<string, Block>): Record<string, Node> {
  const height = (node: Node): number =>
    node.block !== undefined && among[node.block] ? TALL : editor.height(editor.entry(node));
  const nodes = Object.entries(block.nodes);
  const boxes = nodes.map(([id, node]): Box => ({ id, x: node.at[0], y: node.at[1], w: WIDTH, h: height(node) }));
  const links = Object.entries(block.wires).map(([id, { from, to }]) => ({ id, from: from[0], to: to[0] }));
  const places = tidy(boxes, links, false, () => true);
  return Object.fromEntries(nodes.map(([id, node]) => [id, { ...node, at: places.get(id) ?? node.at }]));
}
