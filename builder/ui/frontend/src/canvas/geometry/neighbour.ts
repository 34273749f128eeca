/* Which box comes next for the arrow keys. */
import { type Box, type Boxes, centreX, centreY } from "./boxes";
import type { Way } from "./sides";

/** The nearest box that way, those straight ahead first. */
export function neighbour(boxes: Boxes, from: Box, way: Way): Box | null {
  let best: Box | null = null;
  let least = Infinity;
  for (const box of boxes.values()) {
    if (box === from) continue;
    const dx = centreX(box) - centreX(from);
    const dy = centreY(box) - centreY(from);
    const isVertical = way === "down" || way === "up";
    const ahead = (isVertical ? dy : dx) * (way === "down" || way === "right" ? 1 : -1);
    const aside = Math.abs(isVertical ? dx : dy);
    if (ahead < 8 || aside > ahead * 4 + 40) continue;
    const distance = ahead + aside * 2;
    if (distance < least) {
      least = distance;
      best = box;
    }
  }
  return best;
}

/** Where a walk begins: the box nearest to the upper left. */
export const firstBox = (boxes: Boxes): Box | null =>
  [...boxes.values()].reduce<Box | null>(
    (first, box) => (first && first.x + first.y <= box.x + box.y ? first : box),
    null,
  );
