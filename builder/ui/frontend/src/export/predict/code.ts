/* A code as a person types it: numbers with spaces or semicolons between them. */
import type { Code } from "../../results/latent/space";

const DIGITS = 4;

export const codeText = (code: Code): string => code.map((value) => String(Number(value.toFixed(DIGITS)))).join("  ");

export function codeOf(text: string, size: number): { code: number[] } | { wrong: string } {
  // "0,5 1,2" has decimal commas; "0.5, 1.2" commas between.
  const hasPoints = text.includes(".") || !/\d,\d/.test(text);
  const parts = (hasPoints ? text.replaceAll(",", " ") : text.replaceAll(",", "."))
    .replaceAll("−", "-")
    .split(/[\s;]+/)
    .filter(Boolean);
  const odd = parts.find((part) => !Number.isFinite(Number(part)));
  if (odd !== undefined)
    return { wrong: `“${odd.slice(0, 20)}” is no number. Write ${size} numbers, such as 0.5 −1.2.` };
  if (parts.length !== size) return { wrong: `The code has ${size} numbers, and ${parts.length} stand here.` };
  return { code: parts.map(Number) };
}
