/* Choosing with the mouse. React Flow knows only what is in the page, and says what of it is chosen now. */
import { type EdgeChange, type NodeChange, useStoreApi } from "@xyflow/react";
import { useEffect } from "react";
import { useStable } from "../../parts/useStable";
import type { Editor } from "../editing/editor";
import { isFolded } from "../geometry/drawing";
import { POINTERS } from "../gestures/table";
import { FAR } from "./near";
import type { LayerNode, WireEdge } from "./shown";
import type { InPage } from "./useNear";

export interface Choosing {
  onNodesChange: (changes: NodeChange<LayerNode>[]) => void;
  onEdgesChange: (changes: EdgeChange<WireEdge>[]) => void;
}

type Choice = Record<"nodes" | "wires", Set<string>>;

export function useChoosing(editor: Editor, page: InPage, allWires: WireEdge[], isLarge: boolean): Choosing {
  const store = useStoreApi();

  /** What stays chosen, whatever React Flow says: what it does not know. */
  const staying = (): Choice => {
    const { multiSelectionActive, userSelectionActive } = store.getState();
    const isAdding = multiSelectionActive && !userSelectionActive;
    if (page.isAll || isAdding) return { nodes: new Set(editor.nodes), wires: new Set(editor.wires) };
    const { inside } = editor.drawing;
    const wiresInPage = new Set(page.edges.map(({ id }) => id));
    return {
      nodes: new Set([...editor.nodes].filter((id) => page.near.ids.has(inside.get(id) ?? id))),
      wires: new Set([...editor.wires].filter((id) => wiresInPage.has(id))),
    };
  };

  /** From afar a lasso takes what it touches, though it is not in the page. */
  const isLassoFromAfar = (): boolean => {
    const { userSelectionActive, transform } = store.getState();
    return isLarge && userSelectionActive && transform[2] < FAR;
  };

  const takeTouched = useStable((): void => {
    const rectangle = store.getState().userSelectionRect;
    if (!rectangle || !isLassoFromAfar()) return;
    const boxes = new Set(page.near.within(rectangle));
    const wires = allWires.filter(({ source, target }) => boxes.has(source) || boxes.has(target)).map(({ id }) => id);
    const nodes = [...boxes].flatMap((id) => editor.members(id));
    POINTERS.lasso.act(editor, nodes, wires);
  });

  useEffect(
    () =>
      store.subscribe((now, before) => {
        if (now.userSelectionRect !== before.userSelectionRect) takeTouched();
      }),
    [store, takeTouched],
  );

  return {
    onNodesChange(changes) {
      const selections = changes.filter((change) => change.type === "select");
      if (!selections.length || isLassoFromAfar()) return;
      const { nodes, wires } = staying();
      for (const { id, selected } of selections) for (const member of editor.members(id)) mark(nodes, member, selected);
      const chosen = [...nodes].filter((id) => !isFolded(id));
      POINTERS.lasso.act(editor, chosen, wires);
    },
    onEdgesChange(changes) {
      const selections = changes.filter((change) => change.type === "select");
      if (!selections.length || isLassoFromAfar()) return;
      const { nodes, wires } = staying();
      for (const { id, selected } of selections) mark(wires, id, selected);
      POINTERS.lasso.act(editor, nodes, wires);
    },
  };
}

function mark(chosen: Set<string>, id: string, selected: boolean): void {
  if (selected) chosen.add(id);
  else chosen.delete(id);
}
