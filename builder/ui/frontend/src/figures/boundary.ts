/* The line on which two classes are as likely, from how likely the second is at the points of a grid. */

const HALF = 127.5; // as likely as not

type Point = [number, number];

/** Pieces of the line, on a field whose width and height are 1. Each square of the grid is looked at by itself. */
export function boundaryOf(data: Uint8Array, size: number): [Point, Point][] {
  const pieces: [Point, Point][] = [];
  const value = (x: number, y: number): number => data[y * size + x]! - HALF;
  for (let y = 0; y < size - 1; y++) {
    for (let x = 0; x < size - 1; x++) {
      const corners: Corners = [value(x, y), value(x + 1, y), value(x, y + 1), value(x + 1, y + 1)];
      const crossed = crossings(corners).map(
        ([across, down]): Point => [(x + across + 0.5) / size, (y + down + 0.5) / size],
      );
      for (let k = 0; k + 1 < crossed.length; k += 2) pieces.push([crossed[k]!, crossed[k + 1]!]);
    }
  }
  return pieces;
}

type Corners = [number, number, number, number];

/** Where the line cuts the sides of one square, whose corners have these values: above, below, each left and right. */
function crossings([a, b, c, d]: Corners): Point[] {
  const cuts: Point[] = [];
  if (a * b < 0) cuts.push([a / (a - b), 0]);
  if (b * d < 0) cuts.push([1, b / (b - d)]);
  if (c * d < 0) cuts.push([c / (c - d), 1]);
  if (a * c < 0) cuts.push([0, a / (a - c)]);
  return cuts;
}
