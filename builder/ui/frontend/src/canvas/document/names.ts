/* Ids of nodes and wires, and names in code. */
import { has, type Network } from "./document";

const LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";

export function newId(prefix: string, taken?: object): string {
  for (;;) {
    const bytes = crypto.getRandomValues(new Uint8Array(7));
    const id = prefix + Array.from(bytes, (byte) => LETTERS[byte % 36]).join("");
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

/** The stem of a name that was numbered: conv2 → conv. */
export const stemOf = (name: string): string => name.replace(/\d+$/, "");

export const namesIn = (network: Pick<Network, "nodes">): Set<string> =>
  new Set(Object.values(network.nodes).map((node) => node.name));
