/* A series, pasted as numbers. */
import { type ReactElement, useRef } from "react";
import type { WayProps } from "./way";

export function SeriesBox({ form, onAsk }: WayProps): ReactElement {
  const area = useRef<HTMLTextAreaElement>(null);
  const { steps, channels, ragged } = form.series ?? { steps: 0, channels: 1, ragged: false };
  const hasSeveral = channels > 1;
  return (
    <div>
      <textarea
        ref={area}
        className="inp code"
        rows={10}
        aria-label="Series"
        placeholder={
          hasSeveral ? `One line a step, ${channels} numbers side by side` : "Numbers, separated by blanks or commas"
        }
      />
      <div className="row below">
        <button type="button" className="btn" onClick={() => onAsk({ series: area.current!.value })}>
          Predict
        </button>
        <span className="s q">
          {ragged && "Up to "}
          {steps} steps{hasSeveral && ` of ${channels} channels`}
        </span>
      </div>
    </div>
  );
}
