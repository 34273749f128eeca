/* Several boxes brought into line, or to equal gaps. */
import { around, type Box, type Places } from "./boxes";

export type Alignment = "left" | "centre" | "right" | "top" | "middle" | "bottom" | "columns" | "rows";

const LEAST_GAP = 12;

export function aligned(boxes: Box[], how: Alignment): Places {
  if (how === "columns" || how === "rows") return evenlySpaced(boxes, how);
  const placeOf = aligner(boxes, how);
  return new Map(boxes.map((box) => [box.id, placeOf(box)]));
}

function aligner(boxes: Box[], how: Exclude<Alignment, "columns" | "rows">): (box: Box) => [number, number] {
  const frame = around(boxes);
  const farthest = Math.max(...boxes.map((box) => box.x)); // all boxes are of one width
  const middle = (frame.top + frame.bottom) / 2;
  switch (how) {
    case "left":
      return (box) => [frame.left, box.y];
    case "right":
      return (box) => [farthest, box.y];
    case "centre":
      return (box) => [Math.round((frame.left + farthest) / 2), box.y];
    case "top":
      return (box) => [box.x, frame.top];
    case "bottom":
      return (box) => [box.x, frame.bottom - box.h];
    case "middle":
      return (box) => [box.x, Math.round(middle - box.h / 2)];
  }
}

/** The first and the last stay where they are. */
function evenlySpaced(boxes: Box[], how: "columns" | "rows"): Places {
  const start = (box: Box): number => (how === "columns" ? box.x : box.y);
  const size = (box: Box): number => (how === "columns" ? box.w : box.h);
  const sorted = [...boxes].sort((first, second) => start(first) - start(second));
  const first = sorted[0]!;
  const last = sorted.at(-1)!;
  const inner = sorted.slice(1, -1).reduce((sum, box) => sum + size(box), 0);
  const room = start(last) - start(first) - size(first) - inner;
  const gap = Math.max(LEAST_GAP, room / (sorted.length - 1));
  const places: Places = new Map();
  let edge = start(first);
  for (const box of sorted) {
    places.set(box.id, how === "columns" ? [Math.round(edge), box.y] : [box.x, Math.round(edge)]);
    edge += size(box) + gap;
  }
  return places;
}
