/* Every layer there is, found by name, by word, by purpose: best first. */
import type { Catalogue, Entry, ReadyBlock } from "../answers";
import { sameBlock } from "../document/blocks";
import type { Block, Document } from "../document/document";
import { lastPart } from "../document/words";
import type { Editor } from "../editing/editor";
import { familyClass } from "../editing/sheet";

/** Where it is searched. */
export interface Offer {
  catalogue: Catalogue;
  blocks: Document["blocks"];
  /** The block that is open: it cannot hold itself, and has inputs and outputs of its own. */
  openBlock: string | null;
  /** conv1d, conv2d, conv3d: so many dimensions come first. */
  dimensions: number;
}

/** What the palette offers: a layer, `block:NAME` of the project, or `ready:NAME` of the catalogue. */
export interface Item {
  type: string;
  title: string;
  summary: string;
  /** In torch's words. */
  torch: string;
  family: string;
  glyph: string;
  group: string;
  /** The word that it was found by. */
  why: string;
  score: number;
}

export const offerOf = (editor: Editor): Offer => ({
  catalogue: editor.catalogue,
  blocks: editor.store.document.blocks,
  openBlock: editor.scope.kind === "blocks" ? editor.scope.name : null,
  dimensions: wantedDimensions(editor),
});

/** Those that take what the chosen layer gives; two where nothing is chosen. */
function wantedDimensions(editor: Editor): number {
  const verdict = editor.onlyNode === undefined ? undefined : editor.verdictOf(editor.onlyNode);
  const output = Object.values(verdict?.outputs ?? {})[0];
  const size = output?.shape?.length ?? 0;
  return size >= 2 && size <= 4 ? size - 1 : 2;
}

export function search(offer: Offer, text: string): Item[] {
  const words = text.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const items = [
    ...Object.values(offer.catalogue.entries).map((entry) => layerItem(offer, entry, words)),
    ...Object.entries(offer.blocks).map(([name, block]) => blockItem(offer, name, block, words)),
    ...Object.entries(offer.catalogue.blocks ?? {}).map(([name, ready]) => readyItem(offer, name, ready, words)),
  ].filter((item) => item !== null);
  return words.length ? items.sort((a, b) => b.score - a.score) : items;
}

const BLOCK_ENDS = new Set(["block_in", "block_out"]);

/** How many layers there are: a block and its ends are none. */
export const layersIn = ({ entries }: Pick<Catalogue, "entries">): number =>
  Object.keys(entries).filter((type) => type !== "block" && !BLOCK_ENDS.has(type)).length;
const OTHER_DIMENSIONS = 25; // points less

function layerItem({ catalogue, openBlock, dimensions }: Offer, entry: Entry, words: string[]): Item | null {
  if (entry.type === "block" || (BLOCK_ENDS.has(entry.type) && openBlock === null)) return null;
  let score = 0;
  let why = "";
  for (const word of words) {
    const match = matchOf(entry, word);
    if (!match) return null;
    score += match.points;
    why = match.by || why;
  }
  const own = /([123])d$/.exec(entry.type)?.[1];
  const less = own && Number(own) !== dimensions ? OTHER_DIMENSIONS : 0;
  const family = catalogue.families[entry.family];
  return {
    type: entry.type,
    title: entry.title,
    summary: entry.summary,
    torch: lastPart(entry.torch ?? "") || entry.title,
    group: family?.group ?? "structure",
    glyph: family?.glyph ?? "block",
    family: familyClass(catalogue, entry.family),
    why,
    score: score - entry.title.length / 100 - less, // the shorter title first
  };
}

interface Match {
  points: number;
  /** The word or purpose that it was found by, where the title does not say it. */
  by: string;
}

/** Best when the title is it, then when it begins with it, a word does, a purpose says it, the summary mentions it. */
function matchOf(entry: Entry, word: string): Match | null {
  const title = entry.title.toLowerCase();
  const torch = lastPart((entry.torch ?? "").toLowerCase());
  const known = (entry.words ?? []).map((other) => other.toLowerCase());
  const purpose = (entry.purposes ?? []).map((other) => other.toLowerCase()).find((other) => other.includes(word));
  const start = known.find((other) => other.startsWith(word));
  const part = known.find((other) => other.includes(word));
  if (title === word || torch === word || entry.type === word) return { points: 100, by: "" };
  if (title.startsWith(word)) return { points: 80, by: "" };
  if (torch.startsWith(word) || entry.type.startsWith(word)) return { points: 70, by: "" };
  if (title.split(/[\s-]+/).some((piece) => piece.startsWith(word))) return { points: 60, by: "" };
  if (start) return { points: 50, by: start };
  if (purpose) return { points: 45, by: purpose };
  if (title.includes(word)) return { points: 40, by: "" };
  if (part) return { points: 30, by: part };
  return entry.summary.toLowerCase().includes(word) ? { points: 15, by: "" } : null;
}

function blockItem({ openBlock }: Offer, name: string, block: Block, words: string[]): Item | null {
  const title = block.title || name;
  const isMeant = words.every((word) => title.toLowerCase().includes(word) || isBlockWord(word));
  if (name === openBlock || !isMeant) return null;
  const why = "block of this project";
  return { ...ofBlocks(title), type: `block:${name}`, summary: why, why, score: words.length ? 55 : 0 };
}

function readyItem({ catalogue, blocks }: Offer, name: string, ready: ReadyBlock, words: string[]): Item | null {
  const own = blocks[name];
  if (own && sameBlock(own, ready.definitions[name]!)) return null;
  const title = ready.title.toLowerCase();
  const summary = ready.summary.toLowerCase();
  if (!words.every((word) => title.includes(word) || isBlockWord(word) || summary.includes(word))) return null;
  const isInTitle = words.every((word) => title.includes(word));
  const family = catalogue.families[ready.family];
  return {
    ...ofBlocks(ready.title),
    type: `ready:${name}`,
    summary: ready.summary,
    why: family ? `${family.title.toLowerCase()} block` : "ready block",
    score: words.length ? (isInTitle ? 54 : 14) : 0,
  };
}

const ofBlocks = (title: string): Pick<Item, "title" | "torch" | "family" | "glyph" | "group"> => ({
  title,
  torch: title,
  family: "struct",
  glyph: "block",
  group: "blocks",
});

const isBlockWord = (word: string): boolean => "block".startsWith(word);
