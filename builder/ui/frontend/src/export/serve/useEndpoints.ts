/* The endpoints and how they are, asked again and again; and doing something with them. */
import { useState } from "react";
import { ask } from "../../parts/ask";
import type { EndpointList, EndpointStatus } from "../../records";
import type { Tone } from "../Note";
import { useRepeated } from "../useRepeated";

const SEEN = 1000; // ms between two questions
const HIDDEN = 5000;

interface Told {
  sentence: string;
  tone: Tone;
}

export type Act = <Answer>(address: string, json: object, words: string) => Promise<Answer | null>;

interface Endpoints {
  endpoints: EndpointStatus[] | null;
  told: Told | null;
  /** Something is being done. */
  pending: boolean;
  /** Says what is being done; nothing comes back where it was refused. */
  act: Act;
}

export function useEndpoints(address: string): Endpoints {
  const [endpoints, setEndpoints] = useState<EndpointStatus[] | null>(null);
  const [told, setTold] = useState<Told | null>(null);
  const [pending, setPending] = useState(false);
  const lookAgain = useRepeated(async (signal) => {
    try {
      setEndpoints((await ask<EndpointList>(address, { signal })).endpoints);
    } catch (error) {
      if (!signal.aborted) setTold({ sentence: (error as Error).message, tone: "bad" });
    }
    return document.hidden ? HIDDEN : SEEN;
  });
  const act: Act = async <Answer>(where: string, json: object, words: string) => {
    setPending(true);
    setTold({ sentence: words, tone: "quiet" });
    try {
      const answer = await ask<Answer>(where, { json });
      setTold(null);
      return answer;
    } catch (error) {
      setTold({ sentence: (error as Error).message, tone: "bad" });
      return null;
    } finally {
      setPending(false);
      lookAgain();
    }
  };
  return { endpoints, told, pending, act };
}
