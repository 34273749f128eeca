/* Following a run from React: from the first drawing on, and until its first numbers are on screen. */
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { loadPlotly } from "../parts/plotly";
import { isLive } from "../parts/run-states";
import type { Asked, TrainData } from "./answers";
import { RunFollower } from "./follower";
import { useFollowed } from "./place";
import { plannedEpochs } from "./plot-lines";

/** Follows the run that the page names, from its first drawing on. */
export function useFollower({ api, run, plan, words }: TrainData, tell: (asked: Asked) => void): RunFollower {
  const heard = useRef(tell);
  heard.current = tell;
  const [follower] = useState(() => new RunFollower(api, (state) => heard.current(state)));
  const epochs = useRef<number | null>(0);
  epochs.current = plannedEpochs(plan, words);
  useLayoutEffect(() => {
    follower.follow(run, epochs.current);
    return () => follower.follow(null, 0);
  }, [follower, run]);
  return follower;
}

/** The first numbers are on screen: what else there is comes in the frame after them. */
export function useFirstShown(follower: RunFollower, run: string | null): boolean {
  const [shown, setShown] = useState<string | null>(null);
  const isThere = useFollowed(
    follower,
    ({ state, hasNumbers }) => state !== undefined && (hasNumbers || !isLive(state)),
  );
  useEffect(() => {
    if (!isThere) return;
    let frame = 0;
    // The curves are drawn in the frame that they have asked for by now; React may begin with the rest behind it.
    void loadPlotly()
      .catch(() => {})
      .then(() => {
        frame = requestAnimationFrame(() => setShown(run));
      });
    return () => cancelAnimationFrame(frame);
  }, [isThere, run]);
  return run !== null && shown === run && isThere;
}
