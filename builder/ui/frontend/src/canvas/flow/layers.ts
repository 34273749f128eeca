/* What React Flow gets for the layers. What says the same stays the same object: React Flow draws anew only what is
   a new object. */
import type { Position } from "@xyflow/react";
import type { Entry, Problem, Severity } from "../answers";
import { equal, type Node } from "../document/document";
import { count, many } from "../document/words";
import type { Editor } from "../editing/editor";
import { layerNow } from "../editing/watching";
import { type Box, FLAT, WIDTH } from "../geometry/boxes";
import { groupOf } from "../geometry/drawing";
import { portPoint, type Side, type Sides } from "../geometry/sides";
import type { LayerData, LayerNode, PortDot, SideDot } from "./shown";
import { takenFrom } from "./taken";

/** React Flow has our words for sides, as a type of its own. */
export const positionOf = (side: Side): Position => side as Position;

interface Trouble {
  severity: Severity;
  many: number;
}

/** What is the same for all layers of one drawing. */
export interface LayersContext {
  editor: Editor;
  sides: Map<string, Sides>;
  sideDots: Map<string, SideDot[]>;
  troubles: Map<string, Trouble>;
  differs: Map<string, string>;
}

interface Kept {
  shown: LayerNode;
  /** What it was made of. */
  key: unknown[];
  node?: Node;
  sides?: Sides;
  sideDots?: SideDot[] | undefined;
}

export class Layers {
  private readonly kept = new Map<string, Kept>();

  /** `calm`: only places changed, so that whatever stands where it stood is as it was. */
  all(context: LayersContext, boxes: Iterable<Box>, calm: boolean): LayerNode[] {
    const shown: LayerNode[] = [];
    const there = new Set<string>();
    for (const box of boxes) {
      there.add(box.id);
      const node = context.editor.network.nodes[box.id];
      shown.push(node ? this.layer(context, box, node, calm) : this.foldedGroup(context, box));
    }
    for (const id of this.kept.keys()) if (!there.has(id)) this.kept.delete(id);
    return shown;
  }

  private layer(context: LayersContext, box: Box, node: Node, calm: boolean): LayerNode {
    const { editor } = context;
    const old = this.kept.get(box.id);
    const sides = context.sides.get(box.id)!;
    const sideDots = context.sideDots.get(box.id);
    const selected = editor.nodes.has(box.id);
    if (calm && old?.node === node && isWhereItWas(old, box, sides, sideDots, selected)) return old.shown;
    const entry = editor.entry(node);
    const trouble = context.troubles.get(box.id);
    const differs = context.differs.get(box.id) ?? "";
    const live =
      editor.mode === "watch" && editor.live ? layerNow(editor.live, box.id, editor.scope.name, node.name) : null;
    const key = [
      ...[node, entry, editor.verdictOf(box.id), sides.in, sides.out, selected, box.x, box.y, box.h],
      editor.store.document.plan.begin_from,
      ...[trouble?.severity, trouble?.many, JSON.stringify(sideDots), differs, editor.words],
      ...[live?.update, live?.gradient, live?.dead, live?.histogram?.counts.join()],
    ];
    if (old && sameItems(old.key, key)) return old.shown;
    const fresh = {
      ...layerData(editor, box, node, entry, sides),
      sideDots: sideDots ?? [],
      problem: trouble?.severity ?? "",
      problems: trouble?.many ?? 0,
      differs,
      live,
    } satisfies LayerData;
    const data = old && equal(old.shown.data, fresh) ? old.shown.data : fresh;
    const shown = layerNode(box, data, selected);
    this.kept.set(box.id, { shown, key, node, sides, sideDots });
    return shown;
  }

  /** One box in place of a collapsed group. */
  private foldedGroup({ editor, sides, troubles }: LayersContext, box: Box): LayerNode {
    const members = editor.members(box.id);
    const { title } = editor.network.groups[groupOf(box.id)]!;
    const data = foldedData(editor, box, title, members, sides.get(box.id)!, troubles);
    const selected = members.every((id) => editor.nodes.has(id));
    const old = this.kept.get(box.id);
    const key = [JSON.stringify(data), box.x, box.y, selected];
    if (old && sameItems(old.key, key)) return old.shown;
    const shown: LayerNode = { ...layerNode(box, data, selected), connectable: false };
    this.kept.set(box.id, { shown, key });
    return shown;
  }
}

function isWhereItWas(old: Kept, box: Box, sides: Sides, sideDots: SideDot[] | undefined, selected: boolean): boolean {
  const { position, height } = old.shown;
  return (
    equal(old.sideDots, sideDots) &&
    old.sides?.in === sides.in &&
    old.sides.out === sides.out &&
    old.shown.selected === selected &&
    position.x === box.x &&
    position.y === box.y &&
    height === box.h
  );
}

function layerNode(box: Box, data: LayerData, selected: boolean): LayerNode {
  return {
    id: box.id,
    type: "layer",
    position: { x: box.x, y: box.y },
    width: WIDTH,
    height: box.h,
    measured: { width: WIDTH, height: box.h },
    data,
    selected,
    ariaLabel: data.spoken,
    handles: handles(data, box.h),
  };
}

type Marks = "sideDots" | "problem" | "problems" | "differs" | "live";

function layerData(editor: Editor, box: Box, node: Node, entry: Entry, sides: Sides): Omit<LayerData, Marks> {
  const parameters = editor.verdictOf(box.id)?.parameters;
  return {
    id: box.id,
    title: editor.title(box.id),
    detail: editor.detail(box.id),
    weights: parameters ? `${count(parameters)} params` : "",
    family: editor.familyClass(entry),
    glyph: editor.glyph(entry),
    isTall: box.h > FLAT,
    ins: entry.inputs.map((port, index) => ({
      name: port.name,
      label: port.label || port.name,
      side: sides.in,
      index,
      of: entry.inputs.length,
    })),
    outs: entry.outputs.map(({ name }, index) => ({
      name,
      label: name,
      side: sides.out,
      index,
      of: entry.outputs.length,
    })),
    isOff: !!node.bypassed,
    isFrozen: !!node.frozen,
    begins: takenFrom(editor.store.document.plan, box.id, parameters),
    note: node.note ?? "",
    isCode: editor.words === "torch",
    stack: node.repeat ?? 1,
    spoken: editor.spoken(box.id),
  };
}

function foldedData(
  editor: Editor,
  box: Box,
  title: string,
  members: string[],
  sides: Sides,
  troubles: Map<string, Trouble>,
): LayerData {
  const parameters = members.reduce((sum, id) => sum + (editor.verdictOf(id)?.parameters ?? 0), 0);
  const inner = members.map((id) => troubles.get(id)).filter((trouble) => trouble !== undefined);
  const port = (side: Side, name: string): PortDot => ({ name, label: name, side, index: 0, of: 1 });
  const layers = many(members.length, "layer");
  return {
    id: box.id,
    title,
    detail: layers,
    weights: parameters ? `${count(parameters)} params` : "",
    family: "struct",
    glyph: "block",
    isTall: true,
    ins: [port(sides.in, "in")],
    outs: [port(sides.out, "out")],
    sideDots: [],
    problem: (inner.find((trouble) => trouble.severity === "error") ?? inner[0])?.severity ?? "",
    problems: inner.reduce((sum, trouble) => sum + trouble.many, 0),
    isOff: false,
    isFrozen: false,
    begins: "",
    note: "",
    isCode: false,
    stack: 2,
    differs: "",
    live: null,
    spoken: `Group ${title}, ${members.length} layers, folded`,
  };
}

/** Where the ports are in their node: React Flow need not measure them on the screen. */
function handles({ ins, outs }: LayerData, h: number): NonNullable<LayerNode["handles"]> {
  const handle = (type: "source" | "target") => (port: PortDot) => ({
    id: port.name,
    type,
    position: positionOf(port.side),
    ...portPoint({ id: "", x: 0, y: 0, w: WIDTH, h }, port.side, port.index, port.of),
    width: 0,
    height: 0,
  });
  return [...ins.map(handle("target")), ...outs.map(handle("source"))];
}

const BY_WEIGHT: Severity[] = ["hint", "warning", "error"];

/** For each node how many problems it has, and how bad the worst is. */
export function troublesOf(problems: Problem[]): Map<string, Trouble> {
  const troubles = new Map<string, Trouble>();
  for (const { node, severity } of problems) {
    if (!node) continue;
    const before = troubles.get(node);
    const isWorse = !before || BY_WEIGHT.indexOf(severity) >= BY_WEIGHT.indexOf(before.severity);
    troubles.set(node, { severity: isWorse ? severity : before.severity, many: (before?.many ?? 0) + 1 });
  }
  return troubles;
}

export function sameItems(before: readonly unknown[], now: readonly unknown[]): boolean {
  return before.length === now.length && now.every((item, index) => item === before[index]);
}
