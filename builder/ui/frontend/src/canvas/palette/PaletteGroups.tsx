/* The palette in groups, which fold away. */
import { memo, type ReactElement, type RefObject, useState } from "react";
import { Icon } from "../../parts/icons";
import type { Editor } from "../editing/editor";
import type { Vocabulary } from "../editing/sheet";
import { remember, remembered } from "../saving/memory";
import { PaletteItem } from "./PaletteItem";
import type { Item } from "./search";
import { stepByKey } from "./stepping";
import type { UsualGroup } from "./usual";

const ORDER = ["spatial", "dense", "activation", "steady", "sequence", "structure"];
const FOLDED_AT_FIRST = ORDER.join();

interface PaletteGroupsProps {
  editor: Editor;
  items: Item[];
  /** What stands before the families. */
  usual: UsualGroup[];
  list: RefObject<HTMLElement | null>;
  /** Of the editor: other words are another list. */
  words: Vocabulary;
  /** The groups that show their forms for series and volumes. */
  whole: ReadonlySet<string>;
  setWhole: (whole: ReadonlySet<string>) => void;
}

export const PaletteGroups = memo(function PaletteGroups(props: PaletteGroupsProps): ReactElement {
  const { editor, items, usual, list, whole, setWhole } = props;
  const [folded, setFolded] = useState(
    () => new Set((remembered("closed") ?? FOLDED_AT_FIRST).split(",").filter(Boolean)),
  );
  const fold = (id: string): void => {
    const next = toggled(folded, id);
    setFolded(next);
    remember("closed", [...next].join());
  };
  return (
    <>
      {usual.map(({ id, title, items: known }) => (
        <PaletteGroup
          key={id}
          editor={editor}
          title={title}
          shelf={id}
          items={known}
          list={list}
          isFolded={folded.has(id)}
          isWhole
          onFold={() => fold(id)}
        />
      ))}
      {groupsOf(editor, items).map(({ id, title }) => (
        <PaletteGroup
          key={id}
          editor={editor}
          title={title}
          items={items.filter((item) => item.group === id)}
          list={list}
          isFolded={folded.has(id)}
          isWhole={whole.has(id)}
          onFold={() => fold(id)}
          onWhole={() => setWhole(toggled(whole, id))}
        />
      ))}
    </>
  );
});

function groupsOf({ catalogue }: Editor, items: Item[]): { id: string; title: string }[] {
  const rank = (id: string): number => (ORDER.includes(id) ? ORDER.indexOf(id) : ORDER.length);
  const groups = [...catalogue.groups].sort((a, b) => rank(a.id) - rank(b.id));
  const all = [...groups, { id: "blocks", title: "Blocks" }];
  return all.filter(({ id }) => items.some((item) => item.group === id));
}

function toggled(set: ReadonlySet<string>, id: string): Set<string> {
  const next = new Set(set);
  if (!next.delete(id)) next.add(id);
  return next;
}

interface PaletteGroupProps {
  editor: Editor;
  title: string;
  /** Its layers stand in a family too. */
  shelf?: string;
  items: Item[];
  list: RefObject<HTMLElement | null>;
  isFolded: boolean;
  isWhole: boolean;
  onFold: () => void;
  /** Without, there is nothing behind one line. */
  onWhole?: () => void;
}

function PaletteGroup(props: PaletteGroupProps): ReactElement {
  const { editor, title, shelf, items, list, isFolded, isWhole, onFold, onWhole } = props;
  // Most drawings are of pictures: the forms for series and volumes stand behind one line.
  const twins = items.filter((item) => isTwin(item, items));
  const shown = isWhole ? items : items.filter((item) => !twins.includes(item));
  return (
    <div role="group" aria-label={title}>
      <button
        type="button"
        className="head"
        aria-expanded={!isFolded}
        onClick={onFold}
        tabIndex={-1}
        onKeyDown={(event) => stepByKey(list.current, event)}
      >
        <Icon name={isFolded ? "chevron-right" : "chevron-down"} />
        <span className="grow">{title}</span>
        <span className="s q" style={{ fontWeight: 400 }}>
          {items.length}
        </span>
      </button>
      {!isFolded &&
        shown.map((item) => <PaletteItem key={item.type} editor={editor} item={item} list={list} shelf={shelf} />)}
      {!isFolded && onWhole && twins.length > 0 && (
        <button
          type="button"
          className="item q s"
          style={{ cursor: "pointer", paddingLeft: 48, fontSize: 12 }}
          tabIndex={-1}
          aria-expanded={isWhole}
          onClick={onWhole}
        >
          {isWhole ? "Fewer" : `${twins.length} more: 1-D, 3-D`}
        </button>
      )}
    </div>
  );
}

/** The same layer for other dimensions than two. */
const isTwin = ({ type }: Item, items: Item[]): boolean =>
  /[13]d$/.test(type) && items.some((other) => other.type === type.replace(/[13]d$/, "2d"));
