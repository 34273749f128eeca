/* Blocks: layers that are one layer elsewhere. The server makes and opens them (builder/drawing/blocks.py). */

import { sentenceFor } from "../../parts/ask";
import type { BlocksAnswer } from "../../records";
import type { Field } from "../answers";
import type { Json } from "../document/document";
import type { Editor } from "./editor";

const AWAY = "The server does not answer; blocks are made there. Nothing was changed.";

/** A block of the chosen layers. */
export async function makeBlock(editor: Editor, title = "Block"): Promise<void> {
  const { nodes, scope } = editor;
  if (nodes.size) await change(editor, { do: "group", network: scope.name, nodes: [...nodes], title }, "Make a block");
}

/** The layers of a block in its place. */
export async function openUp(editor: Editor, id: string): Promise<void> {
  const { scope } = editor;
  await change(editor, { do: "ungroup", network: scope.name, node: id, nodes: [id] }, "Take the block apart");
}

/** The name under which a layer inside a block has its setting shown on the block; null where it is not. */
export function exposedAs(editor: Editor, node: string, param: string): string | null {
  const block = editor.scope.kind === "blocks" ? editor.store.document.blocks[editor.scope.name] : undefined;
  const shown = Object.entries(block?.exposed ?? {}).find(([, { sets }]) =>
    sets.some(([id, key]) => id === node && key === param),
  );
  return shown?.[0] ?? null;
}

/** Shows a setting of a layer on the block around it, or hides it. */
export async function toggleExposed(editor: Editor, node: string, { name, label }: Field): Promise<void> {
  const setting = exposedAs(editor, node, name);
  const block = editor.scope.name;
  if (setting === null)
    await change(editor, { do: "expose", block, node, param: name, label }, `Show ${label} on the block`);
  else await change(editor, { do: "hide", block, setting }, `Hide ${label} from the block`);
}

async function change(editor: Editor, asked: Record<string, Json>, label: string): Promise<void> {
  const { store, api } = editor;
  if (!(await store.whenSaved())) {
    store.say(AWAY, true);
    return;
  }
  const before = new Set(Object.keys(editor.network.nodes));
  try {
    const answer = await api.post<BlocksAnswer>(`${api.at}/blocks`, {
      ...asked,
      scope: editor.path(),
      revision: store.revision,
    });
    editor.edit(label, answer.puts);
    const fresh = Object.keys(editor.network.nodes).filter((id) => !before.has(id));
    if (fresh.length) editor.select(fresh);
  } catch (error) {
    store.say(sentenceFor(error, AWAY), true);
  }
}
