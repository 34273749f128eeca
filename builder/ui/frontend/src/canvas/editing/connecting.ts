/* Wires: whether two ports can be connected, and connecting them. */
import { equal, networkOf, type Port, type Put } from "../document/document";
import { cannotTake } from "../document/fitting";
import { newId } from "../document/names";
import { apply } from "../document/puts";
import { reaches, wiring } from "../document/wiring";
import type { Editor, OpenEnd } from "./editor";
import { sentBy } from "./inserting";

/** Why these two cannot be connected, in a sentence; null when they can. */
export function refusal(editor: Editor, from: Port, to: Port): string | null {
  const { network } = editor;
  const source = network.nodes[from[0]];
  const target = network.nodes[to[0]];
  if (!source || !target) return "One of the two layers is gone.";
  if (from[0] === to[0]) return "A layer cannot feed itself.";
  const input = editor.entry(target).inputs.find((port) => port.name === to[1]);
  if (!input) return takesNothing(editor, to[0]);
  if (!editor.entry(source).outputs.some((port) => port.name === from[1])) return givesNothing(editor, from[0]);
  if (reaches(network, to[0], from[0]))
    return `This would close a loop: ${editor.plainTitle(to[0])} already leads to ${editor.plainTitle(from[0])}.`;
  const isThere = (wiring(network).into.get(to[0]) ?? []).some(
    (wire) => equal(wire.from, from) && wire.to[1] === to[1],
  );
  if (isThere && !input.many) return "These two are connected already.";
  const sent = sentBy(editor, from);
  return sent && cannotTake(editor.plainTitle(to[0]), input, sent, "this has");
}

const takesNothing = (editor: Editor, id: string): string =>
  `${editor.plainTitle(id)} takes no input: it is where data come in.`;

const givesNothing = (editor: Editor, id: string): string =>
  `${editor.plainTitle(id)} gives nothing on: it is where the result leaves.`;

export interface Ending {
  /** Where the wire would end, and how that is said; or why it cannot. */
  to: Port | null;
  sentence: string;
}

/** Where a wire from this open end would end on that layer; at this port of it, where one is named. */
export function endingAt(editor: Editor, end: OpenEnd, node: string, port?: string): Ending {
  const ports = end.out ? editor.inputs(node) : editor.entry(editor.network.nodes[node]!).outputs;
  let why: string | null = null;
  for (const { name } of port ? ports.filter((candidate) => candidate.name === port) : ports) {
    const to: Port = [node, name];
    const no = end.out ? refusal(editor, end.port, to) : refusal(editor, to, end.port);
    if (!no) {
      const which = ports.length > 1 ? `, ${name}` : "";
      return { to, sentence: `${end.out ? "Into" : "From"} ${editor.plainTitle(node)}${which}` };
    }
    why ??= no;
  }
  return { to: null, sentence: why ?? (end.out ? takesNothing(editor, node) : givesNothing(editor, node)) };
}

/** Connects an open end with a layer, or says why that cannot be. */
export function connectTo(editor: Editor, end: OpenEnd, node: string): void {
  const { to, sentence } = endingAt(editor, end, node);
  if (!to) editor.store.say(sentence, true);
  else if (end.out) connect(editor, end.port, to);
  else connect(editor, to, end.port);
}

export function connect(editor: Editor, from: Port, to: Port): boolean {
  const no = refusal(editor, from, to);
  if (no) {
    editor.store.say(no, true);
    return false;
  }
  const path = editor.path("wires", newId("w", editor.network.wires));
  const [source, target] = [editor.plainTitle(from[0]), editor.plainTitle(to[0])];
  editor.edit(`Connect ${source} to ${target}`, [...freeing(editor, to), { path, value: { from, to } }], {
    node: to[0],
  });
  editor.announce(`${source} connected to ${target}`);
  return true;
}

/** A wire gets other ends. */
export function rewire(editor: Editor, wire: string, from: Port, to: Port): boolean {
  const old = editor.network.wires[wire];
  if (!old || (equal(old.from, from) && equal(old.to, to))) return false;
  const { document } = apply(editor.store.document, [{ path: editor.path("wires", wire) }]);
  const without = networkOf(document, editor.scope)!;
  if (from[0] === to[0] || reaches(without, to[0], from[0])) {
    editor.store.say(from[0] === to[0] ? "A layer cannot feed itself." : "This would close a loop.", true);
    return false;
  }
  const others = freeing(editor, to).filter((put) => put.path[3] !== wire);
  const puts = [...others, { path: editor.path("wires", wire), value: { from, to } }];
  editor.edit(`Move a wire to ${editor.plainTitle(to[0])}`, puts, { node: to[0] });
  return true;
}

/** One end of a wire is dropped on a layer; `end` is the one that stays. */
export function rewireTo(editor: Editor, wire: string, end: OpenEnd, node: string): void {
  const { to, sentence } = endingAt(editor, end, node);
  if (!to) editor.store.say(sentence, true);
  else if (end.out) rewire(editor, wire, end.port, to);
  else rewire(editor, wire, to, end.port);
}

/** An input that takes one wire lets go of the one it has. */
export function freeing(editor: Editor, [node, port]: Port): Put[] {
  const input = editor.entry(editor.network.nodes[node]!).inputs.find((candidate) => candidate.name === port);
  if (!input || input.many) return [];
  return Object.entries(editor.network.wires)
    .filter(([, { to }]) => to[0] === node && to[1] === port)
    .map(([id]) => ({ path: editor.path("wires", id) }));
}
