/* A drawing in rows: the rows are dagre's, the gaps between them ours. */
import dagre from "@dagrejs/dagre";
import { append } from "../document/wiring";
import type { Box, Boxes, Chipped, Link, Places, Point } from "./boxes";

/** Pixels between two rows of a drawing that runs down, and of one that runs from left to right. */
const GAPS = {
  plain: [12, 40],
  chip: [28, 96],
  skewed: [44, 72],
  skip: [40, 60],
  skipWithChip: [72, 110],
} as const;

const LARGE = 400; // nodes: from here on dagre's exact ranking takes seconds

export function inRows(boxes: Boxes, links: Link[], skips: Set<string>, across: boolean, chipped: Chipped): Places {
  const centres = centresByDagre(boxes, links, skips, across);
  const rows = rowsOf(centres, across);
  const rowOf = new Map(rows.flatMap((ids, row) => ids.map((id) => [id, row] as const)));
  const size = (box: Box): number => (across ? box.w : box.h);
  const heights = rows.map((ids) => Math.max(...ids.map((id) => size(boxes.get(id)!))));
  const starts = startsOf(heights, gapsBefore(rows.length, links, skips, centres, rowOf, across, chipped));
  const places: Places = new Map();
  for (const box of boxes.values()) {
    const row = rowOf.get(box.id)!;
    const along = starts[row]! + (heights[row]! - size(box)) / 2;
    const centre = centres.get(box.id)!;
    places.set(box.id, across ? [along, centre.y - box.h / 2] : [centre.x - box.w / 2, along]);
  }
  return places;
}

function centresByDagre(boxes: Boxes, links: Link[], skips: Set<string>, across: boolean): Map<string, Point> {
  const graph = new dagre.graphlib.Graph({ multigraph: true });
  graph.setGraph({
    rankdir: across ? "LR" : "TB",
    nodesep: across ? 40 : 48,
    ranksep: 40,
    edgesep: 16,
    ranker: boxes.size > LARGE ? "longest-path" : "network-simplex",
  });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const box of boxes.values()) graph.setNode(box.id, { width: box.w, height: box.h });
  for (const link of links) if (!skips.has(link.id)) graph.setEdge(link.from, link.to, { weight: 1 }, link.id);
  dagre.layout(graph);
  const centreOf = (id: string): Point => {
    const { x, y } = graph.node(id);
    return { x: x as number, y: y as number };
  };
  return new Map([...boxes.keys()].map((id) => [id, centreOf(id)]));
}

/** The ids of each row, first row first. */
function rowsOf(centres: Map<string, Point>, across: boolean): string[][] {
  const rows = new Map<number, string[]>();
  for (const [id, centre] of centres) append(rows, Math.round(across ? centre.x : centre.y), id);
  return [...rows].sort(([first], [second]) => first - second).map(([, ids]) => ids);
}

/** 12 px where nothing changes, more where a shape is shown or a skip leaves. */
function gapsBefore(
  rows: number,
  links: Link[],
  skips: Set<string>,
  centres: Map<string, Point>,
  rowOf: Map<string, number>,
  across: boolean,
  chipped: Chipped,
): number[] {
  const direction = across ? 1 : 0;
  const gaps = Array<number>(rows).fill(GAPS.plain[direction]);
  const widen = (row: number, kind: keyof typeof GAPS): void => {
    gaps[row] = Math.max(gaps[row]!, GAPS[kind][direction]);
  };
  for (const link of links) {
    const from = rowOf.get(link.from)!;
    const isNext = rowOf.get(link.to) === from + 1;
    const start = centres.get(link.from)!;
    const end = centres.get(link.to)!;
    const aside = across ? start.y - end.y : start.x - end.x;
    if (isNext && chipped(link)) widen(from + 1, "chip");
    if (isNext && Math.abs(aside) > 8) widen(from + 1, "skewed");
    if (skips.has(link.id) && from + 1 < rows) widen(from + 1, chipped(link) ? "skipWithChip" : "skip");
  }
  return gaps;
}

function startsOf(heights: number[], gaps: number[]): number[] {
  let edge = 0;
  return heights.map((height, row) => {
    const start = edge + (row ? gaps[row]! : 0);
    edge = start + height;
    return start;
  });
}
