/* One endpoint. */
import { type ReactElement, useState } from "react";
import { Pill } from "../../parts/Pill";
import type { EndpointStatus } from "../../records";
import type { Deed } from "../answers";
import { Copy } from "../Copy";
import { Counts } from "./Counts";
import { Lines } from "./Lines";
import { Tokens } from "./Tokens";
import { TryIt } from "./TryIt";
import { Versions } from "./Versions";

export type Do = <Answer>(deed: Deed, words: string) => Promise<Answer | null>;

interface Properties {
  endpoint: EndpointStatus;
  /** Of its own routes. */
  address: string;
  /** The run that is open. */
  run: { id: string; name: string };
  secret: string | undefined;
  onDo: Do;
  onSecret: (secret: string) => void;
}

export function EndpointCard({ endpoint, address, run, secret, onDo, onSecret }: Properties): ReactElement {
  const [request, setRequest] = useState("");
  return (
    <section data-endpoint={endpoint.id} aria-label={`Endpoint ${endpoint.name}`}>
      <Head endpoint={endpoint} onDo={onDo} />
      <div>{secret && <Secret secret={secret} />}</div>
      <Counts counts={endpoint.counts ?? {}} />
      <TryIt address={address} request={request} onRequest={setRequest} />
      <div>
        <Lines
          endpoint={endpoint}
          address={address}
          secret={secret}
          onExample={(example) => setRequest((before) => before || example)}
        />
      </div>
      <h2 className="below-more">Versions</h2>
      <Versions endpoint={endpoint} run={run} onDo={onDo} />
      <h2 className="below-more">Tokens</h2>
      <Tokens tokens={endpoint.tokens} onDo={onDo} onSecret={onSecret} />
    </section>
  );
}

function Head({ endpoint: { name, url, running }, onDo }: { endpoint: EndpointStatus; onDo: Do }): ReactElement {
  const look = running
    ? { state: "running", word: "Answering", tone: "done", shape: "tick" }
    : { state: "stopped", word: "Stopped", tone: "", shape: "square" };
  const remove = (): void => {
    if (confirm(`Delete the endpoint ${name}, its versions and tokens?`)) void onDo({ do: "delete" }, "Deleting");
  };
  return (
    <div className="row">
      <h2>{name}</h2>
      <Pill {...look} />
      <code className="s q">{url}</code>
      <span className="grow" />
      {running ? (
        <button
          type="button"
          className="btn sm"
          onClick={() => onDo({ do: "stop" }, "Stopping; requests under way are answered first.")}
        >
          Stop
        </button>
      ) : (
        <button type="button" className="btn sm p" onClick={() => onDo({ do: "start" }, "Starting")}>
          Start
        </button>
      )}
      <button type="button" className="btn sm t" onClick={remove}>
        Delete
      </button>
    </div>
  );
}

const Secret = ({ secret }: { secret: string }): ReactElement => (
  <div className="note good">
    This token is shown once: only its hash is kept. Copy it now.
    <div className="secret">
      <code data-secret="">{secret}</code>
      <Copy text={secret} />
    </div>
  </div>
);
