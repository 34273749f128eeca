/* Doing something once nothing new came for a while. What waits is done even where its component has gone: a change must not be lost. */
import { useState } from "react";
import { useStable } from "./useStable";

export function useLater<Arguments extends unknown[]>(
  ms: number,
  act: (...args: Arguments) => void,
): (...args: Arguments) => void {
  const newest = useStable(act);
  const [later] = useState(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    return (...args: Arguments): void => {
      clearTimeout(timer);
      timer = setTimeout(() => newest(...args), ms);
    };
  });
  return later;
}
