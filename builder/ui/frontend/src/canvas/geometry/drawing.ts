/* What of a network is seen: a box for every node, and one in place of a collapsed group. */
import type { Network, Node } from "../document/document";
import { type Boxes, type Link, type Places, runsAcross, TALL, WIDTH } from "./boxes";

export interface Drawing {
  network: Network;
  boxes: Boxes;
  links: Link[];
  /** Node → the box of the collapsed group that it is in. */
  inside: Map<string, string>;
  /** It runs from left to right. */
  across: boolean;
}

// The id of a collapsed group's box is a plus and the group's own.
export const foldedId = (group: string): string => `+${group}`;
export const isFolded = (id: string): boolean => id.startsWith("+");
export const groupOf = (foldedBox: string): string => foldedBox.slice(1);

export function drawingOf(network: Network, heightOf: (node: Node) => number): Drawing {
  const boxes: Boxes = new Map();
  const inside = new Map<string, string>();
  for (const [id, node] of Object.entries(network.nodes)) {
    const [x = 0, y = 0] = node.at ?? [];
    const isHidden = node.group !== undefined && network.groups?.[node.group]?.collapsed;
    if (!isHidden) {
      boxes.set(id, { id, x, y, w: WIDTH, h: heightOf(node) });
      continue;
    }
    const folded = foldedId(node.group!);
    inside.set(id, folded);
    const known = boxes.get(folded);
    boxes.set(folded, { id: folded, x: Math.min(x, known?.x ?? x), y: Math.min(y, known?.y ?? y), w: WIDTH, h: TALL });
  }
  const links = linksOf(network, boxes, inside);
  return { network, boxes, links, inside, across: runsAcross(boxes, links) };
}

/** Wires inside a collapsed group are not seen. */
function linksOf(network: Network, boxes: Boxes, inside: Map<string, string>): Link[] {
  const links: Link[] = [];
  for (const [id, wire] of Object.entries(network.wires)) {
    const from = inside.get(wire.from[0]) ?? wire.from[0];
    const to = inside.get(wire.to[0]) ?? wire.to[0];
    if (boxes.has(from) && boxes.has(to) && (from !== to || !isFolded(from))) links.push({ id, from, to });
  }
  return links;
}

/** The nodes that a box stands for. */
export function members(network: Network, id: string): string[] {
  if (!isFolded(id)) return [id];
  return Object.entries(network.nodes)
    .filter(([, node]) => node.group === groupOf(id))
    .map(([member]) => member);
}

/** Where nodes go when their boxes go there: those of a collapsed group keep their places to each other. */
export function spread(drawing: Drawing, places: Places): Places {
  const all: Places = new Map();
  for (const [id, [x, y]] of places) {
    if (!isFolded(id)) {
      all.set(id, [x, y]);
      continue;
    }
    const box = drawing.boxes.get(id);
    if (!box) continue;
    for (const member of members(drawing.network, id)) {
      const [oldX, oldY] = drawing.network.nodes[member]!.at;
      all.set(member, [oldX + x - box.x, oldY + y - box.y]);
    }
  }
  return all;
}
