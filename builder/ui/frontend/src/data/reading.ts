/* How a file was read, and how else it could be: the guesses and what can be set instead. */
import type { Choice } from "../parts/Select";
import type { FormOption } from "../records";
import type { Data, DataOptions, Detected, View } from "./answers";
import type { Change } from "./shown";

export interface Guess {
  name: string;
  label: string;
  choices: readonly Choice<unknown>[];
  help?: string;
}

/** What a form of reading is about: a file as it was found out, and what is chosen of it already. */
export interface Subject {
  detected: Detected;
  options: DataOptions;
  /** What the values mean, for a file that could be read. */
  meanings: FormOption[];
  columns: string[];
  kind: string;
  wasRead: boolean;
}

/** What is wished: how bytes are read, and what the columns mean. */
export interface Wishes {
  reading: Record<string, unknown>;
  choices: Record<string, unknown>;
}

export function readingOfView({ detected, data, entry, cut_by, columns, kind }: View): Subject {
  return {
    detected,
    options: data.options,
    meanings: entry.options.filter(({ name }) => name === "as" || cut_by.includes(name)),
    columns: columns.map(({ name }) => name),
    kind,
    wasRead: true,
  };
}

/** Of a file that could not be read as it was. */
export const readingOfRefused = ({ options }: Data): Subject => ({
  detected: { format: "table" },
  options,
  meanings: [],
  columns: [],
  kind: "",
  wasRead: false,
});

export function readAs(data: Data, { reading, choices }: Wishes): Change {
  const types = "as" in choices ? {} : (data.options.types ?? {});
  const options = { ...data.options, ...choices, reading, types, inputs: [] };
  return { data: { ...data, options, transforms: null, split: null }, label: "Change how the file is read" };
}

const choice = <Value>([value, label]: readonly [Value, string]): Choice<Value> => ({ value, label });

const DELIMITERS = [
  [",", "comma"],
  [";", "semicolon"],
  ["\t", "tab"],
  ["|", "bar"],
  [" ", "blank"],
] as const;
const ENCODINGS = [
  ["utf-8", "UTF-8"],
  ["cp1252", "Windows-1252 (Western Europe)"],
  ["iso-8859-1", "Latin-1"],
  ["iso-8859-2", "Latin-2 (Central Europe)"],
  ["cp1251", "Windows-1251 (Cyrillic)"],
  ["utf-16", "UTF-16"],
  ["shift_jis", "Shift JIS"],
  ["gb18030", "GB 18030"],
] as const;
const OF_TEXT = ["utf-8", "cp1252", "utf-16"];
const DECIMALS = [
  [".", "point: 3.14"],
  [",", "comma: 3,14"],
] as const;
const HEADERS = [
  [true, "names the columns"],
  [false, "is data"],
] as const;
const QUOTES = [
  ['"', "wrap cells"],
  ["", "are part of the text"],
] as const;
const COLOURS = [
  ["grey", "grey"],
  ["colour", "colour"],
] as const;

const OF_TABLES: Guess[] = [
  { name: "delimiter", label: "Delimiter", choices: DELIMITERS.map(choice) },
  { name: "encoding", label: "Encoding", choices: ENCODINGS.map(choice), help: "Change it if letters look wrong" },
  { name: "decimal", label: "Decimal mark", choices: DECIMALS.map(choice) },
  { name: "header", label: "First row", choices: HEADERS.map(choice) },
  { name: "quote", label: "Quotation marks", choices: QUOTES.map(choice) },
];
const OF_LINES: Guess[] = [
  { name: "encoding", label: "Encoding", choices: ENCODINGS.filter(([name]) => OF_TEXT.includes(name)).map(choice) },
];
const OF_PICTURES: Guess[] = [{ name: "colour", label: "Colour", choices: COLOURS.map(choice) }];

export const isOfPictures = ({ format }: Detected): boolean => format === "pictures";

export function guessesOf({ format = "", arrays }: Detected): Guess[] {
  if (arrays) return guessesOf({ format }).concat(guessesOfArrays(arrays));
  if (format === "table") return OF_TABLES;
  if (["text", "json lines", "json list"].includes(format)) return OF_LINES;
  return format === "pictures" ? OF_PICTURES : [];
}

function guessesOfArrays(arrays: NonNullable<Detected["arrays"]>): Guess[] {
  const choices = Object.entries(arrays).map(([name, [shape]]) => ({
    value: name,
    label: `${name} (${shape.join(" × ") || "one number"})`,
  }));
  return [
    { name: "x", label: "Inputs", choices },
    { name: "y", label: "Target", choices },
  ];
}

/** The first choice of a guess: to leave it as it was found out. */
export function foundWords({ name, choices }: Guess, { detected, wasRead }: Subject): string {
  if (!wasRead) return "found out";
  const value = detected[name];
  const known = choices.find((known) => known.value === value)?.label;
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
