/* Does something when nothing has called for it for a moment. */
import { useCallback, useEffect, useRef } from "react";

export function useLater(work: () => void, wait: number): () => void {
  const newest = useRef(work);
  newest.current = work;
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => newest.current(), wait);
  }, [wait]);
}
