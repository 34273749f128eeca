/* Connecting the chosen layer by keyboard: the other layers by name, those that cannot be connected last and with
   the reason. */
import { type ReactElement, useState } from "react";
import { Glyph, Icon } from "../../parts/icons";
import type { PortEntry } from "../answers";
import { connect, refusal } from "../editing/connecting";
import type { Editor } from "../editing/editor";
import { useChosenInList } from "./useChosenInList";

interface Target {
  id: string;
  port: PortEntry;
  /** Why it cannot be. */
  why: string | null;
}

export function LinkDialog({ editor, from }: { editor: Editor; from: string }): ReactElement {
  const [text, setText] = useState("");
  const output = editor.entry(editor.network.nodes[from]!).outputs[0]?.name;
  const targets = targetsOf(editor, from, output).filter((target) => isMeant(editor, target, text));
  const close = (): void => {
    editor.set({ dialog: null });
    editor.view.focus();
  };
  const take = (index: number): void => {
    const target = targets[index];
    if (!target || output === undefined) return;
    if (target.why) {
      editor.store.say(target.why, true);
      return;
    }
    editor.dialog = null;
    connect(editor, [from, output], [target.id, target.port.name]);
    editor.view.focus();
  };
  const { active, setActive, box, list, onKeyDown } = useChosenInList(targets.length, { take, close });
  return (
    <div
      className="pop sheet"
      role="dialog"
      aria-modal="true"
      aria-label={`Connect ${editor.plainTitle(from)} to`}
      style={{ width: 360, padding: 12 }}
      data-testid="link-dialog"
    >
      <h3 style={{ padding: "0 4px 8px" }}>Connect {editor.plainTitle(from)} to</h3>
      <div className="inp">
        <Icon name="search" />
        <input
          ref={box}
          value={text}
          aria-label="Layer to connect to"
          role="combobox"
          aria-expanded
          aria-controls="ll-link"
          aria-activedescendant={targets[active] ? `ll-link-${active}` : undefined}
          onChange={(event) => {
            setText(event.target.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div
        ref={list}
        className="quick"
        style={{ padding: "6px 0 0", width: "100%", maxHeight: 300, overflowY: "auto" }}
        id="ll-link"
        role="listbox"
        aria-label="Layers"
      >
        {targets.map((target, index) => (
          <TargetLine
            key={target.id + target.port.name}
            editor={editor}
            target={target}
            index={index}
            isActive={index === active}
            take={() => take(index)}
          />
        ))}
        {!targets.length && (
          <p className="m" style={{ padding: 8 }}>
            No other layer here.
          </p>
        )}
      </div>
    </div>
  );
}

/** Those that can be connected first, each kind from top to bottom. */
function targetsOf(editor: Editor, from: string, output: string | undefined): Target[] {
  const why = (id: string, port: string): string | null =>
    output === undefined ? "It gives nothing on." : refusal(editor, [from, output], [id, port]);
  const height = (id: string): number => editor.boxOf(id)?.y ?? 0;
  return Object.keys(editor.network.nodes)
    .filter((id) => id !== from)
    .flatMap((id) => editor.inputs(id).map((port) => ({ id, port, why: why(id, port.name) })))
    .sort((a, b) => Number(!!a.why) - Number(!!b.why) || height(a.id) - height(b.id));
}

function isMeant(editor: Editor, { id, port }: Target, text: string): boolean {
  const words = `${editor.plainTitle(id)} ${editor.network.nodes[id]!.name} ${port.name}`;
  return words.toLowerCase().includes(text.toLowerCase());
}

interface TargetLineProps {
  editor: Editor;
  target: Target;
  index: number;
  isActive: boolean;
  take: () => void;
}

function TargetLine({ editor, target: { id, port, why }, index, isActive, take }: TargetLineProps): ReactElement {
  const entry = editor.entry(editor.network.nodes[id]!);
  return (
    <button
      id={`ll-link-${index}`}
      type="button"
      className={`item ${editor.familyClass(entry)} ${isActive ? "on" : ""}`}
      role="option"
      aria-selected={isActive}
      tabIndex={-1}
      onClick={take}
      style={why ? { opacity: 0.6 } : undefined}
    >
      <span className="fam">
        <Glyph name={editor.glyph(entry)} />
      </span>
      <span className="grow">
        <span className="cut" style={{ display: "block" }}>
          {editor.plainTitle(id)}
          {port.name === "in" ? "" : `, ${port.name}`}
        </span>
        {why && (
          <span className="s q" style={{ display: "block" }}>
            {why}
          </span>
        )}
      </span>
    </button>
  );
}
