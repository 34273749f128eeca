/* Whom a panel shows: those that a person has chosen, as far as they are there; else whom the verdict speaks of. */
import type { Contestant, Race } from "../answers";
import { finishedOf } from "../states";

/** Whose reasons are asked for. */
export function leaning(race: Race, chosen: readonly string[] | undefined): string[] {
  const finished = finishedOf(race).map(({ key }) => key);
  const there = (chosen ?? []).filter((key) => finished.includes(key));
  if (there.length || chosen?.length === 0) return there;
  const { first = finished[0], second } = race.verdict?.lead ?? {};
  return [first, second].filter((key) => key !== undefined);
}

/** Those that can be read as questions or weights. */
export const readable = (race: Race): Contestant[] =>
  finishedOf(race).filter(({ how }) => how?.includes("coefficients") || how?.includes("tree"));

/** Whose way to decide is shown; a tree says most. */
export function decider(race: Race, chosen: string | undefined): string | undefined {
  const known = readable(race);
  if (known.some(({ key }) => key === chosen)) return chosen;
  return (known.find(({ how }) => how?.includes("tree")) ?? known[0])?.key;
}

export const bounded = (race: Race): Contestant[] => finishedOf(race).filter(({ how }) => how?.includes("boundary"));

/** Those that have answered the test rows. */
export const judged = (race: Race): Contestant[] => finishedOf(race).filter(({ test }) => test);

/** The two that are laid against each other. */
export function pairOf(race: Race, chosen: readonly string[] | undefined): string[] {
  const known = judged(race).map(({ key }) => key);
  if (chosen?.every((key) => known.includes(key))) return [...chosen];
  const { first, second } = race.verdict?.lead ?? {};
  return first && second ? [first, second] : known.slice(0, 2);
}

export const scored = ({ contestants }: Race): Contestant[] =>
  contestants.filter(({ test, validation }) => test || validation);

/** Whose classes are shown. */
export function classified(race: Race, chosen: string | undefined): string | undefined {
  const known = scored(race).map(({ key }) => key);
  return [chosen, race.verdict?.leader].find((key) => key !== undefined && known.includes(key)) ?? known[0];
}
