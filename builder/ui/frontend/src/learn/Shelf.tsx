/* The left side: a search, the families each with a picture of one of its entries, and the entries of a family or of a search. */
import { type KeyboardEvent, type ReactElement, useRef, useState } from "react";
import { Icon } from "../parts/icons";
import { thousands } from "../parts/numbers";
import type { EntryShown, FamilyShown, ShelfShown } from "../records";
import { colourOf } from "./answers";
import { searched } from "./searching";
import { Tile } from "./Tile";
import { usePictures } from "./usePictures";

const MOST_FOUND = 30;

interface Properties {
  api: string;
  shelf: ShelfShown;
  /** The id of the entry that is open. */
  open: string;
  onOpen: (id: string) => void;
  theme: string | undefined;
}

export function Shelf({ api, shelf, open, onOpen, theme }: Properties): ReactElement {
  const [text, setText] = useState("");
  const [family, setFamily] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const matches = text.trim() ? searched(shelf.entries, text) : [];
  const of = shelf.families.find(({ id }) => id === family);
  const members = of ? shelf.entries.filter((entry) => entry.family === of.id) : [];
  const openFamily = ({ id }: FamilyShown): void => {
    setFamily(id);
    onOpen(shelf.entries.find((entry) => entry.family === id)!.id);
  };
  const key = ({ key: pressed }: KeyboardEvent): void => {
    if (pressed === "Enter" && matches[0]) onOpen(matches[0].id);
    if (pressed === "Escape") setText("");
  };
  return (
    <aside className="shelf" aria-label="Entries">
      <div className="search-box">
        <Icon name="search" />
        <input
          ref={input}
          className="inp"
          type="search"
          placeholder={`Search ${thousands(shelf.entries.length)} entries: name, symbol or question`}
          aria-label="Search the entries"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={key}
        />
      </div>
      {text.trim() ? (
        <Entries
          title={matchedWords(matches.length)}
          {...{ api, shelf, open, onOpen, theme }}
          entries={matches.slice(0, MOST_FOUND)}
        />
      ) : of ? (
        <Entries
          title={of.title}
          {...{ api, shelf, open, onOpen, theme }}
          entries={members}
          back={
            <button type="button" className="link row" onClick={() => setFamily(null)}>
              <Icon name="chevron-left" />
              Families
            </button>
          }
        />
      ) : (
        <Families families={shelf.families} onChoose={openFamily} theme={theme} open={familyOf(shelf, open)} />
      )}
    </aside>
  );
}

const matchedWords = (count: number): string =>
  count === 0
    ? "Nothing has all these words"
    : count > MOST_FOUND
      ? `The first ${MOST_FOUND} of ${count}`
      : `${count} found`;

const familyOf = ({ entries }: ShelfShown, id: string): string | undefined =>
  entries.find((entry) => entry.id === id)?.family;

interface FamiliesProperties {
  families: readonly FamilyShown[];
  onChoose: (family: FamilyShown) => void;
  theme: string | undefined;
  open: string | undefined;
}

const Families = ({ families, onChoose, theme, open }: FamiliesProperties): ReactElement => (
  <>
    <div className="row shelf-head">
      <h2>Families</h2>
      <span className="grow" />
      <span className="s q">pictures come from the entries themselves</span>
    </div>
    <div className="tiles">
      {families.map((family) => (
        <Tile
          key={family.id}
          title={family.title}
          note={String(family.count)}
          picture={family.picture}
          colour={colourOf(family.group)}
          glyph={family.glyph}
          isOn={family.id === open}
          theme={theme}
          onOpen={() => onChoose(family)}
        />
      ))}
    </div>
  </>
);

interface EntriesProperties extends Omit<Properties, "entries"> {
  title: string;
  entries: readonly EntryShown[];
  back?: ReactElement;
}

function Entries({ api, shelf, title, entries, back, open, onOpen, theme }: EntriesProperties): ReactElement {
  const pictures = usePictures(api, [...new Set(entries.map(({ family }) => family))]);
  const families = new Map(shelf.families.map((family) => [family.id, family]));
  return (
    <>
      <div className="row shelf-head">
        <h2>{title}</h2>
        <span className="s q">{back && entries.length}</span>
        <span className="grow" />
        {back}
      </div>
      <div className="tiles">
        {entries.map(({ id, title: name, family, summary }) => (
          <Tile
            key={id}
            title={name}
            about={summary}
            picture={pictures[id] ?? null}
            colour={colourOf(families.get(family)!.group)}
            glyph={families.get(family)!.glyph}
            isOn={id === open}
            theme={theme}
            onOpen={() => onOpen(id)}
          />
        ))}
      </div>
    </>
  );
}
