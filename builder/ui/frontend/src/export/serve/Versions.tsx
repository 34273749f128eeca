/* The versions of an endpoint: which answers, and how another does. */
import type { ReactElement } from "react";
import { moment } from "../../parts/moments";
import type { EndpointStatus, VersionSent } from "../../records";
import type { Do } from "./EndpointCard";

const HEADS = ["version", "run", "made", ""];

interface Properties {
  endpoint: EndpointStatus;
  run: { id: string; name: string };
  onDo: Do;
}

export function Versions({ endpoint, run, onDo }: Properties): ReactElement {
  return (
    <div>
      <table>
        <thead>
          <tr>
            {HEADS.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {endpoint.versions.toReversed().map((version) => (
            <Line key={version.version} version={version} current={endpoint.current} onDo={onDo} />
          ))}
        </tbody>
      </table>
      <Next endpoint={endpoint} run={run} onDo={onDo} />
    </div>
  );
}

interface LineProperties {
  version: VersionSent;
  current: number | null;
  onDo: Do;
}

/** When it was made is written with each version. */
function Line({ version: { version, note, run, created }, current, onDo }: LineProperties): ReactElement {
  const isCurrent = version === current;
  return (
    <tr>
      <td>
        <b>{version}</b>
        {isCurrent && " · answers now"}
      </td>
      <td>{note || run}</td>
      <td>{moment(created!)}</td>
      <td>
        {!isCurrent && (
          <button
            type="button"
            className="btn sm"
            onClick={() => onDo({ do: "switch", version }, `Changing to version ${version}`)}
          >
            Use this one
          </button>
        )}
      </td>
    </tr>
  );
}

function Next({ endpoint: { versions, current, previous }, run, onDo }: Properties): ReactElement {
  const adding = "Exporting and checking; the old version answers until the new one is ready.";
  return (
    <div className="row below">
      {versions.at(-1)?.run === run.id ? (
        <span className="s q">The open run is the newest version.</span>
      ) : (
        <button type="button" className="btn sm" onClick={() => onDo({ do: "add", run: run.id }, adding)}>
          Add the run {run.name} as the next version
        </button>
      )}
      {previous && (
        <button type="button" className="btn sm" onClick={() => onDo({ do: "roll back" }, "Going back")}>
          {previous < (current ?? 0) ? "Roll back" : "Return"} to version {previous}
        </button>
      )}
    </div>
  );
}
