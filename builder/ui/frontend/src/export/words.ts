/* Times as the Export page writes them. */
import type { Maybe } from "../parts/numbers";

export function timeText(seconds: Maybe): string {
  if (seconds == null) return "–";
  if (seconds < 1e-4) return `${(seconds * 1e6).toFixed(0)} µs`;
  if (seconds < 1) return `${(seconds * 1000).toFixed(seconds < 0.01 ? 2 : 1)} ms`;
  return `${seconds.toFixed(2)} s`;
}
