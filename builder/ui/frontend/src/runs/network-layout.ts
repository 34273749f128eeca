/* Where the layers of a drawing stand when it is only looked at: in rows by their depth, wires from the middle of one to the middle of the
   next, a skip beside what it skips. */
import type { DrawnNetwork } from "../parts/drawn";

export const WIDE = 188;
export const TALL = 40;
const DOWN = 62; // px from row to row
const ACROSS = 204; // px from layer to layer in a row
const SIDE = 14; // px at both edges
const BEND = 12; // px that a wire goes straight down
const SKIP_BEND = 18; // px that a skip goes aside

export interface PlacedLayers {
  width: number;
  height: number;
  /** The middle of a layer's upper edge, by its id. */
  places: Record<string, [number, number]>;
  /** All wires as one path. */
  wires: string;
}

type Wire = [string, string];

export function layOut({ nodes = {}, wires = {} }: DrawnNetwork): PlacedLayers {
  const ids = Object.keys(nodes);
  const lines = Object.values(wires)
    .map(({ from, to }): Wire => [from[0], to[0]])
    .filter(([from, to]) => nodes[from] && nodes[to]);
  const depth = depthsOf(ids, lines);
  const rows: string[][] = [];
  for (const id of ids) {
    rows[depth[id]!] ??= [];
    rows[depth[id]!]!.push(id);
  }
  const most = Math.max(1, ...rows.map((row) => row.length));
  const width = 2 * SIDE + (most - 1) * ACROSS + WIDE;
  const places: PlacedLayers["places"] = {};
  rows.forEach((row, y) => {
    row.sort((a, b) => (nodes[a]!.at?.[0] ?? 0) - (nodes[b]!.at?.[0] ?? 0));
    row.forEach((id, k) => {
      places[id] = [width / 2 + (k - (row.length - 1) / 2) * ACROSS, y * DOWN];
    });
  });
  const paths = lines.map(([from, to]) => wirePath(places[from]!, places[to]!, depth[to]! - depth[from]!));
  return { width, height: Math.max(0, rows.length - 1) * DOWN + TALL, places, wires: paths.join("") };
}

/** The longest way from an input to each layer; what closes a circle is not followed. */
function depthsOf(ids: readonly string[], wires: readonly Wire[]): Record<string, number> {
  const above = new Map<string, string[]>(ids.map((id) => [id, []]));
  for (const [from, to] of wires) above.get(to)!.push(from);
  const depths: Record<string, number> = {};
  const open = new Set<string>();
  const depthOf = (id: string): number => {
    const known = depths[id];
    if (known !== undefined || open.has(id)) return known ?? 0;
    open.add(id);
    const depth = Math.max(0, ...above.get(id)!.map((other) => depthOf(other) + 1));
    open.delete(id);
    depths[id] = depth;
    return depth;
  };
  for (const id of ids) depthOf(id);
  return depths;
}

function wirePath([x0, top]: [number, number], [x1, y1]: [number, number], rows: number): string {
  if (rows > 1 && x0 === x1) {
    const [side, bend] = [x0 + WIDE / 2, x0 + WIDE / 2 + SKIP_BEND];
    return `M${side} ${top + TALL / 2}C${bend} ${top + TALL} ${bend} ${y1} ${side} ${y1 + TALL / 2}`;
  }
  const y0 = top + TALL;
  return `M${x0} ${y0}C${x0} ${y0 + BEND} ${x1} ${y1 - BEND} ${x1} ${y1}`;
}
