/* The head of the inspector: which layer it is, its name in code, what it is for, what can be done with it. */
import { type KeyboardEvent, type ReactElement, useEffect, useRef, useState } from "react";
import { Glyph } from "../../parts/icons";
import { Menu, type MenuItem } from "../../parts/Menu";
import { Words } from "../../parts/Words";
import type { Entry } from "../answers";
import type { Node } from "../document/document";
import { makeBlock } from "../editing/blocks";
import { duplicate } from "../editing/clipboard";
import type { Editor } from "../editing/editor";
import { group } from "../editing/grouping";
import { remove } from "../editing/removing";
import { bypass, rename } from "../editing/settings";

interface HeadProps {
  editor: Editor;
  id: string;
  node: Node;
  entry: Entry;
}

export function Head({ editor, id, node, entry }: HeadProps): ReactElement {
  /** Why the name that was written cannot be. */
  const [refusal, setRefusal] = useState<{ id: string; sentence: string } | null>(null);
  const sentence = refusal?.id === id ? refusal.sentence : "";
  return (
    <>
      <div className="row" style={{ padding: "12px 16px 8px", position: "relative" }}>
        <span className={`fam ${editor.familyClass(entry)}`}>
          <Glyph name={editor.glyph(entry)} />
        </span>
        <h2 className="cut" title={editor.plainTitle(id)}>
          {editor.plainTitle(id)}
        </h2>
        <NameInCode
          key={id}
          name={node.name}
          isRefused={sentence !== ""}
          rename={(name) => {
            const why = rename(editor, id, name);
            setRefusal(why === null ? null : { id, sentence: why });
            return why === null;
          }}
          onWrite={() => setRefusal(null)}
          onDone={() => editor.view.focus()}
        />
        <span className="grow" />
        {node.bypassed && <span className="pill">bypassed</span>}
        <Menu
          label={`More for ${editor.plainTitle(id)}`}
          testid="layer-menu"
          at={{ right: 0, top: 32 }}
          items={itemsFor(editor, id, node)}
        />
      </div>
      {sentence && (
        <p role="alert" style={{ padding: "0 16px 8px", color: "var(--error-ink)" }}>
          {sentence}
        </p>
      )}
      <Purpose entry={entry} />
    </>
  );
}

function itemsFor(editor: Editor, id: string, node: Node): (MenuItem | null)[] {
  return [
    { icon: "link", text: "Connect to …", act: () => editor.set({ dialog: { what: "link", from: id } }) },
    { icon: "copy", text: "Duplicate", act: () => duplicate(editor) },
    node.bypassed
      ? { icon: "eye", text: "Use again", act: () => bypass(editor) }
      : { icon: "eye-off", text: "Bypass", act: () => bypass(editor) },
    { icon: "group", text: "Group", act: () => group(editor) },
    { icon: "boxes", text: "Make a block", act: () => void makeBlock(editor, editor.plainTitle(id)) },
    null,
    { icon: "trash-2", text: "Delete and close the gap", act: () => remove(editor, true) },
    { icon: "trash-2", text: "Delete", act: () => remove(editor) },
  ];
}

interface NameInCodeProps {
  name: string;
  isRefused: boolean;
  /** Whether it is called so now. */
  rename: (name: string) => boolean;
  onWrite: () => void;
  /** By a key, so that the keyboard has no place now. */
  onDone: () => void;
}

function NameInCode(props: NameInCodeProps): ReactElement {
  const [isWriting, setWriting] = useState(false);
  if (isWriting) return <NameBox {...props} close={() => setWriting(false)} />;
  return (
    <button
      type="button"
      className="q"
      title="Its name in code; click to change it"
      data-testid="name"
      onClick={() => setWriting(true)}
    >
      <code>{props.name}</code>
    </button>
  );
}

function NameBox({
  name,
  isRefused,
  rename,
  onWrite,
  onDone,
  close,
}: NameInCodeProps & { close: () => void }): ReactElement {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    box.current?.focus();
    box.current?.select();
  }, []);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === "Escape") event.stopPropagation();
    else if (event.key !== "Enter" || !rename(event.currentTarget.value.trim())) return;
    close();
    onDone();
  };
  return (
    <input
      ref={box}
      className="inp"
      style={{ height: 26, width: 120, fontFamily: "JetBrains Mono, monospace", fontSize: 12 }}
      defaultValue={name}
      aria-label="Name in code"
      aria-invalid={isRefused}
      data-testid="name-box"
      onChange={onWrite}
      onBlur={close}
      onKeyDown={onKeyDown}
    />
  );
}

const MATHS = {
  display: "block",
  marginTop: 8,
  padding: "8px 10px",
  background: "var(--sunken)",
  borderRadius: 6,
  whiteSpace: "pre-wrap",
  overflowWrap: "anywhere",
} as const;

/** In one sentence; with a press all that there is to say. */
function Purpose({ entry }: { entry: Entry }): ReactElement {
  const [isLong, setLong] = useState(false);
  const summary = entry.summary || entry.explain || "";
  return (
    <p className="m" style={{ padding: "0 16px 12px", overflowWrap: "anywhere" }}>
      <Words text={isLong && entry.explain ? entry.explain : summary} />{" "}
      {(entry.explain || entry.maths) && (
        <button type="button" className="link" aria-expanded={isLong} onClick={() => setLong(!isLong)}>
          {isLong ? "Less" : "More"}
        </button>
      )}
      {isLong && entry.maths && <code style={MATHS}>{entry.maths}</code>}
      {isLong && entry.torch && (
        <span className="s q" style={{ display: "block", marginTop: 6 }}>
          In torch: <code>{entry.torch}</code>
        </span>
      )}
    </p>
  );
}
