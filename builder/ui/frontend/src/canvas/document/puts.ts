/* Puts, applied to a document that is a value: what did not change stays the same object. */
import { type Document, has, type Put } from "./document";

type Tree = Record<string, unknown>;

export interface Applied {
  document: Document;
  inverse: Put[];
  dropped: Put[];
}

/** What one put did: the new tree, and what undoes it; null when there is nothing to undo. */
interface Done {
  tree: Tree;
  back: Put | null;
}

/**
 * Trees that were made by these very puts are changed in place: a thousand moved nodes copy the dictionary of all
 * nodes once.
 */
type OwnTrees = Set<Tree>;

/** These dictionaries appear when something is put into them. */
const OPTIONAL = new Set(["params", "init", "blocks", "groups", "wires", "exposed", "weights"]);

/**
 * Apply puts in order. The inverse undoes exactly what was applied; puts whose parent no longer exists are dropped
 * and told.
 */
export function apply(document: Document, puts: Put[]): Applied {
  let tree = document as unknown as Tree;
  const inverse: Put[] = [];
  const dropped: Put[] = [];
  const own: OwnTrees = new Set();
  for (const put of puts) {
    const done = put.path.length ? applyOne(tree, put, own, 0) : null;
    if (!done) {
      dropped.push(put);
      continue;
    }
    tree = done.tree;
    if (done.back) inverse.push(done.back);
  }
  return { document: tree as unknown as Document, inverse: inverse.reverse(), dropped };
}

/** Null when the parent of what is put is gone. */
function applyOne(tree: Tree, put: Put, own: OwnTrees, depth: number): Done | null {
  if (depth < put.path.length - 1) return applyBelow(tree, put, own, depth);
  return isDeletion(put) ? remove(tree, put, own) : place(tree, put, own);
}

function applyBelow(tree: Tree, put: Put, own: OwnTrees, depth: number): Done | null {
  const key = put.path[depth]!;
  if (!has(tree, key) && OPTIONAL.has(key)) {
    if (isDeletion(put)) return { tree, back: null };
    const fresh = applyOne({}, put, own, depth + 1);
    return fresh && { tree: withKey(tree, key, fresh.tree, own), back: { path: put.path.slice(0, depth + 1) } };
  }
  const child = has(tree, key) ? tree[key] : undefined;
  if (!isTree(child)) return null;
  const inner = applyOne(child, put, own, depth + 1);
  if (!inner || inner.tree === child) return inner && { tree, back: inner.back };
  return { tree: withKey(tree, key, inner.tree, own), back: inner.back };
}

function remove(tree: Tree, { path }: Put, own: OwnTrees): Done {
  const key = path.at(-1)!;
  if (!has(tree, key)) return { tree, back: null };
  const before = follower(tree, key);
  const value = tree[key];
  const next = mine(tree, own);
  delete next[key];
  return { tree: next, back: { path, value, ...(before === undefined ? {} : { before }) } };
}

function place(tree: Tree, { path, value, before }: Put, own: OwnTrees): Done {
  const key = path.at(-1)!;
  if (has(tree, key)) {
    const old = tree[key];
    return old === value ? { tree, back: null } : { tree: withKey(tree, key, value, own), back: { path, value: old } };
  }
  const last = before === undefined || before === key || !has(tree, before);
  if (last) return { tree: withKey(tree, key, value, own), back: { path } };
  const next = placedBefore(tree, key, value, before);
  own.add(next);
  return { tree: next, back: { path } };
}

const isDeletion = (put: Put): boolean => !("value" in put) || put.value === undefined;

const isTree = (value: unknown): value is Tree => typeof value === "object" && value !== null && !Array.isArray(value);

function mine(tree: Tree, own: OwnTrees): Tree {
  if (own.has(tree)) return tree;
  const next = copied(tree);
  own.add(next);
  return next;
}

function withKey(tree: Tree, key: string, value: unknown, own: OwnTrees): Tree {
  const next = mine(tree, own);
  next[key] = value;
  return next;
}

/**
 * A large one is a dictionary from the start: a thousand names one by one, as `{ ...tree }` adds them, take 4 ms the
 * first time.
 */
function copied(tree: Tree): Tree {
  const keys = Object.keys(tree);
  if (keys.length < 64) return { ...tree };
  const next = Object.create(null) as Tree;
  for (const key of keys) next[key] = tree[key];
  return Object.setPrototypeOf(next, Object.prototype) as Tree;
}

function placedBefore(tree: Tree, key: string, value: unknown, before: string): Tree {
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

/** Later puts on the same path make earlier ones pointless (a slider dragged through fifty values). */
export function squeeze(puts: Put[]): Put[] {
  const keepsOrder = puts.some((put) => !("value" in put) || put.before !== undefined);
  if (keepsOrder) return puts;
  const last = new Map<string, number>();
  puts.forEach((put, index) => {
    last.set(pathKey(put), index);
  });
  return puts.filter((put, index) => last.get(pathKey(put)) === index);
}

const pathKey = (put: Put): string => put.path.join("\u0000");
