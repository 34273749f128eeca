/* What the parts of the screen know: the data that are shown, and what can be done with them. */
import { createContext, useContext, useEffect, useState } from "react";
import type { DataChosen, PartOpening } from "../records";
import type { Data, View } from "./answers";
import type { Server } from "./server";

export interface Shown {
  server: Server;
  view: View;
  saved: DataChosen | null;
  /** Whether the part that judges is shown. */
  test: boolean;
  question: <Answer>(name: string, more?: object, signal?: AbortSignal) => Promise<Answer>;
  /** Looked at, then saved; a refusal is said, and what is shown goes back to what holds. `done` is said otherwise. */
  change: (change: Change, done?: string) => void;
  keep: (data: Data, label: string) => void;
  /** Trains the project twice, as it is and after this fix, and goes where the two runs are laid over each other. */
  compare: (fix: Comparing) => void;
  openTab: (tab: string) => void;
  openSample: (row: number) => void;
  showTest: (isShown: boolean, openings?: PartOpening[]) => void;
  /** To another page. */
  go: (to: string) => void;
}

/** What is to become of the data, and what it is called in the history. */
export interface Change {
  data: Data;
  label: string;
}

export interface Comparing {
  data: Data;
  /** What the second run is called. */
  compares: string;
}

const Showing = createContext<Shown | null>(null);

export const ShownData = Showing.Provider;

export const useShown = (): Shown => useContext(Showing)!;

export interface Asked<Answer> {
  answer?: Answer;
  error?: Error;
}

/** Asks about the data that are shown, anew where the question changes; until then the last answer stays. */
export function useQuestion<Answer>(name: string, more: object = {}): Asked<Answer> {
  const { question } = useShown();
  const [asked, setAsked] = useState<Asked<Answer>>({});
  const wanted = JSON.stringify(more);
  useEffect(() => {
    const asking = new AbortController();
    question<Answer>(name, JSON.parse(wanted), asking.signal).then(
      (answer) => setAsked({ answer }),
      (error: Error) => {
        if (!asking.signal.aborted) setAsked({ error });
      },
    );
    return () => asking.abort();
  }, [name, wanted, question]);
  return asked;
}
