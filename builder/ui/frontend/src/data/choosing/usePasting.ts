/* A table or a file from the clipboard: by its keys anywhere on the chooser, or by a button. */
import { useEffect } from "react";
import { useStable } from "../../parts/useStable";
import type { Bringing } from "./useBringing";

type Taking = Pick<Bringing, "bring" | "refuse">;

/** Ctrl+V brings what is in the clipboard, unless something is being typed. */
export function usePasting({ bring }: Taking): void {
  const paste = useStable((event: ClipboardEvent): void => {
    const [into] = event.composedPath();
    if (into instanceof HTMLInputElement || into instanceof HTMLTextAreaElement) return;
    const file = event.clipboardData?.files[0] ?? tableOf(event.clipboardData?.getData("text/plain") ?? "");
    if (!file) return;
    event.preventDefault();
    void bring(file);
  });
  useEffect(() => {
    document.addEventListener("paste", paste);
    return () => document.removeEventListener("paste", paste);
  }, [paste]);
}

const NOT_LET = "The browser does not let this page read the clipboard. Press Ctrl+V (on a Mac ⌘V) here instead.";
const NOTHING = "There is no text in the clipboard. Copy the cells of a table first.";

export async function pasteFromClipboard({ bring, refuse }: Taking): Promise<void> {
  let text: string;
  try {
    text = await navigator.clipboard.readText();
  } catch {
    refuse(NOT_LET);
    return;
  }
  const file = tableOf(text);
  if (file) await bring(file);
  else refuse(NOTHING);
}

/** A text as a file; cells that were copied from a sheet have tabs between them. */
export function tableOf(text: string): File | null {
  if (!text.trim()) return null;
  const name = text.includes("\t") ? "pasted table.tsv" : "pasted table.csv";
  return new File([text], name, { type: "text/plain" });
}
