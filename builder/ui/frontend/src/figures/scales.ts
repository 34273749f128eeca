/* Axes, ticks and words that figures of a race share. */
import { type Maybe, seconds } from "../parts/numbers";
import type { Scale } from "../records";

const NOTHING = "–";

/** A score of the scale that a race is run for. */
export function scoreText(scale: Scale, value: Maybe, digits?: number): string {
  if (value == null || !Number.isFinite(value)) return NOTHING;
  if (scale.share) return signed(`${(100 * value).toFixed(digits ?? 1)}%`);
  return signed(value.toFixed(digits === 0 ? 2 : 3));
}

/** A true minus sign, and none before a zero. */
export const signed = (text: string): string => text.replace(/^-(?=[0.]*[%\s]*$)/, "").replace("-", "−");

/** Round seconds on an axis. */
export function spoken(time: number): string {
  if (time < 0.1) return `${+(1000 * time).toPrecision(2)} ms`;
  return time < 60 ? `${+time.toPrecision(2)} s` : seconds(time);
}

export function duration(time: Maybe): string {
  if (time == null) return NOTHING;
  if (time < 0.0001) return "< 0.1 ms";
  return time >= 0.1 && time < 10 ? `${time.toFixed(2)} s` : seconds(time);
}

const SIZES: readonly (readonly [number, string])[] = [
  [1e12, "TB"],
  [1e9, "GB"],
  [1e6, "MB"],
  [1e3, "KB"],
];

export function fileSize(bytes: Maybe): string {
  if (!bytes) return NOTHING;
  const [size, unit] = SIZES.find(([least]) => bytes >= least) ?? [];
  if (size === undefined) return "< 1 KB";
  const scaled = bytes / size;
  return `${scaled.toFixed(unit === "KB" || scaled >= 100 ? 0 : 1)} ${unit}`;
}

/** The next round step that is about so large. */
export function nice(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step));
  const part = step / power;
  if (part < 1.5) return power;
  if (part < 3.5) return 2 * power;
  return part < 7.5 ? 5 * power : 10 * power;
}

/** Round ticks of a range, about so many. */
export function ticks(low: number, high: number, wanted: number): number[] {
  const step = nice((high - low) / wanted || 1);
  const places: number[] = [];
  for (let tick = Math.ceil(low / step - 1e-9) * step; tick <= high + step * 1e-6; tick += step) {
    places.push(Math.abs(tick) < step / 1e6 ? 0 : tick);
  }
  return places;
}

/** 1, 2 and 5 of each decade; of more than three decades whole ones. */
export function logTicks(low: number, high: number): number[] {
  const places: number[] = [];
  for (let power = Math.floor(Math.log10(low)) - 1; power <= Math.ceil(Math.log10(high)); power++) {
    for (const part of [1, 2, 5]) {
      const tick = part * 10 ** power;
      if (tick >= low * 0.999 && tick <= high * 1.001) places.push(tick);
    }
  }
  const isWhole = (tick: number): boolean => Math.abs(Math.log10(tick) - Math.round(Math.log10(tick))) < 1e-6;
  return Math.log10(high / low) > 3 ? places.filter(isWhole) : places;
}
