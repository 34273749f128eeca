/* A place in the plane that is dragged with the mouse or a finger, or moved with the arrow keys. */
import type { KeyboardEvent, PointerEvent, ReactElement } from "react";
import { number } from "../../parts/numbers";
import type { PlaneView } from "./plane-view";
import type { Pair } from "./space";

interface Properties {
  /** What it is, for those who do not see it. */
  name: string;
  /** What stands in it. */
  letter?: string;
  at: Pair;
  view: PlaneView;
  onMove: (place: Pair) => void;
}

const STEP = 1 / 60; // of what is shown, a press of an arrow
const FAR = 5; // times as far with Shift

const ARROWS: Record<string, Pair> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

export function Marker({ name, letter = "", at, view, onMove }: Properties): ReactElement {
  const [x, y] = view.spot(at);
  const pressed = (event: KeyboardEvent): void => {
    const arrow = ARROWS[event.key];
    if (!arrow) return;
    event.preventDefault();
    const step = STEP * (event.shiftKey ? FAR : 1);
    const { across, up } = view;
    onMove([at[0] + arrow[0] * step * (across[1] - across[0]), at[1] + arrow[1] * step * (up[1] - up[0])]);
  };
  const dragged = (event: PointerEvent<HTMLElement>): void => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const box = event.currentTarget.parentElement!.getBoundingClientRect();
    onMove(view.place([event.clientX - box.left, event.clientY - box.top]));
  };
  return (
    <div
      role="slider"
      tabIndex={0}
      className={letter ? "latent-marker lettered" : "latent-marker"}
      style={{ transform: `translate(${x}px, ${y}px)` }}
      aria-label={name}
      aria-valuemin={view.across[0]}
      aria-valuemax={view.across[1]}
      aria-valuenow={at[0]}
      aria-valuetext={`${number(at[0], 2)} across${view.isLine ? "" : `, ${number(at[1], 2)} up`}`}
      onKeyDown={pressed}
      onPointerDown={(event) => {
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={dragged}
    >
      {letter}
    </div>
  );
}
