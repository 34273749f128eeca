/* How a wire runs: along the flow, in a lane beside the nodes it skips, or straight across (the skips of a U-Net). */
import { type Box, type Boxes, FLAT, type Link } from "./boxes";
import { type Side, wayOf } from "./sides";

/** `at`: where the lane lies on its axis ("x": a lane downwards at this x). */
export type Route = { kind: "flow" } | { kind: "lane"; at: number; axis: "x" | "y" } | { kind: "across" };

/** At which side of its target a route ends that does not follow the flow. */
export function entrySide(route: Route): Side {
  if (route.kind !== "lane") return "left";
  return route.axis === "x" ? "right" : "bottom";
}

const ROOM = 20; // between two lanes
const BESIDE = 44; // between the nodes and the first lane

type Span = [low: number, high: number];

/** The drawing's directions: along its flow, and across it. */
interface Axes {
  along: (box: Box) => Span;
  beside: (box: Box) => Span;
}

const axesOf = (across: boolean): Axes => {
  const horizontal = (box: Box): Span => [box.x, box.x + box.w];
  const vertical = (box: Box): Span => [box.y, box.y + box.h];
  return across ? { along: horizontal, beside: vertical } : { along: vertical, beside: horizontal };
};

interface Skip {
  link: Link;
  span: Span;
  /** How far the nodes reach that it goes around. */
  edge: number;
}

export function routes(boxes: Boxes, links: Link[], across: boolean): Map<string, Route> {
  const axes = axesOf(across);
  const sorted = [...boxes.values()].sort((first, second) => axes.along(first)[0] - axes.along(second)[0]);
  const starts = sorted.map((box) => axes.along(box)[0]);
  const all = new Map<string, Route>();
  const skips: Skip[] = [];
  for (const link of links) {
    const from = boxes.get(link.from);
    const to = boxes.get(link.to);
    if (!from || !to) continue;
    const span: Span = [axes.along(from)[1], axes.along(to)[0]];
    if (!across && wayOf(from, to, across) === "right") {
      all.set(link.id, { kind: "across" });
      continue;
    }
    const edge = span[1] - span[0] < FLAT + 12 ? null : edgeInTheWay(from, to, span, sorted, starts, axes);
    if (edge === null) all.set(link.id, { kind: "flow" });
    else skips.push({ link, span, edge });
  }
  for (const [id, at] of lanes(skips)) all.set(id, { kind: "lane", at, axis: across ? "y" : "x" });
  return all;
}

/** How far those nodes reach that a straight wire would cross; null when its way is free. */
function edgeInTheWay(from: Box, to: Box, span: Span, sorted: Box[], starts: number[], axes: Axes): number | null {
  const [start, end] = span;
  const ends = [axes.beside(from), axes.beside(to)] as const;
  const [first, second] = ends.map(([low, high]) => (low + high) / 2) as [number, number];
  let edge = -Infinity;
  for (let index = firstAtOrAfter(starts, start); index < sorted.length && starts[index]! < end; index++) {
    const other = sorted[index]!;
    if (other === to) continue;
    const [otherStart, otherEnd] = axes.along(other);
    const part = ((otherStart + otherEnd) / 2 - start) / Math.max(1, end - start);
    const line = first + (second - first) * part;
    const [low, high] = axes.beside(other);
    if (low - 6 < line && line < high + 6) edge = Math.max(edge, high);
  }
  return edge === -Infinity ? null : Math.max(edge, ends[0][1], ends[1][1]);
}

/** The index of the first number that is not smaller, by halving. */
function firstAtOrAfter(sorted: number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A lane for each skip: short ones lie inside long ones, and no two share a place. */
function lanes(skips: Skip[]): Map<string, number> {
  const taken: { span: Span; at: number }[] = [];
  const all = new Map<string, number>();
  const length = ({ span }: Skip): number => span[1] - span[0];
  for (const { link, span, edge } of [...skips].sort((first, second) => length(first) - length(second))) {
    let at = edge + BESIDE;
    for (let moved = true; moved; ) {
      moved = false;
      for (const lane of taken)
        if (lane.span[0] < span[1] && span[0] < lane.span[1] && Math.abs(lane.at - at) < ROOM) {
          at = lane.at + ROOM;
          moved = true;
        }
    }
    taken.push({ span, at });
    all.set(link.id, at);
  }
  return all;
}
