/* Learn: pick a picture, change a number, see the picture change. Left the families and their entries, right one entry. */
import { type ReactElement, useEffect, useState } from "react";
import { ask } from "../parts/ask";
import type { ScreenProps } from "../parts/screen";
import { useStable } from "../parts/useStable";
import type { ShelfShown } from "../records";
import type { LearnData, Wish } from "./answers";
import { EntryView } from "./EntryView";
import { Shelf } from "./Shelf";

export function LearnScreen({ data, tell, host }: ScreenProps<LearnData>): ReactElement {
  const { api, project, entry } = data;
  const [shelf, setShelf] = useState<ShelfShown | null>(null);
  const [trouble, setTrouble] = useState("");
  const [open, setOpen] = useState<string | null>(entry);
  const wish = useStable((asked: Wish): void => tell("wish", asked));
  useEffect(() => {
    const leaving = new AbortController();
    ask<ShelfShown>(`${api}/learn`, { signal: leaving.signal }).then(setShelf, (error: Error) => {
      if (!leaving.signal.aborted) setTrouble(error.message);
    });
    return () => leaving.abort();
  }, [api]);
  if (trouble) {
    return (
      <div className="empty" role="alert">
        <h2>The shelf cannot be shown now</h2>
        <p className="m">{trouble}</p>
      </div>
    );
  }
  if (!shelf) {
    return (
      <div className="empty" role="status">
        <h2>Taking the entries from the shelf</h2>
        <p className="m">Their pictures are computed the first time.</p>
      </div>
    );
  }
  const shown = open ?? shelf.entries[0]!.id;
  return (
    <div className="learn">
      <Shelf api={api} shelf={shelf} open={shown} onOpen={setOpen} theme={host.dataset.theme} />
      <EntryView
        key={shown}
        api={api}
        id={shown}
        project={project}
        onOpen={setOpen}
        wish={wish}
        theme={host.dataset.theme}
      />
    </div>
  );
}
