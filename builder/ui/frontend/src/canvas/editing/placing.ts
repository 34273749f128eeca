/* Where a new layer stands, and what makes room for it. */
import type { Entry } from "../answers";
import type { Place, Put, Wire } from "../document/document";
import { type Box, bottom, FLAT, freePlace, right, WIDTH } from "../geometry/boxes";
import { spread } from "../geometry/drawing";
import type { Editor } from "./editor";
import type { Joint } from "./joint";

interface Placed {
  at: Place;
  makeRoom: Put[];
}

/** `wanted`: where a person put it. */
export function placeFor(editor: Editor, entry: Entry, joint: Joint, wanted?: Place): Placed {
  const height = editor.height(entry);
  if (joint.wire) return placeInWire(editor, joint.wire.line, height, wanted);
  return { at: placeBeside(editor, joint, height, wanted), makeRoom: [] };
}

function placeBeside(editor: Editor, { end }: Joint, height: number, wanted?: Place): Place {
  const { boxes, across } = editor.drawing;
  const free = ([x, y]: Place): Place => freePlace(boxes.values(), x, y, height, across);
  if (wanted) return free(wanted);
  const before = end && editor.boxOf(end.port[0]);
  if (before)
    return free(across ? [right(before) + 96, before.y] : [before.x, bottom(before) + (height === FLAT ? 12 : 28)]);
  const last = [...boxes.values()].reduce<Box | null>(
    (far, box) => (!far || (across ? box.x > far.x : box.y > far.y) ? box : far),
    null,
  );
  if (last) return free(across ? [right(last) + 96, last.y] : [last.x, bottom(last) + 28]);
  const [x, y] = editor.view.middle();
  return [Math.round(x - WIDTH / 2), Math.round(y - 160)];
}

/** Between the two ends where there is room; else everything behind moves on. */
function placeInWire(editor: Editor, line: Wire, height: number, wanted?: Place): Placed {
  const { across } = editor.drawing;
  const from = editor.boxOf(line.from[0]);
  const to = editor.boxOf(line.to[0]);
  if (wanted || !from || !to) return { at: wanted ?? [0, 0], makeRoom: [] };
  const gap = across ? to.x - right(from) : to.y - bottom(from);
  const missing = (across ? WIDTH + 40 : height + 28) + 24 - gap;
  if (missing > 0)
    return {
      at: across ? [right(from) + 40, from.y] : [from.x, bottom(from) + 12],
      makeRoom: moveOn(editor, to, missing),
    };
  return {
    at: across
      ? [Math.round(right(from) + (gap - WIDTH) / 2), from.y]
      : [from.x, Math.round(bottom(from) + (gap - height) / 2)],
    makeRoom: [],
  };
}

/** All that lies from this box on. */
function moveOn(editor: Editor, first: Box, by: number): Put[] {
  const { drawing } = editor;
  const behind = [...drawing.boxes.values()].filter((box) =>
    drawing.across ? box.x >= first.x - 1 : box.y >= first.y - 1,
  );
  const places = new Map(
    behind.map((box): [string, Place] => [box.id, drawing.across ? [box.x + by, box.y] : [box.x, box.y + by]]),
  );
  return [...spread(drawing, places)].map(([id, value]) => ({ path: editor.path("nodes", id, "at"), value }));
}
