/* Numbers as a person reads them (LOOK.md, "Numbers"). */

const MINUS = "−";
const NO_NUMBER = "no number";

export type Maybe = number | null | undefined;

const isNumber = (value: Maybe): value is number => value != null && Number.isFinite(value);

export function number(value: Maybe, digits = 3): string {
  if (!isNumber(value)) return NO_NUMBER;
  const text = positive(Math.abs(value), digits);
  return value < 0 ? MINUS + text : text;
}

function positive(value: number, digits: number): string {
  if (value >= 1e6) return count(value);
  if (value >= 1000) return thousands(value);
  if (value === 0) return "0";
  if (value < 5 * 10 ** -(digits + 1)) return value.toExponential(1).replace("e-", `e${MINUS}`);
  return value >= 100 ? value.toFixed(1) : value.toFixed(digits);
}

/** All that a person can use of it: five digits. */
export function exactly(value: Maybe): string {
  if (!isNumber(value)) return NO_NUMBER;
  const size = Math.abs(value);
  const isFar = size >= 1e6 || (value !== 0 && size < 1e-3);
  return (isFar ? value.toExponential(3) : String(Number(value.toPrecision(5)))).replaceAll("-", MINUS);
}

export const thousands = (value: number): string => Math.round(value).toLocaleString("en-US");

const LARGE: [number, string][] = [
  [1e12, "T"],
  [1e9, "G"],
  [1e6, "M"],
];

export function count(value: Maybe): string {
  if (value == null) return "";
  const [size, letter] = LARGE.find(([least]) => value >= least) ?? [];
  if (size === undefined) return thousands(value);
  const scaled = value / size;
  return `${scaled.toFixed(scaled >= 100 ? 0 : 1)} ${letter}`;
}

export function percent(value: Maybe): string {
  return isNumber(value) ? `${(100 * value).toFixed(1)}%` : NO_NUMBER;
}

export function seconds(value: Maybe): string {
  if (!isNumber(value)) return "";
  if (value < 0.0001) return "< 0.1 ms";
  if (value < 0.1) return `${(1000 * value).toFixed(1)} ms`;
  if (value < 10) return `${value.toFixed(value < 1 ? 2 : 1)} s`;
  if (value < 90) return `${Math.round(value)} s`;
  if (value < 5400) return `${Math.round(value / 60)} min`;
  if (value < 172_800) return `${(value / 3600).toFixed(1)} h`;
  return `${(value / 86_400).toFixed(1)} days`;
}

/** "1 row", "3,200 rows"; "series" is its own plural. */
export function plural(value: number, thing: string): string {
  return `${thousands(value)} ${value === 1 || thing === "series" ? thing : `${thing}s`}`;
}

export function bytes(value: number): string {
  if (value >= 1e9) return `${(value / 1e9).toFixed(1)} GB`;
  if (value >= 1e6) return `${(value / 1e6).toFixed(1)} MB`;
  return value >= 1000 ? `${Math.round(value / 1000)} KB` : `${value} bytes`;
}
