/* Follows one run: asks the stream for what came after its cursor, keeps the curves, and tells whoever listens. No gesture and no update
   reruns a page of Streamlit. */
import { ask, Refused } from "../parts/ask";
import { learnScores } from "../parts/metrics";
import { isLive } from "../parts/run-states";
import { grow, type SeriesByName } from "../parts/series";
import type { Standing } from "./answers";
import { headlineOf } from "./headline";
import { merged } from "./news";

// ms between two questions
const FAST = 110; // while it trains and the page is seen
const SLOW = 2000;
const EAGER = 25; // until the first number is there
const EAGER_FOR = 2000;
const MOST_WAIT = 8000; // after failures
const FAILURES = 2; // that nobody needs to hear of

export interface Command {
  do: "pause" | "resume" | "step" | "stop" | "change";
  [setting: string]: string | number;
}

export class RunFollower {
  /** Grows in place. */
  series: SeriesByName = {};
  standing: Standing | null = null;
  /** It was deleted, or belongs to somebody else. */
  isGone = false;
  /** What was asked for and is not answered yet. */
  pending: Command["do"] | null = null;
  private run: string | null = null;
  /** 0 where steps alone are counted, null where the plan has no end. */
  plannedEpochs: number | null = 0;
  private cursor: string | null = null;
  private opened = 0;
  private failures = 0;
  private isAsking = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly api: string,
    private readonly onEnd: (state: string) => void,
  ) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  get state(): string | undefined {
    return this.standing?.state;
  }

  get isOffline(): boolean {
    return this.failures > FAILURES;
  }

  get hasNumbers(): boolean {
    for (const _ in this.series) return true;
    return false;
  }

  get headline(): string {
    return headlineOf(this.series, this.standing?.score);
  }

  /** Begins anew with this run; null ends it. */
  follow(run: string | null, plannedEpochs: number | null): void {
    this.run = run;
    this.plannedEpochs = plannedEpochs;
    this.series = {};
    this.standing = null;
    this.cursor = null;
    this.isGone = false;
    this.failures = 0;
    this.pending = null;
    this.opened = performance.now();
    document.removeEventListener("visibilitychange", this.seen);
    if (run) document.addEventListener("visibilitychange", this.seen);
    this.changed();
    void this.ask();
  }

  private readonly seen = (): void => {
    if (!document.hidden) void this.ask();
  };

  private changed(): void {
    for (const listener of this.listeners) listener();
  }

  private async ask(): Promise<void> {
    clearTimeout(this.timer);
    const { run } = this;
    if (!run || this.isAsking) return;
    this.isAsking = true;
    try {
      const query = this.cursor === null ? "" : `?cursor=${encodeURIComponent(this.cursor)}`;
      const news = await ask<Standing>(`${this.api}/runs/${run}/stream${query}`);
      this.failures = 0;
      if (run === this.run) this.take(news);
    } catch (error) {
      if (run === this.run) this.failed(error);
    } finally {
      this.isAsking = false;
      if (this.run && !this.isGone) this.timer = setTimeout(() => void this.ask(), run === this.run ? this.wait() : 0);
    }
  }

  private failed(error: unknown): void {
    if (error instanceof Refused && error.status === 404) this.isGone = true;
    else this.failures += 1;
    if (this.isGone || this.isOffline) this.changed();
  }

  private wait(): number {
    if (this.failures) return Math.min(MOST_WAIT, 500 * 2 ** this.failures);
    if (document.hidden || !isLive(this.state ?? "queued")) return SLOW;
    const isEager = !this.hasNumbers && performance.now() - this.opened < EAGER_FOR;
    return isEager ? EAGER : FAST;
  }

  private take(news: Standing): void {
    learnScores(news.words);
    if (news.reset) this.series = {};
    grow(this.series, news.series);
    const before = this.state;
    this.standing = merged(this.cursor === null ? null : this.standing, news, this.plannedEpochs);
    this.cursor = news.cursor;
    this.changed();
    if (isLive(before) && !isLive(news.state)) this.onEnd(news.state);
  }

  askAgainNow(): void {
    this.failures = Math.min(this.failures, 1);
    void this.ask();
  }

  /** Asks the training for something; what it refuses comes as an error with a sentence. */
  async control(command: Command): Promise<void> {
    this.pending = command.do;
    this.changed();
    try {
      await ask(`${this.api}/runs/${this.run}/control`, { json: command });
    } finally {
      this.pending = null;
      this.changed();
      void this.ask();
    }
  }
}
