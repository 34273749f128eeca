/* The document as this tab holds it: what the server has confirmed, what is still on its way, and how to undo it.
   The drawing never waits for the server: an edit is applied here first, sent next, and rebased if others were faster. */
import {
  type Applied,
  apply,
  type Document,
  type Edit,
  equal,
  has,
  type Node,
  names,
  newName,
  type Path,
  type Put,
  squeeze,
} from "./document";
import { emptyVerdict, merged, type Verdict } from "./verdict";

export type Step = { label: string; puts: Put[]; inverse: Put[] };
export type Answer = {
  revision: number;
  accepted?: string[];
  dropped?: { key: string; why: string }[];
  missed?: { revision: number; client: string; edit: Edit }[];
  verdict?: Partial<Verdict> | null;
  document?: Document;
};
export type Project = { id: string; revision: number; document: Document; verdict: Verdict };
/** What the store needs of the outside world; the tests give it a server of their own. */
export type Server = {
  open(): Promise<Project>;
  send(since: number, edits: Edit[], leaving?: boolean): Promise<Answer>;
  changes(since: number): Promise<Answer>;
};
export type Memory = { read(name: string): string | null; write(name: string, text: string | null): void };
export type Saved = "saved" | "saving" | "away";
type Pending = Edit & { merge?: string };

/** What a message proposes instead. */
type Offer = { label: string; act: () => void };

const STEPS = 500;

export class Store {
  document: Document;
  verdict: Verdict;
  revision: number;
  pending: Pending[] = [];
  undos: Step[] = [];
  redos: Step[] = [];
  saved: Saved = "saved";
  /** Rises with each change of the document here; a verdict for an older one is marked as such. */
  version = 0;
  judged = 0;
  message: { text: string; error: boolean; at: number; offer?: Offer } | null = null;
  lastOthers = 0;
  private base: Document;
  private flying: Pending[] = [];
  private failures = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private poller: ReturnType<typeof setTimeout> | undefined;
  private listeners = new Set<() => void>();
  private open: string | null = null;
  private closed = false;
  private serial = 0;
  private single = false;
  private memoryTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    project: Project,
    readonly client: string,
    private server: Server,
    private memory: Memory | null = null,
    private pollEvery = 700,
  ) {
    this.document = this.base = project.document;
    this.verdict = { ...emptyVerdict, ...project.verdict };
    this.revision = project.revision;
    this.recall();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  private tell(): void {
    for (const listener of this.listeners) listener();
  }

  /** One gesture.  With `merge`, calls that follow each other with the same word are one step (dragging a slider) until `settle()`. */
  edit(label: string, puts: Put[], merge?: string): boolean {
    const done = apply(this.document, puts);
    if (done.dropped.length === puts.length && puts.length) return false;
    if (done.document === this.document) return true;
    this.take(done, label, puts, merge);
    const last = this.undos[this.undos.length - 1];
    if (merge !== undefined && this.open === merge && last) {
      last.label = label;
      last.puts = squeeze([...last.puts, ...puts]);
      last.inverse = this.firstOnly([...done.inverse, ...last.inverse]);
    } else {
      this.undos.push({ label, puts, inverse: done.inverse });
      if (this.undos.length > STEPS) this.undos.shift();
    }
    this.redos = [];
    this.open = merge ?? null;
    this.changed();
    return true;
  }

  /** An edit that is no gesture of the person: it is saved, and there is nothing to undo. */
  quietly(label: string, puts: Put[]): void {
    this.take(apply(this.document, puts), label, puts);
    this.open = null;
    this.changed();
  }

  /** The gesture is over: the next edit is a step of its own. */
  settle(): void {
    this.open = null;
  }

  // The inverse of fifty slider positions is the first old value; keep that one alone where every put only sets a value.
  private firstOnly(puts: Put[]): Put[] {
    if (puts.some((one) => one.before !== undefined)) return puts;
    return squeeze(puts);
  }

  undo(): Step | null {
    return this.back(this.undos, this.redos, (step) => step.inverse, "Undo: ");
  }
  redo(): Step | null {
    return this.back(this.redos, this.undos, (step) => step.puts, "Redo: ");
  }

  private back(from: Step[], to: Step[], which: (step: Step) => Put[], word: string): Step | null {
    const step = from.pop();
    if (!step) return null;
    const puts = which(step);
    const done = apply(this.document, puts);
    this.take(done, word + step.label, puts);
    // What undoes this now is computed now: others may have edited in between.
    to.push(
      word === "Undo: "
        ? { label: step.label, puts: done.inverse.length ? done.inverse : step.puts, inverse: puts }
        : { label: step.label, puts, inverse: done.inverse.length ? done.inverse : step.inverse },
    );
    this.open = null;
    this.changed();
    return step;
  }

  private take(done: Applied, label: string, puts: Put[], merge?: string): void {
    this.document = done.document;
    this.version++;
    const last = this.pending[this.pending.length - 1];
    // Not yet on its way and of the same gesture: one edit for the server.
    if (merge !== undefined && this.open === merge && last?.merge === merge) {
      last.label = label;
      last.puts = squeeze([...last.puts, ...puts]);
    } else
      this.pending.push({
        key: `${this.client}-${++this.serial}-${Math.floor(performance.now())}`,
        label,
        puts,
        ...(merge === undefined ? {} : { merge }),
      });
  }

  private changed(): void {
    if (this.saved !== "away") this.saved = "saving";
    this.tell();
    this.remember();
    this.pump();
  }

  private pump(): void {
    if (this.closed || this.flying.length || !this.pending.length || this.timer !== undefined) return;
    this.timer = setTimeout(
      () => {
        this.timer = undefined;
        void this.flush();
      },
      this.failures ? Math.min(2000, 250 * 2 ** this.failures) : 0,
    );
  }

  async flush(leaving = false): Promise<void> {
    if (this.closed || this.flying.length || !this.pending.length) return;
    const take = this.single ? 1 : Math.min(this.pending.length, 500);
    this.flying = this.pending.slice(0, take);
    this.pending = this.pending.slice(take);
    if (!this.pending.length) this.single = false;
    const retry = this.failures > 0;
    const version = this.version;
    try {
      const answer = await this.server.send(
        this.revision,
        this.flying.map(({ key, label, puts }) => ({ key, label, puts })),
        leaving,
      );
      const sent = this.flying;
      this.flying = [];
      this.failures = 0;
      if (retry && (answer.missed?.length ?? 0) > 0) {
        // Part of it may have been applied before the others' edits in the attempt whose answer got lost: ask for the truth.
        const project = await this.server.open();
        this.base = project.document;
        this.revision = project.revision;
        this.verdict = { ...emptyVerdict, ...project.verdict };
        this.rebase();
      } else this.receive(answer, sent, version);
      this.saved = this.pending.length ? "saving" : "saved";
      this.remember();
      this.tell();
      this.pump();
    } catch (error) {
      this.pending = [...this.flying, ...this.pending];
      this.flying = [];
      if (error instanceof Refused) {
        this.failures = 0;
        // The server understood and said no.  Of several, find the one: the others are kept.
        if (this.pending.length > 1 && !this.single) {
          this.single = true;
          this.pump();
          return;
        }
        this.pending.shift();
        this.single = this.pending.length > 0;
        this.say(error.message, true);
        await this.reload();
        this.saved = this.pending.length ? "saving" : "saved";
        this.remember();
        this.tell();
        this.pump();
        return;
      }
      this.failures++;
      this.saved = "away";
      this.tell();
      this.pump();
    }
  }

  /** Until the server has everything of this tab, or is found to be away. */
  async whenSaved(): Promise<boolean> {
    while (this.unsaved && this.saved !== "away" && !this.closed) {
      this.pump();
      await new Promise<void>((done) => {
        const stop = this.subscribe(() => {
          stop();
          done();
        });
      });
    }
    return !this.unsaved;
  }

  private receive(answer: Answer, sent: Edit[], version: number): void {
    const accepted = answer.accepted ? new Set(answer.accepted) : null;
    const missed = answer.missed ?? [];
    if (answer.document) {
      // Away for longer than the server keeps single edits: it sends the whole.
      this.base = answer.document;
      this.revision = answer.revision;
      this.lastOthers = Date.now();
      this.rebase();
      if (answer.verdict) {
        this.verdict = merged(this.verdict, answer.verdict, this.document.networks);
        this.judged = version;
      }
      return;
    }
    let base = this.base;
    for (const { edit } of missed) base = apply(base, edit.puts).document;
    const kept = sent.filter((edit) => !accepted || accepted.has(edit.key));
    for (const edit of kept) base = apply(base, edit.puts).document;
    this.base = base;
    this.revision = answer.revision;
    // What the server dropped is said, unless the drawing is as wanted anyway (two people set the same thing).
    const lost = (answer.dropped ?? []).filter(({ key }) => {
      const edit = sent.find((one) => one.key === key);
      return !edit || apply(base, edit.puts).document !== base;
    });
    if (lost.length) this.say(lost[0]!.why, true);
    if (missed.length || kept.length < sent.length) {
      if (missed.length) this.lastOthers = Date.now();
      this.rebase();
      this.unmix(kept);
    }
    if (answer.verdict) this.verdict = merged(this.verdict, answer.verdict, this.document.networks); // none: layers only stand elsewhere now
    this.judged = version;
  }

  private rebase(): void {
    let document = this.base;
    for (const edit of this.pending) document = apply(document, edit.puts).document;
    this.document = document;
    this.version++;
    this.open = null;
  }

  // Two people added a layer at once and both called it conv2: the one whose edit came later renames, quietly.
  private unmix(mine: Edit[]): void {
    const puts: Put[] = [];
    for (const edit of mine)
      for (const one of edit.puts) {
        if (one.path.length !== 4 || one.path[2] !== "nodes" || one.value === undefined) continue;
        const [kind, name, , id] = one.path as [keyof Document, string, string, string];
        const network = (this.document[kind] as Record<string, { nodes: Record<string, Node> }> | undefined)?.[name];
        const node = network?.nodes[id];
        if (!network || !node) continue;
        const twin = Object.entries(network.nodes).some(([other, its]) => other !== id && its.name === node.name);
        if (twin)
          puts.push({
            path: [...one.path, "name"],
            value: newName(node.name.replace(/\d+$/, ""), names(network as never)),
          });
      }
    if (puts.length) {
      this.take(apply(this.document, puts), "Keep names apart", puts);
      this.pump();
    }
  }

  /** Ask for what others did; at once when something of ours is on its way, since its answer brings it. */
  async catchUp(): Promise<void> {
    if (this.closed || this.flying.length || this.pending.length) return;
    const since = this.revision;
    try {
      const answer = await this.server.changes(since);
      if (this.flying.length || this.revision !== since) return;
      const wasAway = this.saved === "away";
      this.failures = 0;
      if (answer.revision !== since || answer.document) this.receive(answer, [], this.version);
      this.saved = this.pending.length ? this.saved : "saved";
      if (answer.revision !== since || wasAway) this.tell();
    } catch (error) {
      if (error instanceof Refused) {
        this.say(error.message, true);
        this.closed = true;
        return;
      } // gone, or not ours any more: asking each second would not help
      if (this.saved !== "away") {
        this.failures = Math.max(1, this.failures);
        this.saved = "away";
        this.tell();
      }
    }
  }

  async reload(): Promise<void> {
    try {
      const project = await this.server.open();
      this.base = project.document;
      this.revision = project.revision;
      this.verdict = { ...emptyVerdict, ...project.verdict };
      this.judged = this.version;
      this.rebase();
      this.tell();
    } catch {
      this.saved = "away";
      this.tell();
    }
  }

  start(): void {
    const turn = (): void => {
      if (this.closed) return;
      this.poller = setTimeout(async () => {
        await this.catchUp();
        turn();
      }, this.pollEvery);
    };
    turn();
    this.pump();
  }
  stop(): void {
    this.rememberNow();
    clearTimeout(this.poller);
    clearTimeout(this.timer);
    this.timer = undefined;
    void this.flush(true);
    this.closed = true;
  }

  say(text: string, error = false, offer?: Offer): void {
    this.message = { text, error, at: Date.now(), ...(offer ? { offer } : {}) };
    this.tell();
  }
  hush(): void {
    this.message = null;
    this.tell();
  }
  /** Take what the message offers. */
  accept(): void {
    const offer = this.message?.offer;
    this.hush();
    offer?.act();
  }
  get unsaved(): number {
    return this.pending.length + this.flying.length;
  }
  get stale(): boolean {
    return this.judged < this.version && this.unsaved > 0;
  }

  // Undo outlives the page, and so do edits that the server has not seen: both stand in the browser's own storage.
  private remember(): void {
    if (!this.memory) return;
    clearTimeout(this.memoryTimer);
    this.memoryTimer = setTimeout(() => this.rememberNow(), 300);
  }
  rememberNow(): void {
    clearTimeout(this.memoryTimer);
    if (!this.memory) return;
    const unsent = [...this.flying, ...this.pending].map(({ key, label, puts }) => ({ key, label, puts }));
    this.memory.write("unsent", unsent.length ? JSON.stringify(unsent) : null);
    let text = JSON.stringify({ undos: this.undos, redos: this.redos });
    for (let keep = 200; text.length > 1_500_000 && keep > 10; keep >>= 1)
      text = JSON.stringify({ undos: this.undos.slice(-keep), redos: this.redos.slice(-keep) });
    this.memory.write("steps", text);
  }
  private recall(): void {
    if (!this.memory) return;
    try {
      const steps = JSON.parse(this.memory.read("steps") ?? "null") as { undos: Step[]; redos: Step[] } | null;
      if (steps && Array.isArray(steps.undos) && Array.isArray(steps.redos)) {
        this.undos = steps.undos;
        this.redos = steps.redos;
      }
      const unsent = JSON.parse(this.memory.read("unsent") ?? "null") as Edit[] | null;
      if (Array.isArray(unsent) && unsent.length) {
        for (const edit of unsent) {
          this.document = apply(this.document, edit.puts).document;
          this.pending.push(edit);
        }
        this.version++;
        this.saved = "saving";
      }
    } catch {
      /* A foreign or cut-off note in the browser's storage is no reason not to open the drawing. */
    }
  }
}

/** The server answered and refused, with a sentence; asking again would not help. */
export class Refused extends Error {}

/** The value at a path, or undefined. */
export function at(document: unknown, path: Path): unknown {
  let here: unknown = document;
  for (const key of path) {
    if (typeof here !== "object" || here === null || !has(here, key)) return undefined;
    here = (here as Record<string, unknown>)[key];
  }
  return here;
}
export { equal };
