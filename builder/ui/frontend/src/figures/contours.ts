/* Lines of equal height over a grid, as one path: each cell adds the piece that crosses it. */

export interface Ground {
  x: readonly (number | null)[];
  y: readonly (number | null)[];
  heights: readonly (number | null)[];
}

type Place = readonly [number, number];

const MANY = 11;

/** Closer together at the bottom, where the steps are small. */
export function levelsOf({ heights }: Ground): number[] {
  const top = Math.sqrt(Math.max(0, ...heights.map((height) => height ?? 0)));
  return Array.from({ length: MANY }, (_, k) => ((top * (k + 1)) / (MANY + 1)) ** 2).filter((level) => level > 0);
}

export function contourPath(ground: Ground, level: number, place: (x: number, y: number) => Place): string {
  const { x, y, heights } = ground;
  let path = "";
  for (let row = 0; row + 1 < y.length; row++) {
    for (let column = 0; column + 1 < x.length; column++) {
      const corners = [
        [column, row],
        [column + 1, row],
        [column + 1, row + 1],
        [column, row + 1],
      ] as const;
      const high = corners.map(([c, r]) => (heights[r * x.length + c] ?? 0) - level);
      const crossed: Place[] = [];
      for (let k = 0; k < 4; k++) {
        const other = (k + 1) % 4;
        if (high[k]! < 0 === high[other]! < 0) continue;
        const share = high[k]! / (high[k]! - high[other]!);
        const [c0, r0] = corners[k]!;
        const [c1, r1] = corners[other]!;
        crossed.push(place(between(x[c0], x[c1], share), between(y[r0], y[r1], share)));
      }
      for (let k = 0; k + 1 < crossed.length; k += 2) path += `M${words(crossed[k]!)}L${words(crossed[k + 1]!)}`;
    }
  }
  return path;
}

const between = (a: number | null | undefined, b: number | null | undefined, share: number): number =>
  (a ?? 0) + ((b ?? 0) - (a ?? 0)) * share;

const words = ([x, y]: Place): string => `${x.toFixed(1)} ${y.toFixed(1)}`;
