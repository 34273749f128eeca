/* What stands in a window that slides over a picture, at one place of what comes out. */
import type { Grid, Window } from "../records";

export interface Framed {
  /** Where the window begins, and how far it reaches, in pixels of the picture. */
  top: number;
  left: number;
  tall: number;
  wide: number;
  /** Each number of the window with what lies below it; outside of the picture lies 0. */
  parts: { weight: number | null; value: number; isOutside: boolean }[];
}

export function framedAt(grid: Grid, window: Window, row: number, column: number): Framed {
  const [tall = 1, wide = 1] = window.size;
  const [down = 1, right = 1] = window.step;
  const [gapDown = 1, gapRight = 1] = window.gap;
  const [edgeTop = 0, edgeLeft = 0] = window.edge;
  const top = row * down - edgeTop;
  const left = column * right - edgeLeft;
  const parts = Array.from({ length: tall * wide }, (_, k) => {
    const y = top + Math.floor(k / wide) * gapDown;
    const x = left + (k % wide) * gapRight;
    const isOutside = y < 0 || x < 0 || y >= grid.height || x >= grid.width;
    const value = isOutside ? 0 : (grid.values[y * grid.width + x] ?? 0);
    return { weight: window.weights[k] ?? null, value, isOutside };
  });
  return { top, left, tall: (tall - 1) * gapDown + 1, wide: (wide - 1) * gapRight + 1, parts };
}
