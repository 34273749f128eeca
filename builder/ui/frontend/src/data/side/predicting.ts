/* Another column or task to predict. */
import type { DataOptions, View } from "../answers";
import type { Change } from "../shown";

const FOLLOWING = ["stratified", "random"];
const NEVER = ["image", "series", "sound"];

/** The columns that can be predicted. */
export const predictable = ({ columns }: View): string[] =>
  columns.filter(({ type }) => !NEVER.includes(type)).map(({ name }) => name);

/** The transforms are proposed anew, and a split that follows the target follows the new one. */
function predicted({ data }: View, options: DataOptions, label: string): Change {
  const { split } = data;
  const follows = split && FOLLOWING.includes(split.type);
  const type = options.target === "" ? "random" : "stratified";
  return {
    data: {
      ...data,
      options: { ...data.options, inputs: [], ...options },
      transforms: null,
      split: follows ? { ...split, type } : split,
    },
    label,
  };
}

export const ofColumn = (view: View, name: string): Change =>
  predicted(view, { target: name, task: "auto" }, name ? `Predict ${name}` : "Predict nothing");

export const ofTask = (view: View, task: string): Change =>
  predicted(view, { target: view.target.name, task }, `Task: ${task}`);
