/* Answers about a race that cost the server a moment: each is asked for once and kept. */
import { ask } from "../../parts/ask";

export interface Answered<Answer> {
  /** Nothing while it is waited for. */
  answer?: Answer;
  /** Why there is none. */
  refusal?: string;
}

export class AnswersKept {
  private readonly known = new Map<string, Answered<unknown>>();
  private readonly listeners = new Set<() => void>();
  private changes = 0;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Another number whenever one has come. */
  readonly version = (): number => this.changes;

  of<Answer>(address: string): Answered<Answer> {
    return (this.known.get(address) ?? {}) as Answered<Answer>;
  }

  async ask(address: string): Promise<void> {
    if (this.known.has(address)) return;
    this.known.set(address, {});
    try {
      this.put(address, { answer: await ask(address) });
    } catch (error) {
      this.put(address, { refusal: (error as Error).message });
    }
  }

  /** What was refused, once more. */
  again(address: string): void {
    this.known.delete(address);
    this.tell();
    void this.ask(address);
  }

  private put(address: string, answered: Answered<unknown>): void {
    this.known.set(address, answered);
    this.tell();
  }

  private tell(): void {
    this.changes += 1;
    for (const listener of this.listeners) listener();
  }
}
