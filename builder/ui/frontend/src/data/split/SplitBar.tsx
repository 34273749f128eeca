/* The parts of a split as a bar, and in numbers. */
import type { ReactElement } from "react";
import { Icon } from "../../parts/icons";
import { thousands } from "../../parts/numbers";
import type { Split } from "../answers";
import { openedWords } from "../words";

const Part = ({ rows, look }: { rows: number; look: string }): ReactElement | null =>
  rows ? <i className={look} style={{ flex: rows }} /> : null;

export function SplitBar({ split: { sizes, unused } }: { split: Split }): ReactElement {
  const { train, validation, test } = sizes;
  const label = `${train} to learn, ${validation || "none"} to choose, ${test || "none"} to judge`;
  return (
    <div className="splitbar" role="img" aria-label={label}>
      <Part rows={train} look="learn" />
      <Part rows={validation} look="pick-part" />
      <Part rows={test} look="judge" />
      <Part rows={unused} look="unused" />
    </div>
  );
}

export function SplitNumbers({ split: { sizes, openings } }: { split: Split }): ReactElement {
  const { train, validation, test } = sizes;
  return (
    <div className="row s spread">
      <span>
        <b>{thousands(train)}</b>
        <span className="q"> to learn</span>
      </span>
      <span>
        {validation ? <b>{thousands(validation)}</b> : <span className="q">none</span>}
        <span className="q"> to choose</span>
      </span>
      {test ? (
        <span className="row tight">
          <Icon name={openings.length ? "unlock" : "lock"} size={14} />
          <b>{thousands(test)}</b>
          <span className="q">{`to judge, ${openedWords(openings.length)}`}</span>
        </span>
      ) : (
        <span className="q">none to judge</span>
      )}
    </div>
  );
}
