/* Who listens, and the one message that is shown to the person. */

export interface Message {
  text: string;
  error: boolean;
  /** What is proposed instead. */
  offer?: { label: string; act: () => void };
}

export class Messages {
  message: Message | null = null;
  private readonly listeners = new Set<() => void>();

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  protected notify(): void {
    for (const listener of this.listeners) listener();
  }

  say(text: string, error = false, offer?: Message["offer"]): void {
    this.message = { text, error, ...(offer ? { offer } : {}) };
    this.notify();
  }

  hush(): void {
    this.message = null;
    this.notify();
  }

  /** Take what the message offers. */
  accept(): void {
    const offer = this.message?.offer;
    this.hush();
    offer?.act();
  }
}
