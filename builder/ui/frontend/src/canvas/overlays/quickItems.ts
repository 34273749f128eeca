/* What quick-add offers, best first. */
import type { Entry, Fit } from "../answers";
import type { QuickAdd } from "../editing/editor";
import type { Item } from "../palette/search";

/**
 * What the server says fits stands first; else what may stand there at all. Each says why it is there: it fits, or
 * was found by a word.
 */
export function quickItems(
  all: Item[],
  { from, wire, fits }: Pick<QuickAdd, "from" | "wire" | "fits">,
  text: string,
  entryOf: (type: string) => Entry,
): Item[] {
  const items = text ? all : all.map((item) => ({ ...item, why: "" }));
  if (fits?.length && (from || !text)) return withFitsFirst(items, fits, text !== "");
  const hasInput = (item: Item): boolean => entryOf(item.type).inputs.length > 0;
  const hasOutput = (item: Item): boolean => entryOf(item.type).outputs.length > 0;
  if (from) return items.filter(from.out ? hasInput : hasOutput);
  return wire === undefined ? items : items.filter((item) => hasInput(item) && hasOutput(item));
}

function withFitsFirst(items: Item[], fits: Fit[], andOthers: boolean): Item[] {
  const byType = new Map(items.map((item) => [item.type, item]));
  const best = fits.flatMap(({ type, why }) => {
    const item = byType.get(type);
    return item ? [{ ...item, why: why || item.why }] : [];
  });
  const fitting = new Set(fits.map((fit) => fit.type));
  return andOthers ? [...best, ...items.filter((item) => !fitting.has(item.type))] : best;
}
