/* A few samples as they are, and as the network sees them. */
import { type ReactElement, useEffect, useState } from "react";
import type { Augmented, Sketch } from "../../records";
import type { Step } from "../answers";
import { LineChart } from "../drawn/LineChart";
import { type Asked, useShown } from "../shown";

export function Preview({ steps, seed }: { steps: Step[]; seed: number }): ReactElement {
  const { answer, error } = useAugmented(steps, seed);
  if (error) {
    return (
      <div className="preview">
        <p className="warned s">{error.message}</p>
      </div>
    );
  }
  if (!answer) return <div className="preview" />;
  const { before, after } = answer;
  return (
    // Texts stand line by line beside what became of them.
    <div className={before[0]?.tokens ? "preview texts" : "preview"}>
      <div className="pics row">
        <span className="s q side-word">as they are</span>
        {before.map((sketch, k) => (
          <DrawnSketch key={k} sketch={sketch} />
        ))}
      </div>
      <div className="pics row" data-testid="augmented">
        <span className="s q side-word">as the network sees them</span>
        {after.map((sketch, k) => (
          <DrawnSketch key={k} sketch={sketch} />
        ))}
      </div>
    </div>
  );
}

const ASKED_AFTER = 120; // ms: dials are turned through

/** The last answer stays until a new one is there. */
function useAugmented(steps: Step[], seed: number): Asked<Augmented> {
  const { question } = useShown();
  const [asked, setAsked] = useState<Asked<Augmented>>({});
  useEffect(() => {
    const asking = new AbortController();
    const timer = setTimeout(() => {
      question<Augmented>("augmented", { steps, seed }, asking.signal).then(
        (answer) => setAsked({ answer }),
        (error: Error) => {
          if (!asking.signal.aborted) setAsked({ error });
        },
      );
    }, ASKED_AFTER);
    return () => {
      clearTimeout(timer);
      asking.abort();
    };
  }, [steps, seed, question]);
  return asked;
}

const MOST_TOKENS = 40;
const MOST_NUMBERS = 4;

function DrawnSketch({ sketch: { picture, series, tokens, numbers = [] } }: { sketch: Sketch }): ReactElement {
  if (picture) return <img src={picture} alt="" className="aug" />;
  if (series) {
    return (
      <span className="aug">
        <LineChart lines={series} width={96} height={44} stroke={1} />
      </span>
    );
  }
  if (!tokens) return <code className="s">{numbers.slice(0, MOST_NUMBERS).join(" ")}</code>;
  const areLetters = tokens.every((token) => token.length <= 1);
  return <span className="aug words">{tokens.slice(0, MOST_TOKENS).join(areLetters ? "" : " ")}</span>;
}
