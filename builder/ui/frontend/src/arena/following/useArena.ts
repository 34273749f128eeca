/* Which race of the project is open, and what can be done with it. */
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { ask } from "../../parts/ask";
import { useWarning } from "../../parts/Toast";
import type { ClassicalEntry, ListedRace, RaceBegun } from "../../records";
import type { ArenaData, Begin, Wish } from "../answers";
import { type Followed, RaceFollower } from "./follower";

export interface Doing {
  open: (id: string) => void;
  /** The newest race of the project, if there is one. */
  openNewest: () => void;
  /** No race: what could be raced is shown. */
  close: () => void;
  begin: (terms?: Begin) => void;
  control: (wish: Wish) => Promise<void>;
  races: () => Promise<ListedRace[]>;
  entries: () => Promise<ClassicalEntry[]>;
  /** Another page, of the same project. */
  go: (page: "build" | "data") => void;
}

export interface Arena extends Followed {
  doing: Doing;
  isStarting: boolean;
  /** It was known that none is open; so it stays until one is shown. */
  isClosed: boolean;
}

export function useArena({ api, project, race: asked }: ArenaData, say: (what: string) => void): Arena {
  const warn = useWarning();
  const [follower] = useState(() => new RaceFollower(api, warn));
  const followed = useSyncExternalStore(follower.subscribe, follower.followed);
  const [isClosed, setClosed] = useState(false);
  const [isStarting, setStarting] = useState(false);
  const isStartingNow = useRef(false);
  // Races that were left for another one here: the page, which hears of it later, may still name one of them.
  const left = useRef(new Set<string>());
  const page = useRef(say);
  page.current = say;

  const doing = useMemo((): Doing => {
    const races = (): Promise<ListedRace[]> => ask(`${api}/races?project=${encodeURIComponent(project)}`);
    const open = (id: string): void => {
      const before = follower.followed().id;
      if (before) left.current.add(before);
      left.current.delete(id);
      follower.follow(id);
      page.current(id);
    };
    const close = (): void => {
      follower.follow(null);
      setClosed(true);
    };
    const newest = async (): Promise<void> => {
      try {
        const [first] = await races();
        if (follower.followed().id) return;
        if (first) open(first.id);
        else setClosed(true);
      } catch (error) {
        setClosed(true);
        warn((error as Error).message);
      }
    };
    const begin = async (terms: Begin): Promise<void> => {
      if (isStartingNow.current) return; // one click, one race
      isStartingNow.current = true;
      setStarting(true);
      try {
        open((await ask<RaceBegun>(`${api}/races`, { json: { project, ...terms } })).id);
      } catch (error) {
        warn((error as Error).message);
      }
      isStartingNow.current = false;
      setStarting(false);
    };
    const control = async (wish: Wish): Promise<void> => {
      try {
        await ask(`${api}/races/${follower.followed().id}/control`, { json: wish });
      } catch (error) {
        warn((error as Error).message);
      }
      void follower.ask();
    };
    let known: Promise<ClassicalEntry[]> | null = null;
    const entries = async (): Promise<ClassicalEntry[]> => {
      known ??= ask<ClassicalEntry[]>(`${api}/contestants`);
      return await known.catch((error: unknown) => {
        known = null;
        throw error;
      });
    };
    return {
      ...{ open, close, control, races, entries },
      openNewest: () => {
        follower.follow(null);
        setClosed(false);
        void newest();
      },
      begin: (terms = {}) => void begin(terms),
      go: (where) => page.current(where),
    };
  }, [api, project, follower, warn]);

  useOpening(follower, project, asked, left.current, doing);
  useSeen(follower);
  return { ...followed, doing, isStarting, isClosed };
}

/** The race of the page's address, else the newest of the project. */
function useOpening(
  follower: RaceFollower,
  project: string,
  asked: string | null,
  left: Set<string>,
  { openNewest }: Doing,
): void {
  const before = useRef<string | null>(null);
  useEffect(() => {
    const isOther = before.current !== project;
    before.current = project;
    if (asked && asked === follower.followed().id) left.clear();
    else if (asked && !left.has(asked)) follower.follow(asked);
    else if (!asked && isOther) openNewest();
  }, [follower, project, asked, left, openNewest]);
  useEffect(
    () => () => {
      before.current = null;
      follower.follow(null);
    },
    [follower],
  );
}

/** Whoever comes back to the page sees how it stands now. */
function useSeen(follower: RaceFollower): void {
  const seen = useCallback(() => {
    if (!document.hidden) void follower.ask();
  }, [follower]);
  useEffect(() => {
    document.addEventListener("visibilitychange", seen);
    return () => document.removeEventListener("visibilitychange", seen);
  }, [seen]);
}
