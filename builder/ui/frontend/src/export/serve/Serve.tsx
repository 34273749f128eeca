/* Serve: one click makes an endpoint; below it live counts, a form to try it, lines to copy, versions and tokens. */
import { type ReactElement, useState } from "react";
import type { EndpointMade } from "../../records";
import type { ExportData } from "../answers";
import { Note } from "../Note";
import { EndpointCard } from "./EndpointCard";
import { useEndpoints } from "./useEndpoints";

const WHAT =
  "One click gives this network an address that programs can ask: versions, tokens, a description in OpenAPI. It runs in a process of its own and goes on without this page.";

export function Serve({ data: { api, run, name } }: { data: ExportData }): ReactElement {
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
      <div>{told && <Note tone={told.tone}>{told.sentence}</Note>}</div>
      <div>
        {endpoints && (
          <>
            {!hasSome && <p className="lead">{WHAT}</p>}
            <button type="button" className={hasSome ? "btn" : "btn p"} disabled={pending} onClick={make}>
              {hasSome ? "Make another endpoint" : "Make an endpoint"}
            </button>
          </>
        )}
      </div>
      <div>
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
      </div>
    </>
  );
}
