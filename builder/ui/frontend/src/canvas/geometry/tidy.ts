/* The tidy drawing: as a U where the network is one, else in rows. */
import { around, type Box, type Chipped, type Link, onGrid, type Places } from "./boxes";
import { skipsOf } from "./ranks";
import { inRows } from "./rows";
import { asU } from "./u";

/** Where each box goes. The upper left corner of them all stays where it is. */
export function tidy(boxes: Box[], links: Link[], across: boolean, chipped: Chipped): Places {
  const known = new Map(boxes.map((box) => [box.id, box]));
  const inner = links.filter(({ from, to }) => known.has(from) && known.has(to) && from !== to);
  const skips = skipsOf([...known.keys()], inner);
  const places = (!across && asU(known, inner, skips, chipped)) || inRows(known, inner, skips, across, chipped);
  return moved(places, boxes.length ? around(boxes) : { left: 0, top: 0 });
}

function moved(places: Places, to: { left: number; top: number }): Places {
  let left = Infinity;
  let top = Infinity;
  for (const [x, y] of places.values()) {
    left = Math.min(left, x);
    top = Math.min(top, y);
  }
  const dx = onGrid(to.left) - left;
  const dy = onGrid(to.top) - top;
  return new Map([...places].map(([id, [x, y]]) => [id, [Math.round(x + dx), Math.round(y + dy)]]));
}
