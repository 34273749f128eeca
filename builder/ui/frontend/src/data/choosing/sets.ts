/* The data sets as cards: in groups, looked through by words. */
import { bytes, thousands } from "../../parts/numbers";
import type { DataSetCard, OwnFile } from "../../records";
import type { Data } from "../answers";

export interface Group {
  title: string;
  says: string;
  sets: DataSetCard[];
}

const GROUPS = [
  ["ready", "Ready", "come with the app"],
  ["generated", "Generated", "with dials for size, noise and seed"],
  ["fetched", "Fetched", "from their official address at first use, checked, and kept"],
] as const;

export const DRAWN = "drawn";

/** Every word is somewhere in what a set says of itself; what one draws oneself comes first. */
export function groupsOf(sets: readonly DataSetCard[], search: string): Group[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = (set: DataSetCard): boolean => words.every((word) => saysOf(set).includes(word));
  return GROUPS.map(([group, title, says]) => ({
    title,
    says,
    sets: sets
      .filter((set) => set.group === group && fits(set))
      .sort((a, b) => Number(b.name === DRAWN) - Number(a.name === DRAWN)),
  })).filter((group) => group.sets.length > 0);
}

const saysOf = ({ title, summary, kind, task, aim, words }: DataSetCard): string =>
  `${title} ${summary} ${kind} ${task} ${aim} ${words.join(" ")}`.toLowerCase();

export const isFetched = ({ group }: DataSetCard): boolean => group === "fetched";

export const mustBeFetched = (set: DataSetCard): boolean => isFetched(set) && !set.here;

export function cardFacts(set: DataSetCard): string {
  const fetching = set.here ? " · here" : ` · ${bytes(set.bytes)} to fetch`;
  return `${set.rows ? ` · ${thousands(set.rows)}` : ""}${isFetched(set) ? fetching : ""}`;
}

export function wordsOfUse(set: DataSetCard): string {
  if (mustBeFetched(set)) return `Fetch and use ${set.title}`;
  return set.name === DRAWN ? "Use these points" : `Use ${set.title}`;
}

/** The servers that a set is fetched from. */
export function fetchedFrom({ files }: DataSetCard): string {
  const servers = files.flatMap(({ urls }) => urls.slice(0, 1)).map((url) => url.split("/")[2]!);
  return [...new Set(servers)].join(", ") || "a data folder only";
}

/** Only what differs from the defaults is written into a plan. */
export const changedOptions = (set: DataSetCard, values: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    set.options
      .filter((option) => JSON.stringify(values[option.name]) !== JSON.stringify(option.default))
      .map(({ name }) => [name, values[name]]),
  );

/** By these rules what is not said of a new file is guessed (engine/reading/choices.py). */
const GUESSES = 2;

export const dataOf = ({ sha, name }: Pick<OwnFile, "sha" | "name">): Data => ({
  set: "file",
  options: { file: sha, name, guesses: GUESSES },
});

const OF_TEMPLATES = /^(digits-cnn|moons-mlp|untitled)$/;
const ENDING = /\.[^.]+$/;
const LONGEST = 60;

/** A project that still has a template's name, or that of the data before, takes the name of these. */
export function nameFor(project: string, before: string | undefined, data: string): string | null {
  const isFree = OF_TEMPLATES.test(project) || project === before?.replace(ENDING, "").toLowerCase();
  return isFree ? data.replace(ENDING, "").slice(0, LONGEST) : null;
}
