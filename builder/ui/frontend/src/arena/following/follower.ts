/* Follows a race through one route: asks often while it goes on and somebody looks, seldom otherwise, and tells who listens. */
import { ask, Refused } from "../../parts/ask";
import type { RaceUnchanged } from "../../records";
import type { Race } from "../answers";
import { isOver } from "../states";
import { sharing } from "./sharing";

const FAST = 200; // ms between two questions while it races and the page is seen
const SLOW = 3000;
const LONGEST = 8000; // after questions without an answer
const FAILURES_TOLD = 3;

const AWAY = "No answer from the server. The race goes on without this page.";

export interface Followed {
  /** The race's id; null while none is open. */
  id: string | null;
  /** What is known of it. Until its first answer the one of before stays, so that the page does not flicker. */
  race: Race | null;
  /** Why it is not there any more. */
  gone: string | null;
}

const NOTHING: Followed = { id: null, race: null, gone: null };

export class RaceFollower {
  private now: Followed = NOTHING;
  private cursor: string | null = null;
  private failures = 0;
  private isAsking = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly api: string,
    private readonly warn: (sentence: string) => void,
  ) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly followed = (): Followed => this.now;

  /** Another race, or none. */
  follow(id: string | null): void {
    clearTimeout(this.timer);
    this.cursor = null;
    this.failures = 0;
    this.tell({ id, race: id === null ? null : this.now.race, gone: null });
    void this.ask();
  }

  async ask(): Promise<void> {
    clearTimeout(this.timer);
    const { id, gone } = this.now;
    if (this.isAsking || !id || gone) return;
    this.isAsking = true;
    try {
      this.take(id, await ask<Race | RaceUnchanged>(this.address(id)));
    } catch (error) {
      this.fail(id, error);
    }
    this.isAsking = false;
    if (id === this.now.id) this.timer = setTimeout(() => void this.ask(), this.pause());
    else void this.ask(); // another was opened while this one's answer was coming
  }

  private address(id: string): string {
    return `${this.api}/races/${id}${this.cursor === null ? "" : `?cursor=${this.cursor}`}`;
  }

  private take(id: string, news: Race | RaceUnchanged): void {
    this.failures = 0;
    if (id !== this.now.id) return;
    this.cursor = news.cursor;
    if (!("same" in news)) this.tell({ id, race: sharing(this.now.race, news), gone: null });
  }

  private fail(id: string, error: unknown): void {
    if (id !== this.now.id) return;
    if (error instanceof Refused && error.status === 404) {
      this.tell({ id, race: null, gone: error.message });
      return;
    }
    this.failures += 1;
    if (this.failures === FAILURES_TOLD) this.warn(AWAY);
  }

  private pause(): number {
    if (this.failures) return Math.min(LONGEST, 500 * 2 ** this.failures);
    const { race } = this.now;
    const isBusy = race && (!isOver(race.state) || race.growing);
    return document.hidden || !isBusy ? SLOW : FAST;
  }

  private tell(now: Followed): void {
    this.now = now;
    for (const listener of this.listeners) listener();
  }
}
