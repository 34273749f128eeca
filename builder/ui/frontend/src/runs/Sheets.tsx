/* What is asked of a person about one run: its name, tags and note, and whether it may be deleted. */

import type { ReactElement, ReactNode } from "react";
import { Dialog } from "../parts/Dialog";
import type { Marks, RunRow } from "../records";

interface Properties {
  row: RunRow;
  onClose: () => void;
}

export function EditSheet({ row, onClose, onKeep }: Properties & { onKeep: (marks: Marks) => void }): ReactElement {
  return (
    <Dialog onClose={onClose}>
      <h3>{row.name}</h3>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onClose();
          onKeep(marksOf(new FormData(event.currentTarget), row));
        }}
      >
        <Field label="Name">
          <input className="inp wide-inp" name="name" defaultValue={row.name} />
        </Field>
        <Field label="Tags, with commas between">
          <input className="inp wide-inp" name="tags" defaultValue={row.tags.join(", ")} />
        </Field>
        <Field label="Note">
          <textarea className="inp wide-inp" name="note" rows={3} defaultValue={row.note} />
        </Field>
        <div className="row">
          <span className="grow" />
          <button className="btn" type="button" onClick={onClose}>
            Cancel
          </button>
          <button className="btn p" type="submit">
            Keep
          </button>
        </div>
      </form>
    </Dialog>
  );
}

function marksOf(form: FormData, row: RunRow): Marks {
  const text = (name: string): string => String(form.get(name)).trim();
  const tags = text("tags")
    .split(",")
    .map((tag) => tag.trim())
    .filter(Boolean);
  return { name: text("name") || row.name, tags, note: String(form.get("note")) };
}

function Field({ label, children }: { label: string; children: ReactNode }): ReactElement {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is its child
    <label className="field-of">
      <span className="s q">{label}</span>
      {children}
    </label>
  );
}

export function DeleteSheet({ row, onClose, onDelete }: Properties & { onDelete: () => void }): ReactElement {
  return (
    <Dialog onClose={onClose}>
      <h3>Delete {row.name}?</h3>
      <p className="m">
        Its curve, its weights and its checkpoints go from the disk. This cannot be undone; archiving hides it instead.
      </p>
      <div className="row">
        <span className="grow" />
        <button className="btn" type="button" onClick={onClose}>
          Keep it
        </button>
        <button
          className="btn p"
          type="button"
          onClick={() => {
            onClose();
            onDelete();
          }}
        >
          Delete
        </button>
      </div>
    </Dialog>
  );
}
