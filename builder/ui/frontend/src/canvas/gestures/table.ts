/* All gestures on the canvas: key or pointer → command → words for the help sheet. A new one is a row here and a
   command in ../editing/. */
import type { Place, Port, Put } from "../document/document";
import { add, insert } from "../editing/adding";
import { move, nudge, tidyUp, turn } from "../editing/arranging";
import { makeBlock } from "../editing/blocks";
import { copy, duplicate, paste } from "../editing/clipboard";
import { connect, connectTo, rewireTo } from "../editing/connecting";
import type { Editor, OpenEnd } from "../editing/editor";
import { explainNode, explainWire } from "../editing/explaining";
import { group, setGroup, ungroupChosen } from "../editing/grouping";
import { mend } from "../editing/inserting";
import { quickAddAt, quickAddFor, quickAddToChosen } from "../editing/quickAdding";
import { remove } from "../editing/removing";
import { bypass } from "../editing/settings";
import { goToNextProblem, openBlock, openOtherNetwork, shownProblem, walk } from "../editing/walking";
import type { Places } from "../geometry/boxes";
import { groupOf } from "../geometry/drawing";
import type { Command, Hand, KeyRow } from "./keys";
import { editName, focusNextZone, focusNote, focusSearch, focusSettings, isIn } from "./places";

const STEP = 16; // pixels of a nudge

const whenChosen =
  (act: (hand: Hand, first: string) => unknown): Command =>
  (hand) => {
    const [first] = hand.editor.nodes;
    return first === undefined ? false : act(hand, first);
  };

const tidyAnew = (editor: Editor, lay: (editor: Editor) => void): void => {
  lay(editor);
  requestAnimationFrame(() => editor.view.home());
};

/** One thing after the other: the box, the card, the choice, the block. */
function letGo({ editor }: Hand): void {
  if (editor.quick) editor.set({ quick: null });
  else if (editor.card) editor.set({ card: null });
  else if (editor.nodes.size || editor.wires.size) editor.select([]);
  else editor.leave();
}

/** What a message offers, else the remedy of the problem that is explained. */
function takeOffer({ editor }: Hand): unknown {
  const problem = shownProblem(editor);
  if (editor.store.message?.offer) return editor.store.accept();
  return problem ? mend(editor, problem) : false;
}

/** In the drawing, in the order of the help sheet. */
export const KEYS: KeyRow[] = [
  {
    shown: "Tab",
    words: "Add a layer (after the chosen one)",
    edits: true,
    icon: "plus",
    press: { Tab: ({ editor }, { shiftKey }) => (shiftKey ? false : quickAddToChosen(editor)) },
  },
  { shown: "Shift Enter", words: "… as a new branch", press: {} }, // in the box that Tab opens: QuickAdd.tsx
  { shown: "/", words: "Search the palette", press: { "/": ({ page }) => focusSearch(page) } },
  {
    shown: "← ↑ ↓ →",
    words: "Walk to the next layer",
    press: {
      ArrowLeft: ({ editor }) => walk(editor, "left"),
      ArrowUp: ({ editor }) => walk(editor, "up"),
      ArrowDown: ({ editor }) => walk(editor, "down"),
      ArrowRight: ({ editor }) => walk(editor, "right"),
    },
  },
  {
    shown: "Shift ← ↑ ↓ →",
    words: "Move the chosen layers",
    edits: true,
    press: {
      "Shift ArrowLeft": ({ editor }) => nudge(editor, -STEP, 0),
      "Shift ArrowUp": ({ editor }) => nudge(editor, 0, -STEP),
      "Shift ArrowDown": ({ editor }) => nudge(editor, 0, STEP),
      "Shift ArrowRight": ({ editor }) => nudge(editor, STEP, 0),
    },
  },
  {
    shown: "L",
    words: "Connect the chosen layer to …",
    edits: true,
    icon: "link",
    press: { L: whenChosen(({ editor }, from) => editor.set({ dialog: { what: "link", from } })) },
  },
  {
    shown: "Enter",
    words: "Settings of the chosen layer",
    press: { Enter: whenChosen(({ page }) => focusSettings(page)) },
  },
  { shown: "Esc", words: "Back to the drawing; let go", press: { Escape: letGo } },
  {
    shown: "Delete",
    words: "Delete",
    edits: true,
    icon: "trash-2",
    press: { Delete: ({ editor }) => remove(editor), Backspace: ({ editor }) => remove(editor) },
  },
  {
    shown: "Shift Delete",
    words: "Delete and close the gap",
    edits: true,
    icon: "trash-2",
    press: {
      "Shift Delete": ({ editor }) => remove(editor, true),
      "Shift Backspace": ({ editor }) => remove(editor, true),
    },
  },
  { shown: "Ctrl Z", words: "Undo", press: { "Ctrl Z": ({ editor }) => editor.undo() } },
  {
    shown: "Ctrl Shift Z",
    words: "Redo",
    press: { "Ctrl Shift Z": ({ editor }) => editor.redo(), "Ctrl Y": ({ editor }) => editor.redo() },
  },
  { shown: "Ctrl C · X · V", words: "Copy, cut, paste", press: {} }, // the browser's own events: CLIPBOARD
  {
    shown: "Ctrl D",
    words: "Duplicate",
    edits: true,
    icon: "copy",
    press: { "Ctrl D": ({ editor }) => duplicate(editor) },
  },
  {
    shown: "Ctrl A",
    words: "Choose all",
    press: { "Ctrl A": ({ editor }) => editor.select(Object.keys(editor.network.nodes)) },
  },
  { shown: "Ctrl G", words: "Group", edits: true, press: { "Ctrl G": ({ editor }) => group(editor) } },
  {
    shown: "Ctrl Shift G",
    words: "Ungroup",
    edits: true,
    press: { "Ctrl Shift G": ({ editor }) => ungroupChosen(editor) },
  },
  { shown: "Ctrl B", words: "Make a block", edits: true, press: { "Ctrl B": ({ editor }) => void makeBlock(editor) } },
  { press: { "Ctrl S": ({ editor }) => void editor.store.flush() } }, // pressed out of habit: all is saved at once
  {
    shown: "B",
    words: "Bypass, use again",
    edits: true,
    icon: "eye-off",
    press: { B: ({ editor }) => bypass(editor) },
  },
  { shown: "F2", words: "Name in code", edits: true, press: { F2: whenChosen(({ page }) => editName(page)) } },
  { shown: "N", words: "Note", edits: true, press: { N: whenChosen(({ page }) => focusNote(page)) } },
  { shown: "O", words: "Open the block", press: { O: whenChosen(({ editor }, id) => openBlock(editor, id)) } },
  {
    shown: "U",
    words: "Leave the block",
    press: { U: ({ editor }) => (editor.trail.length ? editor.leave() : false) },
  },
  { shown: "T", words: "Tidy", edits: true, press: { T: ({ editor }) => tidyAnew(editor, tidyUp) } },
  {
    shown: "Shift T",
    words: "Turn: top-down, left-right",
    edits: true,
    press: { "Shift T": ({ editor }) => tidyAnew(editor, turn) },
  },
  {
    shown: "F",
    words: "Fit into view",
    press: { F: ({ editor }) => requestAnimationFrame(() => editor.view.home(true)) },
  },
  {
    shown: "+ −",
    words: "Zoom",
    press: {
      "+": ({ editor }) => editor.view.zoom("in"),
      "=": ({ editor }) => editor.view.zoom("in"),
      "-": ({ editor }) => editor.view.zoom("out"),
    },
  },
  { shown: "0", words: "100%", press: { "0": ({ editor }) => editor.view.zoom(1) } },
  { shown: "P", words: "Next problem", press: { P: ({ editor }) => goToNextProblem(editor) } },
  { shown: "X", words: "Fix it, or take what is offered", edits: true, press: { X: takeOffer } },
  {
    shown: "[ ]",
    words: "Other network",
    press: { "[": ({ editor }) => openOtherNetwork(editor, -1), "]": ({ editor }) => openOtherNetwork(editor, 1) },
  },
  {
    shown: "W",
    words: "Plain words, torch words",
    press: { W: ({ editor }) => editor.setWords(editor.words === "plain" ? "torch" : "plain") },
  },
  { shown: "F6", words: "Palette, drawing, inspector, code", press: {} }, // on the whole page: PAGE_KEYS
  { shown: "?", words: "This sheet", press: { "?": ({ editor }) => editor.set({ dialog: { what: "shortcuts" } }) } },
];

/** In what was being set: the number that is written ends here, and is undone as a whole. */
const besideDrawing =
  (step: (editor: Editor) => void): Command =>
  ({ editor }, { target }) => {
    if (isIn(target, ".canvas,textarea")) return false;
    editor.settle();
    return step(editor);
  };

/** While the Build page is open, also where nothing of it has the focus: after coming back from another page, say. */
export const ANYWHERE: KeyRow[] = [
  {
    press: {
      "Ctrl Z": besideDrawing((editor) => editor.undo()),
      "Ctrl Shift Z": besideDrawing((editor) => editor.redo()),
      "Ctrl Y": besideDrawing((editor) => editor.redo()),
    },
  },
];

/** On the whole Build page. */
export const PAGE_KEYS: KeyRow[] = [
  { press: { F6: ({ page }) => focusNextZone(page, 1), "Shift F6": ({ page }) => focusNextZone(page, -1) } },
  {
    press: {
      Escape: ({ editor }, { target }) => {
        if (!isIn(target, ".side,.bar")) return false;
        editor.settle();
        return editor.view.focus();
      },
    },
  },
  ...ANYWHERE,
];

/** What the browser's clipboard events do outside of fields; the text to copy, or null. */
export const CLIPBOARD = {
  copy: (editor: Editor): string | null => copy(editor),
  cut: (editor: Editor): string | null => {
    const text = copy(editor);
    if (text && editor.mode === "edit") remove(editor);
    return text;
  },
  paste: (editor: Editor, text: string): unknown => editor.mode === "edit" && paste(editor, text),
};

/**
 * With the mouse or a finger: flow/ sees where the hand is and calls these. Those without words are on the help sheet
 * with another.
 */
export const POINTERS = {
  dropOnWire: {
    words: "drag a layer in from the left, onto a wire to insert it",
    act: (editor: Editor, type: string, wire: string) => add(editor, type, { wire }),
  },
  dropInTheEmpty: { words: "", act: (editor: Editor, type: string, at: Place) => add(editor, type, { at }) },
  doubleClickEmpty: { words: "double click for quick-add", act: quickAddAt },
  holdEmpty: { words: "", act: quickAddAt },
  holdLayer: {
    words: "hold a finger on a layer for its menu, pinch to zoom",
    act: (editor: Editor, id: string, x: number, y: number) => {
      editor.select([id]);
      editor.set({ held: editor.view.under(x, y).frame });
    },
  },
  doubleClickGroup: {
    words: "double click a block or a folded group to open it",
    act: (editor: Editor, box: string) => setGroup(editor, groupOf(box), { collapsed: false }),
  },
  doubleClickBlock: {
    words: "",
    act: openBlock,
  },
  linkToPort: {
    words: "drag from port to port, or into the empty, to see what fits",
    act: (editor: Editor, from: Port, to: Port) => connect(editor, from, to),
  },
  linkToLayer: { words: "", act: connectTo },
  linkToEmpty: {
    words: "",
    act: (editor: Editor, end: OpenEnd, x: number, y: number) => quickAddFor(editor, end, x, y),
  },
  wireEndToLayer: { words: "", act: rewireTo },
  wireEndToEmpty: {
    words: "drag the end of a wire away to delete it",
    act: (editor: Editor, wire: string) => {
      editor.select([], [wire]);
      remove(editor);
    },
  },
  dragLayers: { words: "", act: (editor: Editor, places: Places) => editor.drawFirst(() => move(editor, places)) },
  dragLayerOntoWire: {
    words: "",
    act: (editor: Editor, id: string, wire: string, moved: Put) => insert(editor, id, wire, [moved]),
  },
  lasso: {
    words: "Shift and drag to choose several",
    act: (editor: Editor, nodes: Iterable<string>, wires: Iterable<string>) =>
      editor.drawFirst(() => editor.select(nodes, wires)),
  },
  clickBadge: { words: "click a badge to have the problem explained", act: explainNode },
  clickWire: { words: "", act: explainWire },
};
