/* The drawing as a list: walked with the arrow keys, edited with buttons, for who listens or has no pointer. */
import { type KeyboardEvent, type ReactElement, useEffect, useRef } from "react";
import { inOrder } from "../document/order";
import { wiring } from "../document/wiring";
import type { Editor } from "../editing/editor";
import { quickAddToChosen } from "../editing/quickAdding";
import { remove } from "../editing/removing";
import { bypass } from "../editing/settings";
import { openBlock } from "../editing/walking";
import { focusSettings } from "../gestures/places";

export function LayerList({ editor }: { editor: Editor }): ReactElement {
  const list = useRef<HTMLOListElement>(null);
  const order = inOrder(editor.network);
  const chosen = order.find((id) => editor.nodes.has(id));
  const begin = useComingBack(editor, list);
  const choose = (id: string): void => {
    editor.select([id]);
    editor.view.show([id]);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const here = (event.target as HTMLElement).closest<HTMLElement>("[data-layer]")?.dataset.layer;
    const at = order.indexOf(here ?? "");
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: order.length - 1 }[event.key];
    const next = to === undefined ? undefined : order[to];
    if (at < 0 || next === undefined) return;
    event.preventDefault();
    choose(next);
    focusLayer(list.current!, next);
  };
  if (!order.length)
    return (
      <p className="m" style={{ padding: 16 }}>
        Nothing is drawn yet.{" "}
        <button type="button" className="btn sm" onClick={() => begin(() => quickAddToChosen(editor))}>
          Add a layer
        </button>
      </p>
    );
  return (
    <ol ref={list} className="scroll layer-list" aria-label="Layers, from input to output" onKeyDown={onKeyDown}>
      {order.map((id) => (
        <li key={id}>
          <button
            type="button"
            className="layer-line"
            data-layer={id}
            aria-expanded={id === chosen}
            tabIndex={id === (chosen ?? order[0]) ? 0 : -1}
            onClick={() => choose(id)}
          >
            <b>{editor.spoken(id)}</b>
            <span className="m">{feeders(editor, id)}</span>
          </button>
          {id === chosen && editor.mode === "edit" && <Acts editor={editor} id={id} begin={begin} />}
        </li>
      ))}
    </ol>
  );
}

function feeders(editor: Editor, id: string): string {
  const into = wiring(editor.network).into.get(id) ?? [];
  return into.length ? `from ${into.map(({ from }) => editor.plainTitle(from[0])).join(", ")}` : "from nothing";
}

const focusLayer = (list: HTMLElement, id: string): void =>
  list.querySelector<HTMLElement>(`[data-layer="${CSS.escape(id)}"]`)?.focus();

/** What is begun here opens elsewhere, or hands the keyboard to the drawing; when it is over, the chosen layer of the list has it again. */
function useComingBack(editor: Editor, list: React.RefObject<HTMLOListElement | null>): (act: () => void) => void {
  const isAway = useRef(false);
  useEffect(() => {
    if (!isAway.current || editor.quick || editor.dialog) return;
    isAway.current = false;
    const timer = setTimeout(() => {
      const [id] = editor.nodes;
      const line = list.current?.querySelector<HTMLElement>("[data-layer][tabindex='0']");
      if (id !== undefined && list.current) focusLayer(list.current, id);
      else line?.focus();
    });
    return () => clearTimeout(timer);
  });
  return (act) => {
    isAway.current = true;
    act();
  };
}

interface ActsProps {
  editor: Editor;
  id: string;
  begin: (act: () => void) => void;
}

function Acts({ editor, id, begin }: ActsProps): ReactElement {
  const page = useRef<HTMLDivElement>(null);
  const title = editor.plainTitle(id);
  const node = editor.network.nodes[id]!;
  const cut = (wire: string): void => {
    editor.select([], [wire]);
    remove(editor);
    editor.select([id]);
  };
  const wires = Object.entries(editor.network.wires).filter(([, { to }]) => to[0] === id);
  const acts: [words: string, act: () => void][] = [
    ["Settings", () => focusSettings(page.current!.closest<HTMLElement>(".build")!)],
    ["Add a layer after", () => begin(() => quickAddToChosen(editor))],
    ["Connect to …", () => begin(() => editor.set({ dialog: { what: "link", from: id } }))],
    ...wires.map(([wire, { from }]): [string, () => void] => [
      `Cut the wire from ${editor.plainTitle(from[0])}`,
      () => begin(() => cut(wire)),
    ]),
    ...(node.block ? [["Open the block", () => openBlock(editor, id)] as [string, () => void]] : []),
    [node.bypassed ? "Use again" : "Bypass", () => begin(() => bypass(editor))],
    ["Delete and close the gap", () => begin(() => remove(editor, true))],
    ["Delete", () => begin(() => remove(editor))],
  ];
  return (
    <div ref={page} className="layer-acts" role="group" aria-label={`What can be done with ${title}`}>
      {acts.map(([words, act]) => (
        <button key={words} type="button" className="btn sm" onClick={act}>
          {words}
        </button>
      ))}
    </div>
  );
}
