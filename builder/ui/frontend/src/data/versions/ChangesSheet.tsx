/* What is different in the next version of a file: rows, columns, types, and how each column is spread. */
import type { ReactElement } from "react";
import { Icon } from "../../parts/icons";
import { percent } from "../../parts/numbers";
import type { Drift, FileChanges } from "../../records";
import { rowsWords } from "./words";

interface Properties {
  changes: FileChanges;
  /** Choices that do not fit any more, in words. */
  letGo: readonly string[];
}

const SHOWN = 12; // columns

export function ChangesSheet({ changes, letGo }: Properties): ReactElement {
  const { gone, new: added, retyped, drifts, measure } = changes;
  const drifted = drifts.filter((drift) => drift.drifted);
  return (
    <div className="changes" data-testid="changes">
      <p>
        <b>{rowsWords(changes)}</b>
      </p>
      <Names title="Gone" names={gone} />
      <Names title="New" names={added} />
      <Names
        title="Read otherwise"
        names={retyped.map(({ column, before, after }) => `${column}: ${before} → ${after}`)}
      />
      {!gone.length && !added.length && !retyped.length && <p className="s q">The columns are the same.</p>}
      {letGo.map((sentence) => (
        <div key={sentence} className="note">
          <Icon name="lightbulb" />
          <span>{sentence}</span>
        </div>
      ))}
      {drifts.length > 0 && (
        <table className="drifts">
          <thead>
            <tr>
              <th>{drifted.length ? `${drifted.length} spread differently` : "No column is spread differently"}</th>
              <th className="n" title={measure}>
                Lies elsewhere
              </th>
            </tr>
          </thead>
          <tbody>
            {drifts.slice(0, SHOWN).map((drift) => (
              <DriftRow key={drift.column} drift={drift} />
            ))}
          </tbody>
        </table>
      )}
      {drifts.length > 0 && <p className="s q">{measure}</p>}
    </div>
  );
}

const Names = ({ title, names }: { title: string; names: readonly string[] }): ReactElement | null =>
  names.length ? (
    <p className="s">
      <span className="q">{`${title}: `}</span>
      {names.join(", ")}
    </p>
  ) : null;

function DriftRow({ drift }: { drift: Drift }): ReactElement {
  const { column, share, drifted, words, missing_before, missing_after } = drift;
  const missing =
    missing_before || missing_after ? `, missing ${percent(missing_before)} → ${percent(missing_after)}` : "";
  return (
    <tr className={drifted ? "" : "q"}>
      <td>
        {column}
        <div className="s q">{`${words}${missing}`}</div>
      </td>
      <td className="n">{percent(share)}</td>
    </tr>
  );
}
