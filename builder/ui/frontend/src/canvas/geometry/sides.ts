/* Which side of a node its wires use. */
import { type Box, type Boxes, centreX, centreY, type Link, type Point } from "./boxes";

export type Side = "top" | "right" | "bottom" | "left";
export type Way = "down" | "right" | "up" | "left";

export interface Sides {
  in: Side;
  out: Side;
}

const outOf: Record<Way, Side> = { down: "bottom", right: "right", up: "top", left: "left" };
const into: Record<Way, Side> = { down: "top", right: "left", up: "bottom", left: "right" };
const opposite: Record<Side, Side> = { top: "bottom", bottom: "top", left: "right", right: "left" };

/** Where the second box lies, seen from the first. */
export function wayOf(from: Box, to: Box, across: boolean): Way {
  const dx = centreX(to) - centreX(from);
  const dy = centreY(to) - centreY(from);
  const gapX = Math.abs(dx) - (from.w + to.w) / 2;
  const gapY = Math.abs(dy) - (from.h + to.h) / 2;
  const flat = gapX > 0 && (gapY <= 0 || across || gapX > gapY * 2.5);
  if (flat) return dx > 0 ? "right" : "left";
  return dy >= 0 ? "down" : "up";
}

/** The nearest link so far, and the side that it wants. */
interface Nearest {
  in?: { far: number; side: Side };
  out?: { far: number; side: Side };
}

/** Each node's nearest links say where it opens; all its wires use the same two sides. */
export function sides(boxes: Boxes, links: Link[], across: boolean): Map<string, Sides> {
  const nearest = nearestLinks(boxes, links, across);
  const all = new Map<string, Sides>();
  for (const id of boxes.keys()) {
    const near = nearest.get(id) ?? {};
    const fallback = near.out ? opposite[near.out.side] : across ? "left" : "top";
    const inSide = near.in?.side ?? fallback;
    const wanted = near.out?.side ?? opposite[inSide];
    all.set(id, { in: inSide, out: wanted === inSide ? opposite[inSide] : wanted });
  }
  return all;
}

function nearestLinks(boxes: Boxes, links: Link[], across: boolean): Map<string, Nearest> {
  const nearest = new Map<string, Nearest>();
  const of = (id: string): Nearest => {
    const near = nearest.get(id) ?? {};
    nearest.set(id, near);
    return near;
  };
  for (const link of links) {
    const from = boxes.get(link.from);
    const to = boxes.get(link.to);
    if (!from || !to) continue;
    const way = wayOf(from, to, across);
    if (way === "left") continue;
    const far = Math.hypot(from.x - to.x, from.y - to.y);
    const source = of(link.from);
    const target = of(link.to);
    if (!source.out || far < source.out.far) source.out = { far, side: outOf[way] };
    if (!target.in || far < target.in.far) target.in = { far, side: into[way] };
  }
  return nearest;
}

/** Where along its side a port sits: the first of two in the middle, so that a chain through it stays straight. */
export function portPart(index: number, of: number): number {
  if (of === 2) return index ? 0.8 : 0.5;
  return (index + 1) / (of + 1);
}

/** The point on a side of a box at which port `index` of `of` sits. */
export function portPoint(box: Box, side: Side, index = 0, of = 1): Point {
  const part = portPart(index, of);
  if (side === "top") return { x: box.x + box.w * part, y: box.y };
  if (side === "bottom") return { x: box.x + box.w * part, y: box.y + box.h };
  if (side === "left") return { x: box.x, y: box.y + box.h * part };
  return { x: box.x + box.w, y: box.y + box.h * part };
}

/** The point of the port of that name; of the first, where there is none of that name. */
export function namedPortPoint(box: Box, side: Side, ports: { name: string }[], name: string): Point {
  const index = ports.findIndex((port) => port.name === name);
  return portPoint(box, side, Math.max(0, index), Math.max(1, ports.length));
}
