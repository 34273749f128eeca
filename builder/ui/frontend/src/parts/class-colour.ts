/* Colours of classes: two have the signs' blue and orange, more have those of the runs, then paler ones. */

const RUNS = 6; // colours

export function classColour(code: number, count: number): string {
  if (count === 2) return code ? "var(--pos)" : "var(--neg)";
  if (code < RUNS) return `var(--r${code + 1})`;
  return `color-mix(in oklab, var(--r${(code % RUNS) + 1}) 55%, var(--ink-3))`;
}

/** Beyond the colours of the runs, shape tells classes apart as well. */
export const isSquare = (code: number, count: number): boolean => count > RUNS && code >= RUNS;
