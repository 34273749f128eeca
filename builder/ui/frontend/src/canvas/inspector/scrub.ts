/* Drag on a label to change its number: 4 px a step, ten times finer with Alt. */
import type { PointerEvent as ReactPointerEvent } from "react";
import type { Field } from "../answers";
import { within } from "./numbers";

const PIXELS = 4; // a step
const FINE = 40;
const ENDS = ["pointerup", "lostpointercapture"] as const;

/** Follows the pointer until it is let go. */
export function scrub(
  event: ReactPointerEvent<HTMLElement>,
  field: Field,
  start: number,
  onChange: (value: number) => void,
  onDone: () => void,
): void {
  if (event.button !== 0) return;
  const label = event.currentTarget;
  const from = event.clientX;
  const step = field.step ?? (field.kind === "int" ? 1 : 0.01);
  let last = start;
  let hasMoved = false;
  const onMove = ({ clientX, altKey }: PointerEvent): void => {
    const steps = Math.round((clientX - from) / (altKey ? FINE : PIXELS));
    const next = within(Number((start + steps * step).toPrecision(10)), field);
    if (steps) hasMoved = true;
    if (next === last) return;
    last = next;
    onChange(next);
  };
  const onEnd = (end: Event): void => {
    label.removeEventListener("pointermove", onMove);
    for (const type of ENDS) label.removeEventListener(type, onEnd);
    onDone();
    if (!hasMoved) return;
    // Else the press would also be a click, which focuses the field.
    end.preventDefault();
    label.addEventListener("click", (click) => click.preventDefault(), { once: true });
  };
  label.setPointerCapture(event.pointerId);
  label.addEventListener("pointermove", onMove);
  for (const type of ENDS) label.addEventListener(type, onEnd);
}
