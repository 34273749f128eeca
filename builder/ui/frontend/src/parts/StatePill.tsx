/* A run's state. */
import type { ReactElement } from "react";
import { Pill, type PillLook } from "./Pill";

const LOOKS: Record<string, PillLook> = {
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
  const look = LOOKS[state] ?? { word: state, tone: "", shape: "ring" };
  return <Pill state={state} title={title} {...look} />;
}
