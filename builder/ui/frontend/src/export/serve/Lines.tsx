/* How a program asks the endpoint: lines to copy, and the description that it gives of itself. */
import { type ReactElement, useEffect, useRef, useState } from "react";
import { ask } from "../../parts/ask";
import type { EndpointStatus } from "../../records";
import type { OpenApi } from "../answers";
import { CodeBlock } from "../Copy";
import { curlLines, pythonLines } from "./request-lines";

const AGAIN_AFTER = 1000; // ms: one that has just started does not answer yet

interface Properties {
  endpoint: EndpointStatus;
  address: string;
  secret: string | undefined;
  onExample: (example: string) => void;
}

export function Lines({ endpoint: { url, running, current }, address, secret, onExample }: Properties) {
  const openApi = useOpenApi(`${address}/openapi.json`, running, current);
  const heard = useRef(onExample);
  heard.current = onExample;
  useEffect(() => {
    if (openApi) heard.current(JSON.stringify(exampleOf(openApi)));
  }, [openApi]);
  if (!openApi || !url) return null;
  const sample = openApi.paths["/sample"]?.post.requestBody.content["application/json"].example;
  const asking = { url, token: secret ?? "YOUR_TOKEN", body: JSON.stringify(exampleOf(openApi)) };
  return (
    <>
      <CodeBlock title="curl" text={curlLines(asking)} />
      {sample !== undefined && (
        <CodeBlock
          title="curl, for new samples"
          text={curlLines({ ...asking, body: JSON.stringify(sample), to: "sample" })}
        />
      )}
      <CodeBlock title="Python" text={pythonLines(asking)} />
      <Description url={url} openApi={openApi} />
    </>
  );
}

const exampleOf = ({ paths }: OpenApi): unknown =>
  paths["/predict"].post.requestBody.content["application/json"].example;

const Description = ({ url, openApi }: { url: string; openApi: OpenApi }): ReactElement => (
  <p className="s">
    <a href={`${url}/openapi.json`} target="_blank" rel="noopener">
      OpenAPI description
    </a>
    <span className="q">
      {"  "}
      {openApi.info.description}
    </span>
  </p>
);

/** Of the version that answers now; the last one stays while the endpoint is stopped. */
function useOpenApi(address: string, isRunning: boolean, version: number | null): OpenApi | null {
  const [openApi, setOpenApi] = useState<OpenApi | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another version describes itself anew
  useEffect(() => {
    if (!isRunning) return;
    const leaving = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async (): Promise<void> => {
      try {
        setOpenApi(await ask<OpenApi>(address, { signal: leaving.signal }));
      } catch {
        if (!leaving.signal.aborted) timer = setTimeout(() => void look(), AGAIN_AFTER);
      }
    };
    void look();
    return () => {
      leaving.abort();
      clearTimeout(timer);
    };
  }, [address, isRunning, version]);
  return openApi;
}
