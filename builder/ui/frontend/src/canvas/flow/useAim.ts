/* While a layer is held over a wire: the wire lights up where the layer fits into it; where it does not, the reason
   stands beside the pointer. */
import { type RefObject, useRef, useState } from "react";
import type { Entry } from "../answers";
import type { Editor } from "../editing/editor";
import { cannotFollow, cannotTakeBeyond } from "../editing/inserting";
import type { Point } from "../geometry/boxes";
import { wireUnder } from "./under";

export interface Blocked {
  wire: string;
  at: Point;
  why: string;
  /** A remedy is offered when the layer is let go. */
  mends: boolean;
}

export interface Aim {
  blocked: Blocked | null;
  /** The layer is held here. */
  at: (entry: Entry | undefined, x: number, y: number) => void;
  clear: () => void;
}

export function useAim(editor: Editor, root: RefObject<HTMLDivElement | null>): Aim {
  const [blocked, setBlocked] = useState<Blocked | null>(null);
  const glowing = useRef<Element | null>(null);
  const light = (wire: string | undefined): void => {
    const path = wire ? root.current!.querySelector(`.react-flow__edge[data-id="${wire}"] .wire`) : null;
    if (path === glowing.current) return;
    glowing.current?.classList.remove("drop");
    path?.classList.add("drop");
    glowing.current = path;
  };
  return {
    blocked,
    at(entry, x, y) {
      const wire = wireUnder(root.current!, x, y);
      const misfit = wire && entry ? misfitIn(editor, entry, wire) : null;
      if (!misfit) {
        if (blocked) setBlocked(null);
        light(wire);
        return;
      }
      if (blocked?.wire !== wire) setBlocked({ wire: wire!, at: editor.view.under(x, y).frame, ...misfit });
      light(misfit.mends ? wire : undefined);
    },
    clear() {
      light(undefined);
      setBlocked(null);
    },
  };
}

/** Why a layer does not fit into a wire; null where it does, or where it does not join wires at all. */
function misfitIn(editor: Editor, entry: Entry, wire: string): { why: string; mends: boolean } | null {
  const line = editor.network.wires[wire];
  if (!line || !entry.inputs.length || !entry.outputs.length) return null;
  const why = cannotFollow(editor, entry, line.from);
  if (why) return { why, mends: false };
  const beyond = cannotTakeBeyond(editor, entry, line);
  return beyond?.mends ? { ...beyond, why: `${beyond.why} A remedy is offered when you let go.` } : beyond;
}
