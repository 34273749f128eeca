/* Why a file cannot be used, and a way to read it otherwise. */
import { type ReactElement, useEffect, useRef } from "react";
import { Icon } from "../../parts/icons";
import { usePanel } from "../../parts/Panels";
import type { FileFormat, FormOption } from "../../records";
import type { Data } from "../answers";
import { ReadingForm } from "../ReadingForm";
import { readingByName, readingOfRefused } from "../reading";
import { dataOf } from "./sets";
import type { Refusal } from "./useBringing";

interface Properties {
  refusal: Refusal;
  formats: readonly FileFormat[];
  onReadAgain: (data: Data) => void;
  onClose: () => void;
}

export function Refused({ refusal, formats, onReadAgain, onClose }: Properties): ReactElement {
  const { sentence, file } = refusal;
  const reading = file ? readingByName(file.name, formats) : [];
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
      {file && reading.length > 0 && <ReadOtherwise data={dataOf(file)} reading={reading} onRead={onReadAgain} />}
      <button className="btn t sm i" type="button" aria-label="Close" onClick={onClose}>
        <Icon name="close" size={14} />
      </button>
    </div>
  );
}

interface OtherwiseProperties {
  data: Data;
  reading: FormOption[];
  onRead: (data: Data) => void;
}

function ReadOtherwise({ data, reading: form, onRead }: OtherwiseProperties): ReactElement {
  const panel = usePanel();
  const children = (
    <ReadingForm
      subject={readingOfRefused(data, form)}
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
