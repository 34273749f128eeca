/* The table of gestures: each key has one command and words, and calls it. */
import { describe, expect, it, vi } from "vitest";
import { type KeyPress, press, writtenKeys } from "../../src/canvas/gestures/keys";
import { CLIPBOARD, KEYS, PAGE_KEYS, POINTERS } from "../../src/canvas/gestures/table";
import { editorOf } from "./small";

const key = (name: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key: name,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  target: null,
  ...more,
});
const page = { querySelector: () => null, querySelectorAll: () => [] } as unknown as HTMLElement;

describe("the table of gestures", () => {
  it("calls one command for a key, and says what it does", () => {
    const pressed = KEYS.flatMap((row) => Object.keys(row.press));
    expect(new Set(pressed).size).toBe(pressed.length);
    const shown = KEYS.filter((row) => row.shown);
    expect(new Set(shown.map((row) => row.shown)).size).toBe(shown.length);
    for (const row of KEYS) expect(!!row.shown).toBe(!!row.words);
    expect(Object.values(POINTERS).filter((pointer) => pointer.words).length).toBeGreaterThan(5);
  });
  it("writes keys as the help sheet does", () => {
    expect(writtenKeys(key("z", { ctrlKey: true, shiftKey: true }))).toEqual(["Ctrl Shift Z", "Ctrl Z"]);
    expect(writtenKeys(key("z", { metaKey: true }))).toEqual(["Ctrl Z"]);
    expect(writtenKeys(key("?", { shiftKey: true }))).toEqual(["Shift ?", "?"]);
    expect(writtenKeys(key("f", { altKey: true }))).toEqual([]);
  });
  it("looks at Shift only where a row says so", () => {
    const editor = editorOf();
    editor.select(["b"]);
    expect(press(KEYS, key("ArrowUp", { shiftKey: true }), { editor, page })).toBe(true);
    expect(editor.network.nodes.b!.at).toEqual([0, 64]);
    editor.mode = "watch";
    press(KEYS, key("ArrowUp", { shiftKey: true }), { editor, page });
    expect([...editor.nodes]).toEqual(["a"]);
  });
  it("leaves a key alone where there is nothing to do", () => {
    const editor = editorOf();
    const hand = { editor, page };
    expect(press(KEYS, key("Tab", { shiftKey: true }), hand)).toBe(false);
    expect(press(KEYS, key("l"), hand)).toBe(false);
    expect(press(KEYS, key("u"), hand)).toBe(false);
    expect(press(KEYS, key("q"), hand)).toBe(false);
    expect(press(KEYS, key("x"), hand)).toBe(false);
    expect(press(KEYS, key("Tab"), hand)).toBe(true);
    expect(editor.quick).not.toBeNull();
  });
  it("edits nothing while a run is watched", () => {
    const editor = editorOf();
    editor.select(["b"]);
    editor.mode = "watch";
    const before = editor.store.document;
    for (const row of KEYS.filter((edits) => edits.edits))
      for (const written of Object.keys(row.press)) {
        const [name, ...modifiers] = written.split(" ").reverse();
        press(KEYS, key(name!, { ctrlKey: modifiers.includes("Ctrl"), shiftKey: modifiers.includes("Shift") }), {
          editor,
          page,
        });
      }
    expect(CLIPBOARD.paste(editor, "{}")).toBe(false);
    expect(editor.store.document).toBe(before);
  });
  it("Escape lets go of one thing after the other", () => {
    const editor = editorOf();
    editor.select(["b"]);
    editor.set({ card: { wire: "w1" }, quick: { x: 0, y: 0, at: null } });
    const pressEscape = (): boolean => press(KEYS, key("Escape"), { editor, page });
    pressEscape();
    expect([editor.quick, editor.card !== null]).toEqual([null, true]);
    pressEscape();
    expect([editor.card, editor.nodes.size]).toEqual([null, 1]);
    pressEscape();
    expect(editor.nodes.size).toBe(0);
  });
  it("undoes beside the drawing, but not in a text", () => {
    const editor = editorOf();
    const undo = vi.spyOn(editor, "undo");
    const inside = (selector: string): EventTarget =>
      ({ closest: (asked: string) => (asked.includes(selector) ? {} : null) }) as unknown as EventTarget;
    expect(press(PAGE_KEYS, key("z", { ctrlKey: true, target: inside("textarea") }), { editor, page })).toBe(false);
    expect(press(PAGE_KEYS, key("z", { ctrlKey: true, target: inside(".side") }), { editor, page })).toBe(true);
    expect(undo).toHaveBeenCalledOnce();
  });
});
