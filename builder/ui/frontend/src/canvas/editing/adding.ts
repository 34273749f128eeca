/* Adding a layer: at a place, at a port, into a wire, or after the chosen layer. */
import type { Entry } from "../answers";
import type { Node, Place, Port, Put } from "../document/document";
import { namesIn, newId, newName } from "../document/names";
import { wiring } from "../document/wiring";
import { noteUse } from "../palette/usual";
import { freeing } from "./connecting";
import type { Editor } from "./editor";
import { cannotFollow, cannotTakeBeyond, offerRemedyFor, refuse } from "./inserting";
import { type Joint, jointOf, portBefore, type Where } from "./joint";
import { placeFor } from "./placing";
import { type BroughtBlock, bringReadyBlock } from "./readyBlocks";

/** Adds a layer; its id, or "" where it was refused. */
export function add(editor: Editor, type: string, where: Where = {}): string {
  const entry = editor.entryOfType(type);
  const joint = jointOf(editor, entry, where);
  const before = portBefore(joint);
  if (before && isRefused(editor, type, entry, before, joint, where)) return "";
  const { network } = editor;
  const id = newId("n", network.nodes);
  const { at, makeRoom } = placeFor(editor, entry, joint, where.at);
  const block = type.startsWith("ready:") ? bringReadyBlock(editor, type.slice("ready:".length), before) : null;
  const node = freshNode(editor, block ? `block:${block.name}` : type, at, block);
  const puts: Put[] = [
    ...makeRoom,
    ...(block?.puts ?? []),
    { path: editor.path("nodes", id), value: node },
    ...wiringPuts(editor, id, entry, joint),
  ];
  noteUse(type);
  editor.edit(`${joint.wire ? "Insert" : "Add"} ${entry.title}`, puts, { node: id });
  editor.select([id]);
  editor.announce(`${editor.plainTitle(id)} added`);
  if (joint.wire) offerRemedyFor(editor);
  return id;
}

/** Says why it cannot stand there, where that is so. */
function isRefused(editor: Editor, type: string, entry: Entry, before: Port, joint: Joint, where: Where): boolean {
  const addInstead = (other: string): string => add(editor, other, where);
  const why = cannotFollow(editor, entry, before);
  if (why) {
    refuse(editor, { type, why, from: before, needsOutput: joint.wire !== undefined, addInstead });
    return true;
  }
  const line = joint.wire?.line;
  const beyond = line && cannotTakeBeyond(editor, entry, line);
  if (!beyond || beyond.mends) return false;
  refuse(editor, { type, why: beyond.why, from: before, needsOutput: true, line, addInstead });
  return true;
}

function freshNode(editor: Editor, type: string, at: Place, brought: BroughtBlock | null): Node {
  const taken = namesIn(editor.network);
  if (type.startsWith("block:")) {
    const block = type.slice("block:".length);
    return { type: "block", name: newName(block, taken), block, params: brought?.params ?? {}, at };
  }
  const entry = editor.entryOfType(type);
  // An input or output may have a plain name: image, scores.
  const isEnd = !entry.inputs.length || !entry.outputs.length || entry.family === "input" || entry.family === "output";
  return { type, name: newName(entry.stem, taken, isEnd ? editor.isName : undefined), params: {}, at };
}

function wiringPuts(editor: Editor, id: string, entry: Entry, { wire, end }: Joint): Put[] {
  const input = entry.inputs[0];
  const output = entry.outputs[0];
  const fresh = editor.path("wires", newId("w", editor.network.wires));
  if (wire) return input && output ? splicing(editor, id, wire.id, input.name, output.name) : [];
  if (end?.out && input) return [{ path: fresh, value: { from: end.port, to: [id, input.name] } }];
  if (end && !end.out && output)
    return [...freeing(editor, end.port), { path: fresh, value: { from: [id, output.name], to: end.port } }];
  return [];
}

/** The wire ends at the node, and a new one goes on from it. */
export function splicing(editor: Editor, id: string, wire: string, input: string, output: string): Put[] {
  const { wires } = editor.network;
  return [
    { path: editor.path("wires", wire, "to"), value: [id, input] },
    { path: editor.path("wires", newId("w", wires)), value: { from: [id, output], to: wires[wire]!.to } },
  ];
}

/** Add what was found in the palette: after the chosen layer, or into the chosen wire. */
export function addToChosen(editor: Editor, type: string): string {
  if (editor.onlyNode !== undefined) return add(editor, type, { after: editor.onlyNode });
  return add(editor, type, editor.onlyWire === undefined ? {} : { wire: editor.onlyWire });
}

/** An existing layer dropped on a wire joins it there; `extra`: what else belongs to that edit. */
export function insert(editor: Editor, id: string, wire: string, extra: Put[] = []): boolean {
  const line = editor.network.wires[wire];
  const node = editor.network.nodes[id];
  if (!line || !node) return false;
  const entry = editor.entry(node);
  const [input] = entry.inputs;
  const [output] = entry.outputs;
  const { into, outOf } = wiring(editor.network);
  if (!input || !output || into.has(id) || outOf.has(id)) return false;
  if (isRefused(editor, node.type, entry, line.from, { wire: { id: wire, line } }, { wire })) return false;
  editor.edit(`Insert ${editor.plainTitle(id)}`, [...extra, ...splicing(editor, id, wire, input.name, output.name)], {
    node: id,
  });
  offerRemedyFor(editor);
  return true;
}
