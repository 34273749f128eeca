/* What is said beside the plane, and what a sample lets one wish. */
import type { LatentSpace } from "../../records";
import type { Axis } from "./space";
import type { Wishes } from "./useDecoded";

/** How much of the code the plane is. */
export function aboutAxes({ size, directions }: LatentSpace, across: Axis, up: Axis | null): string {
  if (!up) return "The code is one number; up says nothing, it keeps the points apart.";
  if (size === 2) return "Both numbers of the code: all of it is in the plane. Drag the ring, or press a point.";
  const isBoth = [across, up].every(({ name }) => name.startsWith("Direction"));
  const shares = directions.filter((_, k) => [across, up].some(({ name }) => name.startsWith(`Direction ${k + 1} `)));
  const share = shares.reduce((sum, direction) => sum + direction.share, 0);
  const what = isBoth
    ? `Two directions of a code of ${size} numbers, with ${Math.round(100 * share)}% of what tells samples apart.`
    : `Two of many sides of a code of ${size} numbers.`;
  return `${what} What the plane does not show stays as it is while the ring is dragged.`;
}

/** Which real sample stands there. */
export function sampleWords({ rows, labels, classes }: LatentSpace, sample: number): string {
  const kind = classes[labels[sample] ?? -1];
  return `where row ${(rows[sample]! + 1).toLocaleString("en-US")} lies${kind === undefined ? "" : `, a real ${kind}`}`;
}

/** A wish that may be the class of a sample is that class; others stay, and at first are the first that says something. */
export function wishesFor({ wishes, labels, classes }: LatentSpace, sample: number, before: Wishes): Wishes {
  const kind = classes[labels[sample] ?? -1];
  return Object.fromEntries(
    wishes.map(({ name, default: usual, choices }) => {
      const values = (choices ?? []).map(({ value }) => value);
      if (kind !== undefined && values.includes(kind)) return [name, kind];
      return [name, before[name] ?? usual ?? values.find((value) => value !== null) ?? null];
    }),
  );
}
