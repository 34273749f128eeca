/* A thing that can be taken away: what it is, how far it is, and the button that makes it or downloads it. */
import type { ReactElement } from "react";
import { Icon } from "../../parts/icons";
import type { Task, ThingsKnown } from "../answers";
import { Meter } from "../Meter";
import { sizeText } from "../words";
import type { Thing } from "./things";

interface Properties {
  thing: Thing;
  now: NonNullable<ThingsKnown[Task]>;
  /** Of the routes that make it. */
  address: string;
  onMake: () => void;
}

export function ThingLine(properties: Properties): ReactElement {
  const { thing, now } = properties;
  return (
    <div className="thing" data-thing={thing.task} data-state={now.state}>
      <div>
        <div className="what">{thing.title}</div>
        <div className="kind">{thing.kind}</div>
      </div>
      <div className="said">
        <Words thing={thing} now={now} />
      </div>
      <div className="does">
        <Does {...properties} />
      </div>
    </div>
  );
}

function Words({ thing, now }: Pick<Properties, "thing" | "now">): ReactElement {
  if (now.state === "making") {
    return (
      <>
        {now.text}
        <Meter progress={now.progress} label={`${thing.title} is being made`} />
      </>
    );
  }
  if (now.state !== "ready") {
    return (
      <>
        {now.state === "failed" && <p className="wrong">{now.sentence}</p>}
        <p>{thing.before}</p>
      </>
    );
  }
  return (
    <>
      {thing.said(now.report).map(({ text, isGood }, k) => (
        <p key={k}>{isGood ? <span className="good">{text}</span> : text}</p>
      ))}
    </>
  );
}

function Does({ thing: { task, title }, now, address, onMake }: Properties): ReactElement | null {
  if (now.state === "making") return null;
  if (now.state === "ready") {
    const { bytes } = now.report;
    return (
      <a
        className="btn"
        role="button"
        href={`${address}/${now.file}`}
        download=""
        data-task={task}
        aria-label={`Download the ${title} file`}
      >
        <Icon name="download" />
        Download {sizeText(bytes)}
      </a>
    );
  }
  const isFirst = task === "pack"; // what most people come for
  const word = isFirst ? "Make an ONNX file" : "Make";
  return (
    <button type="button" className={isFirst ? "btn p" : "btn"} data-task={task} onClick={onMake}>
      {now.state === "failed" ? "Try again" : word}
    </button>
  );
}
