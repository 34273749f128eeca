/* What the decoder makes of places: of those that come while it answers, only the newest is asked. */
import { useLayoutEffect, useState } from "react";
import { flushSync } from "react-dom";
import { ask } from "../../parts/ask";
import { NewestFirst } from "../../parts/newest-first";
import type { Decoded } from "../../records";
import type { Code } from "./space";

export interface Wishes {
  [name: string]: unknown;
}

interface Question {
  codes: readonly Code[];
  wishes: Wishes;
}

export interface Answered {
  decoded: Decoded | null;
  /** There and back. */
  seconds: number;
  trouble: string;
}

const NOTHING: Answered = { decoded: null, seconds: 0, trouble: "" };

/** `codes` is to be another list only where places are others. */
export function useDecoded(address: string, codes: readonly Code[] | null, wishes: Wishes): Answered {
  const [answered, setAnswered] = useState<Answered>(NOTHING);
  const [queue] = useState(
    () =>
      new NewestFirst<Question, Decoded>({
        send: (json) => ask<Decoded>(address, { json }),
        // At once, figure and all: a drag is answered within the frame.
        answered: (decoded, seconds) => flushSync(() => setAnswered({ decoded, seconds, trouble: "" })),
        refused: (trouble) => setAnswered({ ...NOTHING, trouble }),
      }),
  );
  // Asked before the page is painted.
  useLayoutEffect(() => {
    if (codes) void queue.ask({ codes, wishes });
  }, [codes, wishes, queue]);
  return codes ? answered : NOTHING;
}
