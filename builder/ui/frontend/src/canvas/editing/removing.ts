/* Deleting what is chosen. */
import type { Put, Wire } from "../document/document";
import { newId } from "../document/names";
import { many } from "../document/words";
import type { Editor } from "./editor";

/** `heal`: what fed the first goes where the last went. */
export function remove(editor: Editor, heal = false): void {
  const { nodes, wires, network } = editor;
  if (!nodes.size && !wires.size) return;
  const cut = Object.entries(network.wires).filter(
    ([id, wire]) => wires.has(id) || nodes.has(wire.from[0]) || nodes.has(wire.to[0]),
  );
  const puts: Put[] = cut.map(([id]) => ({ path: editor.path("wires", id) }));
  if (heal)
    puts.push(
      ...healing(
        editor,
        cut.map(([, wire]) => wire),
      ),
    );
  for (const id of nodes) puts.push({ path: editor.path("nodes", id) });
  const label = `Delete ${nodes.size ? editor.named(nodes) : puts.length === 1 ? "a wire" : many(puts.length, "wire")}`;
  editor.edit(label, puts);
  editor.card = null;
  editor.select([]);
  editor.announce(label);
  editor.view.focus();
}

/** Wires that close the gap, where one wire alone leads into it. */
function healing(editor: Editor, cut: Wire[]): Put[] {
  const { nodes, network } = editor;
  const into = cut.filter((wire) => !nodes.has(wire.from[0]) && nodes.has(wire.to[0]));
  const outOf = cut.filter((wire) => nodes.has(wire.from[0]) && !nodes.has(wire.to[0]));
  if (into.length !== 1) return [];
  const { from } = into[0]!;
  return outOf.map(({ to }) => ({ path: editor.path("wires", newId("w", network.wires)), value: { from, to } }));
}
