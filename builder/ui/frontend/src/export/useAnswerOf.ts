/* What an address answers, asked once. */
import { useEffect, useState } from "react";
import { ask } from "../parts/ask";

/** Nothing before it has answered, nor where it refuses. */
export function useAnswerOf<Answer>(address: string): Answer | null {
  const [answer, setAnswer] = useState<Answer | null>(null);
  useEffect(() => {
    const left = new AbortController();
    ask<Answer>(address, { signal: left.signal }).then(setAnswer, () => undefined);
    return () => left.abort();
  }, [address]);
  return answer;
}
