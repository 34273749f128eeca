/* Before there are weights: what will be here, the Python that is there already, and the button that makes the rest so. */
import type { ReactElement } from "react";
import { Icon } from "../parts/icons";
import { save } from "../parts/save";
import type { ExportedRun, Go } from "./answers";

const ROWS = [
  [84, 250],
  [60, 210],
  [96, 280],
  [72, 190],
] as const;

interface Properties {
  name: string;
  source: string;
  run: ExportedRun | null;
  go: Go;
}

export const Untrained = ({ name, source, run, go }: Properties): ReactElement => (
  <div className="empty">
    <Ghost />
    <h2>{run ? `${run.name} has no weights yet` : "Nothing to take away yet"}</h2>
    <p className="m">
      {run
        ? "They are kept when the run ends or is stopped. Then each file is made here, with the proof beside it, and the network answers."
        : "Train the network: then each file is made here, with the proof beside it, and the network answers on the same page."}
    </p>
    <div className="row">
      <button type="button" className="btn p" onClick={() => go(run ? "train" : "start")}>
        <Icon name="play" />
        {run ? "Look at the run" : `Train ${name}`}
      </button>
      {source ? (
        <button type="button" className="btn" onClick={() => save(source, "text/x-python", `${name}.py`)}>
          <Icon name="download" />
          Download the Python file
        </button>
      ) : (
        <button type="button" className="btn" onClick={() => go("build")}>
          Open Build
        </button>
      )}
    </div>
    <p className="s q">
      {source
        ? "The Python file is the drawing as plain PyTorch; it needs nothing of Layerloom."
        : "The drawing has problems, so there is no Python of it yet. Build says which."}
    </p>
  </div>
);

const Ghost = (): ReactElement => (
  <svg viewBox="0 0 420 132" width="420" aria-hidden="true" fill="none" stroke="var(--line-2)" strokeDasharray="4 4">
    {ROWS.map(([title, proof], row) => (
      <g key={title} transform={`translate(0 ${4 + 32 * row})`}>
        <rect width={title} height="12" rx="4" />
        <rect x="108" width={proof - 40} height="12" rx="4" />
        <rect x="360" y="-4" width="56" height="20" rx="6" />
      </g>
    ))}
  </svg>
);
