/* The steps that a person may undo and do again. */
import { has, type Put } from "../document/document";
import { squeeze } from "../document/puts";

export interface Step {
  label: string;
  puts: Put[];
  inverse: Put[];
}

const MOST = 500;
const LONGEST = 1_500_000; // characters that a browser's storage takes without trouble

export class Steps {
  undos: Step[] = [];
  redos: Step[] = [];
  /** The gesture that goes on: edits with the same word are one step until it is over. */
  private gesture: string | null = null;

  goesOn(gesture: string | undefined): boolean {
    return gesture !== undefined && this.gesture === gesture;
  }

  settle(): void {
    this.gesture = null;
  }

  add(step: Step, gesture?: string): void {
    const last = this.undos.at(-1);
    if (this.goesOn(gesture) && last) {
      last.label = step.label;
      last.puts = squeeze([...last.puts, ...step.puts]);
      last.inverse = firstValues([...step.inverse, ...last.inverse]);
    } else {
      this.undos.push(step);
      if (this.undos.length > MOST) this.undos.shift();
    }
    this.redos = [];
    this.gesture = gesture ?? null;
  }

  asText(): string {
    let text = JSON.stringify({ undos: this.undos, redos: this.redos });
    for (let newest = 200; text.length > LONGEST && newest > 10; newest >>= 1)
      text = JSON.stringify({ undos: this.undos.slice(-newest), redos: this.redos.slice(-newest) });
    return text;
  }

  /** Takes back what `asText` gave; anything else is left alone. */
  takeText(text: string): void {
    const steps: unknown = JSON.parse(text);
    if (!isSteps(steps)) return;
    this.undos = steps.undos;
    this.redos = steps.redos;
  }
}

/**
 * The inverse of fifty slider positions is the first old value; that one alone is kept where every put only sets a
 * value.
 */
const firstValues = (puts: Put[]): Put[] => (puts.some((put) => put.before !== undefined) ? puts : squeeze(puts));

const isSteps = (value: unknown): value is { undos: Step[]; redos: Step[] } =>
  typeof value === "object" &&
  value !== null &&
  has(value, "undos") &&
  Array.isArray((value as { undos: unknown }).undos) &&
  Array.isArray((value as { redos?: unknown }).redos);
