/* The document as this tab holds it: what the server has confirmed, what is still on its way, and how to undo it.
   The drawing never waits for the server: an edit is applied here first, sent next, and rebased if others were
   faster. */
import { isAway } from "../../parts/ask";
import type { EditsAnswer, Project, Verdict } from "../answers";
import type { Document, Edit, Put } from "../document/document";
import { type Applied, apply } from "../document/puts";
import { emptyVerdict, merged } from "../document/verdict";
import type { Server } from "./api";
import { LocalDocument } from "./local";
import type { Memory } from "./memory";
import { Messages } from "./messages";
import { Notebook } from "./notebook";
import { type Step, Steps } from "./steps";
import { renamesOfTwins } from "./twins";

export type Saved = "saved" | "saving" | "away";

const MOST_AT_ONCE = 500;
const POLL_EVERY = 700; // ms

export class Store extends Messages {
  verdict: Verdict;
  revision: number;
  saved: Saved = "saved";
  /** The version that the verdict is about; one of an older version is marked as such. */
  judged = 0;
  private readonly local: LocalDocument;
  private readonly steps = new Steps();
  private failures = 0;
  /** After a refusal edits go one by one, so that only the refused one is lost. */
  private oneByOne = false;
  private closed = false;
  private sendTimer: ReturnType<typeof setTimeout> | undefined;
  private pollTimer: ReturnType<typeof setTimeout> | undefined;
  private readonly notebook: Notebook;

  constructor(
    project: Project,
    client: string,
    private readonly server: Server,
    memory: Memory | null = null,
    private readonly pollEvery = POLL_EVERY,
  ) {
    super();
    this.local = new LocalDocument(project.document, client);
    this.verdict = { ...emptyVerdict, ...project.verdict };
    this.revision = project.revision;
    this.notebook = new Notebook(memory, () => ({ unsent: this.local.unsent(), steps: this.steps.asText() }));
    this.notebook.read(
      (text) => this.steps.takeText(text),
      (edits) => {
        this.local.recall(edits);
        this.saved = "saving";
      },
    );
  }

  get document(): Document {
    return this.local.document;
  }

  /** Rises with each change of the document here. */
  get version(): number {
    return this.local.version;
  }

  get undos(): readonly Step[] {
    return this.steps.undos;
  }

  get redos(): readonly Step[] {
    return this.steps.redos;
  }

  get unsaved(): number {
    return this.local.unsaved;
  }

  get stale(): boolean {
    return this.judged < this.version && this.unsaved > 0;
  }

  // ---- what a person does ----

  /**
   * One gesture. With `merge`, calls that follow each other with the same word are one step (dragging a slider) until
   * `settle()`.
   */
  edit(label: string, puts: Put[], merge?: string): boolean {
    const done = apply(this.document, puts);
    if (done.dropped.length === puts.length && puts.length) return false;
    if (done.document === this.document) return true;
    this.take(done, label, puts, merge);
    this.steps.add({ label, puts, inverse: done.inverse }, merge);
    this.changed();
    return true;
  }

  /** An edit that is no gesture of the person: it is saved, and there is nothing to undo. */
  quietly(label: string, puts: Put[]): void {
    this.take(apply(this.document, puts), label, puts);
    this.settle();
    this.changed();
  }

  /** The gesture is over: the next edit is a step of its own. */
  settle(): void {
    this.steps.settle();
  }

  // What goes the other way is computed at each step: others may have edited in between.

  undo(): Step | null {
    const step = this.steps.undos.pop();
    if (!step) return null;
    const done = this.goBack(`Undo: ${step.label}`, step.inverse);
    this.steps.redos.push({ ...step, puts: done.inverse.length ? done.inverse : step.puts });
    this.changed();
    return step;
  }

  redo(): Step | null {
    const step = this.steps.redos.pop();
    if (!step) return null;
    const done = this.goBack(`Redo: ${step.label}`, step.puts);
    this.steps.undos.push({ ...step, inverse: done.inverse.length ? done.inverse : step.inverse });
    this.changed();
    return step;
  }

  private goBack(label: string, puts: Put[]): Applied {
    const done = apply(this.document, puts);
    this.take(done, label, puts);
    this.settle();
    return done;
  }

  private take(done: Applied, label: string, puts: Put[], merge?: string): void {
    this.local.take(done, label, puts, merge, this.steps.goesOn(merge));
  }

  private changed(): void {
    if (this.saved !== "away") this.saved = "saving";
    this.notify();
    this.notebook.writeSoon();
    this.sendSoon();
  }

  // ---- sending ----

  start(): void {
    const pollLater = (): void => {
      if (this.closed) return;
      this.pollTimer = setTimeout(async () => {
        await this.catchUp();
        pollLater();
      }, this.pollEvery);
    };
    pollLater();
    this.sendSoon();
  }

  stop(): void {
    this.notebook.write();
    clearTimeout(this.pollTimer);
    clearTimeout(this.sendTimer);
    this.sendTimer = undefined;
    void this.flush(true);
    this.closed = true;
  }

  private sendSoon(): void {
    if (this.closed || this.local.isFlying || !this.local.waiting || this.sendTimer !== undefined) return;
    const wait = this.failures ? Math.min(2000, 250 * 2 ** this.failures) : 0;
    this.sendTimer = setTimeout(() => {
      this.sendTimer = undefined;
      void this.flush();
    }, wait);
  }

  async flush(leaving = false): Promise<void> {
    if (this.closed || this.local.isFlying || !this.local.waiting) return;
    const edits = this.local.takeOff(this.oneByOne ? 1 : MOST_AT_ONCE);
    if (!this.local.waiting) this.oneByOne = false;
    const isRetry = this.failures > 0;
    const version = this.version;
    try {
      const answer = await this.server.send(this.revision, edits, leaving);
      const sent = this.local.land();
      this.failures = 0;
      // Part of it may have been applied before the others' edits in the attempt whose answer got lost: ask for the
      // truth.
      if (isRetry && answer.missed?.length) this.startFrom(await this.server.open());
      else this.receive(answer, sent, version);
      this.answered();
    } catch (error) {
      this.local.turnBack();
      if (isAway(error)) this.failed();
      else await this.refused((error as Error).message);
    }
  }

  private answered(): void {
    this.saved = this.local.waiting ? "saving" : "saved";
    this.notebook.writeSoon();
    this.notify();
    this.sendSoon();
  }

  private failed(): void {
    this.failures++;
    this.saved = "away";
    this.notify();
    this.sendSoon();
  }

  /** The server understood and said no. Of several edits, it is found which one: the others are kept. */
  private async refused(sentence: string): Promise<void> {
    this.failures = 0;
    if (this.local.waiting > 1 && !this.oneByOne) {
      this.oneByOne = true;
      this.sendSoon();
      return;
    }
    this.local.dropFirst();
    this.oneByOne = this.local.waiting > 0;
    this.say(sentence, true);
    await this.reload();
    this.answered();
  }

  /** Until the server has everything of this tab, or is away. */
  async whenSaved(): Promise<boolean> {
    while (this.unsaved && this.saved !== "away" && !this.closed) {
      this.sendSoon();
      await new Promise<void>((resolve) => {
        const stop = this.subscribe(() => {
          stop();
          resolve();
        });
      });
    }
    return !this.unsaved;
  }

  // ---- receiving ----

  private receive(answer: EditsAnswer, sent: Edit[], version: number): void {
    if (answer.document) {
      // Away for longer than the server keeps single edits: it sends the whole.
      this.revision = answer.revision;
      this.local.startFrom(answer.document);
      this.settle();
      if (answer.verdict) this.judge(answer.verdict, version);
      return;
    }
    const missed = answer.missed ?? [];
    const accepted = answer.accepted ? new Set(answer.accepted) : null;
    const kept = sent.filter((edit) => !accepted || accepted.has(edit.key));
    this.local.confirm([...missed.map((other) => other.edit), ...kept]);
    this.revision = answer.revision;
    this.sayWhatWasDropped(answer.dropped ?? [], sent);
    if (missed.length || kept.length < sent.length) {
      this.local.rebase();
      this.settle();
      this.keepNamesApart(kept);
    }
    this.judge(answer.verdict, version); // no verdict: layers only stand elsewhere now
  }

  /** What the server dropped is said, unless the drawing is as wanted anyway (two people set the same thing). */
  private sayWhatWasDropped(dropped: { key: string; why: string }[], sent: Edit[]): void {
    const lost = dropped.find(({ key }) => {
      const edit = sent.find((candidate) => candidate.key === key);
      return !edit || this.local.changesBase(edit);
    });
    if (lost) this.say(lost.why, true);
  }

  private judge(verdict: Partial<Verdict> | null | undefined, version: number): void {
    this.verdict = merged(this.verdict, verdict, this.document.networks);
    this.judged = version;
  }

  /** The one whose edit came later renames, quietly. */
  private keepNamesApart(mine: Edit[]): void {
    const puts = renamesOfTwins(this.document, mine);
    if (!puts.length) return;
    this.take(apply(this.document, puts), "Keep names apart", puts);
    this.sendSoon();
  }

  private startFrom(project: Project): void {
    this.revision = project.revision;
    this.verdict = { ...emptyVerdict, ...project.verdict };
    this.local.startFrom(project.document);
    this.settle();
  }

  /** Ask for what others did; not while something of ours is on its way, since its answer brings it. */
  async catchUp(): Promise<void> {
    if (this.closed || this.unsaved) return;
    const since = this.revision;
    try {
      const answer = await this.server.changes(since);
      if (this.local.isFlying || this.revision !== since) return;
      const wasAway = this.saved === "away";
      this.failures = 0;
      if (answer.revision !== since || answer.document) this.receive(answer, [], this.version);
      if (!this.local.waiting) this.saved = "saved";
      if (answer.revision !== since || wasAway) this.notify();
    } catch (error) {
      if (!isAway(error)) {
        this.say((error as Error).message, true);
        this.closed = true; // gone, or not ours any more: asking each second would not help
      } else if (this.saved !== "away") {
        this.failures = Math.max(1, this.failures);
        this.saved = "away";
        this.notify();
      }
    }
  }

  private async reload(): Promise<void> {
    try {
      const project = await this.server.open();
      this.judged = this.version;
      this.startFrom(project);
    } catch {
      this.saved = "away";
    }
    this.notify();
  }

  rememberNow(): void {
    this.notebook.write();
  }
}
