/* What a person has chosen to see; it stays when another race is opened. */
import { useCallback, useState } from "react";
import { readView, type View, writeView } from "./kept";

export function useView(): [View, (change: Partial<View>) => void] {
  const [view, setView] = useState(readView);
  const change = useCallback((some: Partial<View>) => {
    setView((before) => {
      const now = { ...before, ...some };
      writeView(now);
      return now;
    });
  }, []);
  return [view, change];
}
