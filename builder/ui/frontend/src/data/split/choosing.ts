/* What becomes of a split when one of its settings changes. */
import type { PartSizes } from "../../records";
import type { Split, SplitOptions } from "../answers";

type PartName = keyof PartSizes;

export const PARTS: readonly PartName[] = ["train", "validation", "test"];

const MOST: Record<PartName, number> = { train: 0.98, validation: 0.8, test: 0.8 };
const thousandths = (share: number): number => Math.round(1000 * share) / 1000;

/** What one share gains the others give, so that all three make a whole. */
export function sharesWith(now: SplitOptions, name: PartName, wanted: number): Partial<PartSizes> {
  const share = Math.max(0, Math.min(MOST[name], wanted || 0));
  const others = PARTS.filter((other) => other !== name);
  const rest = others.reduce((sum, other) => sum + (now[other] ?? 0), 0) || 1;
  const shares: Partial<PartSizes> = { [name]: thousandths(share) };
  for (const other of others) shares[other] = thousandths(((now[other] ?? 0) * (1 - share)) / rest);
  if (!((shares.train ?? 0) > 0)) shares.train = Math.max(0.01, 1 - (shares.validation ?? 0) - (shares.test ?? 0));
  return shares;
}

export const EQUAL_ROWS = "(equal rows)";
export const FOLDS = 5;

/** Another way to split, with the column that it needs. */
export function ofType(split: Split, type: string): Partial<SplitOptions> & { type: string } {
  const { options, group_columns, suggested_group, suggested_time } = split;
  if (type === "k-fold") return { type, column: null, folds: options.folds ?? FOLDS, fold: 0 };
  if (type === "time") return { type, column: suggested_time };
  if (type !== "grouped") return { type, column: null };
  const isKept = options.column != null && group_columns.includes(options.column);
  return { type, column: isKept ? options.column : (suggested_group ?? group_columns[0]) };
}

/** Plans of old say "fractions" of what is called random now. */
export const typeOf = ({ type }: SplitOptions): string => (type === "fractions" ? "random" : type);

export function splitWords({ options, types }: Pick<Split, "options" | "types">): string {
  const { type, column, seed } = options;
  const isSeeded = type !== "time" && type !== "given";
  return [howWords(typeOf(options), column, types), ...(isSeeded ? [`seed ${seed ?? 0}`] : [])].join(", ");
}

function howWords(type: string, column: string | null | undefined, types: Split["types"]): string {
  if (type === "grouped" && column) return `by ${column === EQUAL_ROWS ? "equal rows" : column}`;
  if (type === "stratified") return type;
  return types.find(({ name }) => name === type)?.title.toLowerCase() ?? type;
}

/** A number of a field, or what stands for none. */
export const wholeOr = (text: string, otherwise: number): number => Math.round(Number(text) || otherwise);
