/* The state of a run for who listens: when it changes, and at each tenth of the way how good it is. */
import { type ReactElement, useRef } from "react";
import { heardOf } from "./heard-words";
import { useRun } from "./place";
import { scoreNow } from "./worth";

export function Heard(): ReactElement {
  const last = useRef({ moment: "", sentence: "" });
  // The value moves with each answer, and only the first of each moment is said.
  const sentence = useRun(({ headline, series, standing }) => {
    if (!standing) return "";
    const { moment, words } = heardOf(standing, headline, scoreNow(headline, series, standing));
    if (last.current.moment !== moment) last.current = { moment, sentence: words };
    return last.current.sentence;
  });
  return (
    <p className="heard" role="status" data-testid="heard">
      {sentence}
    </p>
  );
}
