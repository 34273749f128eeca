/* What layers are set to. */
import type { Field } from "../answers";
import { equal, has, type Json, type Node, type Put } from "../document/document";
import { namesIn } from "../document/names";
import { valueText } from "../document/words";
import type { Editor } from "./editor";

/** Sets a field of all these layers; undefined sets it back. With `merge` calls that follow each other are one step. */
export function setParam(editor: Editor, ids: string[], field: Field, value: Json | undefined, merge = true): void {
  const nodes = ids.filter((id) => has(editor.network.nodes, id));
  const puts = nodes.flatMap((id) => paramPuts(editor, id, field, value));
  if (!puts.length) return;
  const gesture = `param ${field.name} ${ids.join()}`;
  const now = nodes
    .map((id) => editor.network.nodes[id]!.params?.[field.name] ?? field.default)
    .find((known) => known != null);
  // While a slider is dragged, the change is from where it began.
  const oldValue = (editor.goesOn(gesture) ? editor.change?.oldValue : undefined) ?? valueText(field, now);
  const label = `${field.label} ${oldValue} to ${valueText(field, value ?? field.default)}`;
  editor.edit(label, puts, { node: ids.length === 1 ? ids[0]! : null, ...(merge ? { merge: gesture } : {}) });
  if (editor.change) editor.change.oldValue = oldValue;
}

/** At its default a field is absent. */
function paramPuts(editor: Editor, id: string, field: Field, value: Json | undefined): Put[] {
  const { params } = editor.network.nodes[id]!;
  const isDefault = value === undefined || equal(value, field.default ?? undefined);
  if (!params) return [{ path: editor.path("nodes", id, "params"), value: isDefault ? {} : { [field.name]: value } }];
  const path = editor.path("nodes", id, "params", field.name);
  if (isDefault) return has(params, field.name) ? [{ path }] : [];
  return equal(params[field.name], value) ? [] : [{ path, value }];
}

/** Settings of the layer itself; at its default (undefined) a key is absent. */
export function setKey(
  editor: Editor,
  ids: string[],
  key: keyof Node,
  value: Json | undefined,
  label: string,
  merge = false,
): void {
  const puts = ids
    .filter((id) => has(editor.network.nodes, id) && !equal(editor.network.nodes[id]![key], value))
    .map((id): Put => ({ path: editor.path("nodes", id, key), ...(value === undefined ? {} : { value }) }));
  if (!puts.length) return;
  editor.edit(label, puts, {
    node: ids.length === 1 ? ids[0]! : null,
    ...(merge ? { merge: `${key} ${ids.join()}` } : {}),
  });
}

/** Its name in code; the sentence that says why it cannot be called so, or null. */
export function rename(editor: Editor, id: string, name: string): string | null {
  const node = editor.network.nodes[id];
  if (!node || node.name === name) return null;
  if (!editor.isName(name))
    return "A name in code begins with a small letter, holds small letters, digits and _, and is not a word of Python or torch.";
  if (namesIn(editor.network).has(name)) return `Another layer is called ${name} already.`;
  editor.edit(`Rename ${node.name} to ${name}`, [{ path: editor.path("nodes", id, "name"), value: name }], {
    node: id,
  });
  return null;
}

/** The chosen layers let through what comes, or work again. */
export function bypass(editor: Editor): void {
  const ids = [...editor.nodes].filter((id) => {
    const entry = editor.entry(editor.network.nodes[id]!);
    return entry.inputs.length && entry.outputs.length;
  });
  if (!ids.length) {
    if (editor.nodes.size)
      editor.store.say("Inputs and outputs cannot be bypassed: nothing would come in, or nothing would leave.", true);
    return;
  }
  const areOff = ids.every((id) => editor.network.nodes[id]!.bypassed);
  setKey(editor, ids, "bypassed", areOff ? undefined : true, `${areOff ? "Use" : "Bypass"} ${editor.named(ids)}`);
}
