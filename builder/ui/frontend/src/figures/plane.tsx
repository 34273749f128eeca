/* What is answered all over a plane, with points laid over it. The look of two classes, of many and of a number is in a file each. It is
   painted many times a second, so it is drawn outside of React. */
import type { ReactElement } from "react";
import { cssOf, mix, type Rgb, rgb } from "../parts/pictures/colours";
import type { OverPlane, PlanePoints } from "../records";
import type { Around, Drawn } from "./figure";

export interface Tones {
  background: Rgb;
  ink: string;
  pos: Rgb;
  neg: Rgb;
  paler: (colour: Rgb) => Rgb;
  hues: Rgb[];
}

interface AnyPlane {
  size: number;
  over?: OverPlane;
}

export interface PlaneLook<Recorded> {
  map: (canvas: HTMLCanvasElement, record: Recorded, tones: Tones, sharp: boolean) => void;
  /** Of a point, by what is true of it. */
  colour: (target: number, record: Recorded, tones: Tones) => Rgb;
  /** Lines over the map, which is as wide and high as `side`. */
  lines?: (context: CanvasRenderingContext2D, record: Recorded, tones: Tones, side: number) => void;
}

const CROWD = 600; // points, from which on they are drawn smaller

export const hueOf = (hues: readonly Rgb[], kind: number): Rgb => hues[kind % hues.length]!;

/** As parts/class-colour.ts has them for what is drawn by style: beyond those of the runs paler ones. */
function classHues(tone: (name: string) => Rgb): Rgb[] {
  const runs = [1, 2, 3, 4, 5, 6].map((k) => tone(`--r${k}`));
  return [...runs, ...runs.map((hue) => mix(tone("--ink-3"), hue, 0.55))];
}

function tonesOf(element: HTMLElement): Tones {
  const css = getComputedStyle(element);
  const tone = (name: string): Rgb => rgb(css.getPropertyValue(name) || "#808080");
  const background = tone("--raised");
  return {
    background,
    ink: css.getPropertyValue("--ink"),
    pos: tone("--pos"),
    neg: tone("--neg"),
    paler: (colour) => mix(background, colour, 0.62),
    hues: classHues(tone),
  };
}

export function drawPlane<Recorded extends AnyPlane>(look: PlaneLook<Recorded>) {
  return (first: Recorded, host: HTMLElement, around: Around): Drawn<Recorded> => {
    const map = canvasOf("plane");
    map.setAttribute("role", "img");
    map.setAttribute("aria-label", "What is answered for every point");
    const over = canvasOf("plane over");
    over.setAttribute("aria-hidden", "true");
    const box = document.createElement("div");
    box.className = "plane-box";
    box.append(map, over);
    host.append(box);
    const paint = (record: Recorded, given = around): void => {
      const tones = tonesOf(box);
      if (record.size) look.map(map, record, tones, given.sharp ?? false);
      paintOver(look, over, record, tones, given);
    };
    paint(first);
    return { update: paint, close: () => box.remove() };
  };
}

function canvasOf(className: string): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.className = className;
  return canvas;
}

function paintOver<Recorded extends AnyPlane>(
  look: PlaneLook<Recorded>,
  canvas: HTMLCanvasElement,
  record: Recorded,
  tones: Tones,
  around: Around,
): void {
  const side = canvas.parentElement!.clientWidth;
  const sharp = window.devicePixelRatio || 1;
  if (!side) return;
  const pixels = Math.round(side * sharp);
  if (canvas.width !== pixels) {
    canvas.width = pixels;
    canvas.height = pixels;
  }
  const context = canvas.getContext("2d")!;
  context.setTransform(sharp, 0, 0, sharp, 0, 0);
  context.clearRect(0, 0, side, side);
  if (record.size) look.lines?.(context, record, tones, side);
  const over = record.over ?? around.over;
  if (!over) return;
  const colourOf = (target: number): string => cssOf(look.colour(target, record, tones));
  const place = placeOn(over, side);
  dots(context, over.train, place, colourOf, filled);
  if (over.validation && around.validation !== false)
    dots(context, over.validation, place, colourOf, hollow(cssOf(tones.background)));
}

type Place = (point: readonly (number | null)[]) => [number, number];

function placeOn({ low, high }: OverPlane, side: number): Place {
  const share = (value: number | null | undefined, axis: number): number =>
    (value == null ? Number.NaN : value - low[axis]!) / (high[axis]! - low[axis]!);
  return ([x, y]) => [share(x, 0) * side, side - share(y, 1) * side];
}

function dots(
  context: CanvasRenderingContext2D,
  { points, target }: PlanePoints,
  place: Place,
  colourOf: (target: number) => string,
  finish: (context: CanvasRenderingContext2D, colour: string) => void,
): void {
  const radius = points.length > CROWD ? 2.2 : 3.2;
  for (const [k, point] of points.entries()) {
    const [x, y] = place(point);
    if (!Number.isFinite(x) || !Number.isFinite(y)) continue;
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    finish(context, colourOf(target[k] ?? 0));
  }
}

function filled(context: CanvasRenderingContext2D, colour: string): void {
  context.fillStyle = colour;
  context.lineWidth = 1;
  context.strokeStyle = "rgba(255,255,255,.9)";
  context.fill();
  context.stroke();
}

const hollow =
  (inside: string) =>
  (context: CanvasRenderingContext2D, colour: string): void => {
    context.fillStyle = inside;
    context.lineWidth = 1.8;
    context.strokeStyle = colour;
    context.fill();
    context.stroke();
  };

/** Two ends of a scale, as the page shows them beside its heading. */
export const Ends = ({ low, high }: { low: string; high: string }): ReactElement => (
  <>
    {low}
    <i className="scale" />
    {high}
  </>
);
