/* Paints what each unit makes of the plane, and the wires between them, with every look. */

import { bytesOf, cssOf, mix, type Ramp, type Rgb, ramp, rgb } from "../parts/pictures/colours";
import { paint } from "../parts/pictures/paint";
import type { PlaneSeen } from "../records";
import { type Cell, type PlacedColumn, strandsOf } from "./weave-layout";

export interface UnitTints {
  pos: Rgb;
  neg: Rgb;
  shades: Ramp;
}

export function unitTints(element: HTMLElement): UnitTints {
  const css = getComputedStyle(element);
  const of = (name: string): Rgb => rgb(css.getPropertyValue(`--${name}`) || "#808080");
  const [background, pos, neg] = [of("raised"), of("pos"), of("neg")];
  return { pos, neg, shades: ramp(mix(background, neg, 0.62), background, mix(background, pos, 0.62)) };
}

export type Canvases = ReadonlyMap<string, HTMLCanvasElement>;

export function paintUnits(plane: PlaneSeen, canvases: Canvases, { shades }: UnitTints): void {
  const side = plane.unit;
  const pixels = { width: side, height: side };
  for (const axis of [0, 1]) {
    const canvas = canvases.get(`/${axis}`);
    if (canvas) paint(canvas, gradient(side, axis), pixels, shades);
  }
  for (const { path, shown, maps } of plane.columns) {
    const bytes = bytesOf(maps);
    for (let unit = 0; unit < shown; unit++) {
      const canvas = canvases.get(`${path}/${unit}`);
      if (canvas) paint(canvas, bytes, { ...pixels, from: unit * side * side }, shades);
    }
  }
}

/** One number of a point: it grows to the right, or upwards. */
function gradient(side: number, axis: number): Uint8Array {
  const bytes = new Uint8Array(side * side);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) bytes[y * side + x] = (255 * (axis ? side - 1 - y : x)) / (side - 1);
  }
  return bytes;
}

export function paintWires(
  canvas: HTMLCanvasElement,
  plane: PlaneSeen,
  columns: readonly PlacedColumn[],
  size: { width: number; height: number },
  { pos, neg }: UnitTints,
): void {
  const context = sharpContext(canvas, size);
  const cells = new Map(columns.flatMap((column) => column.cells.map((cell): [string, Cell] => [cell.key, cell])));
  for (const wire of plane.wires) {
    for (const { from, to, weight, share, width } of strandsOf(wire)) {
      const [start, end] = [cells.get(from), cells.get(to)];
      if (!start || !end) continue;
      const middle = (start.right + end.left) / 2;
      context.strokeStyle = cssOf(weight > 0 ? pos : neg, 0.25 + 0.65 * share);
      context.lineWidth = width;
      context.setLineDash(weight > 0 ? [] : [5, 3]);
      context.beginPath();
      context.moveTo(start.right, start.y);
      context.bezierCurveTo(middle, start.y, middle, end.y, end.left, end.y);
      context.stroke();
    }
  }
  context.setLineDash([]);
}

/** Cleared, and as sharp as the screen. */
function sharpContext(canvas: HTMLCanvasElement, { width, height }: { width: number; height: number }) {
  const sharp = window.devicePixelRatio || 1;
  const [wide, high] = [Math.round(width * sharp), Math.round(height * sharp)];
  if (canvas.width !== wide || canvas.height !== high) {
    canvas.width = wide;
    canvas.height = high;
  }
  const context = canvas.getContext("2d")!;
  context.setTransform(sharp, 0, 0, sharp, 0, 0);
  context.clearRect(0, 0, width, height);
  return context;
}
