/* Sizes and times as the Export page writes them. */
import type { Maybe } from "../parts/numbers";

const SIZES: readonly (readonly [number, string])[] = [
  [1e9, "GB"],
  [1e6, "MB"],
  [1e3, "KB"],
];

export function sizeText(bytes: Maybe): string {
  if (bytes == null) return "";
  const [size, unit] = SIZES.find(([least]) => bytes >= least) ?? [];
  if (size === undefined) return `${bytes} bytes`;
  const scaled = bytes / size;
  return `${scaled.toFixed(scaled >= 100 ? 0 : 1)} ${unit}`;
}

export function timeText(seconds: Maybe): string {
  if (seconds == null) return "–";
  if (seconds < 1e-4) return `${(seconds * 1e6).toFixed(0)} µs`;
  if (seconds < 1) return `${(seconds * 1000).toFixed(seconds < 0.01 ? 2 : 1)} ms`;
  return `${seconds.toFixed(2)} s`;
}
