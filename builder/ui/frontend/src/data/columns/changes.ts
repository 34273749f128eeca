/* What a press in the column table makes of the data. */
import type { UsedColumn } from "../../records";
import type { Data, Step, View } from "../answers";
import type { Change } from "../shown";

export function retyped({ data }: View, { name }: UsedColumn, type: string): Change {
  const types = { ...data.options.types, [name]: type };
  const options = { ...data.options, types };
  return {
    data: { ...data, options, transforms: null, split: data.split ?? null },
    label: `Read ${name} as ${type}`,
  };
}

/** A column that is left out is used, and the other way round; null where a ready set has no such input. */
export function toggled(view: View, column: UsedColumn): Change | null {
  const { data } = view;
  const isOut = column.use === "out";
  const label = isOut ? `Use ${column.name}` : `Leave out ${column.name}`;
  if (data.set === "file" && !isTakenAway(data, column.name)) return { data: withInput(view, column, isOut), label };
  const steps = withoutLeaving(data.transforms ?? view.chosen_transforms ?? [], column.name);
  if (!isOut) {
    const leaving = { type: LEAVE_OUT, columns: [column.name] };
    return { data: { ...data, transforms: [leaving, ...without(steps, column.name)] }, label };
  }
  return isTakenAway(data, column.name) ? { data: { ...data, transforms: steps }, label } : null;
}

const LEAVE_OUT = "leave-out";

/** The inputs of a file by name. */
function withInput({ data, columns }: View, { name }: UsedColumn, isAdded: boolean): Data {
  const used = columns.filter(({ use }) => use === "input").map((column) => column.name);
  const inputs = isAdded ? [...used, name] : used.filter((other) => other !== name);
  return { ...data, options: { ...data.options, inputs, leave_out: [] }, transforms: null };
}

const isTakenAway = ({ transforms }: Data, name: string): boolean =>
  (transforms ?? []).some((step) => step.type === LEAVE_OUT && step.columns?.includes(name));

const named = (columns: readonly string[] | undefined, name: string): string[] =>
  (columns ?? []).filter((other) => other !== name);

/** The steps that leave columns out, but not this one any more. */
const withoutLeaving = (steps: readonly Step[], name: string): Step[] =>
  steps
    .map((step) => (step.type === LEAVE_OUT ? { ...step, columns: named(step.columns, name) } : step))
    .filter((step) => step.type !== LEAVE_OUT || step.columns?.length);

/** The steps as they are where this column is not there. */
const without = (steps: readonly Step[], name: string): Step[] =>
  steps
    .map((step) => (step.columns ? { ...step, columns: named(step.columns, name) } : step))
    .filter((step) => !step.columns || step.columns.length);
