/* What of a run is made, being made, or can be made; and making it. */
import { useState } from "react";
import { ask } from "../../parts/ask";
import type { TakenFile, ThingsAnswer } from "../../records";
import type { ThingsKnown } from "../answers";
import { useRepeated } from "../useRepeated";

const BUSY = 400; // ms between two questions while something is being made
const HIDDEN = 2000;

export interface Makings {
  /** Of the routes. */
  address: string;
  things: ThingsKnown | null;
  /** Those of this run that lie ready, by name. */
  files: Record<string, TakenFile>;
  /** Made last in the project. */
  last: readonly TakenFile[];
  trouble: string;
  make: (task: keyof ThingsKnown) => void;
  lookAgain: () => void;
}

export function useThings(address: string): Makings {
  const [answer, setAnswer] = useState<ThingsAnswer | null>(null);
  const [trouble, setTrouble] = useState("");
  const lookAgain = useRepeated(async (signal) => {
    try {
      const now = await ask<ThingsAnswer>(address, { signal });
      setAnswer(now);
      setTrouble("");
      const isBusy = Object.values(now.things as ThingsKnown).some((making) => making?.state === "making");
      return isBusy ? pause() : undefined;
    } catch (error) {
      if (!signal.aborted) setTrouble((error as Error).message);
      return undefined;
    }
  });
  const make = async (task: string): Promise<void> => {
    try {
      await ask(address, { json: { make: task } });
    } catch (error) {
      setTrouble((error as Error).message);
    }
    lookAgain();
  };
  const files = Object.fromEntries((answer?.files ?? []).map((file) => [file.file, file]));
  const things = (answer?.things as ThingsKnown | undefined) ?? null;
  return { address, things, files, last: answer?.last ?? [], trouble, make: (task) => void make(task), lookAgain };
}

const pause = (): number => (document.hidden ? HIDDEN : BUSY);
