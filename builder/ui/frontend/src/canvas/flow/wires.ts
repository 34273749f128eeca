/* What React Flow gets for the wires; what says the same stays the same object. */
import type { Shape, WireVerdict } from "../answers";
import { equal, type Wire } from "../document/document";
import { namedShape, shapeText } from "../document/words";
import type { Editor } from "../editing/editor";
import type { Box, Boxes, Link } from "../geometry/boxes";
import type { Route } from "../geometry/routes";
import { namedPortPoint, type Side, type Sides } from "../geometry/sides";
import { sameItems } from "./layers";
import type { PortBox, SideDot, WireData, WireEdge } from "./shown";

export interface WiresContext {
  editor: Editor;
  boxes: Boxes;
  links: Link[];
  sides: Map<string, Sides>;
  routes: Map<string, Route>;
}

interface Kept {
  shown: WireEdge;
  /** What it was made of. */
  key: unknown[];
  wire: Wire;
}

/** One end of a wire, as it is drawn. */
interface End {
  box: Box;
  side: Side;
  ports: { name: string }[];
  port: string;
}

const FOLDED_IN = [{ name: "in" }];
const FOLDED_OUT = [{ name: "out" }];

export class Wires {
  private readonly kept = new Map<string, Kept>();

  /** `calm`: only places changed. */
  all(context: WiresContext, calm: boolean): WireEdge[] {
    const forks = new Map<string, number>();
    const firstInto = new Map<string, string>();
    for (const { id, from, to } of context.links) {
      forks.set(from, (forks.get(from) ?? 0) + 1);
      if (!firstInto.has(to)) firstInto.set(to, id);
    }
    const shown = context.links.map((link) =>
      this.wire(context, link, (forks.get(link.from) ?? 0) > 1, firstInto.get(link.from), calm),
    );
    if (this.kept.size > shown.length) {
      const there = new Set(shown.map((edge) => edge.id));
      for (const id of this.kept.keys()) if (!there.has(id)) this.kept.delete(id);
    }
    return shown;
  }

  private wire(
    context: WiresContext,
    link: Link,
    isForked: boolean,
    before: string | undefined,
    calm: boolean,
  ): WireEdge {
    const { editor } = context;
    const wire = editor.network.wires[link.id]!;
    const route = context.routes.get(link.id)!;
    const { from, to } = endsOf(context, link, wire);
    const selected = editor.wires.has(link.id);
    const old = this.kept.get(link.id);
    if (calm && old?.wire === wire && isDrawnAsBefore(old.shown, route, from, to, selected)) return old.shown;
    const verdict = editor.wireVerdict(link.id);
    const shapeBefore = before === undefined ? undefined : editor.wireVerdict(before)?.shape;
    const state = verdict?.state ?? "unknown";
    const odd = state === "conflict" ? oddNumbers(editor, link.id) : [];
    const key = [
      ...[wire, verdict, shapeBefore, before === undefined, isForked, selected, odd.join(), link.from, link.to],
      ...[route.kind, route.kind === "lane" ? `${route.axis}${route.at}` : ""],
      ...[from.box.h, from.side, from.ports, to.box.h, to.side, to.ports],
    ];
    if (old && sameItems(old.key, key)) return old.shown;
    const isChipped = state !== "ok" || isForked || before === undefined || !equal(shapeBefore, verdict?.shape);
    const data = wireData(link.id, route, from, to, verdict, isChipped, odd);
    const shown = edgeOf(link, data, from.port, to.port, selected);
    this.kept.set(link.id, { shown, key, wire });
    return shown;
  }
}

function endsOf({ editor, boxes, sides }: WiresContext, link: Link, wire: Wire): { from: End; to: End } {
  const source = editor.network.nodes[link.from];
  const target = editor.network.nodes[link.to];
  return {
    from: {
      box: boxes.get(link.from)!,
      side: sides.get(link.from)!.out,
      ports: source ? editor.entry(source).outputs : FOLDED_OUT,
      port: source ? wire.from[1] : "out",
    },
    to: {
      box: boxes.get(link.to)!,
      side: sides.get(link.to)!.in,
      ports: target ? editor.entry(target).inputs : FOLDED_IN,
      port: target ? wire.to[1] : "in",
    },
  };
}

function isDrawnAsBefore({ data, selected }: WireEdge, route: Route, from: End, to: End, isSelected: boolean): boolean {
  return (
    data !== undefined &&
    equal(data.route, route) &&
    data.from === from.side &&
    data.to === to.side &&
    data.fromBox[3] === from.box.h &&
    data.toBox[3] === to.box.h &&
    selected === isSelected
  );
}

function wireData(
  id: string,
  route: Route,
  from: End,
  to: End,
  verdict: WireVerdict | undefined,
  isChipped: boolean,
  odd: number[],
): WireData {
  return {
    id,
    route,
    from: from.side,
    to: to.side,
    fromBox: portBox(from),
    toBox: portBox(to),
    state: verdict?.state ?? "unknown",
    chip: isChipped ? shapeText(verdict?.shape) : "",
    odd,
    title: namedShape(verdict?.shape, verdict?.names),
  };
}

function portBox({ box, side, ports, port }: End): PortBox {
  const point = namedPortPoint({ ...box, x: 0, y: 0 }, side, ports, port);
  return [point.x, point.y, box.w, box.h];
}

function edgeOf(
  { id, from, to }: Link,
  data: WireData,
  sourceHandle: string,
  targetHandle: string,
  selected: boolean,
): WireEdge {
  return {
    id,
    type: "wire",
    source: from,
    target: to,
    sourceHandle,
    targetHandle,
    data,
    selected,
    focusable: false,
    zIndex: zIndexOf(data.state, selected),
  };
}

/** What is wrong or chosen lies over the others. */
export const zIndexOf = (state: WireData["state"], selected: boolean): number =>
  state === "conflict" || selected ? 1 : 0;

/** Which numbers of a conflicting shape disagree with the other wires into the same layer. */
export function oddNumbers(editor: Pick<Editor, "network" | "wireVerdict">, id: string): number[] {
  const { wires } = editor.network;
  const shape = editor.wireVerdict(id)?.shape;
  if (!shape) return [];
  const others = Object.entries(wires)
    .filter(([other, wire]) => other !== id && wire.to[0] === wires[id]!.to[0])
    .map(([other]) => editor.wireVerdict(other)?.shape)
    .filter((other): other is Shape => !!other);
  return shape.flatMap((size, index) => (others.some((other) => other[index] !== size) ? [index] : []));
}

/** At which other sides of its nodes wires begin and end; where one of them is in conflict, that side is marked. */
export function sideDotsOf({ editor, links, routes }: WiresContext): Map<string, SideDot[]> {
  const dots = new Map<string, SideDot[]>();
  const mark = (id: string, side: Side, isWrong: boolean): void => {
    const known = dots.get(id) ?? [];
    if (!known.some((dot) => dot.side === side && dot.isWrong === isWrong)) dots.set(id, [...known, { side, isWrong }]);
  };
  for (const { id, from, to } of links) {
    const route = routes.get(id);
    if (!route || route.kind === "flow") continue;
    const isWrong = editor.wireVerdict(id)?.state === "conflict";
    if (route.kind === "lane") mark(to, route.axis === "x" ? "right" : "bottom", isWrong);
    else {
      mark(to, "left", isWrong);
      mark(from, "right", isWrong);
    }
  }
  return dots;
}
