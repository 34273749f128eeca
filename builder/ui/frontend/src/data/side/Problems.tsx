/* What could fool us, worst first. */
import { type ReactElement, useState } from "react";
import { Icon, type IconName } from "../../parts/icons";
import { thousands } from "../../parts/numbers";
import { usePanel } from "../../parts/Panels";
import { Words } from "../../parts/Words";
import type { Problem } from "../answers";
import { useShown } from "../shown";

const FEW = 3;

export function Problems(): ReactElement {
  const { problems } = useShown().view;
  const [areAllShown, setAllShown] = useState(false);
  const count = (severity: Problem["severity"]): number =>
    problems.filter((problem) => problem.severity === severity).length;
  const errors = count("error");
  const warnings = count("warning");
  const shown = areAllShown ? problems : problems.slice(0, FEW);
  const more = problems.length - shown.length;
  return (
    <section className="problems">
      <div className="row">
        <h2 className="grow">Before you train</h2>
        {errors > 0 && (
          <span className="count e" title={`${errors} serious`}>
            {errors}
          </span>
        )}
        {warnings > 0 && (
          <span className="count w" title={`${warnings} to look at`}>
            {warnings}
          </span>
        )}
      </div>
      {!problems.length && (
        <p className="row m fine">
          <span className="ok">
            <Icon name="check" />
          </span>
          Nothing found that would fool us.
        </p>
      )}
      {shown.map((problem, place) => (
        <ProblemLine key={place} problem={problem} />
      ))}
      {more > 0 && (
        <button className="btn t sm" type="button" onClick={() => setAllShown(true)}>
          {`${more} more`}
        </button>
      )}
    </section>
  );
}

const MARKS: Record<Problem["severity"], IconName> = {
  error: "circle-alert",
  warning: "triangle-alert",
  hint: "lightbulb",
};
const LONG = 20; // letters of a button: it takes a line of its own

function ProblemLine({ problem }: { problem: Problem }): ReactElement {
  const { change, compare, openSample } = useShown();
  const panel = usePanel();
  const { check, severity, title, what, fix } = problem;
  const explained = <Explained problem={problem} onSample={openSample} />;
  const why = (button: HTMLElement): void => panel.open({ title, button, children: explained });
  return (
    <div className={`problem ${severity} ${fix && fix.label.length > LONG ? "long" : ""}`} data-check={check}>
      <span className="mark">
        <Icon name={MARKS[severity]} />
      </span>
      <div className="grow">
        <button
          className="plain b"
          type="button"
          title="Why this matters"
          onClick={(event) => why(event.currentTarget)}
        >
          {title}
        </button>
        <div className="m">
          <Words text={what} />
        </div>
      </div>
      {fix && (
        <button
          className="btn sm"
          type="button"
          title={fix.does}
          onClick={() => (fix.compares ? compare(fix) : change(fix, fix.does))}
        >
          {fix.label}
        </button>
      )}
    </div>
  );
}

const EXAMPLES = 5;

interface ExplainedProperties {
  problem: Problem;
  onSample: (row: number) => void;
}

function Explained({ problem, onSample }: ExplainedProperties): ReactElement {
  const { what, why, do: toDo, fix, rows } = problem;
  return (
    <>
      <dl className="four">
        <dt>What</dt>
        <dd>
          <Words text={what} />
        </dd>
        <dt>Why</dt>
        <dd>
          <Words text={why} />
        </dd>
        <dt>Do</dt>
        <dd>
          <Words text={toDo} />
        </dd>
        {fix && (
          <>
            <dt>Fix</dt>
            <dd>
              <Words text={fix.does} />
            </dd>
          </>
        )}
      </dl>
      {rows.length > 0 && (
        <div className="row wrap s">
          <span className="q">For example</span>
          {rows.slice(0, EXAMPLES).map((row) => (
            <button key={row} className="link" type="button" onClick={() => onSample(row)}>
              {`row ${thousands(row + 1)}`}
            </button>
          ))}
        </div>
      )}
    </>
  );
}
