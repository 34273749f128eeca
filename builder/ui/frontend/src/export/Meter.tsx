/* How far something is. */
import type { ReactElement } from "react";

const LEAST = 3; // percent: a bar that can be seen

interface Properties {
  progress: number | undefined;
  label?: string;
}

export function Meter({ progress = 0, label }: Properties): ReactElement {
  const bar = <i style={{ width: `${Math.max(LEAST, 100 * progress)}%` }} />;
  if (!label) return <div className="meter">{bar}</div>;
  return (
    <div className="meter" role="progressbar" aria-valuenow={Math.round(100 * progress)} aria-label={label}>
      {bar}
    </div>
  );
}
