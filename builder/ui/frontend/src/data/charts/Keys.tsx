/* What the colours of a chart mean. */
import type { ReactElement } from "react";
import { classColour, isSquare } from "../../parts/class-colour";
import { endsOf } from "../drawn/point-places";
import { short } from "../words";

const MOST = 24;

export function ClassKeys({ classes }: { classes: readonly string[] }): ReactElement {
  const count = classes.length;
  const look = (code: number): object => ({
    background: classColour(code, count),
    borderRadius: isSquare(code, count) ? 1 : undefined,
  });
  return (
    <div className="row s keys">
      {classes.slice(0, MOST).map((name, code) => (
        <span key={name} className="row key">
          <i style={look(code)} />
          {name}
        </span>
      ))}
      {count > MOST && <span className="q">{`and ${count - MOST} more`}</span>}
    </div>
  );
}

/** From the smallest number to the largest. */
export function Ramp({ values }: { values: readonly (number | null)[] }): ReactElement {
  const [low, high] = endsOf(values);
  return (
    <div className="row s q keys">
      {short(low)}
      <span className="ramp" />
      {short(high)}
    </div>
  );
}
