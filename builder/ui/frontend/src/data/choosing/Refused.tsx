/* Why a file cannot be used, and a way to read it otherwise. */
import { type ReactElement, useEffect, useRef } from "react";
import { Icon } from "../../parts/icons";
import { usePanel } from "../../parts/Panels";
import type { Data } from "../answers";
import { ReadingForm } from "../ReadingForm";
import { readingOfRefused } from "../reading";
import { canBeReadOtherwise, dataOf } from "./sets";
import type { Refusal } from "./useBringing";

interface Properties {
  refusal: Refusal;
  onReadAgain: (data: Data) => void;
  onClose: () => void;
}

export function Refused({ refusal, onReadAgain, onClose }: Properties): ReactElement {
  const { sentence, file } = refusal;
  const note = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each refusal is brought into view
  useEffect(() => {
    note.current!.scrollIntoView({ block: "nearest" });
  }, [refusal]);
  return (
    <div ref={note} className="note bad refusal" role="alert">
      <Icon name="circle-alert" />
      <span className="grow">
        {sentence}
        <span className="q"> Nothing in your project was changed.</span>
      </span>
      {file && canBeReadOtherwise(file.name) && <ReadOtherwise data={dataOf(file)} onRead={onReadAgain} />}
      <button className="btn t sm i" type="button" aria-label="Close" onClick={onClose}>
        <Icon name="close" size={14} />
      </button>
    </div>
  );
}

function ReadOtherwise({ data, onRead }: { data: Data; onRead: (data: Data) => void }): ReactElement {
  const panel = usePanel();
  const children = (
    <ReadingForm
      subject={readingOfRefused(data)}
      onRead={({ reading }) => onRead({ ...data, options: { ...data.options, reading } })}
    />
  );
  const open = (button: HTMLElement): void =>
    panel.open({ title: "How it is read", button, className: "reading", children });
  return (
    <button className="btn sm" type="button" onClick={(event) => open(event.currentTarget)}>
      Read it another way
    </button>
  );
}
