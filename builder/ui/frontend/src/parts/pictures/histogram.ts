/* Bars as one path, sharp on every screen. */

/** On a field of 100 × 100; a bar of few is seen all the same. */
export function barsPath(counts: readonly number[]): string {
  const most = Math.max(1, ...counts);
  const wide = 100 / counts.length;
  const bar = (count: number, i: number): string => {
    if (!count) return "";
    const top = 100 - Math.max((100 * count) / most, 1);
    return `M${((i + 0.12) * wide).toFixed(2)} 100V${top.toFixed(2)}h${(0.76 * wide).toFixed(2)}V100z`;
  };
  return counts.map(bar).join("");
}
