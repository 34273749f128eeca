/* Where a layer goes that was chosen on another page: nothing is chosen in the drawing. */
import type { Entry } from "../answers";
import type { Port } from "../document/document";
import { inOrder } from "../document/order";
import { wiring } from "../document/wiring";
import { add } from "./adding";
import type { Editor } from "./editor";
import { cannotFollow, cannotTakeBeyond } from "./inserting";

/** Adds it behind the last layer that it fits, in between where others follow; its id. */
export function addWhereItFits(editor: Editor, type: string): string {
  const entry = editor.entryOfType(type);
  const [wire] = wiresThatTake(editor, entry);
  if (wire !== undefined) return add(editor, type, { wire });
  const end = openEnds(editor).find((port) => entry.inputs.length && !cannotFollow(editor, entry, port));
  return add(editor, type, end && { from: { port: end, out: true } });
}

/** Best first: the last one between two layers; only then the one into an answer, which would answer otherwise. */
function wiresThatTake(editor: Editor, entry: Entry): string[] {
  if (!entry.inputs.length || !entry.outputs.length) return [];
  const { network } = editor;
  const { nodes, wires } = network;
  const place = new Map(inOrder(network).map((id, k) => [id, k]));
  const isAnswer = (id: string): boolean => editor.entry(nodes[id]!).family === "output";
  return Object.entries(wires)
    .filter(([, { from, to }]) => nodes[from[0]] && nodes[to[0]])
    .filter(([, line]) => !cannotFollow(editor, entry, line.from) && !cannotTakeBeyond(editor, entry, line))
    .sort(([, a], [, b]) => {
      const answers = Number(isAnswer(a.to[0])) - Number(isAnswer(b.to[0]));
      return answers || place.get(b.from[0])! - place.get(a.from[0])!;
    })
    .map(([id]) => id);
}

/** Outputs that lead nowhere yet, the last first. */
function openEnds(editor: Editor): Port[] {
  const { network } = editor;
  const { outOf } = wiring(network);
  return inOrder(network)
    .toReversed()
    .flatMap((id): Port[] => {
      const [output] = editor.entry(network.nodes[id]!).outputs;
      return output && !outOf.has(id) ? [[id, output.name]] : [];
    });
}

/** In a sentence. */
export function whereItStands(editor: Editor, id: string): string {
  const { into, outOf } = wiring(editor.network);
  const [before] = into.get(id) ?? [];
  const [behind] = outOf.get(id) ?? [];
  const title = editor.plainTitle(id);
  if (!before)
    return `${title} is in your drawing. Nothing there fits it yet: drop it on a wire, and it stands in between.`;
  const next = behind ? `, before ${editor.plainTitle(behind.to[0])}` : "";
  return `${title} stands behind ${editor.plainTitle(before.from[0])}${next}.`;
}
