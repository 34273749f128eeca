/* A file of many rows: sent, answered in a worker, and downloaded with the answers behind. */
import { type ReactElement, useRef } from "react";
import { ask } from "../../parts/ask";
import { Icon } from "../../parts/icons";
import { thousands } from "../../parts/numbers";
import type { FileBegun, FileProgress, RowColumn, RowsVersion } from "../../records";
import { Meter } from "../Meter";
import { Note } from "../Note";
import { timeText } from "../words";
import { columnsWords } from "./row";
import { type FileShown, useRowsFile } from "./useRowsFile";

interface Properties {
  columns: readonly RowColumn[];
  /** Of the file that it learned from, where there are several. */
  versions: readonly RowsVersion[];
  address: string;
}

export function RowsFile({ columns, versions, address }: Properties): ReactElement {
  const { shown, send, answer, cancel } = useRowsFile(`${address}/file`);
  const answerVersion = ({ file, name }: RowsVersion): void =>
    answer(name, async () => (await ask<FileBegun>(`${address}/version`, { json: { file } })).id);
  const chooser = useRef<HTMLInputElement>(null);
  const choose = ({ files }: HTMLInputElement): void => {
    const file = files?.[0];
    if (!file) return;
    send(file);
    chooser.current!.value = "";
  };
  return (
    <section>
      <p className="m">A CSV with {columnsWords(columns)}. It comes back with the answers behind.</p>
      <button type="button" className="btn below" onClick={() => chooser.current?.click()}>
        Choose a CSV file
      </button>
      <input
        ref={chooser}
        type="file"
        accept=".csv,.tsv,text/csv"
        hidden
        onChange={(event) => choose(event.currentTarget)}
      />
      {versions.length > 0 && (
        <div className="row below">
          <span className="s q">Or all rows of</span>
          {versions.map((version) => (
            <button key={version.number} type="button" className="btn sm" onClick={() => answerVersion(version)}>
              {versionWords(version)}
            </button>
          ))}
        </div>
      )}
      <div className="below">{shown && <State shown={shown} onCancel={cancel} />}</div>
    </section>
  );
}

const versionWords = ({ name, number, seen }: RowsVersion): string =>
  `${name}, version ${number} (${seen ? "learned from" : "not seen"})`;

function State({ shown, onCancel }: { shown: FileShown; onCancel: () => void }): ReactElement {
  if ("trouble" in shown) return <Note>{shown.trouble}</Note>;
  if ("sending" in shown) return <p className="m">Sending {shown.sending}</p>;
  const { now, address } = shown;
  if (now.state === "failed") return <Note tone="warn">{now.sentence}</Note>;
  if (now.state === "ready") return <Ready now={now} address={address} />;
  return (
    <>
      <p className="m">{now.text}</p>
      <Meter progress={now.progress} />
      <button type="button" className="btn sm below" onClick={onCancel}>
        Cancel
      </button>
    </>
  );
}

function Ready({ now: { answer }, address }: { now: FileProgress; address: string }): ReactElement {
  const { rows = 0, refused = 0, seconds } = answer ?? {};
  return (
    <>
      <Note tone={refused ? "warn" : "good"}>
        {thousands(rows)} rows answered in {timeText(seconds)}.
        {refused > 0 &&
          ` ${thousands(refused)} row${refused > 1 ? "s do" : " does"} not fit; the last column says why.`}
      </Note>
      <a className="btn" href={`${address}/answers.csv`} download="">
        <Icon name="download" />
        Download the answers
      </a>
    </>
  );
}
