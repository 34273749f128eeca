/* What a run can show, and which of it a person looks at. */
import { type ReactElement, type ReactNode, useState } from "react";
import { isDone } from "../parts/run-states";
import { usePlotly } from "../parts/usePlotly";
import { Playground } from "../playground/Playground";
import { Results } from "../results/Results";
import { Curves } from "./Curves";
import { InsidesPart } from "./inside/InsidesPart";
import { usePlace, useRun } from "./place";
import { isPlane } from "./plot-lines";

export type Mode = "curves" | "plane" | "results";

/** What this run can show: curves always, a playground for points of a plane, results once it has ended. */
export function useMode(makes: boolean): { mode: Mode; views: [string, Mode][]; choose: (mode: Mode) => void } {
  const { plan } = usePlace();
  const [chosen, choose] = useState<Mode | null>(null);
  const hasResults = useRun((run) => isDone(run.state));
  const hasPlane = isPlane(plan);
  const views: [string, Mode][] = [["Curves", "curves"]];
  if (hasPlane) views.push(["Playground", "plane"]);
  if (hasResults) views.push(["Results", "results"]);
  const mode = views.find(([, view]) => view === chosen)?.[1] ?? (hasPlane && !makes ? "plane" : "curves");
  return { mode, views, choose };
}

interface Properties {
  mode: Mode;
  isFirstShown: boolean;
  /** The choice between them, for the one that has its own head. */
  choice: ReactNode;
}

export function Views({ mode, isFirstShown, choice }: Properties): ReactElement {
  const { run, plan } = usePlace();
  const plotly = usePlotly();
  const hasBegun = useRun(({ state }) => state !== undefined && !["queued", "starting"].includes(state));
  const hasBeenOpen = useOnce(mode === "results");
  return (
    <>
      <Curves plotly={plotly} isSeen={mode === "curves"} isFirstShown={isFirstShown} />
      {hasBeenOpen && <Results isSeen={mode === "results"} />}
      {isPlane(plan) && <Playground isSeen={mode === "plane"} choice={choice} />}
      {hasBegun && isFirstShown && <InsidesPart key={run} isSeen={mode === "curves"} />}
    </>
  );
}

/** True from the first time on: what takes long to come is kept once it was there. */
function useOnce(now: boolean): boolean {
  const [was, setWas] = useState(now);
  if (now && !was) setWas(true);
  return was || now;
}
