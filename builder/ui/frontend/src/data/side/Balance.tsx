/* How the values of the target are spread. */
import type { ReactElement } from "react";
import { thousands } from "../../parts/numbers";
import type { Target } from "../../records";
import { Bars } from "../drawn/Bars";
import { share, short, tail } from "../words";

type Classes = NonNullable<Target["classes"]>;

export function Balance({ target }: { target: Target }): ReactElement | null {
  const { classes, histogram, numbers } = target;
  const [first, second] = classes ?? [];
  if (classes?.length === 2) return <TwoClasses first={first!} second={second!} />;
  if (classes?.length) return <ManyClasses classes={classes} target={target} />;
  if (!histogram?.counts.length) return null;
  return (
    <div>
      <Bars counts={histogram.counts} width={376} height={56} colour="var(--accent-ink)" opacity={0.85} />
      <div className="row s spread">
        <span className="q">{short(numbers?.low)}</span>
        <span className="q">{`half below ${short(numbers?.middle)}`}</span>
        <span className="q">{short(numbers?.high)}</span>
      </div>
    </div>
  );
}

function TwoClasses({ first, second }: { first: Classes[number]; second: Classes[number] }): ReactElement {
  const rows = first[1] + second[1];
  return (
    <div>
      <div className="balance">
        <i className="first" style={{ flex: first[1] }} />
        <i className="second" style={{ flex: second[1] }} />
      </div>
      <div className="row s spread">
        {[first, second].map(([name, count]) => (
          <span key={name}>
            <b>{thousands(count)}</b>
            <span className="q">{` ${name}, ${share(count, rows)}`}</span>
          </span>
        ))}
      </div>
    </div>
  );
}

const MOST = 12;

function ManyClasses({ classes, target: { points, rows } }: { classes: Classes; target: Target }): ReactElement {
  const most = Math.max(...classes.map(([, count]) => count));
  const shown = classes.length > MOST ? classes.toSorted(([, a], [, b]) => b - a).slice(0, MOST) : classes;
  return (
    <div className="classes">
      {shown.map(([name, count]) => (
        <div key={name} className="class" title={`${name}: ${thousands(count)}${points ? " points" : ""}`}>
          <span className="s clip">{tail(name)}</span>
          <span className="track">
            <i style={{ width: `${(100 * count) / most}%` }} />
          </span>
          <span className="s q n">{thousands(count)}</span>
        </div>
      ))}
      {classes.length > MOST && <div className="s q">{`and ${classes.length - MOST} rarer ones`}</div>}
      {points && <div className="s q">{`Points of ${thousands(rows)} masks`}</div>}
    </div>
  );
}
