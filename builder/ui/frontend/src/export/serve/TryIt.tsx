/* A form that asks the endpoint once. */
import { type ReactElement, useState } from "react";
import { ask } from "../../parts/ask";
import type { Predicted } from "../../records";
import { Note } from "../Note";
import { timeText } from "../words";

const MOST_SHOWN = 6000; // characters

/** The answer has its seconds inside the endpoint, too. */
type Tried = { answer: Predicted; seconds: number } | { refusal: string } | null;

interface Properties {
  address: string;
  request: string;
  onRequest: (request: string) => void;
}

export function TryIt({ address, request, onRequest }: Properties): ReactElement {
  const [tried, setTried] = useState<Tried>(null);
  const send = async (): Promise<void> => {
    try {
      setTried(await answerTo(`${address}/try`, request));
    } catch (error) {
      setTried({ refusal: error instanceof SyntaxError ? "This is no JSON." : (error as Error).message });
    }
  };
  return (
    <div>
      <h2>Try it</h2>
      <div className="try">
        <textarea
          className="inp code"
          rows={5}
          aria-label="Request as JSON"
          spellCheck={false}
          value={request}
          onChange={(event) => onRequest(event.currentTarget.value)}
        />
        <div className="row around">
          <button type="button" className="btn" onClick={send}>
            Send
          </button>
        </div>
        <div aria-live="polite">{tried && <Outcome tried={tried} />}</div>
      </div>
    </div>
  );
}

async function answerTo(address: string, request: string): Promise<Tried> {
  const json: unknown = JSON.parse(request);
  const begun = performance.now();
  const answer = await ask<Predicted>(address, { json });
  return { answer, seconds: (performance.now() - begun) / 1000 };
}

function Outcome({ tried }: { tried: NonNullable<Tried> }): ReactElement {
  if ("refusal" in tried) return <Note tone="warn">{tried.refusal}</Note>;
  const { answer, seconds } = tried;
  return (
    <>
      <p className="s q">
        Answered by version {answer.version} in {timeText(answer.seconds)}, {timeText(seconds)} with the way there and
        back.
      </p>
      <pre data-tried="">{JSON.stringify(answer, null, 1).slice(0, MOST_SHOWN)}</pre>
    </>
  );
}
