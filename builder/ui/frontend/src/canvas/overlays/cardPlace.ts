/* Where the card of a problem stands: beside its node, never over it, with a dotted line to the badge where there is
   room for one. */
import { type Box, WIDTH } from "../geometry/boxes";

export interface Frame {
  width: number;
  /** Above the list of problems. */
  height: number;
}

export interface View {
  x: number;
  y: number;
  zoom: number;
}

export interface Leader {
  from: number;
  to: number;
  y: number;
}

export interface CardPlace {
  left: number;
  top: number;
  width: number;
  leader: Leader | null;
}

const WIDEST = 352;
const EDGE = 8;
const FAR = 84; // what stands beside the node (a lane of a skip, a branch) stays visible
const CLOSE = 16;

/** All in pixels of the frame; `high` is the card's height. */
export function cardPlace(anchor: Box | undefined, { x, y, zoom }: View, frame: Frame, high: number): CardPlace {
  const width = Math.min(WIDEST, frame.width - CLOSE);
  if (!anchor) return { left: frame.width - width - CLOSE, top: CLOSE, width, leader: null };
  const node = {
    left: anchor.x * zoom + x,
    right: (anchor.x + WIDTH) * zoom + x,
    badge: anchor.y * zoom + y,
    middle: (anchor.y + anchor.h / 2) * zoom + y,
    height: anchor.h * zoom,
  };
  const beside = besideNode(node, width, frame.width);
  if (beside === null) {
    const left = Math.max(EDGE, frame.width - width - EDGE);
    const top = belowOrAbove(node, frame.height, high);
    return { left, top, width, leader: leaderTo(node, left, top, width, high) };
  }
  const top = Math.max(EDGE, Math.min(node.middle - high * 0.62, frame.height - high - EDGE));
  return { left: beside, top, width, leader: leaderTo(node, beside, top, width, high) };
}

interface NodeOnFrame {
  left: number;
  right: number;
  badge: number;
  middle: number;
  height: number;
}

/** Null where there is room neither right nor left of it. */
function besideNode(node: NodeOnFrame, width: number, room: number): number | null {
  if (node.right + FAR + width <= room - EDGE) return node.right + FAR;
  if (node.right + CLOSE + width <= room - EDGE) return node.right + CLOSE;
  const left = node.left - width - CLOSE;
  return left >= EDGE ? left : null;
}

function belowOrAbove({ middle, height }: NodeOnFrame, room: number, high: number): number {
  if (middle + height + high + CLOSE < room) return middle + height / 2 + 12;
  return Math.max(EDGE, middle - height / 2 - high - 12);
}

/** From the badge at the right, or from the middle at the left; none where it would miss the card. */
function leaderTo(node: NodeOnFrame, left: number, top: number, width: number, high: number): Leader | null {
  const leader = leaderBeside(node, left, width);
  return leader && leader.y >= top + 6 && leader.y <= top + high - 6 ? leader : null;
}

function leaderBeside(node: NodeOnFrame, left: number, width: number): Leader | null {
  if (left > node.right) return { from: node.right + 10, to: left, y: node.badge };
  if (left + width < node.left) return { from: left + width, to: node.left - 4, y: node.middle };
  return null;
}
