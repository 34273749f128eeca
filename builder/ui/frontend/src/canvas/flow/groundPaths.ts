/* Boxes and lines of a large drawing as a few long paths: a thousand elements of their own would all be asked at
   every move. */
import { FLAT, type Point, WIDTH } from "../geometry/boxes";
import type { LayerNode, PortBox, WireEdge } from "./shown";
import { stateClass, wireLine } from "./wirePath";

export interface GroundPath {
  /** Its class. */
  kind: string;
  path: string;
}

/** One path for all that look alike: wires below, then boxes, then the stripes of their families. */
export function groundPaths(nodes: LayerNode[], edges: WireEdge[], places: Map<string, Point>): GroundPath[] {
  const wires = new Map<string, string>();
  for (const { data, source, target, selected } of edges) {
    const from = places.get(source);
    const to = places.get(target);
    if (!data || !from || !to) continue;
    const { path } = wireLine(data, portOf(from, data.fromBox), portOf(to, data.toBox));
    add(wires, `wire ${stateClass(data)} ${selected ? "on" : ""}`, path);
  }
  const boxes = new Map<string, string>();
  const stripes = new Map<string, string>();
  for (const { id, selected, height = FLAT, data } of nodes) {
    const { family, problem } = data;
    const off = data.isOff ? "off" : "";
    add(boxes, `box ${family} ${problem} ${off} ${selected ? "on" : ""}`, boxPath(places.get(id)!, height));
    add(stripes, `stripe ${family} ${off}`, stripePath(places.get(id)!, height));
  }
  return [...wires, ...boxes, ...stripes].map(([kind, path]) => ({ kind, path }));
}

const add = (paths: Map<string, string>, kind: string, path: string): void => {
  paths.set(kind, (paths.get(kind) ?? "") + path);
};

const portOf = (node: Point, [x, y]: PortBox): Point => ({
  x: node.x + x,
  y: node.y + y,
});

// Corners of 8 px.

function boxPath({ x, y }: Point, height: number): string {
  const inner = height - 16;
  return `M${x + 8} ${y}h${WIDTH - 16}q8 0 8 8v${inner}q0 8 -8 8h${16 - WIDTH}q-8 0 -8 -8v${-inner}q0 -8 8 -8z`;
}

const stripePath = ({ x, y }: Point, height: number): string =>
  `M${x + 8} ${y}h24v${height}h-24q-8 0 -8 -8v${16 - height}q0 -8 8 -8z`;
