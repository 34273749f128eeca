/* How a file was read, and how else it could be: the guesses and what can be set instead. */
import type { FileFormat, FormOption } from "../records";
import type { Data, DataOptions, Detected, View } from "./answers";
import type { Change } from "./shown";

/** What a form of reading is about: a file as it was found out, and what is chosen of it already. */
export interface Subject {
  detected: Detected;
  options: DataOptions;
  /** What can be set, as its format asks. */
  reading: FormOption[];
  /** What the values mean, for a file that could be read. */
  meanings: FormOption[];
  /** What came to be of some of them: a short series is cut into shorter pieces. */
  cut: Record<string, number>;
  columns: string[];
  kind: string;
  wasRead: boolean;
}

/** What is wished: how bytes are read, and what the columns mean. */
export interface Wishes {
  reading: Record<string, unknown>;
  choices: Record<string, unknown>;
}

export function readingOfView({ detected, data, reading, entry, cut_by, cut, columns, kind }: View): Subject {
  return {
    detected,
    options: data.options,
    reading,
    meanings: entry.options.filter(({ name }) => name === "as" || cut_by.includes(name)),
    cut,
    columns: columns.map(({ name }) => name),
    kind,
    wasRead: true,
  };
}

/** Of a file that could not be read as it was. */
export const readingOfRefused = ({ options }: Data, reading: FormOption[]): Subject => ({
  detected: {},
  options,
  reading,
  meanings: [],
  cut: {},
  columns: [],
  kind: "",
  wasRead: false,
});

export function readAs(data: Data, { reading, choices }: Wishes): Change {
  const types = "as" in choices ? {} : (data.options.types ?? {});
  const options = { ...data.options, ...choices, reading, types, inputs: [] };
  return { data: { ...data, options, transforms: null, split: null }, label: "Change how the file is read" };
}

/** How a file of this name could be read, where it could not be read as it was. */
export const readingByName = (name: string, formats: readonly FileFormat[]): FormOption[] =>
  formats.find(({ endings }) => endings.some((ending) => name.toLowerCase().endsWith(ending)))?.reading ?? [];

/** What stands where nothing is set: what was found out. */
export function foundWords({ name, choices }: FormOption, { detected, wasRead }: Subject): string {
  if (!wasRead) return "found out";
  const value = detected[name];
  const known = choices?.find((known) => known.value === value)?.label;
  return `found: ${known ?? (value == null ? "nothing" : String(value))}`;
}

export function contentWords({ characters, different, shape }: Detected): string {
  const words = [
    ...(characters ? [`${characters.toLocaleString("en-US")} characters, ${different} different`] : []),
    ...(shape ? [`array ${shape.join(" × ")}`] : []),
  ];
  return words.join(" · ") || "What was found out is named; set it where the guess is wrong.";
}

export const TIES: Record<string, string> = {
  id: "Series are told apart by",
  time: "Rows are ordered by",
  group: "Rows are tied by",
};
