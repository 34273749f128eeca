/* Points drawn by mouse: their places as shares of the pad, and their colours. */
import { classColour } from "../../parts/class-colour";

export type DrawnPoint = [x: number, y: number, colour: number];

export const WIDTH = 376; // px
export const HEIGHT = 300;

const MOST = 5000;
const APART = 9; // px, of two points of one stroke
const RUBBER = 14; // px around the pointer

/** Where a pointer is in the pad; up is more. */
export function placeIn(box: DOMRect, { clientX, clientY }: { clientX: number; clientY: number }): [number, number] {
  const share = (value: number): number => Math.min(1, Math.max(0, value));
  return [share((clientX - box.left) / box.width), share(1 - (clientY - box.top) / box.height)];
}

const distance = (point: DrawnPoint, x: number, y: number): number =>
  Math.hypot((point[0] - x) * WIDTH, (point[1] - y) * HEIGHT);

const rounded = (share: number): number => Number(share.toFixed(4));

/** The same list where the stroke has not come far enough. */
export function withPoint(points: DrawnPoint[], [x, y, colour]: DrawnPoint, last: DrawnPoint | null): DrawnPoint[] {
  if (points.length >= MOST || (last && distance(last, x, y) <= APART)) return points;
  return [...points, [rounded(x), rounded(y), colour]];
}

export const erased = (points: readonly DrawnPoint[], x: number, y: number): DrawnPoint[] =>
  points.filter((point) => distance(point, x, y) > RUBBER);

const MANY = 9; // the colours of more than two classes

/** Two classes have the colours that plots give them. */
export function shadeOf(points: readonly DrawnPoint[], colour: number): string {
  const areTwo = colour < 2 && points.every(([, , code]) => code < 2);
  return classColour(colour, areTwo ? 2 : MANY);
}
