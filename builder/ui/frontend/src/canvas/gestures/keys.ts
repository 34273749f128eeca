/* Which command a key calls. A key is written as on the help sheet: "Ctrl Shift Z", "ArrowUp", "?". */
import type { IconName } from "../../parts/icons";
import type { Editor } from "../editing/editor";

export interface Hand {
  editor: Editor;
  /** The whole Build page. */
  page: HTMLElement;
}

/** `false`: there is nothing to do here, and the key is left to the browser. */
export type Command = (hand: Hand, event: KeyPress) => unknown;

/** A row of the table: keys → command → words for the help sheet. */
export interface KeyRow {
  press: Record<string, Command>;
  /** How the keys are shown on the help sheet; without, they are not. */
  shown?: string;
  words?: string;
  /** Not while a run is watched. */
  edits?: true;
  /** It is in the menu of a layer that a finger holds, with this icon; the first of its keys is called. */
  icon?: IconName;
}

/** What of a keyboard event counts. */
export interface KeyPress {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
  target: EventTarget | null;
}

/** As the table writes it, the more exact first: Shift is looked at only where the table says so. */
export function writtenKeys({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyPress): string[] {
  if (altKey) return [];
  const control = ctrlKey || metaKey ? "Ctrl " : "";
  const name = key.length === 1 ? key.toUpperCase() : key;
  return shiftKey ? [`${control}Shift ${name}`, control + name] : [control + name];
}

/** Calls the command of the key; whether there was one. */
export function press(rows: KeyRow[], event: KeyPress, hand: Hand): boolean {
  for (const written of writtenKeys(event))
    for (const row of rows) {
      const command = row.press[written];
      if (!command || (row.edits && hand.editor.mode !== "edit")) continue;
      if (command(hand, event) !== false) return true;
    }
  return false;
}

/** The command of a row, called without its key. */
export function callRow({ press: keys }: KeyRow, hand: Hand): void {
  const [key = ""] = Object.keys(keys);
  const plainly = { key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, target: null };
  keys[key]?.(hand, plainly);
}
