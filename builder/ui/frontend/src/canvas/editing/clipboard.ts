/* Copying and pasting, also from another project. */
import { adopt } from "../document/blocks";
import { clipOf, readClip } from "../document/clip";
import { has, type Node, type Place, type Put } from "../document/document";
import { namesIn, newId, newName, stemOf } from "../document/names";
import { many } from "../document/words";
import type { Editor } from "./editor";

const ASIDE = 24; // pixels: a copy does not hide what it was copied from

/** The chosen layers as text; null where none is chosen. */
export function copy(editor: Editor): string | null {
  if (!editor.nodes.size) return null;
  const clip = clipOf(editor.network, editor.nodes, editor.store.document.blocks);
  editor.announce(`${many(editor.nodes.size, "layer")} copied`);
  return JSON.stringify(clip, null, 1);
}

export function paste(editor: Editor, text: string, label = "Paste"): boolean {
  const clip = readClip(text, (type) => type === "block" || has(editor.catalogue.entries, type));
  if (typeof clip === "string") {
    editor.store.say(clip, true);
    return false;
  }
  const { network } = editor;
  const { puts, names: blocks } = adopt(clip.blocks ?? {}, editor.store.document.blocks);
  const nodes = Object.values(clip.nodes);
  const [dx, dy] = freeShift(editor, nodes);
  const taken = namesIn(network);
  const ids = new Map<string, string>();
  for (const [old, node] of Object.entries(clip.nodes)) {
    const id = newId("n", network.nodes);
    ids.set(old, id);
    const name = freeName(editor, node, taken);
    taken.add(name);
    const block = node.block === undefined ? {} : { block: blocks.get(node.block) ?? node.block };
    const at = [Math.round(node.at[0] + dx), Math.round(node.at[1] + dy)];
    puts.push({ path: editor.path("nodes", id), value: { ...node, name, ...block, at } });
  }
  for (const { from, to } of Object.values(clip.wires)) {
    const source = ids.get(from[0]);
    const target = ids.get(to[0]);
    if (source && target)
      puts.push({
        path: editor.path("wires", newId("w", network.wires)),
        value: { from: [source, from[1]], to: [target, to[1]] },
      } satisfies Put);
  }
  editor.edit(`${label} ${nodes.length === 1 ? editor.entry(nodes[0]!).title : `${nodes.length} layers`}`, puts);
  editor.select(ids.values());
  editor.announce(`${many(nodes.length, "layer")} added`);
  return true;
}

export function duplicate(editor: Editor): void {
  const text = copy(editor);
  if (text) paste(editor, text, "Duplicate");
}

/** How far pasted layers are moved so that their upper left corner lies on no layer. */
function freeShift(editor: Editor, nodes: Node[]): Place {
  const left = Math.min(...nodes.map((node) => node.at[0]));
  const top = Math.min(...nodes.map((node) => node.at[1]));
  const boxes = [...editor.drawing.boxes.values()];
  const isTaken = (shift: number): boolean =>
    boxes.some((box) => Math.abs(box.x - left - shift) < 4 && Math.abs(box.y - top - shift) < 4);
  let shift = ASIDE;
  while (isTaken(shift)) shift += ASIDE;
  return [shift, shift];
}

/** Its own name, or one like it where that is taken or cannot be a name here. */
function freeName(editor: Editor, node: Node, taken: Set<string>): string {
  if (!taken.has(node.name) && editor.isName(node.name)) return node.name;
  return newName(stemOf(node.name) || editor.entry(node).stem, taken);
}
