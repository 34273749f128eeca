/* The document as this tab draws it: what the server has confirmed, and on top of it the edits that it has not seen. */
import type { Document, Edit, Put } from "../document/document";
import { type Applied, apply, squeeze } from "../document/puts";

interface PendingEdit extends Edit {
  merge?: string;
}

export class LocalDocument {
  document: Document;
  /** Rises with each change of the document here. */
  version = 0;
  private base: Document;
  private pending: PendingEdit[] = [];
  private flying: PendingEdit[] = [];
  private serial = 0;

  constructor(
    document: Document,
    private readonly client: string,
  ) {
    this.document = document;
    this.base = document;
  }

  /** Edits that wait, and all that the server may not have. */
  get waiting(): number {
    return this.pending.length;
  }

  get unsaved(): number {
    return this.pending.length + this.flying.length;
  }

  get isFlying(): boolean {
    return this.flying.length > 0;
  }

  /** What was applied here is drawn at once. `goesOn`: it belongs to the gesture of the last edit. */
  take(done: Applied, label: string, puts: Put[], merge?: string, goesOn = false): void {
    this.document = done.document;
    this.version++;
    const last = this.pending.at(-1);
    // Not yet on its way and of the same gesture: one edit for the server.
    if (goesOn && last && last.merge === merge) {
      last.label = label;
      last.puts = squeeze([...last.puts, ...puts]);
      return;
    }
    const key = `${this.client}-${++this.serial}-${Math.floor(performance.now())}`;
    this.pending.push({ key, label, puts, ...(merge === undefined ? {} : { merge }) });
  }

  /** So many go on their way now. */
  takeOff(most: number): Edit[] {
    this.flying = this.pending.slice(0, most);
    this.pending = this.pending.slice(most);
    return this.flying.map(asSent);
  }

  /** They arrived. */
  land(): Edit[] {
    const landed = this.flying;
    this.flying = [];
    return landed;
  }

  /** They did not: they wait again. */
  turnBack(): void {
    this.pending = [...this.flying, ...this.pending];
    this.flying = [];
  }

  dropFirst(): void {
    this.pending.shift();
  }

  /** The server has these now. */
  confirm(edits: Edit[]): void {
    for (const edit of edits) this.base = apply(this.base, edit.puts).document;
  }

  /** Would this edit change what the server has? */
  changesBase(edit: Edit): boolean {
    return apply(this.base, edit.puts).document !== this.base;
  }

  /** The server sent the whole; what it has not seen goes on top. */
  startFrom(document: Document): void {
    this.base = document;
    this.rebase();
  }

  rebase(): void {
    this.document = this.pending.reduce((document, edit) => apply(document, edit.puts).document, this.base);
    this.version++;
  }

  /** In the browser's storage, so that a page that is left loses nothing. */
  unsent(): Edit[] {
    return [...this.flying, ...this.pending].map(asSent);
  }

  recall(edits: Edit[]): void {
    for (const edit of edits) {
      this.document = apply(this.document, edit.puts).document;
      this.pending.push(edit);
    }
    this.version++;
  }
}

const asSent = ({ key, label, puts }: PendingEdit): Edit => ({ key, label, puts });
