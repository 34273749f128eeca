/* Where the bars of a histogram stand, and the pieces of a bar of shares. */

export interface Box {
  x: string;
  y: number | string;
  width: string;
  height: number | string;
}

export function barBoxes(counts: readonly number[], width: number, height: number): Box[] {
  const most = Math.max(1, ...counts);
  const step = width / Math.max(1, counts.length);
  return counts.map((count, bin) => {
    const tall = count ? Math.max(1, (height * count) / most) : 0;
    return {
      x: (bin * step).toFixed(1),
      y: (height - tall).toFixed(1),
      width: Math.max(0.5, step - 1).toFixed(1),
      height: tall.toFixed(1),
    };
  });
}

export interface Piece {
  name: string;
  count: number;
  x: string;
  wide: string;
}

export function sharePieces(parts: readonly [string, number][], rest: number, width: number): Piece[] {
  const all: readonly [string, number][] = rest ? [...parts, ["others", rest]] : parts;
  const total = all.reduce((sum, [, count]) => sum + count, 0) || 1;
  let x = 0;
  return all.map(([name, count]) => {
    const wide = (width * count) / total;
    const piece = { name, count, x: x.toFixed(1), wide: Math.max(0.5, wide - 1.5).toFixed(1) };
    x += wide;
    return piece;
  });
}
