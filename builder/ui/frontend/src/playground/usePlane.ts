/* Looks at the plane of the run while somebody sees it: up to twelve times a second, so what comes is given to a painter and not to React. */
import { useEffect, useRef, useState } from "react";
import { ask } from "../parts/ask";
import { hasEnded } from "../parts/run-states";
import type { InsidesNews, OverPlane, PlaneSeen, Probe } from "../records";
import { usePlace, useRun } from "../train/place";

const FRAME = 80; // ms between two looks while it trains
const CALM = 1000; // for who asked for less motion
const LEAST = 10;
const PAUSED = 200;
const RESTING = 500;

export interface Looked {
  plane: PlaneSeen;
  /** The points themselves, which do not change. */
  over: OverPlane | null;
}

const NOTHING = "It ended before there was anything to draw. The curves say what happened.";

/** Why there is nothing to see; empty while there is something, or while it may come. */
export function usePlane(isSeen: boolean, opened: string | null, onLook: (looked: Looked) => void): string {
  const { api, run, follower } = usePlace();
  const attempt = useRun(({ standing }) => standing?.attempt);
  const [nothing, setNothing] = useState("");
  const heard = useRef(onLook);
  heard.current = onLook;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt of an ended run has another plane
  useEffect(() => {
    if (!isSeen) return;
    let isLeft = false;
    let stamp = "";
    let looked: Looked | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async (wasEnded: boolean): Promise<boolean> => {
      const news = await ask<InsidesNews>(
        `${api}/runs/${run}/insides?kinds=plane&seen=${stamp}&opened=${opened ?? ""}`,
      );
      if (isLeft) return true;
      stamp = news.stamp ?? stamp;
      if (news.plane) {
        const over = looked?.over ?? (await ask<Probe>(`${api}/runs/${run}/probe`)).plane ?? null;
        if (isLeft) return true;
        looked = { plane: news.plane, over };
        heard.current(looked);
      }
      setNothing(!looked && wasEnded ? news.why || news.trouble || NOTHING : "");
      return wasEnded && hasEnded(news.state);
    };
    const turn = async (): Promise<void> => {
      const began = performance.now();
      const isWhole = !document.hidden && (await look(hasEnded(follower.state)).catch(() => false)); // the screen says when nobody answers
      if (!isLeft && !isWhole) timer = setTimeout(turn, waitIn(follower.state, performance.now() - began));
    };
    void turn();
    return () => {
      isLeft = true;
      clearTimeout(timer);
    };
  }, [api, run, follower, attempt, isSeen, opened]);

  return nothing;
}

const isCalm = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches;

function waitIn(state: string | undefined, taken: number): number {
  if (document.hidden) return RESTING;
  if (state === "running") return Math.max(LEAST, (isCalm() ? CALM : FRAME) - taken);
  return state === "paused" ? PAUSED : RESTING;
}
