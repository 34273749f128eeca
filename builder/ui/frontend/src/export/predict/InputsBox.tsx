/* A network's inputs as they are: JSON. */
import { type ReactElement, useRef } from "react";
import type { WayProps } from "./way";

export function InputsBox({ form: { expects, example }, onAsk, onRefuse }: WayProps): ReactElement {
  const area = useRef<HTMLTextAreaElement>(null);
  const send = (): void => {
    try {
      onAsk({ inputs: JSON.parse(area.current!.value) });
    } catch {
      onRefuse("This is no JSON.");
    }
  };
  return (
    <div>
      <p className="s q">{expects}</p>
      <textarea
        ref={area}
        className="inp code"
        rows={12}
        aria-label="Inputs as JSON"
        defaultValue={JSON.stringify(example?.inputs ?? {})}
      />
      <button type="button" className="btn below" onClick={send}>
        Predict
      </button>
    </div>
  );
}
