/* Does something now, and again after as many milliseconds as it says itself; nothing said means not again. */
import { useCallback, useEffect, useRef } from "react";

type Work = (signal: AbortSignal) => Promise<number | undefined>;

/** Gives a function that does it at once. */
export function useRepeated(work: Work): () => void {
  const turn = useRef<() => void>(() => {});
  const newest = useRef(work);
  newest.current = work;
  useEffect(() => {
    const leaving = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let turns = 0;
    const next = async (): Promise<void> => {
      clearTimeout(timer);
      turns += 1;
      const mine = turns;
      const wait = await newest.current(leaving.signal);
      const isLate = mine !== turns || leaving.signal.aborted; // another turn has begun meanwhile
      if (wait !== undefined && !isLate) timer = setTimeout(() => void next(), wait);
    };
    turn.current = () => void next();
    void next();
    return () => {
      leaving.abort();
      clearTimeout(timer);
    };
  }, []);
  return useCallback(() => turn.current(), []);
}
