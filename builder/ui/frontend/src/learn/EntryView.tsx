/* One entry: its picture to play with, what it is, its settings, where it is used, and the button that puts it into the project. */
import { type CSSProperties, type ReactElement, useEffect, useState } from "react";
import { ask } from "../parts/ask";
import { Glyph } from "../parts/icons";
import { Words } from "../parts/Words";
import type { EntryPage } from "../records";
import { colourOf, type Wish } from "./answers";
import { Played } from "./Played";
import { PutButton } from "./PutButton";
import { Settings } from "./Settings";
import { UsedIn } from "./UsedIn";
import { usePlay } from "./usePlay";

interface Properties {
  api: string;
  id: string;
  project: string | null;
  onOpen: (id: string) => void;
  wish: (wish: Wish) => void;
  theme: string | undefined;
}

export function EntryView(properties: Properties): ReactElement {
  const { api, id } = properties;
  const [page, setPage] = useState<EntryPage | null>(null);
  const [trouble, setTrouble] = useState("");
  const address = `${api}/learn/entries/${id}`;
  useEffect(() => {
    const leaving = new AbortController();
    ask<EntryPage>(address, { signal: leaving.signal }).then(setPage, (error: Error) => {
      if (!leaving.signal.aborted) setTrouble(error.message);
    });
    return () => leaving.abort();
  }, [address]);
  return (
    <main className="entry">
      {trouble && <p className="bad">{trouble}</p>}
      {page && <Page {...properties} page={page} address={address} />}
    </main>
  );
}

function Page({
  page,
  address,
  project,
  onOpen,
  wish,
  theme,
}: Properties & { page: EntryPage; address: string }): ReactElement {
  const play = usePlay(address, page);
  return (
    <div style={{ "--entry": colourOf(page.group) } as CSSProperties}>
      <header className="entry-head">
        <span className="mark">
          <Glyph name={page.glyph} />
        </span>
        <h1>{page.title}</h1>
        <span className="s q">
          {page.place} of {page.of} in {page.family_title}
        </span>
        <span className="grow" />
        <PutButton page={page} address={address} project={project} wish={wish} />
      </header>
      {play.picture && <Played page={page} play={play} theme={theme} />}
      <div className="entry-columns">
        <div>
          <p>
            <b>{page.summary}</b>
          </p>
          <Text text={page.text} />
          {(page.maths || page.code) && <Maths page={page} />}
          <UsedIn used={page.used} onOpen={(name) => wish({ do: "template", name })} />
        </div>
        <div>
          <Settings page={page} play={play} />
          {page.also.length > 0 && (
            <p className="also">
              <span className="s q">See also</span>
              {page.also.map(({ id, title }) => (
                <button key={id} type="button" className="link" onClick={() => onOpen(id)}>
                  {title}
                </button>
              ))}
            </p>
          )}
        </div>
      </div>
    </div>
  );
}

const Text = ({ text }: { text: string }): ReactElement => (
  <>
    {text.split(/\n\s*\n/).map((paragraph) => (
      <p key={paragraph} className="m">
        <Words text={paragraph} />
      </p>
    ))}
  </>
);

const Maths = ({ page: { maths, code } }: { page: EntryPage }): ReactElement => (
  <section>
    <h3>Maths</h3>
    <div className="maths">
      {maths && <p className="formula">{maths}</p>}
      {code && <p className="s q">In PyTorch: {code}</p>}
    </div>
  </section>
);
