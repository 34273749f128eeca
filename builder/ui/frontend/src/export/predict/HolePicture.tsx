/* A picture and the part of it that is missing; a rectangle is drawn over it by dragging. */
import { type PointerEvent, type ReactElement, useRef } from "react";
import { Picture } from "../../figures/pictures";
import type { Pictures } from "../../records";
import { type Hole, holeBetween } from "./hole";

interface Properties {
  picture: Pictures;
  /** None: the whole picture is there. */
  hole: Hole | null;
  onHole: (hole: Hole) => void;
}

export function HolePicture({ picture, hole, onHole }: Properties): ReactElement {
  const begun = useRef<[number, number] | null>(null);
  const begin = (event: PointerEvent<HTMLDivElement>): void => {
    if (!hole) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    begun.current = placeOf(event);
    event.preventDefault();
  };
  const move = (event: PointerEvent<HTMLDivElement>): void => {
    if (begun.current) onHole(holeBetween(begun.current, placeOf(event), picture.width, picture.height));
  };
  const end = (): void => {
    begun.current = null;
  };
  return (
    <div
      className={hole ? "hole-picture takes" : "hole-picture"}
      data-testid="hole-picture"
      onPointerDown={begin}
      onPointerMove={move}
      onPointerUp={end}
      onPointerCancel={end}
    >
      <Picture record={picture} />
      {hole && <div className="hole" data-testid="hole" style={styleOf(hole)} />}
    </div>
  );
}

function placeOf({ clientX, clientY, currentTarget }: PointerEvent<HTMLElement>): [number, number] {
  const { left, top, width, height } = currentTarget.getBoundingClientRect();
  return [(clientX - left) / width, (clientY - top) / height];
}

const percent = (share: number): string => `${100 * share}%`;

const styleOf = ({ top, left, bottom, right }: Hole) => ({
  top: percent(top),
  left: percent(left),
  height: percent(bottom - top),
  width: percent(right - left),
});
