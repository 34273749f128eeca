/* Does something when nothing has called for it for a moment, unless its component has gone by then (parts/useLater does it even so). */
import { useCallback, useEffect, useRef } from "react";

export function useLaterIfHere(work: () => void, wait: number): () => void {
  const newest = useRef(work);
  newest.current = work;
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => newest.current(), wait);
  }, [wait]);
}
