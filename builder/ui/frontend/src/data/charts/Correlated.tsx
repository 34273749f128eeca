/* How columns hang together, each with each. */
import type { CSSProperties, ReactElement } from "react";
import { thousands } from "../../parts/numbers";
import type { Correlations } from "../../records";
import { Answered } from "../Answered";
import { useQuestion } from "../shown";

const SCALE = "blue: rise together · orange, dashed: one falls as the other rises · categories count from 0 to 1";

export function Correlated(): ReactElement {
  const asked = useQuestion<Correlations>("correlations");
  return (
    <Answered asked={asked} meanwhile={null}>
      {(correlations) => {
        const { names, left, target } = correlations;
        if (names.length < 2) return null;
        return (
          <section className="box">
            <div className="row">
              <h2>What hangs together</h2>
              <span className="s q">{SCALE}</span>
            </div>
            <Matrix correlations={correlations} />
            {left > 0 && (
              <p className="s q">
                {`${thousands(left)} more columns are left out: these hang closest to ${target ?? "each other"}.`}
              </p>
            )}
          </section>
        );
      }}
    </Answered>
  );
}

function Matrix({ correlations: { names, matrix, target } }: { correlations: Correlations }): ReactElement {
  return (
    <div className="matrix scrollx">
      <table>
        <thead>
          <tr>
            <th />
            {names.map((name) => (
              <th key={name} className="turn">
                <span title={name}>{name}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {names.map((name, i) => (
            <tr key={name}>
              <th className={name === target ? "b" : ""} title={name}>
                {name}
              </th>
              {matrix[i]!.map((value, k) => (
                <td
                  key={names[k]}
                  title={`${name} and ${names[k]}: ${value}`}
                  className={value < MINUS_FROM ? "minus" : ""}
                  style={i === k ? undefined : tint(value)}
                >
                  {i === k ? "" : cellText(value)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const MINUS_FROM = -0.05; // weaker ones are not worth a dashed edge
const STRONGEST = 75; // per cent of the colour

const tint = (value: number): CSSProperties => {
  const colour = value < 0 ? "--neg" : "--pos";
  const strength = Math.round(STRONGEST * Math.abs(value));
  return { background: `color-mix(in oklab, var(${colour}) ${strength}%, transparent)` };
};

const cellText = (value: number): string => (Math.abs(value) < 0.005 ? "0" : value.toFixed(2).replace("-", "−"));
