/* The menu of a layer that a finger holds: the keys that a telephone has not. */
import type { ReactElement, RefObject } from "react";
import { MenuList } from "../../parts/Menu";
import { useEditor } from "../editing/useEditor";
import { callRow } from "../gestures/keys";
import { KEYS } from "../gestures/table";

const SIZE = { width: 288, height: 232 }; // pixels that it takes at most
const BESIDE = 12; // pixels: the finger that lifts presses nothing in it

export function HeldMenu({ root }: { root: RefObject<HTMLDivElement | null> }): ReactElement | null {
  const editor = useEditor();
  const { held } = editor;
  if (!held || editor.onlyNode === undefined) return null;
  const page = root.current!.closest<HTMLElement>(".build") ?? root.current!;
  const { width, height } = editor.view.frame();
  const at = {
    left: Math.max(8, Math.min(held.x + BESIDE, width - SIZE.width - 8)),
    top: Math.max(8, Math.min(held.y + BESIDE, height - SIZE.height - 8)),
  };
  const rows = KEYS.filter(({ icon, edits }) => icon && (!edits || editor.mode === "edit"));
  return (
    <MenuList
      label={editor.plainTitle(editor.onlyNode)}
      at={at}
      close={() => {
        editor.set({ held: null });
        editor.view.focus();
      }}
      items={rows.map((row) => ({
        icon: row.icon!,
        text: row.words ?? "",
        testid: `held-${row.icon}`,
        act: () => callRow(row, { editor, page }),
      }))}
    />
  );
}
