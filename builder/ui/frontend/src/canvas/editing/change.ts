/* What the last change did to the numbers of a layer and of the network. */
import { shapeText } from "../document/words";
import type { Sheet } from "./sheet";

export interface Numbers {
  output: string;
  parameters: number;
  flops: number;
  problems: number;
}

export interface Change {
  /** The node that it is about; null for the network. */
  node: string | null;
  label: string;
  before: Numbers;
  /** What a setting was before the gesture began. */
  oldValue?: string;
}

/** The numbers of a node, or of the whole network. */
export function numbersOf(sheet: Sheet, id: string | null): Numbers {
  const problems = sheet.problems.filter((problem) => problem.severity !== "hint").length;
  if (id === null) {
    const { parameters = 0, flops = 0 } = sheet.judged ?? {};
    return { output: "?", parameters, flops, problems };
  }
  const verdict = sheet.verdictOf(id);
  if (!verdict) return { output: "none", parameters: 0, flops: 0, problems };
  const output = Object.values(verdict.outputs ?? {})[0];
  return { output: shapeText(output?.shape), parameters: verdict.parameters, flops: verdict.flops, problems };
}
