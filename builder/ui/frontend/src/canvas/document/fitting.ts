/* Whether a layer can take what is sent to it, as far as its entry says: before the server has judged. */
import type { Entry, Output, PortEntry } from "../answers";
import { many, shapeText } from "./words";

/** What leaves an output; nobody may know yet how many dimensions it has. */
export interface Sent {
  shape: Output["shape"] | null;
  dtype?: string;
}

/** Why an input can never take what is sent; null when it can, or when nobody knows. `sender`: "Dense 1 sends". */
export function cannotTake(title: string, input: PortEntry, sent: Sent, sender: string): string | null {
  const { shape, dtype } = sent;
  if (input.dtype && dtype && input.dtype !== dtype)
    return dtype === "int64"
      ? `${title} takes numbers with a fraction, and these are whole numbers that stand for symbols: an Embedding turns them into vectors.`
      : `${title} takes whole numbers that stand for symbols, and these are numbers with a fraction.`;
  if (!shape) return null;
  const given = shape.length;
  if (input.dims && input.dims.length !== given) {
    const names = input.dims.length ? ` (${input.dims.join(", ")})` : "";
    const sizes = shape.some((size) => size !== null) ? `: ${shapeText(shape)}` : "";
    return `${title} takes ${dimensions(input.dims.length)}${names}, and ${sender} ${given}${sizes}.`;
  }
  const least = input.least ?? 0;
  return given < least ? `${title} takes at least ${dimensions(least)}, and ${sender} ${given}.` : null;
}

const dimensions = (number: number): string => (number === 0 ? "one number a sample" : many(number, "dimension"));

/** What leaves a layer of this kind when that comes in: how many dimensions, and which kind of numbers. */
export function leaving(entry: Entry, sent: Sent): Sent | null {
  const output = entry.outputs[0];
  if (!output) return null;
  const dims = output.dims ?? (entry.keeps ? sent.shape : null);
  return {
    shape: dims ? dims.map(() => null) : null,
    dtype: (entry.inputs[0]?.dtype ? output.dtype : sent.dtype) ?? sent.dtype,
  };
}
