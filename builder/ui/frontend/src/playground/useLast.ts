/* Where a run takes the place of another, what was seen stays until there is something new: nothing flickers. */
import { useRef } from "react";

/** The value, or the last one that there was. */
export function useLast<Value>(value: Value | null | undefined): Value | null {
  const last = useRef<Value | null>(null);
  last.current = value ?? last.current;
  return last.current;
}
