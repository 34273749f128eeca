/* What of the drawing is in the page: all of a small one, of a large one what is in view. */
import { useStoreApi } from "@xyflow/react";
import { useCallback, useMemo, useState, useSyncExternalStore } from "react";
import type { ShownDrawing } from "./keeping";
import { Near } from "./near";
import type { LayerNode, Moving, WireEdge } from "./shown";

export interface InPage {
  nodes: LayerNode[];
  edges: WireEdge[];
  isAll: boolean;
  near: Near;
}

export function useNear({ still, nodes, edges }: ShownDrawing, moving: Moving | null, isLarge: boolean): InPage {
  const store = useStoreApi();
  const [near] = useState(() => new Near());
  if (isLarge) near.draw(still, edges, moving);
  const subscribe = useCallback(
    (notify: () => void) => near.follow(store.getState, store.subscribe, notify),
    [near, store],
  );
  const ids = useSyncExternalStore(subscribe, () => near.ids);
  const nodesNear = useMemo(() => (isLarge ? nodes.filter(({ id }) => ids.has(id)) : nodes), [nodes, ids, isLarge]);
  const edgesNear = useMemo(
    () => (isLarge ? edges.filter(({ source, target }) => ids.has(source) && ids.has(target)) : edges),
    [edges, ids, isLarge],
  );
  return { nodes: nodesNear, edges: edgesNear, isAll: !isLarge, near };
}
