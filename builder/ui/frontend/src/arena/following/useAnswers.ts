/* What was asked about the race, for a panel that shows it. */
import { useEffect, useSyncExternalStore } from "react";
import { usePlace } from "../place";
import type { Answered } from "./answers-kept";

/** One answer for each address; it is asked for when it is first wanted. */
export function useAnswers<Answer>(addresses: readonly string[]): Answered<Answer>[] {
  const { answers } = usePlace();
  useSyncExternalStore(answers.subscribe, answers.version);
  useEffect(() => {
    for (const address of addresses) void answers.ask(address);
  });
  return addresses.map((address) => answers.of<Answer>(address));
}

const NOTHING: Answered<never> = {};

export function useAnswer<Answer>(address: string | null): Answered<Answer> {
  return useAnswers<Answer>(address === null ? [] : [address])[0] ?? NOTHING;
}
