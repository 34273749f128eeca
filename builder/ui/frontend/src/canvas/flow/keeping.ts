/* The drawing as React Flow gets it, made anew where it changed and kept where it did not. */
import { equal, type Network, type Node } from "../document/document";
import type { Editor } from "../editing/editor";
import type { Boxes, Link } from "../geometry/boxes";
import { type Route, routes } from "../geometry/routes";
import { type Sides, sides } from "../geometry/sides";
import { Layers, sameItems, troublesOf } from "./layers";
import type { LayerNode, Moving, WireEdge } from "./shown";
import { sideDotsOf, Wires, type WiresContext, zIndexOf } from "./wires";

interface Geometry {
  boxes: Boxes;
  links: Link[];
  sides: Map<string, Sides>;
  routes: Map<string, Route>;
}

/** What all that is drawn follows from, but for places and choice. */
interface Grounds {
  network: Network;
  rest: unknown[];
}

interface Still {
  version: number;
  grounds: Grounds;
  chosen: ReadonlySet<string>;
  chosenWires: ReadonlySet<string>;
  nodes: LayerNode[];
  edges: WireEdge[];
  /** Node → its place in the list. */
  index: Map<string, number>;
}

export interface ShownDrawing {
  /** Without what is being dragged. */
  still: LayerNode[];
  nodes: LayerNode[];
  edges: WireEdge[];
}

export class KeptDrawing {
  private readonly layers = new Layers();
  private readonly wires = new Wires();
  private geometry: Geometry | null = null;
  private still: Still | null = null;

  /**
   * While something is dragged only that is new, and where only the choice changed, only what is chosen or no longer:
   * at a thousand nodes everything else must cost nothing.
   */
  show(editor: Editor, moving: Moving | null, differs: Map<string, string>): ShownDrawing {
    this.still = this.stillOf(editor, differs);
    const { nodes, edges, index } = this.still;
    if (!moving) return { still: nodes, nodes, edges };
    const moved = nodes.slice();
    for (const [id, [x, y]] of moving) {
      const at = index.get(id);
      if (at !== undefined) moved[at] = { ...nodes[at]!, position: { x, y } };
    }
    return { still: nodes, nodes: moved, edges };
  }

  private stillOf(editor: Editor, differs: Map<string, string>): Still {
    const old = this.still;
    const { version, nodes: chosen, wires: chosenWires } = editor;
    const grounds = groundsOf(editor, differs);
    const hasFolded = editor.drawing.inside.size > 0;
    const isSame = old && old.grounds.network === grounds.network && sameItems(old.grounds.rest, grounds.rest);
    if (!isSame || (old.version !== version && hasFolded)) {
      const calm = !!old && !hasFolded && onlyPlacesDiffer(old.grounds, grounds);
      return { version, grounds, chosen, chosenWires, ...this.all(editor, differs, calm) };
    }
    if (old.version === version) return old;
    const nodes = withChoice(old.nodes, old.chosen, chosen, (node, selected) => ({ ...node, selected }));
    const edges = withChoice(old.edges, old.chosenWires, chosenWires, (edge, selected) => ({
      ...edge,
      selected,
      zIndex: zIndexOf(edge.data!.state, selected),
    }));
    return { ...old, version, chosen, chosenWires, nodes, edges };
  }

  private all(editor: Editor, differs: Map<string, string>, calm: boolean): Pick<Still, "nodes" | "edges" | "index"> {
    this.geometry = geometryOf(editor, this.geometry);
    const { boxes } = this.geometry;
    const context: WiresContext = { editor, ...this.geometry };
    const nodes = this.layers.all(
      {
        editor,
        sides: this.geometry.sides,
        sideDots: sideDotsOf(context),
        troubles: troublesOf(editor.problems),
        differs,
      },
      boxes.values(),
      calm,
    );
    const edges = this.wires.all(context, calm);
    return {
      nodes: keptList(this.still?.nodes, nodes),
      edges: keptList(this.still?.edges, edges),
      index: new Map(nodes.map((node, index) => [node.id, index])),
    };
  }
}

function groundsOf(editor: Editor, differs: Map<string, string>): Grounds {
  const { network, store, judged, words, mode, live } = editor;
  return { network, rest: [store.document.blocks, judged, words, mode, live, differs] };
}

function onlyPlacesDiffer(before: Grounds, now: Grounds): boolean {
  const { wires, groups, nodes } = before.network;
  const isSameElse = sameItems(before.rest, now.rest) && wires === now.network.wires && groups === now.network.groups;
  return isSameElse && Object.entries(now.network.nodes).every(([id, node]) => isSameButForPlace(nodes[id], node));
}

const isSameButForPlace = (old: Node | undefined, now: Node): boolean =>
  old === now || (old !== undefined && equal({ ...old, at: now.at }, now));

/** Sides and routes follow from boxes and links alone: where these are as they were, they are kept. */
function geometryOf(editor: Editor, old: Geometry | null): Geometry {
  const { boxes, links, across } = editor.drawing;
  if (old?.boxes === boxes) return old;
  if (old && sameBoxes(old.boxes, boxes) && sameLinks(old.links, links)) return { ...old, boxes, links };
  return { boxes, links, sides: sides(boxes, links, across), routes: routes(boxes, links, across) };
}

function sameBoxes(before: Boxes, now: Boxes): boolean {
  if (before.size !== now.size) return false;
  for (const [id, { x, y, h }] of now) {
    const old = before.get(id);
    if (old?.x !== x || old.y !== y || old.h !== h) return false;
  }
  return true;
}

const sameLinks = (before: Link[], now: Link[]): boolean =>
  before.length === now.length &&
  now.every(({ id, from, to }, index) => {
    const old = before[index]!;
    return old.id === id && old.from === from && old.to === to;
  });

/** The list with those marked that are chosen now; itself where that changes nothing. */
function withChoice<Item extends LayerNode | WireEdge>(
  list: Item[],
  before: ReadonlySet<string>,
  now: ReadonlySet<string>,
  marked: (item: Item, selected: boolean) => Item,
): Item[] {
  if (!list.some(({ id }) => before.has(id) !== now.has(id))) return list;
  return list.map((item) => (before.has(item.id) === now.has(item.id) ? item : marked(item, now.has(item.id))));
}

const keptList = <Item>(old: Item[] | undefined, now: Item[]): Item[] => (old && sameItems(old, now) ? old : now);
