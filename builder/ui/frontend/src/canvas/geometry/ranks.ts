/* The order of a network: how deep each node lies, and which wires only shorten a way that exists anyway. */
import { append } from "../document/wiring";
import type { Link } from "./boxes";

interface Ranks {
  rank: Map<string, number>;
  order: string[];
}

/** Rank of each node by the longest way to it; a loop (which a check names) ends where it closes. */
export function ranks(ids: string[], links: Link[]): Ranks {
  const waiting = new Map<string, number>(ids.map((id) => [id, 0]));
  for (const { to } of links) waiting.set(to, (waiting.get(to) ?? 0) + 1);
  const next = followers(links);
  const ready = ids.filter((id) => !waiting.get(id));
  const rank = new Map<string, number>(ready.map((id) => [id, 0]));
  const order: string[] = [];
  for (let head = 0; head < ready.length; head++) {
    const id = ready[head]!;
    order.push(id);
    for (const to of next.get(id) ?? []) {
      rank.set(to, Math.max(rank.get(to) ?? 0, (rank.get(id) ?? 0) + 1));
      const left = waiting.get(to)! - 1;
      waiting.set(to, left);
      if (left === 0) ready.push(to);
    }
  }
  const ordered = new Set(order);
  for (const id of ids)
    if (!ordered.has(id)) {
      rank.set(id, rank.get(id) ?? 0);
      order.push(id);
    }
  return { rank, order };
}

/** Wires that only shorten a way that exists anyway: the skips. */
export function skipsOf(ids: string[], links: Link[]): Set<string> {
  const { rank } = ranks(ids, links);
  const next = followers(links);
  const isReachedAnyway = ({ from, to }: Link): boolean => {
    const depth = rank.get(to)!;
    if (depth - rank.get(from)! < 2) return false;
    const seen = new Set<string>();
    const stack = (next.get(from) ?? []).filter((id) => id !== to);
    while (stack.length) {
      const id = stack.pop()!;
      if (id === to) return true;
      if (seen.has(id) || rank.get(id)! >= depth) continue;
      seen.add(id);
      stack.push(...(next.get(id) ?? []));
    }
    return false;
  };
  return new Set(links.filter(isReachedAnyway).map((link) => link.id));
}

function followers(links: Link[]): Map<string, string[]> {
  const next = new Map<string, string[]>();
  for (const { from, to } of links) append(next, from, to);
  return next;
}
