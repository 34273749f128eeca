/* The project document, and the one kind of change there is: a list of puts.  Pure; nothing here knows the screen. */

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type Port = [node: string, port: string];
export type Node = {
  type: string;
  name: string;
  params?: Record<string, Json>;
  at: [number, number];
  title?: string;
  note?: string;
  init?: Record<string, Json>;
  frozen?: boolean;
  lr?: number;
  l1?: number;
  l2?: number;
  bypassed?: boolean;
  group?: string;
  block?: string;
  repeat?: number;
  shared?: boolean;
};
export type Wire = { from: Port; to: Port };
export type Group = { title: string; collapsed?: boolean };
export type Network = { nodes: Record<string, Node>; wires: Record<string, Wire>; groups: Record<string, Group> };
export type Exposed = { label: string; sets: [node: string, param: string, factor: number][] };
export type Block = Network & { title: string; exposed: Record<string, Exposed> };
export type Document = {
  format: number;
  name: string;
  notes: string;
  networks: Record<string, Network>;
  blocks: Record<string, Block>;
  plan: Record<string, Json>;
  weights: Record<string, Json>;
};

export type Path = string[];
/** A put without `value` deletes; `before` is the sibling that is to follow (dictionary order is drawing order). */
export type Put = { path: Path; value?: unknown; before?: string };
export type Edit = { key: string; label: string; puts: Put[] };

type Tree = Record<string, unknown>;
const isTree = (value: unknown): value is Tree => typeof value === "object" && value !== null && !Array.isArray(value);
export const has = (tree: object, key: string): boolean => Object.hasOwn(tree, key);

function placed(tree: Tree, key: string, value: unknown, before: string): Tree {
  const next: Tree = {};
  for (const other of Object.keys(tree)) {
    if (other === before) next[key] = value;
    if (other !== key) next[other] = tree[other];
  }
  return next;
}

function follower(tree: Tree, key: string): string | undefined {
  const keys = Object.keys(tree);
  return keys[keys.indexOf(key) + 1];
}

const optional = new Set(["params", "init", "blocks", "groups", "wires", "exposed", "weights"]);

/** A copy.  A large one is a dictionary from the start: a thousand names one by one, as `{ ...tree }` adds them, take 4 ms the first time. */
function copied(tree: Tree): Tree {
  const keys = Object.keys(tree);
  if (keys.length < 64) return { ...tree };
  const next = Object.create(null) as Tree;
  for (const key of keys) next[key] = tree[key];
  return Object.setPrototypeOf(next, Object.prototype) as Tree;
}

/** One put; null when its parent is gone (it is dropped), else the new tree and what undoes it.  Trees in `own` were made by these very puts and are changed in place: a thousand moved nodes copy the dictionary of all nodes once. */
function put(
  tree: Tree,
  { path, value, before }: Put,
  deletes: boolean,
  own: Set<Tree>,
  depth = 0,
): { tree: Tree; back: Put | null } | null {
  const key = path[depth]!;
  const owned = (next: Tree): Tree => {
    own.add(next);
    return next;
  };
  const mine = (): Tree => (own.has(tree) ? tree : owned(copied(tree)));
  const set = (to: unknown): Tree => {
    const next = mine();
    next[key] = to;
    return next;
  };
  if (depth < path.length - 1) {
    // Optional dictionaries appear when something is put into them.
    if (!has(tree, key) && optional.has(key)) {
      if (deletes) return { tree, back: null };
      const made = put({}, { path, value, before }, deletes, own, depth + 1);
      return made && { tree: set(made.tree), back: { path: path.slice(0, depth + 1) } };
    }
    const child = has(tree, key) ? tree[key] : undefined;
    if (!isTree(child)) return null;
    const inner = put(child, { path, value, before }, deletes, own, depth + 1);
    if (inner === null) return null;
    return inner.tree === child ? { tree, back: inner.back } : { tree: set(inner.tree), back: inner.back };
  }
  if (deletes) {
    if (!has(tree, key)) return { tree, back: null };
    const after = follower(tree, key),
      value = tree[key],
      next = mine();
    delete next[key];
    return { tree: next, back: { path, value, ...(after === undefined ? {} : { before: after }) } };
  }
  if (has(tree, key)) {
    const old = tree[key];
    return old === value ? { tree, back: null } : { tree: set(value), back: { path, value: old } };
  }
  return {
    tree:
      before === undefined || before === key || !has(tree, before)
        ? set(value)
        : owned(placed(tree, key, value, before)),
    back: { path },
  };
}

export type Applied = { document: Document; inverse: Put[]; dropped: Put[] };

/** Apply puts in order.  The inverse undoes exactly what was applied; puts whose parent no longer exists are dropped and told. */
export function apply(document: Document, puts: Put[]): Applied {
  let tree = document as unknown as Tree;
  const inverse: Put[] = [];
  const dropped: Put[] = [];
  const own = new Set<Tree>();
  for (const one of puts) {
    if (one.path.length === 0) {
      dropped.push(one);
      continue;
    }
    const done = put(tree, one, !("value" in one) || one.value === undefined, own);
    if (done === null) {
      dropped.push(one);
      continue;
    }
    tree = done.tree;
    if (done.back) inverse.push(done.back);
  }
  return { document: tree as unknown as Document, inverse: inverse.reverse(), dropped };
}

/** Later puts on the same path make earlier ones pointless (a slider dragged through fifty values). */
export function squeeze(puts: Put[]): Put[] {
  const last = new Map<string, number>();
  puts.forEach((one, index) => last.set(one.path.join("\u0000"), index));
  const structural = puts.some((one) => !("value" in one) || one.before !== undefined);
  return structural ? puts : puts.filter((one, index) => last.get(one.path.join("\u0000")) === index);
}

const letters = "abcdefghijklmnopqrstuvwxyz0123456789";
export function newId(prefix: string, taken?: object): string {
  for (;;) {
    const bytes = crypto.getRandomValues(new Uint8Array(7));
    const id = prefix + Array.from(bytes, (byte) => letters[byte % 36]).join("");
    if (!taken || !has(taken, id)) return id;
  }
}

/** A name in code: small letters, and none of the words that the catalogue refuses (builder.layers.names.refused). */
export const isName = (text: string, refused: ReadonlySet<string>): boolean =>
  /^[a-z][a-z0-9_]{0,39}$/.test(text) && !refused.has(text);

/** `conv` → conv1, conv2 …; names that may stand alone in source (image, scores) keep no number while they are free. */
export function newName(stem: string, taken: Set<string>, alone: (name: string) => boolean = () => false): string {
  const base = stem.replace(/[^a-z0-9_]/g, "_").replace(/^[^a-z]+/, "") || "layer";
  if (alone(base) && !taken.has(base)) return base;
  for (let number = 1; ; number++) if (!taken.has(base + number)) return base + number;
}

export const names = (network: Network): Set<string> => new Set(Object.values(network.nodes).map((node) => node.name));

type Wiring = {
  into: Map<string, Wire[]>;
  outOf: Map<string, Wire[]>;
  before: { of: string; all: Set<string> } | null;
  after: { of: string; all: Set<string> } | null;
};
const wirings = new WeakMap<object, Wiring>();
/** The wires by where they end and where they begin; every edit makes a new list of wires, so what was found for one list stays true. */
export function wiring(network: Network): Wiring {
  let found = wirings.get(network.wires);
  if (found) return found;
  found = { into: new Map(), outOf: new Map(), before: null, after: null };
  const add = (map: Map<string, Wire[]>, id: string, wire: Wire): void => {
    const list = map.get(id);
    if (list) list.push(wire);
    else map.set(id, [wire]);
  };
  for (const wire of Object.values(network.wires)) {
    add(found.into, wire.to[0], wire);
    add(found.outOf, wire.from[0], wire);
  }
  wirings.set(network.wires, found);
  return found;
}

/** Does `start` feed `goal`?  All that one of the two reaches is kept: while a wire is drawn every layer is asked with the same other end. */
export function reaches(network: Network, start: string, goal: string): boolean {
  const known = wiring(network);
  if (known.after?.of === start) return known.after.all.has(goal);
  if (known.before?.of === goal) return known.before.all.has(start);
  const all = (from: string, next: (id: string) => string[]): Set<string> => {
    const seen = new Set([from]),
      queue = [from];
    while (queue.length)
      for (const there of next(queue.pop()!))
        if (!seen.has(there)) {
          seen.add(there);
          queue.push(there);
        }
    return seen;
  };
  known.after = { of: start, all: all(start, (id) => (known.outOf.get(id) ?? []).map((wire) => wire.to[0])) };
  known.before = { of: goal, all: all(goal, (id) => (known.into.get(id) ?? []).map((wire) => wire.from[0])) };
  return known.after.all.has(goal);
}

/** Two blocks that compute the same: where their layers stand does not count. */
export const sameBlock = (a: Block, b: Block): boolean => {
  const drawn = (block: Block): string =>
    JSON.stringify(block, (key, value: unknown) => (key === "at" ? undefined : value));
  return a === b || drawn(a) === drawn(b);
};

export const equal = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);
