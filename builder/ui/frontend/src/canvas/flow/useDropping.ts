/* A layer dragged out of the palette. */
import type { DragEvent, RefObject } from "react";
import type { Editor } from "../editing/editor";
import { FLAT, onGrid, WIDTH } from "../geometry/boxes";
import { POINTERS } from "../gestures/table";
import { wireUnder } from "./under";
import type { Aim } from "./useAim";

/** Under this name the browser carries the kind of layer. */
export const LAYER_MIME = "application/x-layerloom-layer";

export interface Dropping {
  onDragOver: (event: DragEvent) => void;
  onDragLeave: () => void;
  onDrop: (event: DragEvent) => void;
}

export function useDropping(editor: Editor, root: RefObject<HTMLDivElement | null>, aim: Aim): Dropping {
  return {
    onDragOver(event) {
      if (!event.dataTransfer.types.includes(LAYER_MIME)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = "copy";
      const entry = editor.dragged === null ? undefined : editor.entryOfType(editor.dragged);
      aim.at(entry, event.clientX, event.clientY);
    },
    onDragLeave: aim.clear,
    onDrop(event) {
      const type = event.dataTransfer.getData(LAYER_MIME);
      if (!type) return;
      event.preventDefault();
      aim.clear();
      const wire = wireUnder(root.current!, event.clientX, event.clientY);
      const { inputs, outputs } = editor.entryOfType(type);
      if (wire && inputs.length && outputs.length) POINTERS.dropOnWire.act(editor, type, wire);
      else {
        const { x, y } = editor.view.under(event.clientX, event.clientY).drawing;
        POINTERS.dropInTheEmpty.act(editor, type, [onGrid(x - WIDTH / 2), onGrid(y - FLAT / 2)]);
      }
      editor.view.focus();
    },
  };
}
