/* Choosing data: a file of one's own, points drawn by mouse, ready sets, generated ones with dials, fetched ones
   with licence and source. */
import { type DragEvent, type ReactElement, useCallback, useEffect, useState } from "react";
import { Icon } from "../../parts/icons";
import { useStable } from "../../parts/useStable";
import type { DataCatalogue, OwnFiles } from "../../records";
import type { View } from "../answers";
import { FirstRows } from "../FirstRows";
import type { Server } from "../server";
import type { Choosing, Doing } from "../useProjectData";
import { Cards } from "./Cards";
import { Detail } from "./Detail";
import { Drop } from "./Drop";
import { filesBelow } from "./folder";
import { OwnFilesList } from "./OwnFilesList";
import { Refused } from "./Refused";
import { useThumbnailQueue } from "./thumbnails";
import { type Bringing, useBringing } from "./useBringing";
import { usePasting } from "./usePasting";

interface Properties {
  server: Server;
  choosing: Choosing;
  /** The data that the project has, if it has any. */
  view: View | null;
  /** The project's name. */
  project: string;
  doing: Doing;
}

export function Chooser({ server, choosing, view, project, doing }: Properties): ReactElement {
  const { catalogue, trouble } = useCatalogue(server);
  const sets = catalogue?.sets;
  const [files, refreshFiles] = useFiles(server);
  const place = { server, doing, project, view, largest: files?.largest ?? null, onFiles: refreshFiles };
  const bringing = useBringing(place);
  const queue = useThumbnailQueue(server);
  const [search, setSearch] = useState("");
  const [selected, setSelected] = useState(choosing.select ?? null);
  const select = useStable((name: string): void => setSelected({ name, options: {} }));
  const { first, refusal } = bringing;
  const [isOver, over] = useDropping(bringing);
  usePasting(bringing);
  const chosen = sets?.find(({ name }) => name === selected?.name);
  return (
    <>
      {first && (
        <FirstRows
          title={first.data.options.name ?? "Your file"}
          first={first.first}
          reading={first.reading}
          onStop={() => server.cancel(first.data)}
        />
      )}
      <div className="choose" hidden={first !== null} {...over}>
        <div className="top">
          {view && (
            <button className="btn t" type="button" onClick={() => doing.choose(null)}>
              <Icon name="arrow-left" />
              Back to the data
            </button>
          )}
          <div className="title">
            <h1>Which data?</h1>
            <div className="s q">Your own, drawn by hand, or one of the ready sets</div>
          </div>
          <span className="grow" />
          <input
            className="inp text search"
            type="search"
            placeholder="Images, series, spirals …"
            aria-label="Search data sets"
            value={search}
            onChange={(event) => setSearch(event.target.value)}
          />
        </div>
        <div className="middle">
          <div className="main scroll">
            <Drop bringing={bringing} isOver={isOver} readable={catalogue?.readable ?? ""} />
            {refusal && (
              <Refused
                refusal={refusal}
                formats={catalogue?.formats ?? []}
                onReadAgain={bringing.readAgain}
                onClose={bringing.forgive}
              />
            )}
            {files && <OwnFilesList server={server} files={files} onUse={bringing.takeFile} onChanged={refreshFiles} />}
            <div className="cards">
              {trouble && <p className="warned pad">{trouble}</p>}
              {sets && (
                <Cards
                  sets={sets}
                  search={search}
                  chosen={selected?.name ?? view?.data.set ?? null}
                  queue={queue}
                  onChoose={select}
                />
              )}
            </div>
          </div>
          <aside className="side detail" aria-label="The chosen set">
            {chosen && selected ? (
              <Detail
                key={chosen.name}
                server={server}
                set={chosen}
                options={selected.options}
                onUse={(data, onReading) => bringing.takeSet(data, chosen.title, onReading)}
              />
            ) : (
              <Hint />
            )}
          </aside>
        </div>
      </div>
    </>
  );
}

const Hint = (): ReactElement => (
  <div className="empty small">
    <span className="q">
      <Icon name="points" size={32} />
    </span>
    <p className="m">Press a card to see its data here, before you use them.</p>
  </div>
);

function useCatalogue(server: Server): { catalogue: DataCatalogue | null; trouble: string } {
  const [known, setKnown] = useState<{ catalogue: DataCatalogue | null; trouble: string }>({
    catalogue: null,
    trouble: "",
  });
  useEffect(() => {
    server.catalogue().then(
      (catalogue) => setKnown({ catalogue, trouble: "" }),
      (error: Error) => setKnown({ catalogue: null, trouble: error.message }),
    );
  }, [server]);
  return known;
}

/** The visitor's files; without an answer there are none to show. */
function useFiles(server: Server): [files: OwnFiles | null, refresh: () => void] {
  const [files, setFiles] = useState<OwnFiles | null>(null);
  const refresh = useCallback(() => {
    server.ask<OwnFiles>("files").then(setFiles, () => {});
  }, [server]);
  useEffect(refresh, [refresh]);
  return [files, refresh];
}

interface Dropping {
  onDragOver: (event: DragEvent) => void;
  onDragLeave: (event: DragEvent<HTMLElement>) => void;
  onDrop: (event: DragEvent) => void;
}

/** A file or a folder may be dropped anywhere on the chooser. */
function useDropping({ bring, bringFolder }: Bringing): [isOver: boolean, handlers: Dropping] {
  const [isOver, setOver] = useState(false);
  const onDragOver = (event: DragEvent): void => {
    event.preventDefault();
    setOver(true);
  };
  const onDragLeave = (event: DragEvent<HTMLElement>): void => {
    if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const entry = event.dataTransfer.items[0]?.webkitGetAsEntry?.();
    const [file] = event.dataTransfer.files;
    if (entry?.isDirectory) void bringFolder({ name: entry.name, files: filesBelow(entry) });
    else if (file) void bring(file);
  };
  return [isOver, { onDragOver, onDragLeave, onDrop }];
}
