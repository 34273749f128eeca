/* A run's state. Shape and word say it; colour only repeats them. */
import type { ReactElement } from "react";

interface Look {
  word: string;
  tone: string;
  shape: string;
}

const LOOKS: Record<string, Look> = {
  queued: { word: "Queued", tone: "", shape: "ring" },
  starting: { word: "Starting", tone: "", shape: "half" },
  running: { word: "Training", tone: "run", shape: "dot" },
  paused: { word: "Paused", tone: "pause", shape: "bars" },
  finished: { word: "Finished", tone: "done", shape: "tick" },
  stopped: { word: "Stopped", tone: "", shape: "square" },
  failed: { word: "Failed", tone: "fail", shape: "bang" },
  interrupted: { word: "Interrupted", tone: "pause", shape: "broken" },
};

export function StatePill({ state, title }: { state: string; title?: string | undefined }): ReactElement {
  const { word, tone, shape } = LOOKS[state] ?? { word: state, tone: "", shape: "ring" };
  return (
    <span className={`state ${tone}`} data-state={state} title={title || undefined}>
      <span className={`shape ${shape}`} aria-hidden="true" />
      {word}
    </span>
  );
}
