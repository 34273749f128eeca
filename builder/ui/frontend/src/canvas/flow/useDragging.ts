/* Layers that are dragged: they move at once on the screen, and in the document when they are let go. */
import type { NodeChange } from "@xyflow/react";
import { type MouseEvent as ReactMouseEvent, useRef, useState } from "react";
import { isWired } from "../document/wiring";
import type { Editor } from "../editing/editor";
import { isFolded } from "../geometry/drawing";
import { POINTERS } from "../gestures/table";
import type { LayerNode, Moving } from "./shown";
import { wireUnder } from "./under";
import type { Aim } from "./useAim";
import type { InPage } from "./useNear";

type DragEvent = MouseEvent | TouchEvent | ReactMouseEvent;

export interface Dragging {
  onNodesChange: (changes: NodeChange<LayerNode>[], still: LayerNode[], page: InPage) => void;
  onNodeDrag: (event: DragEvent, node: LayerNode) => void;
  onNodeDragStop: (event: DragEvent, node: LayerNode, host: HTMLElement) => void;
}

export function useMoving(): [Moving | null, (moving: Moving | null) => void] {
  return useState<Moving | null>(null);
}

export function useDragging(editor: Editor, setMoving: (moving: Moving | null) => void, aim: Aim): Dragging {
  /** What React has been told, and may not have drawn yet. */
  const held = useRef<Moving | null>(null);
  /** A layer without wires may join one. */
  const isLone = (id: string): boolean => held.current?.size === 1 && !isFolded(id) && !isWired(editor.network, id);
  return {
    onNodesChange(changes, still, page) {
      const dragged = changes.filter((change) => change.type === "position" && change.dragging);
      if (!dragged.length) return;
      const moved = new Map(held.current);
      for (const change of dragged)
        if (change.type === "position" && change.position) moved.set(change.id, [change.position.x, change.position.y]);
      carryChosen(moved, still, page);
      held.current = moved;
      setMoving(moved);
    },
    onNodeDrag(event, node) {
      if ("clientX" in event && isLone(node.id))
        aim.at(editor.entry(editor.network.nodes[node.id]!), event.clientX, event.clientY);
    },
    onNodeDragStop(event, node, host) {
      const moved = held.current;
      const mayJoin = isLone(node.id);
      held.current = null;
      setMoving(null);
      aim.clear();
      if (!moved) return;
      const places = new Map(
        [...moved].map(([id, [x, y]]) => [id, [Math.round(x), Math.round(y)] as [number, number]]),
      );
      const wire = "clientX" in event && mayJoin ? wireUnder(host, event.clientX, event.clientY) : undefined;
      const place = { path: editor.path("nodes", node.id, "at"), value: places.get(node.id) };
      if (wire && POINTERS.dragLayerOntoWire.act(editor, node.id, wire, place)) return;
      POINTERS.dragLayers.act(editor, places);
    },
  };
}

/** What is chosen and out of view goes with what is held. */
function carryChosen(moved: Map<string, [number, number]>, still: LayerNode[], page: InPage): void {
  const [held, [x, y]] = moved.entries().next().value!;
  const first = still.find(({ id }) => id === held);
  if (page.isAll || !first?.selected) return;
  const inPage = new Set(page.nodes.map(({ id }) => id));
  for (const { id, selected, position } of still)
    if (selected && !inPage.has(id))
      moved.set(id, [position.x + x - first.position.x, position.y + y - first.position.y]);
}
