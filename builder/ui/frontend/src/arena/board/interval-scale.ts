/* The common scale of all intervals on the scoreboard. Most of it goes to those who are in the contest: who is far behind is "off the scale". */
import type { Result, Scale } from "../../records";
import type { Contestant } from "../answers";
import type { Part } from "../states";

export const WIDE = 112; // px of an interval's picture
const EDGE = 4; // px at both ends

export interface IntervalScale {
  low: number;
  high: number;
  x: (score: number) => number;
}

interface Known extends Result {
  score: number;
}

export function scaleOf(contestants: readonly Contestant[], part: Part, { share }: Scale): IntervalScale | null {
  const known = contestants.map((contestant) => contestant[part]).filter((scored) => scored?.score != null) as Known[];
  if (!known.length) return null;
  const scores = known.map(({ score }) => score).sort((a, b) => a - b);
  const middle = scores[Math.floor(scores.length / 2)]!;
  const ends = known.flatMap(({ interval }) => interval).filter((end) => end != null);
  const widths = known
    .filter(({ score }) => score >= middle)
    .map(({ interval: [low, high] }) => (high ?? 0) - (low ?? 0));
  const span = Math.max(share ? 0.02 : 0.05, ...widths);
  const reach = Math.max(3 * span, share ? 0.12 : 0.3);
  const low = Math.max(Math.min(...ends, middle), middle - reach);
  const high = Math.max(...ends, middle + 1e-6);
  const inside = (value: number): number => Math.max(0, Math.min(1, (value - low) / (high - low || 1)));
  return { low, high, x: (score) => EDGE + (WIDE - 2 * EDGE) * inside(score) };
}
