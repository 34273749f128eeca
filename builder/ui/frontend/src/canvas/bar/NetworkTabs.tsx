/* The networks of the project; a double click renames one. */
import { type ReactElement, useState } from "react";
import { Icon } from "../../parts/icons";
import { TitleBox } from "../../parts/TitleBox";
import type { Editor } from "../editing/editor";
import { addNetwork, removeNetwork, renameNetwork } from "../editing/networks";

export function NetworkTabs({ editor }: { editor: Editor }): ReactElement {
  const [renaming, setRenaming] = useState<string | null>(null);
  const names = Object.keys(editor.store.document.networks);
  const rename = (old: string, name: string): void => {
    const why = renameNetwork(editor, old, name);
    if (why) editor.store.say(why, true);
    setRenaming(null);
  };
  return (
    <span className="nets">
      <span role="tablist" aria-label="Networks" style={{ display: "contents" }}>
        {names.map((name) =>
          name === renaming ? (
            <TitleBox
              key={name}
              title={name}
              label="Name of the network"
              style={{ height: 26, width: 130 }}
              onDone={(title) => rename(name, title)}
            />
          ) : (
            <NetworkTab
              key={name}
              editor={editor}
              name={name}
              isOnly={names.length === 1}
              rename={() => setRenaming(name)}
            />
          ),
        )}
      </span>
      <button
        type="button"
        className="btn t sm i"
        aria-label="Add a network"
        title="Add a network"
        data-testid="add-network"
        onClick={() => addNetwork(editor)}
      >
        <Icon name="plus" />
      </button>
    </span>
  );
}

interface NetworkTabProps {
  editor: Editor;
  name: string;
  isOnly: boolean;
  rename: () => void;
}

function NetworkTab({ editor, name, isOnly, rename }: NetworkTabProps): ReactElement {
  const isOpen = name === editor.scope.name;
  return (
    <span className="row" style={{ gap: 0 }}>
      <button
        type="button"
        role="tab"
        aria-selected={isOpen}
        className={`net ${isOpen ? "on" : ""}`}
        data-testid={`net-${name}`}
        title="Double click: rename"
        onClick={() => {
          if (!isOpen) editor.open({ kind: "networks", name });
        }}
        onDoubleClick={rename}
      >
        {name}
      </button>
      {isOpen && !isOnly && (
        <button
          type="button"
          className="q"
          aria-label={`Delete ${name}`}
          title={`Delete ${name}`}
          onClick={() => removeNetwork(editor, name)}
        >
          <Icon name="x" size={12} />
        </button>
      )}
    </span>
  );
}

/** Inside a block: the way in which a person came here, and out of it. */
export function BlockTrail({ editor }: { editor: Editor }): ReactElement {
  const { blocks } = editor.store.document;
  const names = editor.trail.map(({ kind, name }) => (kind === "networks" ? name : (blocks[name]?.title ?? name)));
  return (
    <span className="row nets" style={{ gap: 2 }}>
      {names.map((name, depth) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a block may be entered from one of the same name
        <Crumb key={depth} text={name} act={() => editor.leave()} />
      ))}
      {!names.length && <Crumb text="network" act={() => editor.open(editor.firstNetwork)} />}
      <span className="net on" data-testid="scope">
        {blocks[editor.scope.name]?.title || editor.scope.name}
      </span>
    </span>
  );
}

const Crumb = ({ text, act }: { text: string; act: () => void }): ReactElement => (
  <button type="button" className="net" onClick={act}>
    {text}
    <Icon name="chevron-right" size={12} />
  </button>
);
