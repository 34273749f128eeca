/* A layer found by its name, beside the pointer or after the chosen layer. */
import { type ReactElement, type RefObject, useMemo, useState } from "react";
import { Glyph, Icon } from "../../parts/icons";
import { Words } from "../../parts/Words";
import { add } from "../editing/adding";
import type { Editor, QuickAdd as Quick } from "../editing/editor";
import { useEditor } from "../editing/useEditor";
import { FLAT, onGrid, WIDTH } from "../geometry/boxes";
import { type Item, type Offer, offerOf, search } from "../palette/search";
import { commonTypes, usualFirst } from "../palette/usual";
import { quickItems } from "./quickItems";
import { useChosenInList } from "./useChosenInList";

const MOST = 60; // lines
const SIZE = { width: 312, height: 388 }; // pixels that the box takes at most

export function QuickAdd({ root }: { root: RefObject<HTMLDivElement | null> }): ReactElement | null {
  const editor = useEditor();
  const { quick } = editor;
  // Another place is another box: what was written in the last one is gone.
  return (
    quick && <QuickBox key={`${quick.x} ${quick.y} ${quick.from?.port[0]}`} editor={editor} quick={quick} root={root} />
  );
}

interface QuickBoxProps {
  editor: Editor;
  quick: Quick;
  root: RefObject<HTMLDivElement | null>;
}

function QuickBox({ editor, quick, root }: QuickBoxProps): ReactElement {
  const [text, setText] = useState("");
  const items = useItems(editor, quick, text);
  const put = (item: Item, asBranch: boolean): void => {
    editor.quick = null;
    addAt(editor, item.type, quick, asBranch);
    editor.view.focus();
    const [added] = editor.nodes;
    if (added) editor.view.show([added]);
  };
  const close = (): void => {
    editor.set({ quick: null });
    editor.view.focus();
  };
  const { active, setActive, box, list, onKeyDown } = useChosenInList(items.length, {
    take: (index, withShift) => items[index] && put(items[index], withShift),
    close,
    closing: ["Tab"],
  });
  const isAsking = quick.from && quick.fits === null && !text;
  return (
    <div
      className="pop quick nowheel"
      data-testid="quick"
      role="dialog"
      aria-label="Add a layer"
      style={placeOf(quick, root.current)}
    >
      <div className="inp" style={{ flex: "none" }}>
        <Icon name="search" />
        <input
          ref={box}
          value={text}
          aria-label="Name or purpose of the layer"
          data-testid="quick-search"
          placeholder={quick.from ? "What comes next" : quick.wire ? "Insert a layer" : "Name or purpose"}
          role="combobox"
          aria-expanded
          aria-controls="ll-quick"
          aria-activedescendant={items[active] ? `ll-quick-${active}` : undefined}
          onChange={(event) => {
            setText(event.target.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div className="list" ref={list} id="ll-quick" role="listbox" aria-label="Layers">
        {isAsking && (
          <p className="q s" style={{ padding: 8 }}>
            Looking for what fits …
          </p>
        )}
        {!isAsking &&
          items
            .slice(0, MOST)
            .map((item, index) => (
              <QuickLine
                key={item.type}
                item={item}
                index={index}
                isActive={index === active}
                onPoint={() => setActive(index)}
                onPut={(asBranch) => put(item, asBranch)}
              />
            ))}
        {items.length === 0 && (
          <p className="m s" style={{ padding: 8 }}>
            No layer is called or does “{text.slice(0, 40)}”.
          </p>
        )}
      </div>
    </div>
  );
}

function useItems(editor: Editor, { from, wire, fits }: Quick, text: string): Item[] {
  const { catalogue, blocks, openBlock, dimensions } = offerOf(editor);
  const { document } = editor.store;
  return useMemo(() => {
    const offer: Offer = { catalogue, blocks, openBlock, dimensions };
    const all = search(offer, text);
    const items = text ? all : usualFirst(all, commonTypes(catalogue, document));
    return quickItems(items, { from, wire, fits }, text, (type) => editor.entryOfType(type));
  }, [editor, document, catalogue, blocks, openBlock, dimensions, from, wire, fits, text]);
}

function addAt(editor: Editor, type: string, { from, wire, at }: Quick, asBranch: boolean): void {
  if (from) add(editor, type, { from, ...(at ? { at: [at[0] - WIDTH / 2, at[1]] } : {}) });
  else if (wire !== undefined) add(editor, type, { wire });
  else if (at) add(editor, type, { at: [onGrid(at[0] - WIDTH / 2), onGrid(at[1] - FLAT / 2)] });
  else add(editor, type, editor.onlyNode === undefined ? {} : { after: editor.onlyNode, branch: asBranch });
}

function placeOf({ x, y }: Quick, host: HTMLElement | null): { left: number; top: number } {
  const width = host?.clientWidth ?? 800;
  const height = host?.clientHeight ?? 600;
  return {
    left: Math.max(8, Math.min(x - 20, width - SIZE.width)),
    top: Math.max(8, Math.min(y - 10, height - SIZE.height)),
  };
}

interface QuickLineProps {
  item: Item;
  index: number;
  isActive: boolean;
  onPoint: () => void;
  onPut: (asBranch: boolean) => void;
}

const QuickLine = ({ item, index, isActive, onPoint, onPut }: QuickLineProps): ReactElement => (
  <button
    type="button"
    tabIndex={-1}
    id={`ll-quick-${index}`}
    role="option"
    aria-selected={isActive}
    data-testid={`quick-${item.type}`}
    className={`item ${item.family} ${isActive ? "on" : ""}`}
    onPointerMove={(event) => {
      if (event.movementX || event.movementY) onPoint(); // a list that moves under a resting mouse chooses nothing
    }}
    onClick={(event) => onPut(event.shiftKey)}
  >
    <span className="fam">
      <Glyph name={item.glyph} />
    </span>
    <span className="grow">
      <span className="cut" style={{ display: "block" }}>
        {item.title}
      </span>
      {item.why && (
        <span className="s q cut" style={{ display: "block" }}>
          <Words text={item.why} />
        </span>
      )}
    </span>
  </button>
);
