/* The list of runs: asked again and again while somebody looks, and changed at once by what a person does to it. */

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { ask } from "../parts/ask";
import { learnScores } from "../parts/metrics";
import { isLive } from "../parts/run-states";
import { useWarning } from "../parts/Toast";
import type { Marks, RunRow } from "../records";
import { keptWhereAlike } from "./listed";

const LIVE = 1000; // ms between two questions while something trains
const STILL = 4000;
const HIDDEN = 10_000;

export interface Doing {
  mark: (row: RunRow, marks: Marks) => void;
  control: (row: RunRow, what: "resume" | "stop") => void;
  remove: (row: RunRow) => void;
  /** Trains the same once more; gives the new runs' ids. */
  again: (row: RunRow, how: { seeds?: number; fork?: boolean }) => Promise<string[]>;
}

interface Runs {
  rows: RunRow[] | null;
  trouble: string;
  doing: Doing;
}

export function useRuns(api: string): Runs {
  const [rows, setRows] = useState<RunRow[] | null>(null);
  const [trouble, setTrouble] = useState("");
  const warn = useWarning();
  const refresh = useRepeated(
    useCallback(async () => {
      try {
        const { runs } = await ask<{ runs: RunRow[] }>(`${api}/runs`);
        for (const row of runs) learnScores(row.words);
        setRows((before) => keptWhereAlike(before, runs));
        setTrouble("");
        return runs.some((row) => isLive(row.state)) ? LIVE : STILL;
      } catch (error) {
        setTrouble((error as Error).message);
        return STILL;
      }
    }, [api]),
  );
  const doing = useMemo((): Doing => {
    const sent = async (row: RunRow, path: string, json: object): Promise<string[]> => {
      const answer = await act(() => ask<{ runs?: string[] }>(`${api}/runs/${row.id}/${path}`, { json }));
      return answer?.runs ?? [];
    };
    const act = async <Answer>(what: () => Promise<Answer>): Promise<Answer | null> => {
      try {
        return await what();
      } catch (error) {
        warn((error as Error).message);
        return null;
      } finally {
        refresh();
      }
    };
    return {
      mark: (row, marks) => {
        setRows((before) => before?.map((other) => (other.id === row.id ? { ...other, ...marks } : other)) ?? null);
        void sent(row, "marks", marks);
      },
      control: (row, what) => void sent(row, "control", { do: what }),
      remove: (row) => void act(() => ask(`${api}/runs/${row.id}`, { method: "DELETE" })),
      again: (row, how) => sent(row, "again", { ...how, key: `${Date.now()}${Math.random()}` }),
    };
  }, [api, warn, refresh]);
  return { rows, trouble, doing };
}

/** Does it again after as many milliseconds as it says itself, more rarely while nobody sees the page, and at once when it is asked to. */
function useRepeated(work: () => Promise<number>): () => void {
  const now = useRef<() => void>(() => {});
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isLeft = false;
    const turn = async (): Promise<void> => {
      clearTimeout(timer);
      const wait = await work();
      clearTimeout(timer);
      if (!isLeft) timer = setTimeout(turn, document.hidden ? HIDDEN : wait);
    };
    const seen = (): void => {
      if (!document.hidden) void turn();
    };
    now.current = () => void turn();
    document.addEventListener("visibilitychange", seen);
    void turn();
    return () => {
      isLeft = true;
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", seen);
    };
  }, [work]);
  return useCallback(() => now.current(), []);
}
