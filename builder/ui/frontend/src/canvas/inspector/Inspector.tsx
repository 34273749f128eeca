/* What the chosen layers are set to, made from their entries; and what the last change did. */
import type { ReactElement } from "react";
import { Icon } from "../../parts/icons";
import type { Entry, Field } from "../answers";
import type { Node } from "../document/document";
import type { Editor } from "../editing/editor";
import { setKey } from "../editing/settings";
import { useEditorBeside } from "../editing/useEditor";
import { BlockActions, BlockFields } from "./BlockFields";
import { FieldRow } from "./FieldRow";
import { Head } from "./Head";
import { LastChange } from "./LastChange";
import { Learning } from "./Learning";
import { NothingChosen } from "./NothingChosen";
import { SeveralLayers } from "./SeveralLayers";

export function Inspector(): ReactElement {
  const editor = useEditorBeside();
  const ids = [...editor.nodes];
  const nodes = ids.map((id) => editor.network.nodes[id]).filter((node) => node !== undefined);
  const [node] = nodes;
  if (!node || nodes.length !== ids.length) return <NothingChosen editor={editor} />;
  const entries = nodes.map((chosen) => editor.entry(chosen));
  const entry = entries[0]!;
  const fields = commonFields(entries);
  const plain = fields.filter((field) => !field.advanced);
  const advanced = fields.filter((field) => field.advanced);
  const only = editor.onlyNode;
  return (
    <div className="inspector" data-testid="inspector">
      {only === undefined ? (
        <SeveralLayers editor={editor} hasCommonFields={plain.length > 0} />
      ) : (
        <Head editor={editor} id={only} node={node} entry={entry} />
      )}
      <div className="fields">
        <Fields editor={editor} ids={ids} fields={plain} />
        {only !== undefined && node.type === "block" && <BlockFields editor={editor} id={only} node={node} />}
      </div>
      {only !== undefined && node.type === "block" && node.block && <BlockActions editor={editor} id={only} />}
      <LastChange editor={editor} />
      {advanced.length > 0 && (
        <details className="part fold">
          <summary>
            <Icon name="chevron-right" />
            More settings
          </summary>
          <div className="fields" style={{ padding: "8px 0 0" }}>
            <Fields editor={editor} ids={ids} fields={advanced} />
          </div>
        </details>
      )}
      {entries.every((other) => other.initialise?.length) && <Learning editor={editor} ids={ids} entry={entry} />}
      {only !== undefined && <Note editor={editor} id={only} node={node} />}
    </div>
  );
}

/** The fields that all of them have. */
const commonFields = ([first, ...others]: Entry[]): Field[] =>
  first!.fields.filter(({ name, kind }) =>
    others.every((other) => other.fields.some((field) => field.name === name && field.kind === kind)),
  );

interface FieldsProps {
  editor: Editor;
  ids: string[];
  fields: Field[];
}

const Fields = ({ editor, ids, fields }: FieldsProps): ReactElement[] =>
  fields.map((field) => <FieldRow key={`${ids.join()}${field.name}`} editor={editor} ids={ids} field={field} />);

function Note({ editor, id, node }: { editor: Editor; id: string; node: Node }): ReactElement {
  return (
    <details className="part fold" open={!!node.note}>
      <summary>
        <Icon name="chevron-right" />
        Note
      </summary>
      <textarea
        className="inp"
        rows={2}
        maxLength={2000}
        data-testid="note"
        aria-label="Note on this layer"
        value={node.note ?? ""}
        placeholder="Why it is here, what to try"
        onChange={(event) => setKey(editor, [id], "note", event.target.value || undefined, "Note", true)}
        onBlur={() => editor.settle()}
      />
    </details>
  );
}
