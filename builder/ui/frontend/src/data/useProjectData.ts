/* The data of a project: opened, looked at, changed. A change is looked at first and saved then; what cannot be
   used changes nothing and says why. */
import { useCallback, useEffect, useRef, useState } from "react";
import { Refused } from "../parts/ask";
import { useStableFunctions } from "../parts/useStable";
import type { DataChosen, FirstRows, PartOpening } from "../records";
import type { Data, View } from "./answers";
import type { Reading, Server } from "./server";

export interface Ready {
  at: "ready";
  view: View;
  /** What the project said when they were saved; null for what it had already. */
  saved: DataChosen | null;
  /** Counts what is shown: with each number all of the page is drawn anew. */
  turn: number;
}

type Opened =
  | { at: "nothing" }
  | { at: "opening"; data: Data }
  | { at: "failed"; data: Data; sentence: string }
  | Ready;

/** Another set is being chosen; `select` is what is opened there at once. */
export interface Choosing {
  select?: { name: string; options: Record<string, unknown> };
}

export interface Changing {
  /** The project takes this name. */
  name?: string | null;
  /** The look at these data, where it was taken already. */
  seen?: View;
}

export interface Progress {
  reading: Reading | null;
  first: FirstRows | null;
}

const NO_PROGRESS: Progress = { reading: null, first: null };

export interface ProjectData {
  opened: Opened;
  choosing: Choosing | null;
  progress: Progress;
  /** What is being read for a change; null while nothing is. */
  busy: string | null;
  tab: string | null;
  /** Whether the part that judges is shown. */
  test: boolean;
  doing: Doing;
}

export interface Doing {
  open: (data: Data) => void;
  choose: (choosing: Choosing | null) => void;
  /** Gives the sentence of a refusal, or null. */
  change: (data: Data, label: string, how?: Changing) => Promise<string | null>;
  /** A change that the screen shows already: nothing is drawn anew. */
  keep: (data: Data, label: string) => Promise<string | null>;
  openTab: (tab: string) => void;
  showTest: (isShown: boolean, openings?: PartOpening[]) => void;
  drawAnew: () => void;
}

const CHOOSE_FIRST = "layerloom-choose"; // another page sent the visitor here to choose this

export function useProjectData(server: Server, first: Partial<Data>, go: (to: string) => void): ProjectData {
  const [opened, setOpened] = useState<Opened>(() =>
    first.set ? { at: "opening", data: first as Data } : { at: "nothing" },
  );
  const [choosing, setChoosing] = useState<Choosing | null>(() => (first.set ? null : {}));
  const [progress, setProgress] = useState(NO_PROGRESS);
  const [busy, setBusy] = useState<string | null>(null);
  const [tab, setTab] = useState<string | null>(null);
  const [test, setTest] = useState(false);
  const changes = useRef(0);

  const show = useCallback((view: View, saved: DataChosen | null): void => {
    setOpened((before) => {
      const turn = before.at === "ready" ? before.turn + 1 : 0;
      return { at: "ready", view, saved, turn };
    });
    setChoosing(null);
  }, []);
  const showOf = (change: (ready: Ready) => Partial<Ready>): void =>
    setOpened((before) => (before.at === "ready" ? { ...before, ...change(before) } : before));

  const opening = opened.at === "opening" ? opened.data : null;
  useEffect(() => {
    if (!opening) return;
    const asking = new AbortController();
    const waiting = (reading: Reading): void =>
      setProgress((before) => ({ reading, first: before.first ?? reading.first ?? null }));
    setProgress(NO_PROGRESS);
    server.ask<View>("look", { data: opening }, { signal: asking.signal, waiting }).then(
      (view) => {
        show(view, null);
        const wanted = sessionStorage.getItem(CHOOSE_FIRST);
        sessionStorage.removeItem(CHOOSE_FIRST);
        if (wanted) setChoosing({ select: { name: wanted, options: {} } });
      },
      (error: Error) => {
        if (!asking.signal.aborted) setOpened({ at: "failed", data: opening, sentence: error.message });
      },
    );
    return () => asking.abort();
  }, [opening, server, show]);

  const shown = opened.at === "ready" ? opened.view : null;
  const doing = useStableFunctions<Doing>({
    open: (data) => setOpened({ at: "opening", data }),
    choose: setChoosing,
    change: async (data, label, { name, seen } = {}) => {
      changes.current += 1;
      const mine = changes.current;
      const isPast = (): boolean => mine !== changes.current; // a newer change has taken its place
      setBusy("Reading");
      try {
        const waiting = ({ text }: Reading): void => setBusy(text || "Reading");
        const view = seen ?? (await server.ask<View>("look", { data }, { waiting }));
        if (isPast()) return null;
        const saved = await server.ofProject<DataChosen>("data", { data: view.data, label, ...(name ? { name } : {}) });
        if (isPast()) return null;
        window.dispatchEvent(new CustomEvent("layerloom:saved", { detail: { state: "saved" } }));
        if (!shown || areOthers(shown, view)) {
          setTab(null);
          setTest(false);
        }
        show(view, saved);
        if (saved.renamed) go("here"); // the bar shows the name
        return null;
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        return isPast() ? null : error.message;
      } finally {
        if (!isPast()) setBusy(null);
      }
    },
    keep: async (data, label) => {
      try {
        await server.ofProject("data", { data, label });
        showOf(({ view }) => ({ view: { ...view, data } }));
        return null;
      } catch (error) {
        return (error as Error).message;
      }
    },
    openTab: setTab,
    showTest: (isShown, openings) => {
      setTest(isShown);
      showOf(({ view, turn }) => {
        const split = openings ? { ...view.split, openings } : view.split;
        return { view: { ...view, split }, turn: turn + 1 };
      });
    },
    drawAnew: () => showOf(({ turn }) => ({ turn: turn + 1 })),
  });
  return { opened, choosing, progress, busy, tab, test, doing };
}

const areOthers = (before: View, after: View): boolean =>
  before.data.set !== after.data.set || before.data.options.file !== after.data.options.file;
