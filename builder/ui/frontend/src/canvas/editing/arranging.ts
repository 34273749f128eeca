/* Where nodes stand: moved by hand or by the arrow keys, tidied, brought into line. */
import { equal, has, type Put } from "../document/document";
import { type Alignment, aligned } from "../geometry/align";
import type { Box, Places } from "../geometry/boxes";
import { spread } from "../geometry/drawing";
import { tidy } from "../geometry/tidy";
import type { Editor } from "./editor";
import { Sheet } from "./sheet";

// Pixels: builder/drawing/sketch.py puts layers into rows, and into columns or halfway between two.
const PROGRAM_ROW = 84;
const PROGRAM_COLUMN = 145;

/** Boxes go to these places, and what they stand for goes with them. */
export function move(editor: Editor, places: Places, label?: string): void {
  const puts = [...spread(editor.drawing, places)]
    .filter(([id, at]) => has(editor.network.nodes, id) && !equal(editor.network.nodes[id]!.at, at))
    .map(([id, at]) => ({ path: editor.path("nodes", id, "at"), value: at }));
  if (!puts.length) return;
  editor.editPlaces(label ?? `Move ${editor.named(puts.map((put) => put.path[3]!))}`, puts);
}

/** A little, by the arrow keys. */
export function nudge(editor: Editor, dx: number, dy: number): void {
  const puts = [...editor.nodes].map((id): Put => {
    const [x, y] = editor.network.nodes[id]!.at;
    return { path: editor.path("nodes", id, "at"), value: [x + dx, y + dy] };
  });
  if (puts.length) editor.editPlaces(`Move ${editor.named(editor.nodes)}`, puts, `nudge ${[...editor.nodes].join()}`);
}

/** The chosen nodes, where several are; else the whole drawing. */
export function tidyUp(editor: Editor, across = editor.drawing.across): void {
  const { boxes, links } = editor.drawing;
  const isChosen = (box: Box): boolean => editor.members(box.id).every((id) => editor.nodes.has(id));
  const chosen = editor.nodes.size > 1 ? [...boxes.values()].filter(isChosen) : [...boxes.values()];
  const ids = new Set(chosen.map((box) => box.id));
  const inner = links.filter((link) => ids.has(link.from) && ids.has(link.to));
  const turned = across ? "Lay out left to right" : "Lay out top to bottom";
  move(
    editor,
    tidy(chosen, inner, across, (link) => editor.isChipped(link.id)),
    across === editor.drawing.across ? "Tidy" : turned,
  );
}

/** From top-down to left-right, and back. */
export const turn = (editor: Editor): void => tidyUp(editor, !editor.drawing.across);

export function align(editor: Editor, how: Alignment): void {
  const boxes = [...new Set([...editor.nodes].map((id) => editor.boxOf(id)))].filter((box): box is Box => !!box);
  if (boxes.length > 1) move(editor, aligned(boxes, how), "Align");
}

/**
 * A project that a program drew (a template, a proposal) has its layers in plain rows, which nobody chose: lay it out
 * as a person would see it.
 */
export function layOutIfDrawnByProgram(editor: Editor): void {
  const puts: Put[] = [];
  const { networks, blocks } = editor.store.document;
  for (const [kind, all] of [
    ["networks", networks],
    ["blocks", blocks ?? {}],
  ] as const)
    for (const [name, network] of Object.entries(all)) {
      const nodes = Object.values(network.nodes);
      if (nodes.length < 2 || !nodes.every(({ at: [x, y] }) => x % PROGRAM_COLUMN === 0 && y % PROGRAM_ROW === 0))
        continue;
      const sheet = new Sheet(editor.store, editor.catalogue);
      sheet.scope = { kind, name };
      const { boxes, links } = sheet.drawing;
      for (const [id, at] of tidy([...boxes.values()], links, false, (link) => sheet.isChipped(link.id)))
        if (!equal(network.nodes[id]!.at, at)) puts.push({ path: [kind, name, "nodes", id, "at"], value: at });
    }
  if (puts.length) editor.store.quietly("Lay out", puts);
}
