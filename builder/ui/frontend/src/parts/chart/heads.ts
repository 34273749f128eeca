/* Names and values stand right of their lines' last points; where two would lie on each other they part, and none runs into the axis below. */
import { escaped, short } from "./text";
import type { Head } from "./traces";

/** How high a head is, as a share of the plot, and where `value` lies in it. */
interface Room {
  height: number;
  place: (value: number) => number;
}

export interface PlacedHead extends Head {
  /** The middle of its text: 0 is the bottom of the plot, 1 its top. */
  at: number;
}

export function placed(heads: readonly Head[], { height, place }: Room): PlacedHead[] {
  const sorted = heads
    .map((head) => ({ ...head, at: Math.min(1, Math.max(0, place(head.y))) }))
    .sort((a, b) => b.at - a.at);
  let above = Number.POSITIVE_INFINITY;
  for (const head of sorted) {
    head.at = Math.min(head.at, above - height, 1 - height / 3);
    above = head.at;
  }
  let below = Number.NEGATIVE_INFINITY;
  for (const head of [...sorted].reverse()) {
    head.at = Math.max(head.at, below + height, height * 0.45);
    below = head.at;
  }
  return sorted;
}

export function headAnnotation(head: PlacedHead, inside: number | null): object {
  return {
    ...(inside === null ? { x: 1, xref: "paper" } : { x: inside, xref: "x" }),
    xanchor: "left",
    xshift: 10,
    y: head.at,
    yref: "paper",
    yanchor: "middle",
    align: "left",
    showarrow: false,
    text: `<b>${head.text}</b><br><span style="font-weight:400">${escaped(short(head.name))}</span>`,
    font: { size: 12, color: head.colour },
  };
}
