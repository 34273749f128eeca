/* Every layer there is. Drag it out, click it, or press Enter on it. */
import { type KeyboardEvent, type ReactElement, useMemo, useRef, useState } from "react";
import { Icon } from "../../parts/icons";
import { addToChosen } from "../editing/adding";
import type { Editor } from "../editing/editor";
import { useEditorBeside } from "../editing/useEditor";
import { PaletteGroups } from "./PaletteGroups";
import { PaletteItem } from "./PaletteItem";
import { type Item, offerOf, search } from "./search";
import { stepInList } from "./stepping";

/** All layers in the order of the palette, and those that a text finds. */
function useSearch(editor: Editor, text: string): { all: Item[]; matches: Item[] } {
  const { catalogue, blocks, openBlock, dimensions } = offerOf(editor);
  const all = useMemo(
    () => search({ catalogue, blocks, openBlock, dimensions: 2 }, ""),
    [catalogue, blocks, openBlock],
  );
  const matches = useMemo(
    () => (text ? search({ catalogue, blocks, openBlock, dimensions }, text) : []),
    [catalogue, blocks, openBlock, dimensions, text],
  );
  return { all, matches };
}

export function Palette(): ReactElement {
  const editor = useEditorBeside();
  const [text, setText] = useState("");
  const [active, setActive] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  /** The groups that show their forms for series and volumes. */
  const [whole, setWhole] = useState<ReadonlySet<string>>(new Set());
  const { all, matches } = useSearch(editor, text);
  const write = (next: string): void => {
    setText(next);
    setActive(0);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    const chosen = matches[active];
    if (event.key === "ArrowDown" && !text) stepInList(list.current, event, 1);
    else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const next = active + (event.key === "ArrowDown" ? 1 : -1);
      setActive(Math.max(0, Math.min(matches.length - 1, next)));
    } else if (event.key === "Enter" && chosen && text) {
      addToChosen(editor, chosen.type);
      event.currentTarget.select();
    } else if (event.key === "Escape") {
      if (text) setText("");
      else editor.view.focus();
      event.stopPropagation();
    }
  };
  return (
    <nav className="palette" aria-label="Layers">
      <div className="inp find">
        <Icon name="search" />
        <input
          value={text}
          placeholder={`Search ${all.length} layers`}
          aria-label="Search layers by name or purpose"
          data-testid="search"
          role="combobox"
          aria-expanded={!!text}
          aria-controls="ll-layers"
          aria-activedescendant={text && matches[active] ? `ll-layers-${active}` : undefined}
          onChange={(event) => write(event.target.value)}
          onKeyDown={onKeyDown}
        />
        {text && (
          <button type="button" aria-label="Clear the search" className="q" onClick={() => setText("")}>
            <Icon name="x" size={14} />
          </button>
        )}
      </div>
      {text ? (
        <div className="list" ref={list} id="ll-layers" role="listbox" aria-label="Layers found">
          {matches.map((item, index) => (
            <PaletteItem key={item.type} editor={editor} item={item} list={list} place={{ index, active }} />
          ))}
          {!matches.length && <NothingFound text={text} search={write} />}
        </div>
      ) : (
        <div className="list" ref={list} id="ll-layers">
          <PaletteGroups
            editor={editor}
            items={all}
            list={list}
            words={editor.words}
            whole={whole}
            setWhole={setWhole}
          />
        </div>
      )}
    </nav>
  );
}

interface NothingFoundProps {
  text: string;
  search: (text: string) => void;
}

const NothingFound = ({ text, search: searchFor }: NothingFoundProps): ReactElement => (
  <p className="m" style={{ padding: "8px 16px" }}>
    No layer is called or does “{text.slice(0, 40)}”. Try what it is for:{" "}
    <button type="button" className="link" onClick={() => searchFor("regularise")}>
      regularise
    </button>
    ,{" "}
    <button type="button" className="link" onClick={() => searchFor("shrink")}>
      shrink
    </button>
    .
  </p>
);
