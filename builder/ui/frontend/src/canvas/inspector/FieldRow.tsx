/* One field of the chosen layers: its label, its control, and the way back to the default. */
import { type ReactElement, useId } from "react";
import { Icon } from "../../parts/icons";
import type { Field } from "../answers";
import type { Json } from "../document/document";
import { valueText } from "../document/words";
import { exposedAs, toggleExposed } from "../editing/blocks";
import type { Editor } from "../editing/editor";
import { setParam } from "../editing/settings";
import { FieldControl } from "./FieldControl";
import { scrub } from "./scrub";
import { isChanged, type Value, valueIn } from "./values";

interface FieldRowProps {
  editor: Editor;
  ids: string[];
  field: Field;
}

export function FieldRow({ editor, ids, field }: FieldRowProps): ReactElement {
  const id = useId();
  const nodes = ids.map((node) => editor.network.nodes[node]!);
  const value = valueIn(nodes, field);
  const set = (next: Json | undefined): void => setParam(editor, ids, field, next);
  const setOnce = (next: Json | undefined): void => {
    editor.settle();
    set(next);
    editor.settle();
  };
  return (
    <>
      <FieldLabel editor={editor} field={field} value={value} id={id} onChange={set} />
      <div className="row" style={{ gap: 8, minWidth: 0 }}>
        <div className="grow">
          <FieldControl
            field={field}
            value={value}
            id={id}
            testid={`param-${field.name}`}
            set={set}
            setOnce={setOnce}
            onDone={() => editor.settle()}
          />
        </div>
        {ids.length === 1 && <ExposeButton editor={editor} id={ids[0]!} field={field} />}
        {isChanged(nodes, field) && <ResetButton field={field} reset={() => setOnce(undefined)} />}
      </div>
    </>
  );
}

interface FieldLabelProps {
  editor: Editor;
  field: Field;
  value: Value;
  /** Of the control. */
  id: string;
  onChange: (value: number) => void;
}

function FieldLabel({ editor, field, value, id, onChange }: FieldLabelProps): ReactElement {
  const text = editor.words === "torch" ? <code>{field.name}</code> : field.label;
  if (field.kind !== "int" && field.kind !== "float")
    return (
      <label htmlFor={id} title={field.help}>
        {text}
      </label>
    );
  return (
    <label
      htmlFor={id}
      title={field.help}
      className="scrub"
      data-testid={`scrub-${field.name}`}
      onPointerDown={(event) => {
        if (typeof value === "number") scrub(event, field, value, onChange, () => editor.settle());
      }}
    >
      {text}
    </label>
  );
}

function ResetButton({ field, reset }: { field: Field; reset: () => void }): ReactElement {
  const usual = valueText(field, field.default);
  return (
    <button
      type="button"
      className="q"
      title={`Back to ${usual}`}
      aria-label={`${field.label}: back to ${usual}`}
      data-testid={`reset-${field.name}`}
      onClick={reset}
    >
      <Icon name="undo-2" />
    </button>
  );
}

interface ExposeButtonProps {
  editor: Editor;
  id: string;
  field: Field;
}

/** Inside a block: whether each use of the block may set this. */
export function ExposeButton({ editor, id, field }: ExposeButtonProps): ReactElement | null {
  if (editor.scope.kind !== "blocks") return null;
  const isShown = exposedAs(editor, id, field.name) !== null;
  return (
    <button
      type="button"
      className="q"
      style={isShown ? { color: "var(--accent-ink)" } : undefined}
      aria-pressed={isShown}
      title="Show this setting on the block"
      aria-label={`${field.label}: show on the block`}
      data-testid={`expose-${field.name}`}
      onClick={() => void toggleExposed(editor, id, field)}
    >
      <Icon name="share-2" size={14} />
    </button>
  );
}
