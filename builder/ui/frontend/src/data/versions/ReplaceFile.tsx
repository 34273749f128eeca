/* The next version of a file: brought, compared with the one that is there, and put in its place if wished. */
import { type ReactElement, useEffect, useRef, useState } from "react";
import { Icon } from "../../parts/icons";
import { usePanel } from "../../parts/Panels";
import { useStable } from "../../parts/useStable";
import type { FileBrought, FileChanges, NextVersion } from "../../records";
import type { Data } from "../answers";
import { upload } from "../choosing/upload";
import { ProgressBar } from "../Opening";
import type { Reading, Server } from "../server";
import { useShown } from "../shown";
import { ChangesSheet } from "./ChangesSheet";
import { placeOf } from "./words";

/** The buttons of a file at the head of the page. */
export function Versions(): ReactElement | null {
  const { server, view, change } = useShown();
  const panel = usePanel();
  const input = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  if (view.data.set !== "file") return null;
  const { number, of } = placeOf(view.data.options);
  const replace = (file: File): void =>
    panel.open({
      title: `${file.name} instead of ${view.title}`,
      button: button.current,
      className: "reading",
      children: (
        <NextFile
          server={server}
          data={view.data}
          file={file}
          onReplace={(data) => change({ data, label: `Replace ${view.title}` }, "Replaced by its next version.")}
        />
      ),
    });
  const showChanges = (asked: HTMLElement): void =>
    panel.open({
      title: `Version ${number} of ${of}`,
      button: asked,
      className: "reading",
      children: <LastChanges data={view.data} server={server} />,
    });
  return (
    <>
      {of > 1 && (
        <button className="link" type="button" onClick={(event) => showChanges(event.currentTarget)}>
          {`Version ${number} of ${of}`}
        </button>
      )}
      <button
        ref={button}
        className="link"
        type="button"
        title="The same table with newer rows: what was chosen stays, and what changed is said first"
        onClick={() => input.current!.click()}
      >
        Replace by a new version
      </button>
      <input
        ref={input}
        type="file"
        hidden
        data-testid="next-version"
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          currentTarget.value = ""; // the same file may be chosen again
          if (file) replace(file);
        }}
      />
    </>
  );
}

interface NextProperties {
  server: Server;
  data: Data;
  file: File;
  onReplace: (data: Data) => void;
}

type Step =
  | { at: "coming"; share: number; text: string }
  | { at: "refused"; sentence: string }
  | { at: "compared"; next: NextVersion; changes: FileChanges };

const SENDING = 0.5; // of the bar; reading is the rest

function NextFile({ server, data, file, onReplace }: NextProperties): ReactElement {
  const panel = usePanel();
  const [step, setStep] = useState<Step>({ at: "coming", share: 0, text: "On its way" });
  const compare = useStable(async (signal: AbortSignal): Promise<void> => {
    const waiting = ({ share, text }: Reading): void =>
      setStep({ at: "coming", share: SENDING + (1 - SENDING) * Math.max(0, share), text });
    const sending = upload<FileBrought>(`${server.api}/data/files`, file, (share) =>
      setStep({ at: "coming", share: SENDING * share, text: "On its way" }),
    );
    signal.addEventListener("abort", sending.stop);
    try {
      const { sha, name } = await sending.done;
      const next = await server.ask<NextVersion>("next", { data, file: sha, name }, { signal, waiting });
      const changes = await server.ask<FileChanges>("changes", { data: next.data }, { signal, waiting });
      setStep({ at: "compared", next, changes });
    } catch (error) {
      if (!signal.aborted) setStep({ at: "refused", sentence: (error as Error).message });
    }
  });
  useEffect(() => {
    const leaving = new AbortController();
    void compare(leaving.signal);
    return () => leaving.abort();
  }, [compare]);
  if (step.at === "coming") {
    return (
      <>
        <ProgressBar share={step.share} />
        <p className="s q">{step.text}</p>
      </>
    );
  }
  if (step.at === "refused") return <Refused sentence={step.sentence} />;
  const { next, changes } = step;
  return (
    <>
      <ChangesSheet changes={changes} letGo={next.let_go} />
      <div className="row">
        <button
          className="btn p"
          type="button"
          onClick={() => {
            panel.close();
            onReplace(next.data as Data);
          }}
        >
          Replace by this version
        </button>
        <button className="btn t" type="button" onClick={panel.close}>
          Leave it
        </button>
      </div>
    </>
  );
}

/** What changed when the file that is there took the place of the one before. */
function LastChanges({ server, data }: { server: Server; data: Data }): ReactElement {
  const [changes, setChanges] = useState<FileChanges | null>(null);
  const [sentence, setSentence] = useState("");
  useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    server.ask<FileChanges>("changes", { data }, { signal }).then(setChanges, (error: Error) => {
      if (!signal.aborted) setSentence(error.message);
    });
    return () => leaving.abort();
  }, [server, data]);
  if (sentence) return <Refused sentence={sentence} />;
  return changes ? <ChangesSheet changes={changes} letGo={[]} /> : <p className="s q">Comparing both versions</p>;
}

const Refused = ({ sentence }: { sentence: string }): ReactElement => (
  <div className="note bad" role="alert">
    <Icon name="circle-alert" />
    <span>
      {sentence}
      <span className="q"> Nothing in your project was changed.</span>
    </span>
  </div>
);
