/* What is being watched, and what the numbers on the layers mean. */
import type { CSSProperties, ReactElement } from "react";
import type { WatchedRun } from "../editing/editor";
import { useEditor } from "../editing/useEditor";

const STATES: Record<string, string> = {
  queued: "waits for its turn",
  starting: "is starting",
  running: "is training",
  paused: "is paused",
  finished: "has finished",
  stopped: "was stopped",
  failed: "has stopped itself",
  interrupted: "was interrupted",
};

const PLACE: CSSProperties = {
  right: 16,
  top: 16,
  padding: "10px 12px",
  maxWidth: 280,
  boxShadow: "var(--sh-1)",
  zIndex: 8,
};

export function Watched(): ReactElement | null {
  const { mode, watched, live } = useEditor();
  if (mode !== "watch") return null;
  return (
    <div className="pop s" data-testid="watched" style={PLACE}>
      <b>{watched ? standingOf(watched) : "Looking for the run …"}</b>
      <br />
      <span className="m">
        {live
          ? "On each layer: how what it gives is spread, ∇ the size of its gradient, and the share of its units that never fire. Point at it for more."
          : "The layers' numbers come after the first steps."}
      </span>
    </div>
  );
}

const standingOf = ({ state, epoch, epochs }: WatchedRun): string =>
  `The run ${STATES[state] ?? state}${epochs === 0 ? "" : `, epoch ${epoch}`}${epochs ? ` of ${epochs}` : ""}`;
