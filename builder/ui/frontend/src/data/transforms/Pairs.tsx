/* Columns before and after a transform. */
import type { ReactElement } from "react";
import type { FittedStep } from "../../records";
import { ColumnShape } from "./ColumnShape";

const MOST = 12;

export function Pairs({ steps }: { steps: readonly FittedStep[] }): ReactElement {
  const more = steps.length - MOST;
  return (
    <div className="pairs">
      {steps.slice(0, MOST).map((step) => (
        <BeforeAfter key={step.number} step={step} />
      ))}
      {more > 0 && <p className="s q">{`and ${more} more columns`}</p>}
    </div>
  );
}

const BeforeAfter = ({ step }: { step: FittedStep }): ReactElement => (
  <div className="pair">
    <div className="what">
      <b title={step.column}>{step.column}</b>
      <div className="s q">{step.learned}</div>
    </div>
    {step.before && <ColumnShape shape={step.before} />}
    <span className="q arrow">→</span>
    {step.gone ? <span className="s q">left out</span> : step.after && <ColumnShape shape={step.after} />}
    {step.added.length > 0 && <div className="s q">{`and ${step.added.join(", ")}`}</div>}
  </div>
);
