/* Which buttons a run has in its state: what they say, what they do, and why one cannot be pressed. */

import type { Word } from "../parts/glossary";
import type { IconName } from "../parts/icons";
import { isDone, isLive } from "../parts/run-states";
import type { Standing } from "./answers";

export type Deed =
  | { kind: "command"; command: "pause" | "resume" | "step" | "stop"; learner?: string }
  | { kind: "change" }
  | { kind: "fork" }
  | { kind: "again" }
  | { kind: "mend"; change: Record<string, unknown> };

export interface Control {
  text: string;
  icon: IconName;
  deed: Deed;
  isPrimary?: boolean;
  /** Why it cannot be pressed now. */
  off?: string;
  /** Explains it. */
  word?: Word;
}

const NOT_BEGUN = "It has not begun yet";
const PROPOSALS = 2; // ways out that are offered

type Judged = Pick<Standing, "state" | "proposals" | "resumable">;

/** `learners`: the names of those that learn from each other, such as a generator and its critic. */
export function controlsOf(standing: Judged, learners: readonly string[] = []): Control[] {
  return isLive(standing.state) ? whileLive(standing.state, learners) : afterwards(standing);
}

function whileLive(state: string, learners: readonly string[]): Control[] {
  const isPaused = state === "paused";
  const isRunning = state === "running";
  const pause: Control = {
    text: "Pause",
    icon: "pause",
    deed: { kind: "command", command: "pause" },
    isPrimary: true,
    off: isRunning ? "" : NOT_BEGUN,
  };
  const resume: Control = {
    text: "Resume",
    icon: "play",
    deed: { kind: "command", command: "resume" },
    isPrimary: true,
  };
  const off = isPaused ? "" : "Pause first, then step batch by batch";
  const alone = learners.length > 1 ? learners : [];
  return [
    isPaused ? resume : pause,
    { text: "Step", icon: "step", deed: { kind: "command", command: "step" }, off },
    ...alone.map(
      (learner): Control => ({
        text: `Step ${learner}`,
        icon: "step",
        deed: { kind: "command", command: "step", learner },
        off: off && "Pause first, then let it step while the other stands still",
      }),
    ),
    { text: "Stop", icon: "stop", deed: { kind: "command", command: "stop" } },
    { text: "Change", icon: "sliders", deed: { kind: "change" }, off: isRunning || isPaused ? "" : NOT_BEGUN },
  ];
}

function afterwards({ state, proposals, resumable }: Judged): Control[] {
  const controls: Control[] = [];
  if (state !== "finished") {
    controls.push({
      text: state === "failed" ? "Resume from the last checkpoint" : "Resume",
      icon: "play",
      deed: { kind: "command", command: "resume" },
      isPrimary: state === "interrupted",
      off: resumable === false ? "Nothing was kept to resume from" : "",
    });
  }
  if (isDone(state)) controls.push({ text: "Fork", icon: "fork", deed: { kind: "fork" }, word: "fork" });
  const ways = state === "failed" ? (proposals ?? []).slice(0, PROPOSALS) : [];
  for (const [place, { label, change }] of ways.entries()) {
    controls.push({ text: label, icon: "sliders", deed: { kind: "mend", change }, isPrimary: place === 0 });
  }
  // After a success the next step stands first: NextSteps.tsx.
  const isPrimary = state === "failed" && !ways.length;
  controls.push({ text: "Train again", icon: "again", deed: { kind: "again" }, isPrimary });
  return controls;
}
