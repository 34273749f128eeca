/* Which entries hold all the words that somebody looks for; those that are called so come first. */
import type { EntryShown } from "../records";

export function searched(entries: readonly EntryShown[], text: string): EntryShown[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const ranked = entries.flatMap((entry) => {
    const title = entry.title.toLowerCase();
    const whole = `${title} ${entry.summary} ${entry.words}`.toLowerCase();
    if (!words.every((word) => whole.includes(word))) return [];
    return [{ entry, rank: words.filter((word) => title.includes(word)).length }];
  });
  return ranked.toSorted((a, b) => b.rank - a.rank).map(({ entry }) => entry);
}
