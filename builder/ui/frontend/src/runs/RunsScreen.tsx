/* The Runs page: every run in a table that sorts, filters and searches; any number laid over each other; what they differ in. */

import { type ReactElement, useMemo, useRef, useState } from "react";
import { Menus, useMenu } from "../parts/Menus";
import type { ScreenProps } from "../parts/screen";
import { Toasts } from "../parts/Toast";
import { takeTogether } from "../parts/together";
import { useStableFunctions } from "../parts/useStable";
import type { RunRow } from "../records";
import type { Asked, RunsData } from "./answers";
import type { RowActions } from "./Cells";
import { Compared, type Look } from "./Compared";
import { COLUMNS, sorted, turned } from "./columns";
import { readSettings, type Settings, writeSettings } from "./kept";
import { fitting, type Which } from "./listed";
import { NoRuns } from "./NoRuns";
import { rowMenu } from "./row-menu";
import { DeleteSheet, EditSheet } from "./Sheets";
import { Table } from "./Table";
import { Tools } from "./Tools";
import { useRuns } from "./useRuns";

export function RunsScreen({ data, tell, host }: ScreenProps<RunsData>): ReactElement {
  return (
    <div className="runs">
      <Toasts>
        <Menus>
          <Runs data={data} theme={host.dataset.theme} onAsk={(asked) => tell("asked", asked)} />
        </Menus>
      </Toasts>
    </div>
  );
}

interface Properties {
  data: RunsData;
  theme: string | undefined;
  onAsk: (asked: Asked) => void;
}

type Sheet = { kind: "edit" | "delete"; row: RunRow } | null;

function Runs({ data: { api, name }, theme, onAsk }: Properties): ReactElement {
  const { rows, trouble, doing } = useRuns(api);
  const [settings, setSettings] = useSettings();
  const [search, setSearch] = useState("");
  const [which, setWhich] = useState<Which>("all");
  const [picked, setChosen] = useState<ReadonlySet<string> | null>(takeTogether);
  const [look, setLook] = useState<Look>({ metric: null, asBand: false, log: false });
  const [sheet, setSheet] = useState<Sheet>(null);
  const openMenu = useMenu();
  const newest = useRef<ReadonlySet<string>>(NONE);
  newest.current = useNewest(rows);
  const chosen = picked ?? newest.current;

  const open = (row: RunRow): void => onAsk({ do: "open", run: row.id });
  const withSeeds = async (row: RunRow): Promise<void> => {
    const begun = await doing.again(row, { seeds: 5 });
    if (!begun.length) return;
    setChosen(new Set([row.id, ...begun]));
    setLook({ ...look, asBand: true });
  };
  const openRowMenu = (row: RunRow, button: HTMLElement): void => {
    const ways = {
      ...doing,
      open,
      edit: () => setSheet({ kind: "edit", row }),
      confirmDeleting: () => setSheet({ kind: "delete", row }),
      withSeeds: () => void withSeeds(row),
      table: () => window.open(`${api}/runs/${row.id}/metrics.csv`, "_self"),
    };
    openMenu(button, rowMenu(row, ways));
  };
  const act = useStableFunctions<RowActions>({
    open,
    star: (row) => doing.mark(row, { star: !row.star }),
    search: setSearch,
    more: openRowMenu,
  });
  const [choose] = useState(() => (row: RunRow, isChosen: boolean) => {
    setChosen((before) => {
      const others = [...(before ?? newest.current)].filter((id) => id !== row.id);
      return new Set(isChosen ? [...others, row.id] : others);
    });
  });
  const columns = useMemo(
    () => COLUMNS.filter((column) => column.always || !settings.off.includes(column.id)),
    [settings.off],
  );

  if (!rows) return <div className="run-list">{trouble && <p className="bad pad">{trouble}</p>}</div>;
  if (!rows.length) {
    return (
      <div className="run-list">
        <NoRuns name={name} onTrain={() => onAsk("train")} />
      </div>
    );
  }
  const shown = sorted(fitting(rows, which, search), settings.sort);
  const ids = [...chosen].filter((id) => rows.some((row) => row.id === id));
  return (
    <>
      <Tools
        api={api}
        shown={shown.length}
        listed={rows.filter((row) => !row.archived).length}
        all={rows.length}
        search={search}
        which={which}
        off={settings.off}
        onSearch={setSearch}
        onWhich={setWhich}
        onColumns={(off) => setSettings({ ...settings, off })}
      />
      <div className="run-list">
        <Table
          rows={shown}
          columns={columns}
          chosen={chosen}
          sort={settings.sort}
          nothing={which === "archived" ? "Nothing is archived." : "No run fits this search."}
          act={act}
          onSort={(by) => setSettings({ ...settings, sort: turned(settings.sort, by) })}
          onChoose={choose}
        />
      </div>
      {ids.length > 0 && (
        <Compared
          api={api}
          ids={ids}
          rows={rows}
          look={look}
          theme={theme}
          onLook={setLook}
          onClose={() => setChosen(new Set())}
        />
      )}
      {sheet?.kind === "edit" && (
        <EditSheet row={sheet.row} onClose={() => setSheet(null)} onKeep={(marks) => doing.mark(sheet.row, marks)} />
      )}
      {sheet?.kind === "delete" && (
        <DeleteSheet row={sheet.row} onClose={() => setSheet(null)} onDelete={() => doing.remove(sheet.row)} />
      )}
    </>
  );
}

const NONE: ReadonlySet<string> = new Set();
const FIRST = 3; // runs whose curves fill the page until a person chooses

/** Those that have something to lay over each other; the same set as long as they are the same. */
function useNewest(rows: readonly RunRow[] | null): ReadonlySet<string> {
  const key = (rows ?? [])
    .filter((row) => !row.archived && row.curve?.length)
    .slice(0, FIRST)
    .map(({ id }) => id)
    .join();
  return useMemo(() => new Set(key ? key.split(",") : []), [key]);
}

function useSettings(): [Settings, (settings: Settings) => void] {
  const [settings, setSettings] = useState(readSettings);
  const keep = (changed: Settings): void => {
    setSettings(changed);
    writeSettings(changed);
  };
  return [settings, keep];
}
