/* Paints what each unit makes of the plane, and the wires between them, with every look. */

import { bytesOf, cssOf, mix, type Ramp, type Rgb, ramp, rgb } from "../parts/pictures/colours";
import { paint } from "../parts/pictures/paint";
import type { UnitColumn as Column, PlaneSeen } from "../records";
import { type Extent, FEATURES, mapOf } from "./features";
import { type Cell, type PlacedColumn, type Strand, strandsOf, unitsIn } from "./weave-layout";

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

/** The units of a layer, on the canvases of their keys. */
export function paintUnits(
  { path, which, maps }: Column,
  side: number,
  canvases: Canvases,
  { shades }: UnitTints,
): void {
  const bytes = bytesOf(maps);
  for (const [k, unit] of which.entries()) {
    const canvas = canvases.get(`${path}/${unit}`);
    if (canvas) paint(canvas, bytes, { width: side, height: side, from: k * side * side }, shades);
  }
}

/** What goes in, and what could: features do not change with what is learned. */
export function paintFeatures(
  inputs: PlacedColumn,
  extent: Extent,
  side: number,
  canvases: Canvases,
  tints: UnitTints,
): void {
  for (const { key, name } of inputs.cells) {
    const [canvas, feature] = [canvases.get(key), FEATURES.find((each) => each.name === name)];
    if (canvas && feature) paint(canvas, mapOf(feature, extent, side), { width: side, height: side }, tints.shades);
  }
}

export interface Wiring {
  plane: PlaneSeen;
  columns: readonly PlacedColumn[];
  size: { width: number; height: number };
  tints: UnitTints;
  /** The unit whose wires are all drawn, over the others. */
  lit: string | null;
}

const PALE = 0.3; // of their strength, behind those of one unit

export function paintWires(canvas: HTMLCanvasElement, { plane, columns, size, tints, lit }: Wiring): void {
  const context = sharpContext(canvas, size);
  const cells = new Map(columns.flatMap((column) => column.cells.map((cell): [string, Cell] => [cell.key, cell])));
  const units = unitsIn(plane);
  const draw = (strands: readonly Strand[], strength: number): void => {
    for (const { from, to, weight, share, width } of strands) {
      const [start, end] = [cells.get(from), cells.get(to)];
      if (!start || !end) continue;
      const middle = (start.right + end.left) / 2;
      context.strokeStyle = cssOf(weight > 0 ? tints.pos : tints.neg, strength * (0.25 + 0.65 * share));
      context.lineWidth = width;
      context.setLineDash(weight > 0 ? [] : [5, 3]);
      context.beginPath();
      context.moveTo(start.right, start.y);
      context.bezierCurveTo(middle, start.y, middle, end.y, end.left, end.y);
      context.stroke();
    }
  };
  for (const wire of plane.wires) draw(strandsOf(wire, units), lit === null ? 1 : PALE);
  if (lit !== null) for (const wire of plane.wires) draw(strandsOf(wire, units, lit), 1);
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
