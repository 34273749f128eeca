/* Transforms as a list: which fitted steps belong to which, and what becomes of the list. */
import type { FittedStep, TransformEntry, UsedColumn } from "../../records";
import type { Step } from "../answers";

export interface Block {
  step: Step;
  entry: TransformEntry | undefined;
  /** What it does to each of its columns. */
  fitted: FittedStep[];
}

/** Each chosen transform with its fitted steps, and the steps that nobody chose. */
export function blocksOf(
  chosen: readonly Step[],
  fitted: readonly FittedStep[],
  entries: readonly TransformEntry[],
): { blocks: Block[]; added: FittedStep[] } {
  const seen = new Set<number>();
  const blocks = chosen.map((step) => {
    const own = fitted.filter(
      ({ number, type, column }) =>
        type === step.type && !seen.has(number) && (!step.columns || step.columns.includes(column)),
    );
    for (const { number } of own) seen.add(number);
    return { step, entry: entries.find(({ name }) => name === step.type), fitted: own };
  });
  return { blocks, added: fitted.filter(({ number }) => !seen.has(number)) };
}

/** One place earlier. */
export function movedUp(steps: readonly Step[], place: number): Step[] {
  const moved = [...steps];
  [moved[place - 1], moved[place]] = [moved[place]!, moved[place - 1]!];
  return moved;
}

const MIDDLE = 5; // stage of what the catalogue does not know

/** A new transform stands before the first one of a later stage. */
export function inserted(
  steps: readonly Step[],
  { name, stage }: TransformEntry,
  entries: readonly TransformEntry[],
): Step[] {
  const stageOf = ({ type }: Step): number => entries.find((entry) => entry.name === type)?.stage ?? MIDDLE;
  const place = steps.findIndex((step) => stageOf(step) > stage);
  return steps.toSpliced(place < 0 ? steps.length : place, 0, { type: name });
}

/** What can be done with columns of these types. */
export function fitting(entries: readonly TransformEntry[], columns: readonly UsedColumn[]): TransformEntry[] {
  const types = new Set(columns.filter(({ use }) => use === "input").map(({ type }) => type));
  const target = columns.find(({ use }) => use === "target");
  return entries
    .filter(({ former }) => !former)
    .filter((entry) =>
      entry.target ? target && entry.applies.includes(target.type) : entry.applies.some((type) => types.has(type)),
    );
}

const BY_COLUMN = ["leave-out", "has-value"];

/** These are chosen in the column table. */
export const needsColumns = ({ name }: TransformEntry): boolean => BY_COLUMN.includes(name);

/** The options of an entry, with what was chosen of them. */
export function valuesOf(
  options: readonly { name: string; default: unknown }[],
  chosen: Record<string, unknown> = {},
): Record<string, unknown> {
  return { ...Object.fromEntries(options.map((option) => [option.name, option.default])), ...chosen };
}
