/* While something is held a cover lies over all layers, so that no move of the mouse has to ask which of a thousand
   is under it. */
import { useReactFlow, useStoreApi } from "@xyflow/react";
import { type PointerEvent, type RefObject, useRef } from "react";
import { FAR, type Near } from "./near";

const RELEASES = ["pointerup", "pointercancel"];

export interface Holding {
  hold: () => void;
  /** The pointer is here now. */
  follow: (event: PointerEvent) => void;
  /** The view moved under the pointer. */
  touch: () => void;
}

export function useHolding(root: RefObject<HTMLDivElement | null>, near: Near, isLarge: boolean): Holding {
  const flow = useReactFlow();
  const store = useStoreApi();
  const pointer = useRef({ x: 0, y: 0 });
  /** From afar the layer under the pointer is in the page. */
  const touch = (): void => {
    const isHeld = store.getState().userSelectionActive || root.current!.classList.contains("held");
    if (isLarge && flow.getZoom() < FAR && !isHeld)
      near.point(flow.screenToFlowPosition(pointer.current, { snapToGrid: false }));
  };
  const hold = (): void => {
    const { classList } = root.current!;
    if (classList.contains("held")) return;
    const release = (): void => {
      classList.remove("held");
      near.hold(false);
      for (const type of RELEASES) window.removeEventListener(type, release, true);
    };
    classList.add("held");
    near.hold(true);
    for (const type of RELEASES) window.addEventListener(type, release, true);
  };
  return {
    hold,
    touch,
    follow({ clientX, clientY }) {
      pointer.current = { x: clientX, y: clientY };
      touch();
    },
  };
}
