/* The words that pages explain, from engine/glossary.py. */
import glossary from "./glossary.json";

export { glossary };

export type Word = keyof typeof glossary;

/** The sentence itself, for a menu that says it below an item. */
export const explained = (word: Word): string => glossary[word].text;

const BY_SCORE = new Map(
  (Object.keys(glossary) as Word[]).flatMap((word) => glossary[word].scores.map((score) => [score, word] as const)),
);

/** The word for a score's own name, such as "macro f1", where the glossary has one. */
export const wordOfScore = (name: string): Word | undefined => BY_SCORE.get(name);
