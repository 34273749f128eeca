/* Groups: a frame around layers, which folds into one box. */
import { has, type Put } from "../document/document";
import { newId } from "../document/names";
import { openUp } from "./blocks";
import type { Editor } from "./editor";

/** A frame around the chosen layers; its title is written next. */
export function group(editor: Editor): void {
  if (!editor.nodes.size) return;
  const id = newId("g", editor.network.groups);
  const puts: Put[] = [
    { path: editor.path("groups", id), value: { title: "Group" } },
    ...[...editor.nodes].map((node) => ({ path: editor.path("nodes", node, "group"), value: id })),
  ];
  if (!has(editor.network, "groups")) puts.unshift({ path: editor.path("groups"), value: {} });
  editor.edit("Group", puts);
  editor.set({ renaming: id });
}

export function ungroup(editor: Editor, id: string): void {
  const puts: Put[] = Object.entries(editor.network.nodes)
    .filter(([, node]) => node.group === id)
    .map(([node]) => ({ path: editor.path("nodes", node, "group") }));
  editor.edit("Ungroup", [...puts, { path: editor.path("groups", id) }]);
}

/** The groups of the chosen layers; without any, the chosen block is taken apart. */
export function ungroupChosen(editor: Editor): void {
  const { network, nodes } = editor;
  const groups = new Set([...nodes].map((id) => network.nodes[id]!.group).filter((id) => id !== undefined));
  for (const id of groups) ungroup(editor, id);
  const [first] = nodes;
  if (!groups.size && first !== undefined && network.nodes[first]!.type === "block") void openUp(editor, first);
}

export function setGroup(editor: Editor, id: string, part: { title?: string; collapsed?: boolean }): void {
  const old = editor.network.groups[id];
  if (!old) return;
  const next = { ...old, ...part };
  if (!next.collapsed) delete next.collapsed;
  const folding = next.collapsed ? "Collapse the group" : "Open the group";
  editor.edit(part.title === undefined ? folding : "Rename the group", [
    { path: editor.path("groups", id), value: next },
  ]);
}
