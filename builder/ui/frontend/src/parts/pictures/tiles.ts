/* Pictures beside each other on one canvas, as many as the room holds. A canvas each would be cheaper to write and dearer to show: the
   browser takes every canvas of a page through its compositor with every frame, changed or not. */
import type { Ramp } from "./colours";
import { paint, paintColour } from "./paint";

export interface Tiles {
  /** Of a picture, in its own pixels. */
  width: number;
  height: number;
  count: number;
  /** Without one the bytes are colours. */
  table: Ramp | null;
  /** Of a tile on screen. */
  wide: number;
  high: number;
  /** Lines of tiles at the most. */
  rows: number;
}

const GAP = 3; // px
const ROUND = 3; // px, radius

export interface Grid {
  columns: number;
  shown: number;
  width: number;
  height: number;
}

/** How many tiles fit into a room, and what they take of it. */
export function gridOf(
  { count, wide, high, rows }: Pick<Tiles, "count" | "wide" | "high" | "rows">,
  room: number,
): Grid {
  const columns = Math.max(1, Math.min(count, Math.floor((room + GAP) / (wide + GAP))));
  const shown = Math.min(count, columns * rows);
  const down = Math.ceil(shown / columns);
  return { columns, shown, width: columns * (wide + GAP) - GAP, height: down * (high + GAP) - GAP };
}

let scratch: HTMLCanvasElement | null = null;

export function paintTiles(canvas: HTMLCanvasElement, bytes: Uint8Array, tiles: Tiles, room: number): void {
  const { width: w, height: h, count, table, wide, high } = tiles;
  const { columns, shown, width, height } = gridOf(tiles, room);
  const sharp = window.devicePixelRatio || 1;
  scratch ??= document.createElement("canvas");
  const pixels = { width: w, height: h * count };
  if (table) paint(scratch, bytes, pixels, table);
  else paintColour(scratch, bytes, pixels);
  canvas.width = Math.round(width * sharp); // also clears it
  canvas.height = Math.round(height * sharp);
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  const context = canvas.getContext("2d")!;
  const place = (k: number): [number, number] => [(k % columns) * (wide + GAP), Math.floor(k / columns) * (high + GAP)];
  context.scale(sharp, sharp);
  context.imageSmoothingEnabled = w > wide * sharp; // large maps are made smaller, small ones keep their squares
  context.beginPath();
  for (let k = 0; k < shown; k++) context.roundRect(...place(k), wide, high, ROUND);
  context.clip();
  for (let k = 0; k < shown; k++) context.drawImage(scratch, 0, k * h, w, h, ...place(k), wide, high);
}
