/* What is placed: boxes of fixed sizes, and the links between them. */

export const WIDTH = 232;
/** Of a layer with a second line, and without. */
export const TALL = 56;
export const FLAT = 32;
export const GRID = 8;

export interface Point {
  x: number;
  y: number;
}

export interface Box {
  id: string;
  x: number;
  y: number;
  w: number;
  h: number;
}

export type Boxes = Map<string, Box>;

export interface Link {
  id: string;
  from: string;
  to: string;
}

/** Does the wire into this node show its shape? Then the gap above it is wider. */
export type Chipped = (link: Link) => boolean;

export type Places = Map<string, [x: number, y: number]>;

export const centreX = (box: Box): number => box.x + box.w / 2;
export const centreY = (box: Box): number => box.y + box.h / 2;
export const right = (box: Box): number => box.x + box.w;
export const bottom = (box: Box): number => box.y + box.h;

export interface Frame {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The least frame around all of them. */
export function around(boxes: Iterable<Box>): Frame {
  const frame = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const box of boxes) {
    frame.left = Math.min(frame.left, box.x);
    frame.top = Math.min(frame.top, box.y);
    frame.right = Math.max(frame.right, right(box));
    frame.bottom = Math.max(frame.bottom, bottom(box));
  }
  return frame;
}

/** The drawn frame of a group, with room for its title. */
export function groupFrame(boxes: Iterable<Box>): Frame {
  const inner = around(boxes);
  return { left: inner.left - 20, top: inner.top - 36, right: inner.right + 20, bottom: inner.bottom + 16 };
}

export const onGrid = (value: number): number => Math.round(value / GRID) * GRID;

export const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/** Does this drawing run from left to right? Nobody stores it: the places of the nodes say so. */
export function runsAcross(boxes: Boxes, links: Link[]): boolean {
  let flat = 0;
  let steep = 0;
  for (const link of links) {
    const from = boxes.get(link.from);
    const to = boxes.get(link.to);
    if (!from || !to) continue;
    const gapX = Math.abs(from.x - to.x) - WIDTH;
    const gapY = Math.abs(centreY(from) - centreY(to)) - (from.h + to.h) / 2;
    if (gapX > 0 && gapX > gapY) flat++;
    else steep++;
  }
  return flat > steep;
}

/** A free place near the wanted one: beside what is in the way (or below it), until nothing is. */
export function freePlace(boxes: Iterable<Box>, x: number, y: number, h: number, across = false): [number, number] {
  const all = [...boxes];
  let [freeX, freeY] = [x, y];
  for (let tries = 0; tries < 400; tries++) {
    const hit = all.find(
      (box) => freeX < right(box) + 8 && box.x < freeX + WIDTH + 8 && freeY < bottom(box) + 8 && box.y < freeY + h + 8,
    );
    if (!hit) break;
    if (across) freeY = bottom(hit) + 24;
    else freeX = right(hit) + 40;
  }
  return [Math.round(freeX), Math.round(freeY)];
}
