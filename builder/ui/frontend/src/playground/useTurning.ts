/* Turning something that begins the training anew: presses that follow each other quickly are one turn. */
import { useEffect, useState } from "react";
import { useLater } from "../parts/useLater";

const QUIET = 350; // ms after the last press

/** What is to be seen now, and how to turn it: `send` hears of the last one. */
export function useTurning<Value>(now: Value, send: (value: Value) => void): [Value, (value: Value) => void] {
  const [asked, setAsked] = useState<Value | null>(null);
  const later = useLater(QUIET, send);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was asked for is there, or was refused
  useEffect(() => setAsked(null), [now]);
  const turn = (value: Value): void => {
    setAsked(value);
    later(value);
  };
  return [asked ?? now, turn];
}
