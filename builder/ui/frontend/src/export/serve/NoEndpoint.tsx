/* Before the first endpoint: its ghost, what it will be, and a request as a program will send it, with what this network answers to it. */
import { type ReactElement, type ReactNode, useEffect, useState } from "react";
import { ask } from "../../parts/ask";
import type { Answered, Makes, PredictForm } from "../../records";
import { CodeBlock } from "../Copy";
import { useAnswerOf } from "../useAnswerOf";
import { curlLines, pythonLines } from "./request-lines";

const LONGEST = 1200; // characters of an answer

interface Properties {
  form: PredictForm | null;
  /** Of the run, which is asked without an endpoint. */
  address: string;
  children: ReactNode;
}

export const NoEndpoint = ({ form, address, children }: Properties): ReactElement => (
  <>
    <div className="serve-none">
      <Ghost />
      <h2>No endpoint yet</h2>
      <p className="m">
        One press gives this network an address that programs can ask: versions, tokens, a description in OpenAPI. It
        runs in a process of its own and goes on without this page.
      </p>
      {children}
    </div>
    {form?.example && <ExampleRequest example={form.example} address={`${address}/predict`} />}
    <ExampleOfSamples address={address} />
  </>
);

const ASKED = { url: "http://127.0.0.1:PORT", token: "YOUR_TOKEN" };

function ExampleRequest({ example, address }: { example: object; address: string }): ReactElement {
  const answer = useAnswer(address, example);
  const asking = { ...ASKED, body: JSON.stringify(example) };
  return (
    <section aria-label="An example request">
      <h2 className="below-more">An example request</h2>
      <p className="s q">The address and the token are said when the endpoint is made; the rest stays as it is here.</p>
      <CodeBlock title="curl" text={curlLines(asking)} />
      <CodeBlock title="Python" text={pythonLines(asking)} />
      {answer && <CodeBlock title="What comes back, asked just now" text={answer} />}
    </section>
  );
}

/** Nothing where the network makes nothing. */
function ExampleOfSamples({ address }: { address: string }): ReactElement | null {
  const makes = useAnswerOf<Makes>(`${address}/make`);
  if (!makes?.example) return null;
  const asking = { ...ASKED, body: JSON.stringify(makes.example), to: "sample" } as const;
  return (
    <section aria-label="An example request for samples">
      <CodeBlock title="curl, for new samples" text={curlLines(asking)} />
    </section>
  );
}

/** What this very network says to it. */
function useAnswer(address: string, example: object): string {
  const [answer, setAnswer] = useState("");
  const asked = JSON.stringify(example);
  useEffect(() => {
    const leaving = new AbortController();
    ask<Answered>(address, { json: JSON.parse(asked), signal: leaving.signal }).then(
      ({ predictions, seconds }) => setAnswer(JSON.stringify({ predictions, seconds }, null, 1).slice(0, LONGEST)),
      () => {}, // the request stands without it
    );
    return () => leaving.abort();
  }, [address, asked]);
  return answer;
}

const Ghost = (): ReactElement => (
  <svg viewBox="0 0 560 92" aria-hidden="true" fill="none" stroke="var(--line-2)" strokeDasharray="4 4">
    <rect x="1" y="1" width="120" height="16" rx="4" />
    <rect x="133" y="1" width="72" height="16" rx="8" />
    <rect x="217" y="1" width="180" height="16" rx="4" />
    <rect x="503" y="-1" width="56" height="20" rx="6" />
    {[0, 1, 2, 3, 4, 5].map((k) => (
      <g key={k} transform={`translate(${1 + 94 * k} 36)`}>
        <rect width="44" height="18" rx="4" />
        <rect y="26" width="66" height="10" rx="4" />
      </g>
    ))}
    <path d="M1 88H559" />
  </svg>
);
