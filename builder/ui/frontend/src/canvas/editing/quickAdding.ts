/* Opening the box in which a layer is found by its name. */
import type { Editor, OpenEnd, QuickAdd } from "./editor";
import { askFits } from "./inserting";

/** For what comes after the chosen layer, or into the chosen wire. */
export function quickAddToChosen(editor: Editor): void {
  const [node] = editor.nodes;
  const [wire] = editor.wires;
  const box = node === undefined ? undefined : editor.boxOf(node);
  const { width, height } = editor.view.frame();
  const beside = box
    ? editor.view.onFrame({ x: box.x + 20, y: box.y + box.h + 8 })
    : { x: width / 2 - 130, y: height / 3 };
  const quick: QuickAdd = { ...beside, at: null };
  editor.set({ quick: node === undefined && wire !== undefined ? { ...quick, wire } : quick, card: null });
}

/** At a point of the window. */
export function quickAddAt(editor: Editor, x: number, y: number): void {
  editor.set({ quick: quickAt(editor, x, y), card: null });
}

/** For the open end of a wire: the server is asked what fits there. */
export function quickAddFor(editor: Editor, end: OpenEnd, x: number, y: number): void {
  const quick: QuickAdd = { ...quickAt(editor, x, y), from: end, fits: null };
  editor.set({ quick, card: null });
  const answer = (fits: QuickAdd["fits"]): void => {
    if (editor.quick === quick) editor.set({ quick: { ...quick, fits } });
  };
  askFits(editor, end.port).then(answer, () => answer([]));
}

function quickAt(editor: Editor, x: number, y: number): QuickAdd {
  const { frame, drawing } = editor.view.under(x, y);
  return { ...frame, at: [Math.round(drawing.x), Math.round(drawing.y)] };
}
