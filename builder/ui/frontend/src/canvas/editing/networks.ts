/* The networks of a project. */
import { has } from "../document/document";
import type { Editor } from "./editor";

export function addNetwork(editor: Editor): void {
  const { networks } = editor.store.document;
  let name = "network";
  for (let number = 2; has(networks, name); number++) name = `network${number}`;
  editor.edit(`Add ${name}`, [{ path: ["networks", name], value: { nodes: {}, wires: {}, groups: {} } }]);
  editor.open({ kind: "networks", name });
}

/** The sentence that says why it cannot be called so, or null. */
export function renameNetwork(editor: Editor, old: string, name: string): string | null {
  if (name === old) return null;
  if (!editor.isName(name))
    return "The name of a network begins with a small letter and holds small letters, digits and _.";
  const { networks } = editor.store.document;
  if (has(networks, name)) return `There is a network called ${name} already.`;
  const order = Object.keys(networks);
  const before = order[order.indexOf(old) + 1];
  editor.edit(`Rename ${old} to ${name}`, [
    { path: ["networks", old] },
    { path: ["networks", name], value: networks[old], ...(before ? { before } : {}) },
  ]);
  editor.open({ kind: "networks", name });
  return null;
}

export function removeNetwork(editor: Editor, name: string): void {
  if (Object.keys(editor.store.document.networks).length < 2) {
    editor.store.say("A project has at least one network.", true);
    return;
  }
  editor.edit(`Delete ${name}`, [{ path: ["networks", name] }]);
}
