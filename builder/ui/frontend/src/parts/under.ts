/* Where something that a button opens stands: under it, at one of its edges, inside the element around. */
import type { CSSProperties } from "react";

/** "near": at the edge that has more room beside it. */
export type Side = "right" | "near";

const BELOW = 4; // px under its button
const ASIDE = 8; // px from the edge at the least

export function under(button: HTMLElement, around: HTMLElement, side: Side): CSSProperties {
  const base = around.getBoundingClientRect();
  const { left, right, bottom } = button.getBoundingClientRect();
  const top = bottom - base.top + around.scrollTop + BELOW;
  const isLeft = side === "near" && left - base.left < base.width / 2;
  if (isLeft) return { top, left: Math.max(ASIDE, left - base.left) };
  return { top, right: Math.max(ASIDE, base.right - right) };
}
