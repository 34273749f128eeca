/* What an empty canvas says, and the one button that begins a drawing. */
import type { ReactElement } from "react";
import { Icon } from "../../parts/icons";
import type { Entry } from "../answers";
import type { Json } from "../document/document";
import { shapeText } from "../document/words";
import { add } from "../editing/adding";
import type { Editor } from "../editing/editor";
import { setParam } from "../editing/settings";
import { useEditor } from "../editing/useEditor";

interface DataField {
  kind?: string;
  shape?: (number | null)[];
}

/** What of the plan's data counts here. */
interface Data {
  signature?: { inputs?: string[]; fields?: Record<string, DataField> };
}

export function Empty(): ReactElement | null {
  const editor = useEditor();
  if (Object.keys(editor.network.nodes).length || editor.quick) return null;
  const field = inputField(editor.store.document.plan?.data);
  const entry = inputEntry(editor, field);
  const name = entry?.title.toLowerCase();
  return (
    <div className="emptyhere" data-testid="empty">
      <Ghost />
      <h2 style={{ marginTop: 16 }}>Drop a layer to begin</h2>
      <p className="m" style={{ margin: "4px 0 16px", maxWidth: 380 }}>
        Or press Tab and type its name.
        {field && entry ? ` An ${name} input fits the data you chose: ${shapeText(field.shape)}.` : ""}
      </p>
      {editor.scope.kind === "networks" && (
        <div className="row">
          {entry && (
            <button type="button" className="btn p" data-testid="empty-add" onClick={() => begin(editor, entry, field)}>
              <Icon name="plus" />
              Add the {name?.replace(/ input$/, "")} input
            </button>
          )}
          <button type="button" className="btn" onClick={() => editor.go({ to: "gallery" })}>
            <Icon name="layout-panel-left" />
            Templates
          </button>
        </div>
      )}
    </div>
  );
}

/** The first input that the chosen data ask for. */
function inputField(data: Json | undefined): DataField | undefined {
  const { signature } = (data ?? {}) as Data;
  const name = signature?.inputs?.[0];
  return name === undefined ? undefined : signature?.fields?.[name];
}

/** The input layer for those data; else one for pictures, or any. */
function inputEntry({ catalogue: { entries } }: Editor, field: DataField | undefined): Entry | undefined {
  return entries[field?.kind ?? ""] ?? entries.image ?? Object.values(entries).find((entry) => !entry.inputs.length);
}

/** Adds the input, as large as the data are. */
function begin(editor: Editor, entry: Entry, field: DataField | undefined): void {
  const id = add(editor, entry.type);
  const shape = field?.kind === entry.type ? (field.shape ?? []) : [];
  const sizes = entry.fields.filter(({ kind, advanced }) => kind === "int" && !advanced);
  for (const [index, size] of shape.entries()) {
    const setting = sizes[index];
    if (setting && size !== null) setParam(editor, [id], setting, size, false);
  }
  editor.view.focus();
}

const Ghost = (): ReactElement => (
  <svg width="220" height="88" aria-hidden="true">
    <g fill="none" style={{ stroke: "var(--line-2)" }} strokeWidth="1.5">
      {[4, 82, 160].map((x) => (
        <rect key={x} x={x} y="31" width="56" height="26" rx="6" strokeDasharray="4 4" />
      ))}
      <path d="M60 44H82M138 44H160" />
    </g>
  </svg>
);
