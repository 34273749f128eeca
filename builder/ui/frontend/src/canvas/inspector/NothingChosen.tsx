/* The inspector where no layer is chosen: a wire, else the network or block that is open. */
import type { ReactElement } from "react";
import { Icon } from "../../parts/icons";
import type { Block } from "../document/document";
import { count, shapeText, work } from "../document/words";
import type { Editor } from "../editing/editor";
import { remove } from "../editing/removing";
import { LastChange } from "./LastChange";
import { Way } from "./Way";

export function NothingChosen({ editor }: { editor: Editor }): ReactElement {
  const { onlyWire } = editor;
  if (onlyWire !== undefined && editor.network.wires[onlyWire]) return <ChosenWire editor={editor} id={onlyWire} />;
  const { blocks, name } = editor.store.document;
  const block = editor.scope.kind === "blocks" ? blocks[editor.scope.name] : undefined;
  return (
    <div className="inspector" data-testid="inspector">
      <div className="row" style={{ padding: "12px 16px 8px" }}>
        <h2 className="cut">{block ? block.title || editor.scope.name : name || "Untitled"}</h2>
      </div>
      <p className="m" style={{ padding: "0 16px 12px" }}>
        {block
          ? "You are inside a block: every place that uses it changes with it."
          : "Choose a layer to see and change its settings."}
      </p>
      <div className="fields">
        {block && <BlockTitle editor={editor} block={block} />}
        <span className="lab m">Layers</span>
        <span>{Object.keys(editor.network.nodes).length}</span>
        <span className="lab m">Parameters</span>
        <span>{count(editor.judged?.parameters ?? 0)}</span>
        <span className="lab m">Work</span>
        <span>{work(editor.judged?.flops ?? 0)} a sample</span>
      </div>
      <Way editor={editor} />
      <LastChange editor={editor} />
    </div>
  );
}

function BlockTitle({ editor, block }: { editor: Editor; block: Block }): ReactElement {
  const rename = (value: string): void => {
    editor.edit("Rename the block", [{ path: editor.path("title"), value }], { merge: "block title" });
  };
  return (
    <>
      <span className="lab">Title</span>
      <input
        className="inp"
        maxLength={60}
        aria-label="Title of the block"
        value={block.title}
        onChange={(event) => rename(event.target.value)}
        onBlur={() => editor.settle()}
      />
    </>
  );
}

function ChosenWire({ editor, id }: { editor: Editor; id: string }): ReactElement {
  const { from, to } = editor.network.wires[id]!;
  return (
    <div className="inspector" data-testid="inspector">
      <div className="row" style={{ padding: "12px 16px 8px" }}>
        <h2>Wire</h2>
      </div>
      <p className="m" style={{ padding: "0 16px 12px" }}>
        From <b>{editor.plainTitle(from[0])}</b> to <b>{editor.plainTitle(to[0])}</b>, carrying{" "}
        {shapeText(editor.wireVerdict(id)?.shape)} a sample.
      </p>
      <div className="row" style={{ padding: "0 16px" }}>
        <button type="button" className="btn sm" onClick={() => remove(editor)}>
          <Icon name="trash-2" />
          Delete
        </button>
      </div>
      <LastChange editor={editor} />
    </div>
  );
}
