/* Where the view stands when a drawing is opened, and when all of it is asked for. */
import type { Network } from "../document/document";
import { around, type Box, clamp, type Frame } from "../geometry/boxes";
import type { Drawing } from "../geometry/drawing";
import { routes } from "../geometry/routes";

interface Viewport {
  x: number;
  y: number;
  zoom: number;
}

const READABLE = 0.75;
const SMALLEST = 0.05;
const MARGIN = 24; // pixels at each side

/**
 * `whole`: all of it, however small. Else the whole drawing if it stays readable, or its beginning at a readable
 * size; in the middle, and a wide one as wide as there is room.
 */
export function homeViewport(drawing: Drawing, size: { width: number; height: number }, whole: boolean): Viewport {
  if (!drawing.boxes.size || !size.width) return { x: size.width / 2, y: MARGIN, zoom: 1 };
  const { left, top, right, bottom } = extent(drawing);
  const roomX = (size.width - 2 * MARGIN) / (right - left);
  const roomY = (size.height - 2 * MARGIN) / (bottom - top);
  const fitting = Math.min(1, roomX, roomY);
  const zoom = zoomFor(fitting, roomX, whole);
  const x = Math.max(MARGIN, (size.width - (right - left) * zoom) / 2);
  const centred = Math.max(MARGIN, Math.min((size.height - (bottom - top) * zoom) / 2, 40));
  const y = zoom <= fitting ? centred : MARGIN;
  return { x: Math.round(x - left * zoom), y: Math.round(y - top * zoom), zoom };
}

function zoomFor(fitting: number, roomX: number, whole: boolean): number {
  if (whole) return Math.max(SMALLEST, fitting);
  return fitting >= READABLE ? fitting : clamp(roomX, READABLE, 1);
}

/** All boxes, the frames of groups, and the lanes beside them. */
function extent({ network, boxes, links, across }: Drawing): Frame {
  const frame = around([...boxes.values()].map((box) => withGroupFrame(box, network)));
  for (const route of routes(boxes, links, across).values()) {
    if (route.kind !== "lane") continue;
    if (route.axis === "x") frame.right = Math.max(frame.right, route.at + 40);
    else frame.bottom = Math.max(frame.bottom, route.at + 16);
  }
  return frame;
}

/** With what a frame around it takes at the left and the top. */
function withGroupFrame(box: Box, { nodes, groups }: Network): Box {
  const group = nodes[box.id]?.group;
  if (group === undefined || !groups?.[group]) return box;
  return { ...box, x: box.x - 20, y: box.y - 36, w: box.w + 20, h: box.h + 36 };
}
