/* What the chosen runs differ in: settings of their plans, layers of their drawings. */

import { type ReactElement, useEffect, useState } from "react";
import { ask } from "../parts/ask";
import { type Catalogue, catalogue } from "../parts/catalogue";
import type { Drawn } from "../parts/drawn";
import type { Comparison } from "../records";
import { DrawnNetworkPicture } from "./DrawnNetworkPicture";

const MOST = 8; // runs that are compared

interface Answer {
  comparison: Comparison;
  layers: Catalogue;
}

export function Facts({ api, ids }: { api: string; ids: readonly string[] }): ReactElement {
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [trouble, setTrouble] = useState("");
  const key = ids.slice(0, MOST).join(",");
  useEffect(() => {
    const leaving = new AbortController();
    Promise.all([ask<Comparison>(`${api}/runs/compared?runs=${key}`, { signal: leaving.signal }), catalogue(api)]).then(
      ([comparison, layers]) => setAnswer({ comparison, layers }),
      (error: Error) => {
        if (!leaving.signal.aborted) setTrouble(error.message);
      },
    );
    return () => leaving.abort();
  }, [api, key]);
  return (
    <div className="facts">
      {!answer && !trouble && <p className="s q">Comparing …</p>}
      {trouble && <p className="bad">{trouble}</p>}
      {answer && <Settings {...answer.comparison} />}
      {answer?.comparison.drawings && <Drawings {...answer} />}
    </div>
  );
}

function Settings({ names, settings }: Comparison): ReactElement {
  return (
    <>
      <h3>What differs in the plan</h3>
      {settings.length ? (
        <table>
          <thead>
            <tr>
              <th>Setting</th>
              {names.map((name, k) => (
                <th key={k}>{name}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {settings.map(({ setting, values }) => (
              <tr key={setting}>
                <td className="q">{settingTitle(setting)}</td>
                {values.map((value, k) => (
                  <td key={k}>{settingValue(value)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <p className="q">The plans are alike.</p>
      )}
    </>
  );
}

function Drawings({ comparison, layers }: Answer): ReactElement {
  const { marks = {}, names } = comparison;
  const drawings = (comparison.drawings ?? []) as Drawn[];
  const changed = Object.keys(marks).filter((network) => Object.keys(marks[network]!).length);
  return (
    <>
      <h3>What differs in the network</h3>
      {!changed.length && <p className="q">The drawings are alike.</p>}
      {changed.map((network) => (
        <div key={network} className="two-drawings">
          {drawings.map((drawing, side) => (
            <DrawnNetworkPicture
              key={side}
              network={drawing.networks?.[network] ?? {}}
              marks={marks[network]!}
              layers={layers}
              isSecond={side === 1}
              title={names[side]!}
            />
          ))}
        </div>
      ))}
    </>
  );
}

/** "learners · network · optimizer · options · lr" without what every path has. */
export const settingTitle = (path: string): string =>
  path.replaceAll("learners · ", "").replaceAll(" · options", "").replaceAll(" · type", "").replaceAll("_", " ");

export function settingValue(value: unknown): string {
  if (value == null) return "–";
  if (typeof value === "object") return JSON.stringify(value);
  if (typeof value === "boolean") return value ? "on" : "off";
  if (typeof value === "number" && !Number.isInteger(value)) return String(+value.toPrecision(4));
  return String(value);
}
