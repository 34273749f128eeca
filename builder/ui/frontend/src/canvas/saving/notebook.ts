/* Undo outlives the page, and so do edits that the server has not seen: written to the browser's storage a little
   later, once for many edits. */
import type { Edit } from "../document/document";
import type { Memory } from "./memory";

const AFTER = 300; // ms

interface Notes {
  unsent: Edit[];
  steps: string;
}

export class Notebook {
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly memory: Memory | null,
    private readonly content: () => Notes,
  ) {}

  writeSoon(): void {
    if (!this.memory) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.write(), AFTER);
  }

  write(): void {
    clearTimeout(this.timer);
    if (!this.memory) return;
    const { unsent, steps } = this.content();
    this.memory.write("unsent", unsent.length ? JSON.stringify(unsent) : null);
    this.memory.write("steps", steps);
  }

  /** A foreign or cut-off note is no reason not to open the drawing. */
  read(takeSteps: (text: string) => void, takeUnsent: (edits: Edit[]) => void): void {
    try {
      takeSteps(this.memory?.read("steps") ?? "null");
      const unsent: unknown = JSON.parse(this.memory?.read("unsent") ?? "null");
      if (Array.isArray(unsent) && unsent.length) takeUnsent(unsent);
    } catch {
      /* it is left where it is */
    }
  }
}
