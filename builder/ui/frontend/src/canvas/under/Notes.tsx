import type { ReactElement } from "react";
import type { Editor } from "../editing/editor";

export const Notes = ({ editor }: { editor: Editor }): ReactElement => (
  <div style={{ padding: 16, flex: 1, display: "flex", minHeight: 0 }}>
    <textarea
      className="inp"
      style={{ resize: "none", height: "100%" }}
      aria-label="Notes on this project"
      data-testid="notes"
      maxLength={20000}
      placeholder="What this project is, what was tried, what to do next"
      value={editor.store.document.notes ?? ""}
      onChange={(event) => editor.edit("Notes", [{ path: ["notes"], value: event.target.value }], { merge: "notes" })}
      onBlur={() => editor.settle()}
    />
  </div>
);
