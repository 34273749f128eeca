/* Words and numbers of the Data screen. */
import { thousands } from "../parts/numbers";

const MINUS = "−";

export const share = (part: number, whole: number): string => (whole ? `${Math.round((100 * part) / whole)}%` : "0%");

/** Three digits that count, for the ends of a scale. */
export function short(value: number | null | undefined): string {
  if (value == null) return "";
  const text = Math.abs(value) >= 1000 ? thousands(value) : String(Number(value.toPrecision(3)));
  return text.replace("-", MINUS);
}

/** The same where numbers may be very large or very small. */
export function tickText(value: number): string {
  const size = Math.abs(value);
  const isFar = size >= 1e6 || (value !== 0 && size < 1e-3);
  return isFar ? value.toExponential(1).replace("-", MINUS) : short(value);
}

/** Of long names the end tells them apart: folders come first. */
export const tail = (name: string): string => (name.length > 16 ? `…${name.slice(-14)}` : name);

const UNSEEN = "�";
const SHOWN_AS: Record<string, string> = { " ": "␣", "\n": "⏎" };

/** A token as it is shown: number 1 stands for what training never showed (engine/data/transforms/tokenise.py). */
export function tokenText(code: number, text: string): string {
  return code === 1 && text === UNSEEN ? "unknown word" : (SHOWN_AS[text] ?? text);
}

export const shapeText = (shape: readonly (number | null)[]): string =>
  shape.map((size) => size ?? "any").join(" × ") || "one number";

const COUNTED_AS: Record<string, string> = {
  image: "picture",
  series: "series",
  sound: "sound",
  text: "text",
  points: "point",
};

/** What one of these samples is called. */
export const sampleWord = (samples: string): string => COUNTED_AS[samples] ?? "row";

const PLURAL_ALONE = "series";

/** "rows" → "row". */
export const singular = (word: string): string => (word === PLURAL_ALONE ? word : word.replace(/s$/, ""));

export function openedWords(times: number): string {
  if (times === 0) return "never opened";
  return times === 1 ? "opened once" : `opened ${times} times`;
}
