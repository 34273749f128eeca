/* Numbers that are typed, stepped with the arrows, dragged, or set with a slider. */
import type { Field } from "../answers";
import { count } from "../document/words";
import { clamp } from "../geometry/boxes";
import { isWhole, numbersAmong, usualValues } from "./values";

export interface Limits {
  low?: number | null;
  high?: number | null;
  step?: number | null;
  whole: boolean;
}

export const limitsOf = (field: Field): Limits => ({
  low: field.low,
  high: field.high,
  step: field.step,
  whole: isWhole(field),
});

/** What was typed as a number, or the sentence that says what is expected. */
export function readNumber(typed: string, { low, high, whole }: Limits): number | string {
  const number = Number(typed.replace(",", ".").replace("−", "-"));
  if (typed.trim() === "" || !Number.isFinite(number)) return "A number is expected.";
  if (whole && !Number.isInteger(number)) return "A whole number is expected.";
  if (low != null && number < low) return `At least ${low}.`;
  if (high != null && number > high) return `At most ${count(high)}.`;
  return number;
}

export const within = (number: number, { low, high }: Pick<Limits, "low" | "high">): number =>
  clamp(number, low ?? -Infinity, high ?? Infinity);

/** So many steps on, from the lowest where there is no number yet. */
export function stepped(value: number | null, steps: number, limits: Limits): number {
  const next = (value ?? limits.low ?? 0) + steps * (limits.step ?? (limits.whole ? 1 : 0.1));
  return within(limits.whole ? Math.round(next) : Number(next.toPrecision(10)), limits);
}

/** The numbers of a list, with commas or spaces between them; null where it is none. */
export function readList(typed: string): number[] | null {
  const numbers = typed
    .split(/[,\s×]+/)
    .filter(Boolean)
    .map(Number);
  return numbers.length && numbers.every(Number.isInteger) ? numbers : null;
}

export const SLIDER = 1000; // its steps

/** Between a slider's place and the number: even, or by powers of two where the range is wide. */
export interface Scale {
  toPlace(number: number): number;
  toNumber(place: number): number;
}

/** Null where a slider makes no sense: no end, or nothing between the ends. */
export function sliderScale(field: Field, value: number | null): Scale | null {
  const whole = isWhole(field);
  const low = field.low ?? (field.default === undefined ? 0 : Math.min(0, Number(field.default)));
  const high = topOf(field, value);
  if (high <= low || !Number.isFinite(high) || (!whole && field.high == null)) return null;
  if (whole && low >= 0 && high / Math.max(1, low) >= 64) return powersOfTwo(low, high);
  const step = field.step || (whole ? 1 : (high - low) / 100);
  return {
    toPlace: (number) => ((number - low) / (high - low)) * SLIDER,
    toNumber: (place) => Number((low + Math.round(((place / SLIDER) * (high - low)) / step) * step).toPrecision(8)),
  };
}

const HIGHEST = 4096; // a slider that ends higher says little

function topOf(field: Field, value: number | null): number {
  if (field.high != null && field.high <= HIGHEST) return field.high;
  const fromDefault = typeof field.default === "number" ? field.default * 4 : 1;
  return Math.max(...numbersAmong(usualValues(field)), fromDefault, value ?? 1, 64);
}

function powersOfTwo(low: number, high: number): Scale {
  return {
    toPlace: (number) => (Math.log2(Math.max(1, number)) / Math.log2(high)) * SLIDER,
    toNumber(place) {
      const raw = 2 ** ((place / SLIDER) * Math.log2(high));
      const round = raw < 16 ? 1 : raw < 128 ? 4 : raw < 512 ? 16 : 64;
      return Math.max(1, low, Math.round(raw / round) * round);
    },
  };
}
