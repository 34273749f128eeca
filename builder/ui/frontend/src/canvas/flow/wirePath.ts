/* The line of a wire between two points that React Flow gives; where it leaves or enters at another side of the
   node, it goes there from them. */
import type { Point } from "../geometry/boxes";
import { type Line, lineOf } from "../geometry/lines";
import { entrySide } from "../geometry/routes";
import type { Side } from "../geometry/sides";
import type { PortBox, WireData } from "./shown";

export function wireLine(data: WireData, from: Point, to: Point): Line {
  return lineOf(data.route, {
    from,
    fromSide: data.from,
    to,
    toSide: data.to,
    exit: sideMiddle(from, data.fromBox, "right"),
    entry: sideMiddle(to, data.toBox, entrySide(data.route)),
  });
}

/** The middle of a side of the node whose port lies at this point. */
function sideMiddle(point: Point, [portX, portY, width, height]: PortBox, side: Side): Point {
  const left = point.x - portX;
  const top = point.y - portY;
  if (side === "right") return { x: left + width, y: top + height / 2 };
  if (side === "left") return { x: left, y: top + height / 2 };
  if (side === "bottom") return { x: left + width / 2, y: top + height };
  return { x: left + width / 2, y: top };
}

/** The class of a wire's state. */
export const stateClass = ({ state }: WireData): string =>
  state === "conflict" ? "e" : state === "unknown" ? "w" : "";
