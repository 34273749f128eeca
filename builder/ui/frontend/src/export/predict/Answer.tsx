/* What the network says: figures, notes on what was put in, and how long it took. */
import type { ReactElement } from "react";
import { DrawnFigure } from "../../figures/DrawnFigure";
import type { Around } from "../../figures/figure";
import type { Answered } from "../../records";
import { Note } from "../Note";
import { timeText } from "../words";
import type { Shown } from "./useAsking";

const NOTHING_AROUND: Around = {};

export const Answer = ({ shown }: { shown: Shown }): ReactElement => (
  <div className="answer" aria-live="polite">
    <Content shown={shown} />
  </div>
);

function Content({ shown }: { shown: Shown }): ReactElement {
  if (!shown) return <p className="q">The answer appears here.</p>;
  if ("refusal" in shown) return <Note tone="warn">{shown.refusal}</Note>;
  return <Said {...shown} />;
}

function Said({ answer: { figures, notes, seconds: inside }, seconds }: { answer: Answered; seconds: number }) {
  return (
    <>
      <div className="figures">
        {figures.map((figure, k) => (
          <DrawnFigure key={k} record={figure} around={NOTHING_AROUND} />
        ))}
      </div>
      {(notes ?? []).map((note) => (
        <Note key={note} tone="quiet">
          {note}
        </Note>
      ))}
      <p className="s q took">
        {timeText(inside)} in onnxruntime, exactly what the file answers; {timeText(seconds)} with the way there and
        back.
      </p>
    </>
  );
}
