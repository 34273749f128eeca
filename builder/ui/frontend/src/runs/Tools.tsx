/* Above the table: how many there are, the search, which of them, which columns, and all as a file. */
import type { ReactElement } from "react";
import { Icon } from "../parts/icons";
import { type MenuItem, useMenu } from "../parts/Menus";
import { count } from "../parts/numbers";
import { Segments } from "../parts/Segments";
import { COLUMNS } from "./columns";
import { CHOICES, type Which } from "./listed";

interface Properties {
  api: string;
  shown: number;
  /** Of those that are not archived. */
  listed: number;
  all: number;
  search: string;
  which: Which;
  off: readonly string[];
  onSearch: (search: string) => void;
  onWhich: (which: Which) => void;
  onColumns: (off: string[]) => void;
}

export function Tools(properties: Properties): ReactElement {
  const { api, shown, listed, all, search, which, off, onSearch, onWhich, onColumns } = properties;
  const openMenu = useMenu();
  return (
    <div className="row run-tools">
      <h2>Runs</h2>
      <span className="s q nw">{shown === listed ? count(shown) : `${count(shown)} of ${count(all)}`}</span>
      <span className="grow" />
      <input
        className="inp search"
        type="search"
        placeholder="Name, data, tag, note …"
        aria-label="Search"
        value={search}
        onChange={(event) => onSearch(event.target.value)}
      />
      <Segments label="Which runs" choices={CHOICES} value={which} onChoose={onWhich} />
      <button
        className="btn t sm"
        type="button"
        onClick={(event) => openMenu(event.currentTarget, columnItems(off, onColumns))}
      >
        <Icon name="sliders" />
        Columns
      </button>
      <button className="btn t sm" type="button" onClick={() => window.open(`${api}/runs.csv`, "_self")}>
        <Icon name="download" />
        CSV
      </button>
    </div>
  );
}

const UNMARKED = "\u2003 "; // as wide as the tick

function columnItems(off: readonly string[], onColumns: (off: string[]) => void): MenuItem[] {
  return COLUMNS.filter((column) => !column.always).map(({ id, title }) => {
    const isOff = off.includes(id);
    return {
      text: `${isOff ? UNMARKED : "✓ "}${title}`,
      act: () => onColumns(isOff ? off.filter((other) => other !== id) : [...off, id]),
    };
  });
}
