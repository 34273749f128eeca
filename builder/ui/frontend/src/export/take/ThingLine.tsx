/* A thing that can be taken away: its name and file, what was checked of it, and the button that makes it or downloads it. */
import { type ReactElement, useState } from "react";
import { Icon } from "../../parts/icons";
import { bytes } from "../../parts/numbers";
import type { TakenFile } from "../../records";
import type { Now } from "../answers";
import { CodeBlock } from "../Copy";
import { Meter } from "../Meter";
import type { Proof, Thing } from "./things";

interface Properties {
  thing: Thing;
  /** How far it is; null where it is there without being made. */
  now: Now | null;
  file: TakenFile | undefined;
  /** Of the routes that make it. */
  address: string;
  onMake: () => void;
}

export function ThingLine(properties: Properties): ReactElement {
  const { thing, now, file } = properties;
  return (
    <div className="thing" data-thing={thing.task ?? thing.file} data-state={now?.state ?? "ready"}>
      <div>
        <b>{thing.title}</b>
        <div className="s q">
          {thing.file}
          {file && ` · ${bytes(file.bytes)}`}
        </div>
      </div>
      <div className="proof">
        <Middle {...properties} />
      </div>
      <Does {...properties} />
    </div>
  );
}

function Middle({ thing, now, address }: Properties): ReactElement {
  if (!now) {
    return (
      <>
        <p>{thing.before}</p>
        {thing.reads && <Reading address={`${address}/${thing.file}`} title={thing.title} />}
      </>
    );
  }
  if (now.state === "making") {
    return (
      <>
        <p>{now.text}</p>
        <Meter progress={now.progress} label={`${thing.title} is being made`} />
      </>
    );
  }
  if (now.state === "ready") return <Proven proof={thing.proof!(now.report)} />;
  return (
    <>
      {now.state === "failed" && <p className="bad">{now.sentence}</p>}
      <p>{thing.before}</p>
    </>
  );
}

/** A tick stands only where something was really checked. */
function Proven({ proof: { checked, text, more } }: { proof: Proof }): ReactElement {
  const lines = more.filter(Boolean);
  return (
    <>
      <p>
        {checked && <Icon name="check" size={14} />}
        {checked && <span className="unseen">Checked: </span>}
        {text}
      </p>
      {lines.length > 0 && (
        <details className="s">
          <summary>more about it</summary>
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </details>
      )}
    </>
  );
}

/** The file's own text, fetched when somebody wants to read it. */
function Reading({ address, title }: { address: string; title: string }): ReactElement {
  const [text, setText] = useState<string | null>(null);
  const read = async (): Promise<void> => {
    const answer = await fetch(address, { credentials: "same-origin" });
    setText(answer.ok ? await answer.text() : "It cannot be read now; try again.");
  };
  return (
    <details className="s" onToggle={(event) => event.currentTarget.open && text === null && void read()}>
      <summary>read it here</summary>
      {text !== null && <CodeBlock title={title} text={text} />}
    </details>
  );
}

function Does({ thing: { task, title, file }, now, address, onMake }: Properties): ReactElement {
  if (!now || now.state === "ready") {
    return (
      <a
        className="btn sm"
        role="button"
        href={`${address}/${now?.file ?? file}`}
        download=""
        data-task={task}
        aria-label={`Download the ${title} file`}
      >
        Download
      </a>
    );
  }
  const isBusy = now.state === "making";
  return (
    <button
      type="button"
      className="btn sm"
      data-task={task}
      aria-label={`${isBusy ? "Making" : now.state === "failed" ? "Try again to make" : "Make"} the ${title} file`}
      disabled={isBusy}
      title={isBusy ? "It is being made" : undefined}
      onClick={onMake}
    >
      {isBusy ? "Making" : now.state === "failed" ? "Try again" : "Make"}
    </button>
  );
}
