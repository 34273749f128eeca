/* Before the first run: what will be here, and the button that makes it so. */
import type { ReactElement } from "react";
import { Icon } from "../parts/icons";

const GHOST = [
  [72, 84],
  [56, 66],
  [84, 76],
  [48, 68],
] as const;

export function NoRuns({ name, onTrain }: { name: string; onTrain: () => void }): ReactElement {
  return (
    <div className="empty">
      <div className="ghost" aria-hidden="true">
        <svg viewBox="0 0 200 76" aria-hidden="true">
          {GHOST.map(([left, right], row) => (
            <g key={left} transform={`translate(0 ${4 + 20 * row})`} fill="var(--fill)">
              <rect width={left} height="8" rx="4" />
              <rect x="116" width={right} height="8" rx="4" />
            </g>
          ))}
        </svg>
      </div>
      <h2>No runs yet</h2>
      <p className="m">Each training lands here with its curve, its plan and its weights.</p>
      <button className="btn p" type="button" onClick={onTrain}>
        <Icon name="play" />
        Train {name}
      </button>
    </div>
  );
}
