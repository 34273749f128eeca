/* Serve: one click makes an endpoint; before the first one stands what it will be, with a request to copy. */
import { type ReactElement, useState } from "react";
import type { EndpointMade, PredictForm } from "../../records";
import type { NotYet } from "../answers";
import { Note } from "../Note";
import { EndpointCard } from "./EndpointCard";
import { NoEndpoint } from "./NoEndpoint";
import { useEndpoints } from "./useEndpoints";

interface Properties {
  api: string;
  /** The run's id and name. */
  run: string;
  name: string;
  form: PredictForm | NotYet | null;
}

export function Serve({ api, run, name, form }: Properties): ReactElement {
  const address = `${api}/endpoints`;
  const { endpoints, told, pending, act } = useEndpoints(address);
  // A secret is said once, and is gone with this page.
  const [secrets, setSecrets] = useState<Record<string, string>>({});
  const keep = (id: string, secret: string): void => setSecrets((before) => ({ ...before, [id]: secret }));
  const make = async (): Promise<void> => {
    const words = "Exporting, checking and starting. The first time this takes some seconds.";
    const made = await act<EndpointMade>(address, { run, name }, words);
    if (made) keep(made.id, made.secret);
  };
  const hasSome = endpoints !== null && endpoints.length > 0;
  return (
    <>
      {told && <Note tone={told.tone}>{told.sentence}</Note>}
      {endpoints && !hasSome && (
        <NoEndpoint form={form?.ready ? form : null} address={`${api}/runs/${run}`}>
          <button type="button" className="btn p" disabled={pending} onClick={make}>
            Make an endpoint
          </button>
        </NoEndpoint>
      )}
      {hasSome && (
        <div className="row serve-bar">
          <span className="s q">Each runs in a process of its own and goes on without this page.</span>
          <span className="grow" />
          <button type="button" className="btn sm" disabled={pending} onClick={make}>
            Make another endpoint
          </button>
        </div>
      )}
      {endpoints?.map((endpoint) => (
        <EndpointCard
          key={endpoint.id}
          endpoint={endpoint}
          address={`${address}/${endpoint.id}`}
          run={{ id: run, name }}
          secret={secrets[endpoint.id]}
          onDo={(deed, words) => act(`${address}/${endpoint.id}/do`, deed, words)}
          onSecret={(secret) => keep(endpoint.id, secret)}
        />
      ))}
    </>
  );
}
