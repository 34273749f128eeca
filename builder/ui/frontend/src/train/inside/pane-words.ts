/* What the small panes of a layer show, as paths and words. */

import { count } from "../../parts/numbers";
import { barsPath } from "../../parts/pictures/histogram";
import type { Histogram, LayerSeen, Units } from "../../records";

export interface HistogramPane {
  title: string;
  note: string;
  path: string;
  low: string;
  high: string;
  /** Where zero stands, in percent, where it has room. */
  zero: number | null;
}

export function histogramPanes(layer: LayerSeen): HistogramPane[] {
  const note = layer["above zero only"] ? "above zero" : "";
  return [
    ...paneOf("Weights", count(layer.parameters), layer.weights),
    ...paneOf("Gradients", "this probe", layer.gradients),
    ...paneOf("Outputs", note, layer.outputs),
  ];
}

function paneOf(title: string, note: string, histogram: Histogram | null | undefined): HistogramPane[] {
  if (!histogram) return [];
  const { counts, low, high } = histogram;
  const zero = -low / (high - low);
  const hasRoom = zero > 0.15 && zero < 0.85;
  return [
    { title, note, path: barsPath(counts), low: short(low), high: short(high), zero: hasRoom ? 100 * zero : null },
  ];
}

const MOST_UNITS = 64;
const LEAST = 1.5; // percent: a bar that is seen

export interface UnitsPane {
  title: string;
  note: string;
  /** Height of each bar in percent, and whether it fires. */
  bars: { height: number; fires: boolean }[];
  words: string;
  isWarning: boolean;
}

export function unitsPane({ count: many, fires, dead, silent }: Units): UnitsPane {
  const bars = fires.slice(0, MOST_UNITS).map((share) => ({
    height: Math.max(100 * share, share > 0 ? LEAST : 2),
    fires: share > 0 || !silent,
  }));
  if (!silent) return { title: "Units", note: `${many}`, bars, words: "how often above zero", isWarning: false };
  const words = dead ? `${dead} never fire${dead === 1 ? "s" : ""}` : "all fire";
  return { title: "Units that fire", note: `${many - dead} of ${many}`, bars, words, isWarning: dead > 0 };
}

/** "0.012", "−3e−5": two digits, as much as the end of an axis has room for. */
export function short(value: number): string {
  if (value === 0) return "0";
  const isLong = Math.abs(value) >= 1e5 || Math.abs(value) < 0.001;
  const text = isLong ? value.toExponential(0).replace("e+", "e") : String(+value.toPrecision(2));
  return text.replaceAll("-", "−");
}

/** How far a step moves the weights, against their size: what is usual, and what is not. */
export function verdictOf(ratio: number): { word: string; tone: "done" | "pause" } {
  if (ratio > 0.02) return { word: "large", tone: "pause" };
  if (ratio < 0.00001) return { word: "hardly moves", tone: "pause" };
  return { word: "usual", tone: "done" };
}

export const ratioText = (ratio: number): string =>
  ratio < 0.0001 ? ratio.toExponential(0).replace("-", "−") : ratio.toPrecision(2);
