/* Numbers of a dial: its limits, and where its slider stands. */
import type { FormOption } from "../records";

export type NumberOption = Pick<FormOption, "name" | "kind" | "low" | "high" | "step">;

const WIDEST = 1e6; // beyond, a slider says nothing
const LOG_FROM = 200; // times the low end, for whole numbers
const LOG_STEPS = 1000;

const isWhole = (option: NumberOption): boolean => option.kind === "int";

/** A number as the option takes it; nothing where the text is none. */
export function settled(option: NumberOption, text: string): number | null {
  const number = Number(text);
  if (text === "" || !Number.isFinite(number)) return null;
  const { low, high } = option;
  const inside = Math.min(high ?? Number.POSITIVE_INFINITY, Math.max(low ?? Number.NEGATIVE_INFINITY, number));
  return isWhole(option) ? Math.round(inside) : inside;
}

export interface Slider {
  low: number;
  high: number;
  step: number;
  /** Where the slider stands for a value. */
  at: (value: number) => number;
  /** What the slider means where it stands. */
  value: (at: number) => number;
}

export function sliderOf(option: NumberOption): Slider | null {
  const { low, high, name } = option;
  if (low == null || high == null || name === "seed" || high - low > WIDEST) return null;
  return isWhole(option) && high / Math.max(1, low) > LOG_FROM ? logSlider(low, high) : plainSlider(option, low, high);
}

function plainSlider(option: NumberOption, low: number, high: number): Slider {
  const step = option.step ?? (isWhole(option) ? 1 : (high - low) / 100);
  const value = (at: number): number => (isWhole(option) ? Math.round(at) : at);
  return { low, high, step, at: (number) => number, value };
}

function logSlider(low: number, high: number): Slider {
  const least = Math.max(1, low);
  const times = high / least;
  const at = (number: number): number => (LOG_STEPS * Math.log(number / least)) / Math.log(times);
  const value = (place: number): number => Math.round(Number((least * times ** (place / LOG_STEPS)).toPrecision(2)));
  return { low: 0, high: LOG_STEPS, step: 1, at, value };
}
