/* How screens read the editor, and the words it writes. */
import { createContext, type ReactElement, type ReactNode, useContext, useSyncExternalStore } from "react";
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
export const groupClass: Record<string, string> = {
  structure: "struct",
  spatial: "spatial",
  dense: "dense",
  activation: "act",
  steady: "steady",
  sequence: "seq",
};

/** Words may hold **bold** and *italic*, nothing else; anything that looks like markup stays text. */
export function Words({ text }: { text: string | null | undefined }): ReactElement {
  const parts: ReactNode[] = [];
  let key = 0;
  for (const piece of (text ?? "").split(/(\*\*[^*]+\*\*|\*[^*\s][^*]*\*)/)) {
    if (piece.startsWith("**") && piece.endsWith("**") && piece.length > 4)
      parts.push(<b key={key++}>{piece.slice(2, -2)}</b>);
    else if (piece.startsWith("*") && piece.endsWith("*") && piece.length > 2)
      parts.push(<i key={key++}>{piece.slice(1, -1)}</i>);
    else if (piece) parts.push(piece);
  }
  return <>{parts}</>;
}
