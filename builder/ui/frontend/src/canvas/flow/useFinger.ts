/* A finger that rests: on a layer it opens the menu, on the ground the box in which a layer is looked for. */
import { type PointerEvent, type RefObject, useEffect, useRef } from "react";
import type { Editor } from "../editing/editor";
import { isFolded } from "../geometry/drawing";
import { isIn } from "../gestures/places";
import { POINTERS } from "../gestures/table";
import { layerUnder } from "./under";

const RESTS = 500; // ms
const STILL = 10; // pixels that a resting finger may move

const ONCE = { once: true, capture: true, passive: false };

/** Where the finger lifts lies what it opened: lifting it is no press. */
const pressNothing = (event: Event): void => event.preventDefault();

/** What a press of the drawing begins; a mouse has other ways. */
export function useFinger(editor: Editor, root: RefObject<HTMLDivElement | null>): (event: PointerEvent) => void {
  const letGo = useRef(() => {});
  useEffect(() => () => letGo.current(), []);
  return ({ pointerType, isPrimary, clientX: x, clientY: y, target }) => {
    letGo.current(); // a second finger pinches
    if (pointerType !== "touch" || !isPrimary || editor.mode !== "edit" || !isIn(target, ".react-flow")) return;
    const layer = layerUnder(root.current!, x, y); // now: a view that still moves would bring something else under the finger
    const moved = (event: globalThis.PointerEvent): void => {
      if (Math.hypot(event.clientX - x, event.clientY - y) > STILL) letGo.current();
    };
    const over = (): void => letGo.current();
    const timer = setTimeout(() => {
      letGo.current();
      window.addEventListener("touchend", pressNothing, ONCE);
      if (layer === undefined) POINTERS.holdEmpty.act(editor, x, y);
      else if (!isFolded(layer)) POINTERS.holdLayer.act(editor, layer, x, y);
    }, RESTS);
    window.addEventListener("pointermove", moved, true);
    window.addEventListener("pointerup", over, true);
    window.addEventListener("pointercancel", over, true);
    letGo.current = () => {
      clearTimeout(timer);
      window.removeEventListener("pointermove", moved, true);
      window.removeEventListener("pointerup", over, true);
      window.removeEventListener("pointercancel", over, true);
      letGo.current = () => {};
    };
  };
}
