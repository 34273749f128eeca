/* How many tokens is this? A text as a transform cuts it: the first of the training part, then one's own. */
import { type ReactElement, useId, useState } from "react";
import { cutInWords } from "../../parts/cut-text";
import { Pieces } from "../../parts/Pieces";
import { useLater } from "../../parts/useLater";
import type { TextCut } from "../../records";
import { useQuestion } from "../shown";

const ASKED_AFTER = 150; // ms: a person types

export function CutText({ column }: { column: string }): ReactElement {
  const [typed, setTyped] = useState<string | null>(null);
  const [text, setText] = useState<string | null>(null);
  const askLater = useLater(ASKED_AFTER, setText);
  const { answer, error } = useQuestion<TextCut>("cut", text === null ? { column } : { column, text });
  const id = useId();
  const type = (value: string): void => {
    setTyped(value);
    askLater(value);
  };
  return (
    <div className="cut">
      <label className="s q" htmlFor={id}>
        How many tokens is this?
      </label>
      <textarea
        id={id}
        className="inp"
        rows={2}
        dir="auto"
        value={typed ?? answer?.text ?? ""}
        onChange={(event) => type(event.target.value)}
      />
      <p className="s" role="status" data-testid="tokens">
        {error ? <span className="warned">{error.message}</span> : answer && cutInWords(answer)}
      </p>
      {answer && <Pieces pieces={answer.pieces} sentence={cutInWords(answer)} />}
    </div>
  );
}
