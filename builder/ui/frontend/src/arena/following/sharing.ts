/* News of a race, in which what has not changed is the same object as before: only what is new is drawn anew. */
import type { Contestant, Race } from "../answers";

export function sharing(before: Race | null, news: Race): Race {
  if (before?.id !== news.id) return news;
  return {
    ...news,
    data: kept(before.data, news.data),
    verdict: kept(before.verdict, news.verdict),
    contestants: sharedContestants(before.contestants, news.contestants),
    figures: {
      lead: kept(before.figures.lead, news.figures.lead),
      costs: kept(before.figures.costs, news.figures.costs),
      grow: kept(before.figures.grow, news.figures.grow),
    },
  };
}

function sharedContestants(before: Contestant[], news: Contestant[]): Contestant[] {
  const known = new Map(before.map((contestant) => [contestant.key, contestant]));
  const shared = news.map((contestant) => kept(known.get(contestant.key) ?? contestant, contestant));
  const isSame = shared.length === before.length && shared.every((contestant, k) => contestant === before[k]);
  return isSame ? before : shared;
}

const kept = <Value>(before: Value, after: Value): Value =>
  JSON.stringify(before) === JSON.stringify(after) ? before : after;
