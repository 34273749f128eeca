/* The small picture of a drawing that is larger than what is seen: what it shows, and in which corner it hides
   nothing. */
import { FLAT, type Frame, WIDTH } from "../geometry/boxes";
import type { LayerNode } from "./shown";

export const MAP = { width: 132, height: 96 } as const; // pixels
const FEWEST = 12; // layers
const OVER = 40; // pixels that the drawing must reach beyond the view
const CORNER = { width: 160, height: 124 } as const; // pixels in which no layer may be

export type Corner = "bottom-left" | "bottom-right" | "top-right" | "top-left";

/** One path for each family. */
export interface Outline extends Frame {
  paths: [family: string, path: string][];
}

export function outlineOf(nodes: LayerNode[]): Outline {
  const paths = new Map<string, string>();
  const frame = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const node of nodes) {
    const { left, top, right, bottom } = frameOf(node);
    frame.left = Math.min(frame.left, left);
    frame.top = Math.min(frame.top, top);
    frame.right = Math.max(frame.right, right);
    frame.bottom = Math.max(frame.bottom, bottom);
    const { family } = node.data;
    paths.set(family, `${paths.get(family) ?? ""}M${left} ${top}h${WIDTH}v${bottom - top}h${-WIDTH}z`);
  }
  return { ...frame, paths: [...paths] };
}

const frameOf = ({ position: { x, y }, height = FLAT }: LayerNode): Frame => ({
  left: x,
  top: y,
  right: x + WIDTH,
  bottom: y + height,
});

export function isNeeded(layers: number, all: Frame, seen: Frame, zoom: number): boolean {
  const over = OVER / zoom;
  const reachesBeyond =
    all.left < seen.left - over ||
    all.top < seen.top - over ||
    all.right > seen.right + over ||
    all.bottom > seen.bottom + over;
  return layers >= FEWEST && reachesBeyond;
}

/**
 * A corner in which no layer is; undefined where every one is taken. The list of problems stands at the lower right.
 */
export function freeCorner(nodes: LayerNode[], seen: Frame, zoom: number, hasProblems: boolean): Corner | undefined {
  const taken = new Set<Corner>(hasProblems ? ["bottom-right"] : []);
  const left = seen.left + CORNER.width / zoom;
  const right = seen.right - CORNER.width / zoom;
  const top = seen.top + CORNER.height / zoom;
  const bottom = seen.bottom - CORNER.height / zoom;
  for (const frame of nodes.map(frameOf)) {
    if (frame.left < left && frame.bottom > bottom) taken.add("bottom-left");
    if (frame.left < left && frame.top < top) taken.add("top-left");
    if (frame.right > right && frame.bottom > bottom) taken.add("bottom-right");
    if (frame.right > right && frame.top < top) taken.add("top-right");
  }
  return (["bottom-left", "bottom-right", "top-right", "top-left"] as const).find((corner) => !taken.has(corner));
}

/** What of the drawing the small picture holds, all of it and all that is seen. */
export interface MapView {
  x: number;
  y: number;
  scale: number;
}

export function mapView(all: Frame, seen: Frame): MapView {
  const left = Math.min(all.left, seen.left);
  const top = Math.min(all.top, seen.top);
  const width = Math.max(all.right, seen.right) - left;
  const height = Math.max(all.bottom, seen.bottom) - top;
  const scale = Math.max(width / MAP.width, height / MAP.height) * 1.08;
  return {
    x: left - (MAP.width * scale - width) / 2,
    y: top - (MAP.height * scale - height) / 2,
    scale,
  };
}

/** All of the picture but what is seen. */
export function unseenPath({ x, y, scale }: MapView, seen: Frame): string {
  const width = MAP.width * scale;
  const height = MAP.height * scale;
  const hole = `M${seen.left} ${seen.top}V${seen.bottom}H${seen.right}V${seen.top}z`;
  return `M${x} ${y}h${width}v${height}h${-width}z${hole}`;
}
