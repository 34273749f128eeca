/* A sentence beside the pointer, inside the drawing's frame. */
import type { ReactElement, RefObject } from "react";
import type { Point } from "../geometry/boxes";

const LONGEST = 290; // pixels of the widest sentence

interface HintLineProps {
  /** In pixels of the frame. */
  at: Point;
  root: RefObject<HTMLDivElement | null>;
  text: string;
  isRefusal: boolean;
  testid: string;
}

export function HintLine({ at, root, text, isRefusal, testid }: HintLineProps): ReactElement {
  const width = root.current?.clientWidth ?? Infinity;
  return (
    <div
      className={`hintline ${isRefusal ? "no" : ""}`}
      style={{ left: Math.min(at.x + 16, width - LONGEST), top: at.y + 14 }}
      role="status"
      data-testid={testid}
    >
      {text}
    </div>
  );
}
