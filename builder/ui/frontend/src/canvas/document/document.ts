/* The project document as it is saved, and the one kind of change there is: a list of puts. */

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** A layer's id and the name of one of its inputs or outputs. */
export type Port = [node: string, port: string];
export type Place = [x: number, y: number];

export interface Node {
  type: string;
  /** In code. */
  name: string;
  params?: Record<string, Json>;
  at: Place;
  title?: string;
  note?: string;
  /** How each of its weights starts. */
  init?: Record<string, Json>;
  frozen?: boolean;
  /** A factor of the plan's learning rate. */
  lr?: number;
  l1?: number;
  l2?: number;
  bypassed?: boolean;
  group?: string;
  block?: string;
  repeat?: number;
  shared?: boolean;
}

export interface Wire {
  from: Port;
  to: Port;
}

export interface Group {
  title: string;
  collapsed?: boolean;
}

export interface Network {
  nodes: Record<string, Node>;
  wires: Record<string, Wire>;
  groups: Record<string, Group>;
}

/** A setting of a block: what it sets inside. */
export interface Exposed {
  label: string;
  sets: [node: string, param: string, factor: number][];
}

export interface Block extends Network {
  title: string;
  exposed: Record<string, Exposed>;
}

export interface Document {
  format: number;
  name: string;
  notes: string;
  networks: Record<string, Network>;
  blocks: Record<string, Block>;
  plan: Record<string, Json>;
  weights: Record<string, Json>;
}

/** What is open: a network, or the inside of a block. */
export interface Scope {
  kind: "networks" | "blocks";
  name: string;
}

export type Path = string[];

/** A put without `value` deletes; `before` is the sibling that is to follow (dictionary order is drawing order). */
export interface Put {
  path: Path;
  value?: unknown;
  before?: string;
}

export interface Edit {
  key: string;
  label: string;
  puts: Put[];
}

export const has = (tree: object, key: string): boolean => Object.hasOwn(tree, key);

export const equal = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** The network or block that a scope names, where it is there. */
export const networkOf = (document: Pick<Document, "networks" | "blocks">, scope: Scope): Network | undefined =>
  (document[scope.kind] as Record<string, Network> | undefined)?.[scope.name];
