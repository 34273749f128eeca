/* Shapes, sizes and settings as a person reads them. */
import type { Entry, Field, Shape } from "../answers";
import { equal, type Json, type Node } from "./document";

const thin = new Intl.NumberFormat("en-US");

/** 7,450 exact below a million, then 11.7 M; the unit stays on the line of its number. */
export function count(value: number): string {
  if (!Number.isFinite(value)) return "?";
  if (Math.abs(value) < 1e6) return thin.format(Math.round(value));
  const [size, unit] = Math.abs(value) < 1e9 ? [1e6, "M"] : Math.abs(value) < 1e12 ? [1e9, "G"] : [1e12, "T"];
  const scaled = value / size;
  return `${scaled.toFixed(Math.abs(scaled) < 100 ? 1 : 0)}\u00a0${unit}`;
}

const FLOPS: [number, string][] = [
  [1e12, "TFLOP"],
  [1e9, "GFLOP"],
  [1e5, "MFLOP"], // 0.29 MFLOP says more than 294 kFLOP
  [1e3, "kFLOP"],
];

export function work(flops: number): string {
  const [least, unit] = FLOPS.find(([limit]) => flops >= limit) ?? [1, "FLOP"];
  if (unit === "FLOP") return `${thin.format(Math.round(flops))} FLOP`;
  const scaled = flops / (unit === "MFLOP" ? 1e6 : least);
  return `${scaled.toFixed(scaled < 10 ? 2 : scaled < 100 ? 1 : 0)} ${unit}`;
}

const BYTES: [number, string][] = [
  [2 ** 30, "GB"],
  [2 ** 20, "MB"],
  [2 ** 10, "KB"],
];

/** Memory, in powers of two. */
export function bytes(value: number): string {
  const [size, unit] = BYTES.find(([limit]) => value >= limit) ?? [1, "bytes"];
  const scaled = value / size;
  return `${size === 1 || scaled >= 100 ? Math.round(scaled) : scaled.toFixed(1)} ${unit}`;
}

/** A difference with a true minus sign; nothing where there is none. */
export const signed = (value: number, text = count): string =>
  value === 0 ? "" : (value > 0 ? "+" : "−") + text(Math.abs(value));

/** "3 layers", "1 layer". */
export const many = (number: number, thing: string): string => `${number} ${thing}${number === 1 ? "" : "s"}`;

/** "16 × 8 × 8". */
export function shapeText(shape: Shape | null | undefined): string {
  if (shape == null) return "?";
  if (shape.length === 0) return "1 number";
  return shape.map((size) => (size === null ? "any" : thin.format(size))).join(" × ");
}

/** "16 channels, 8 height, 8 width". */
export function namedShape(shape: Shape | null | undefined, labels: (string | null)[] | null | undefined): string {
  if (!shape || !labels?.length) return shapeText(shape);
  return shape.map((size, index) => `${size ?? "any number of"} ${labels[index] ?? ""}`.trim()).join(", ");
}

/** The value of a setting: "relu" → "ReLU", 3 → "3 × 3" where the field is a size. */
export function valueText(field: Field, value: Json | undefined): string {
  if (value === null || value === undefined) return "automatic";
  const choice = field.choices?.find((known) => equal(known.value, value));
  if (choice) return choice.label;
  if (typeof value === "boolean") return value ? "on" : "off";
  if (Array.isArray(value)) return value.join(" × ");
  if (field.kind === "size" && typeof value === "number")
    return Array(field.dims ?? 2)
      .fill(value)
      .join(" × ");
  return String(value);
}

/** The value as Python writes it. */
export function pythonic(value: Json): string {
  if (value === null) return "None";
  if (value === true) return "True";
  if (value === false) return "False";
  if (Array.isArray(value)) return `(${value.map(pythonic).join(", ")})`;
  return typeof value === "string" ? `'${value}'` : String(value);
}

/** The second line of a node until the verdict is there: the template of the entry, filled with what the form says. */
export function filledDetail(entry: Entry, node: Node): string {
  return (entry.detail ?? "").replace(/\{(\w+)[^}]*\}/g, (_whole, name: string) => {
    const field = entry.fields.find((known) => known.name === name);
    return field ? valueText(field, node.params?.[name] ?? field.default) : "";
  });
}

/** The second line of a node in torch's words: Conv2d(16, 3). */
export function torchDetail(entry: Entry, node: Node): string {
  const shown = entry.fields
    .filter((field) => has(node, field.name) || (!field.advanced && field.default != null))
    .slice(0, 2)
    .map((field) => pythonic(node.params?.[field.name] ?? field.default ?? null));
  const name = lastPart(entry.torch ?? "");
  return name ? `${name}(${shown.join(", ")})` : shown.join(", ");
}

const has = (node: Node, param: string): boolean => node.params !== undefined && Object.hasOwn(node.params, param);

/** torch.nn.Conv2d → Conv2d. */
export const lastPart = (dotted: string): string => dotted.replace(/^.*\./, "");
