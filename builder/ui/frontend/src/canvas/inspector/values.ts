/* The values of a field in the chosen layers, and what control they ask for. */
import type { Field } from "../answers";
import { equal, has, type Json, type Node } from "../document/document";
import { valueText } from "../document/words";

/** The chosen layers do not agree. */
export const several = Symbol("several values");
export type Value = Json | undefined | typeof several;

export function valueIn(nodes: Node[], field: Field): Value {
  const values = nodes.map(({ params }) =>
    params && has(params, field.name) ? params[field.name] : (field.default ?? null),
  );
  return values.every((value) => equal(value, values[0])) ? values[0] : several;
}

export const isChanged = (nodes: Node[], field: Field): boolean =>
  nodes.some((node) => has(node.params ?? {}, field.name));

/** The same to a person: a size of 3 is a size of 3 × 3. */
export function isSameValue(field: Field, a: Json, b: Value): boolean {
  if (b === several || b === undefined) return false;
  return equal(a, b) || (field.kind === "size" && valueText(field, a) === valueText(field, b));
}

/** How many numbers the field holds. */
export const dimensionsOf = (field: Field): number => (field.kind === "size" ? (field.dims ?? 2) : 1);

export const isWhole = (field: Field): boolean => field.kind === "int" || field.kind === "size";

/** The values that people mostly take. */
export const usualValues = (field: Field): Json[] => [
  ...(field.choices ?? []).map((choice) => choice.value),
  ...(field.usual ?? []).filter((value) => value !== null),
];

export type ControlKind = "switch" | "segments" | "select" | "text" | "list" | "usual" | "slider";

const SEGMENTS_ROOM = 34; // letters that fit into a row of segments, with 3 around each

export function controlFor(field: Field): ControlKind {
  const isNumber = isWhole(field) || field.kind === "float";
  if (field.kind === "bool") return "switch";
  if (field.choices?.length && !isNumber) {
    const letters = field.choices.reduce((sum, choice) => sum + choice.label.length + 3, 0);
    return letters < SEGMENTS_ROOM ? "segments" : "select";
  }
  if (field.kind === "text" || field.kind === "list") return field.kind;
  return field.kind === "size" || isFewUsual(field) ? "usual" : "slider";
}

/** Are a few usual values enough? A slider is better where the range is fine. */
function isFewUsual(field: Field): boolean {
  const usual = usualValues(field);
  if (!usual.length || usual.length > 5) return false;
  const range = (field.high ?? Infinity) - (field.low ?? -Infinity);
  if (field.kind === "float") return range > 1;
  return range <= 64 || range === Infinity || Math.max(...numbersAmong(usual)) <= 12;
}

export const numbersAmong = (values: Json[]): number[] => values.filter((value) => typeof value === "number");
