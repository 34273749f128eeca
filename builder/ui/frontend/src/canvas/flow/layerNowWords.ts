/* The words for what a layer does now. */
import type { LayerNow } from "../answers";

const MUCH = 0.05; // of the size of the weights, in a step
const LITTLE = 1e-6;

/** Do the weights move too much, or not at all? */
export const isOddUpdate = (update: number | undefined): boolean =>
  update !== undefined && (update > MUCH || update < LITTLE);

export function spokenNow({ histogram, gradient, dead, update }: LayerNow): string {
  const sentences: string[] = [];
  if (histogram) sentences.push(`What it gives lies between ${tiny(histogram.low)} and ${tiny(histogram.high)}`);
  if (gradient !== undefined) sentences.push(`the gradient of its weights is ${tiny(gradient)} long`);
  if (update !== undefined) {
    const verdict = update > MUCH ? ": this is much" : update < LITTLE ? ": it stands still" : "";
    sentences.push(`its weights move ${share(update)} of their size in a step; about 0.1% is healthy${verdict}`);
  }
  if (dead !== undefined) sentences.push(`${share(dead)} of its units never fire`);
  return sentences.join(" · ");
}

/** 12%, 0.15%, < 0.01%. */
export function share(part: number): string {
  if (part >= 0.1) return `${Math.round(part * 100)}%`;
  if (part >= 0.0001) return `${Number((part * 100).toPrecision(2))}%`;
  return part === 0 ? "0%" : "< 0.01%";
}

/** Two digits: 0.31, 2e−5. */
export function tiny(value: number): string {
  if (value === 0) return "0";
  if (value >= 0.01 && value < 100) return String(Number(value.toPrecision(2)));
  return value.toExponential(0).replace("e+", "e").replace("-", "−");
}
