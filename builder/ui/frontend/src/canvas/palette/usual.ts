/* What the palette shows before its families: what is usual on these data, what was added last, what a person keeps. */
import type { Catalogue } from "../answers";
import type { Document, Json } from "../document/document";
import type { Editor } from "../editing/editor";
import { remember, remembered } from "../saving/memory";
import type { Item } from "./search";

const MOST_RECENT = 4;
const RECENT = "recent-layers";
const FAVOURITE = "favourite-layers";

const listed = (name: string): string[] => (remembered(name) ?? "").split(",").filter(Boolean);

export const recentTypes = (): string[] => listed(RECENT);

export const favouriteTypes = (): string[] => listed(FAVOURITE);

/** It was added: it stands first among the last ones. */
export function noteUse(type: string): void {
  const others = recentTypes().filter((other) => other !== type);
  remember(RECENT, [type, ...others].slice(0, MOST_RECENT).join());
}

export function toggleFavourite(editor: Editor, type: string): void {
  const others = favouriteTypes().filter((other) => other !== type);
  remember(FAVOURITE, (others.length === favouriteTypes().length ? [...others, type] : others).join());
  editor.notify();
}

export interface UsualGroup {
  id: string;
  title: string;
  items: Item[];
}

/** The groups that hold something; a layer that is recent and kept stands among the kept ones. */
export function usualGroups(items: Item[], catalogue: Catalogue, document: Document): UsualGroup[] {
  const byType = new Map(items.map((item) => [item.type, item]));
  const group = (id: string, title: string, types: string[]): UsualGroup => ({
    id,
    title,
    items: types.flatMap((type) => byType.get(type) ?? []),
  });
  const favourites = favouriteTypes();
  const recent = recentTypes().filter((type) => !favourites.includes(type));
  return [
    group("common", "Common", commonTypes(catalogue, document)),
    group("recent", "Recent", recent),
    group("favourite", "Favourites", favourites),
  ].filter((known) => known.items.length > 0);
}

/** All of them, those of these types before the others. */
export function usualFirst(items: Item[], types: string[]): Item[] {
  const place = (item: Item): number => (types.includes(item.type) ? types.indexOf(item.type) : types.length);
  return items.toSorted((a, b) => place(a) - place(b));
}

/** What of the plan's data counts here. */
interface Data {
  signature?: { inputs?: string[]; fields?: Record<string, { kind?: string }> };
}

/** Of the inputs that the data ask for, else of those that are drawn, else of any. */
export function commonTypes({ entries }: Catalogue, { plan, networks }: Document): string[] {
  const drawn = Object.values(networks).flatMap(({ nodes }) => Object.values(nodes).map(({ type }) => type));
  const all = Object.keys(entries);
  const kinds = [kindsOf(plan?.data), drawn, all].find((types) => types.some((type) => entries[type]?.common?.length));
  return [...new Set((kinds ?? []).flatMap((type) => entries[type]?.common ?? []))].slice(0, MOST_COMMON);
}

const MOST_COMMON = 9;

function kindsOf(data: Json | undefined): string[] {
  const { signature } = (data ?? {}) as Data;
  return (signature?.inputs ?? []).flatMap((name) => signature?.fields?.[name]?.kind ?? []);
}
