/* Every layer there is. Drag it out, click it, or press Enter on it. */
import { type KeyboardEvent, type ReactElement, type SyntheticEvent, useMemo, useRef, useState } from "react";
import { Icon } from "../../parts/icons";
import { addToChosen } from "../editing/adding";
import type { Editor } from "../editing/editor";
import { useEditorBeside } from "../editing/useEditor";
import { PaletteGroups } from "./PaletteGroups";
import { PaletteItem } from "./PaletteItem";
import { type Pointed, Preview } from "./Preview";
import { type Item, layersIn, offerOf, search } from "./search";
import { stepInList } from "./stepping";
import { type UsualGroup, usualGroups } from "./usual";

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

function placeholderOf({ catalogue, store }: Editor): string {
  const more = Object.keys(store.document.blocks).length + Object.keys(catalogue.blocks ?? {}).length;
  return `Search ${layersIn(catalogue)} layers${more ? `, ${more} blocks` : ""}`;
}

export function Palette(): ReactElement {
  const editor = useEditorBeside();
  const [text, setText] = useState("");
  const [active, setActive] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  /** The groups that show their forms for series and volumes. */
  const [whole, setWhole] = useState<ReadonlySet<string>>(new Set());
  const { all, matches } = useSearch(editor, text);
  const usual = useUsual(editor, all);
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const shown = pointed && !editor.dragged ? all.find(({ type }) => type === pointed.type) : undefined;
  const point = ({ target, currentTarget }: SyntheticEvent<HTMLElement>): void => {
    const line = (target as Element).closest<HTMLElement>("[data-type]");
    const next = line && { type: line.dataset.type!, top: topBeside(line, currentTarget) };
    if (next?.type !== pointed?.type || next?.top !== pointed?.top) setPointed(next);
  };
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
    <nav
      className="palette"
      aria-label="Layers"
      onMouseOver={point}
      onFocus={point}
      onMouseLeave={() => setPointed(null)}
      onBlur={() => setPointed(null)}
      onDragStart={() => setPointed(null)}
    >
      <div className="inp find">
        <Icon name="search" />
        <input
          value={text}
          placeholder={placeholderOf(editor)}
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
            usual={usual}
            list={list}
            words={editor.words}
            whole={whole}
            setWhole={setWhole}
          />
        </div>
      )}
      {pointed && shown && <Preview editor={editor} item={shown} top={pointed.top} />}
    </nav>
  );
}

const PREVIEW = 220; // pixels that it may be high

/** Beside the line, and whole where the palette ends. */
function topBeside(line: HTMLElement, palette: HTMLElement): number {
  const { top, height } = palette.getBoundingClientRect();
  return Math.max(8, Math.min(line.getBoundingClientRect().top - top, height - PREVIEW));
}

/** A new list only where another layer belongs into it. */
function useUsual(editor: Editor, all: Item[]): UsualGroup[] {
  const groups = usualGroups(all, editor.catalogue, editor.store.document);
  const text = groups.map(({ id, items }) => `${id}:${items.map(({ type }) => type).join()}`).join(";");
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text says what is in them
  return useMemo(() => groups, [text, all]);
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
