/* What feeds what. */
import type { Network, Wire } from "./document";

interface Reach {
  of: string;
  all: Set<string>;
}

interface Wiring {
  /** The wires that end at a node. */
  into: Map<string, Wire[]>;
  /** The wires that begin at a node. */
  outOf: Map<string, Wire[]>;
  before: Reach | null;
  after: Reach | null;
}

const known = new WeakMap<object, Wiring>();

/**
 * The wires by where they end and where they begin. Every edit makes a new dictionary of wires, so what is known of
 * one stays true.
 */
export function wiring({ wires }: Pick<Network, "wires">): Wiring {
  const old = known.get(wires);
  if (old) return old;
  const fresh: Wiring = { into: new Map(), outOf: new Map(), before: null, after: null };
  for (const wire of Object.values(wires)) {
    append(fresh.into, wire.to[0], wire);
    append(fresh.outOf, wire.from[0], wire);
  }
  known.set(wires, fresh);
  return fresh;
}

/** Puts a value at the end of the list under a key. */
export function append<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/**
 * Does `start` feed `goal`? All that one of the two reaches is kept: while a wire is drawn every layer is asked with
 * the same other end.
 */
export function reaches(network: Pick<Network, "wires">, start: string, goal: string): boolean {
  const wires = wiring(network);
  if (wires.after?.of === start) return wires.after.all.has(goal);
  if (wires.before?.of === goal) return wires.before.all.has(start);
  wires.after = { of: start, all: reachable(start, (id) => (wires.outOf.get(id) ?? []).map((wire) => wire.to[0])) };
  wires.before = { of: goal, all: reachable(goal, (id) => (wires.into.get(id) ?? []).map((wire) => wire.from[0])) };
  return wires.after.all.has(goal);
}

function reachable(from: string, nextOf: (id: string) => string[]): Set<string> {
  const seen = new Set([from]);
  const queue = [from];
  while (queue.length)
    for (const next of nextOf(queue.pop()!))
      if (!seen.has(next)) {
        seen.add(next);
        queue.push(next);
      }
  return seen;
}

/** Is any wire at this node? */
export function isWired(network: Pick<Network, "wires">, id: string): boolean {
  const { into, outOf } = wiring(network);
  return into.has(id) || outOf.has(id);
}
