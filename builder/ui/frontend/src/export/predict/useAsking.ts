/* Asks the network, and keeps what it answered last. */
import { useState } from "react";
import { ask } from "../../parts/ask";
import { NewestFirst } from "../../parts/newest-first";
import type { Answered } from "../../records";
import type { Asked } from "../answers";

/** What stands where the answer is: nothing yet, an answer with the seconds there and back, or why there is none. */
export type Shown = { answer: Answered; seconds: number } | { refusal: string } | null;

interface Asking {
  shown: Shown;
  ask: (asked: Asked) => void;
  refuse: (sentence: string) => void;
  clear: () => void;
}

export function useAsking(address: string): Asking {
  const [shown, setShown] = useState<Shown>(null);
  const [queue] = useState(
    () =>
      new NewestFirst<Asked, Answered>({
        send: (asked) => ask<Answered>(address, { json: { ...asked, neighbours: true } }),
        answered: (answer, seconds) => setShown({ answer, seconds }),
        refused: (refusal) => setShown({ refusal }),
      }),
  );
  return {
    shown,
    ask: (asked) => void queue.ask(asked),
    refuse: (refusal) => setShown({ refusal }),
    clear: () => setShown(null),
  };
}
