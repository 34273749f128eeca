/* The browser's copy, cut and paste, outside of fields. */
import { type RefObject, useEffect } from "react";
import type { Editor } from "../editing/editor";
import { isTyping } from "./places";
import { CLIPBOARD } from "./table";

export function useClipboard(editor: Editor, page: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const host = page.current!;
    const isElsewhere = (event: Event): boolean => isTyping(event.composedPath()[0]);
    const take = (event: ClipboardEvent): void => {
      if (isElsewhere(event)) return;
      const text = event.type === "cut" ? CLIPBOARD.cut(editor) : CLIPBOARD.copy(editor);
      if (!text) return;
      event.clipboardData?.setData("text/plain", text);
      event.preventDefault();
    };
    const put = (event: ClipboardEvent): void => {
      if (isElsewhere(event) || editor.mode !== "edit") return;
      event.preventDefault();
      CLIPBOARD.paste(editor, event.clipboardData?.getData("text/plain") ?? "");
    };
    host.addEventListener("copy", take);
    host.addEventListener("cut", take);
    host.addEventListener("paste", put);
    return () => {
      host.removeEventListener("copy", take);
      host.removeEventListener("cut", take);
      host.removeEventListener("paste", put);
    };
  }, [editor, page]);
}
