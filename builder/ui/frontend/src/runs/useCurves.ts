/* The curves of the chosen runs: asked whole once, and followed while any of them trains. */
import { useEffect, useState } from "react";
import { ask } from "../parts/ask";
import { learnScores } from "../parts/metrics";
import { isLive } from "../parts/run-states";
import { grow, type SeriesByName } from "../parts/series";
import type { Standing } from "../records";

const AGAIN = 1000; // ms

/** What is known of a run's curves, and what its scores are worth. */
export interface KnownCurves {
  series: SeriesByName;
  baselines: Standing["baselines"];
}

interface Followed extends KnownCurves {
  cursor: string | null;
  hasEnded: boolean;
}

export type Curves = ReadonlyMap<string, KnownCurves>;

/** `changed` says that a run may live again: then those that had ended are asked once more. */
export function useCurves(api: string, ids: readonly string[], changed: string): Curves {
  const [curves, setCurves] = useState<Curves>(new Map());
  const [followed] = useState(() => new Map<string, Followed>());
  const key = ids.join();

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the ids, which are another list with each drawing
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isLeft = false;
    for (const run of followed.values()) run.hasEnded = false;
    const turn = async (): Promise<void> => {
      for (const id of ids) await follow(api, id, followed);
      if (isLeft) return;
      setCurves(new Map(ids.flatMap((id) => (followed.has(id) ? [[id, { ...followed.get(id)! }]] : []))));
      if (ids.some((id) => !followed.get(id)?.hasEnded)) timer = setTimeout(turn, AGAIN);
    };
    void turn();
    return () => {
      isLeft = true;
      clearTimeout(timer);
    };
  }, [api, key, changed, followed]);

  return curves;
}

async function follow(api: string, id: string, followed: Map<string, Followed>): Promise<void> {
  const run = followed.get(id) ?? { series: {}, baselines: {}, cursor: null, hasEnded: false };
  if (run.hasEnded) return;
  const query = run.cursor === null ? "" : `?cursor=${encodeURIComponent(run.cursor)}`;
  try {
    const news = await ask<Standing>(`${api}/runs/${id}/stream${query}`);
    learnScores(news.words);
    if (news.reset) run.series = {};
    grow(run.series, news.series);
    run.baselines = news.baselines;
    run.cursor = news.cursor;
    run.hasEnded = !isLive(news.state);
    followed.set(id, run);
  } catch {
    // It was deleted, or nobody answers: the list says so.
  }
}
