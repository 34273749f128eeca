/* Words of the column table. */
import { thousands } from "../../parts/numbers";
import type { FirstColumn, UsedColumn } from "../../records";
import type { View } from "../answers";
import { share } from "../words";

const TYPES: Record<string, string> = {
  image: "Picture",
  mask: "Mask",
  series: "Series",
  sound: "Sound",
  number: "Number",
  category: "Category",
  ordered: "Ordered",
  date: "Date",
  text: "Text",
  id: "Id",
};

export const typeWord = (type: string): string => TYPES[type] ?? type;

/** A target says how many classes it has. */
export function readWord({ use, type, levels }: UsedColumn): string {
  if (use !== "target") return typeWord(type);
  if (levels === 2) return "Two classes";
  if (type === "category") return `${levels} classes`;
  return type === "mask" ? `${levels} classes a point` : typeWord(type);
}

const AS_THEY_ARE = ["image", "series", "sound"];

/** Pictures, series and sounds are always an input, and never read as something else. */
export const isAsItIs = (type: string): boolean => AS_THEY_ARE.includes(type);

export function canBeRetyped({ own, data, kind }: View, { type }: UsedColumn): boolean {
  const isTable = kind === "table" || kind === "arrays";
  return own && data.set === "file" && type in TYPES && !isAsItIs(type) && isTable;
}

const FEW = 0.01;

export function missingWords({ missing, rows }: FirstColumn): string {
  if (missing / rows >= FEW) return share(missing, rows);
  return `${thousands(missing)} row${missing > 1 ? "s" : ""}`;
}

export function notesWords({ notes, left_out }: View): string {
  const count = `${notes.length} note${notes.length > 1 ? "s" : ""}`;
  if (!left_out) return `${count} on how this was read`;
  return `${thousands(left_out)} left out while reading${notes.length ? `, ${count}` : ""}`;
}
