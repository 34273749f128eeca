/* How components read the editor. */
import { createContext, useContext, useSyncExternalStore } from "react";
import type { Editor } from "./editor";

export const EditorContext = createContext<Editor | null>(null);

/** The editor; the component is drawn again at every change of it. */
export function useEditor(): Editor {
  const editor = useContext(EditorContext)!;
  useSyncExternalStore(editor.subscribe, () => editor.version);
  return editor;
}

/** The same for what stands beside the drawing: after a gesture in the drawing it follows in a task of its own. */
export function useEditorBeside(): Editor {
  const editor = useContext(EditorContext)!;
  useSyncExternalStore(editor.follow, () => editor.followed);
  return editor;
}
