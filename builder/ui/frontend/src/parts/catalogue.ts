/* What the layers say of themselves, as far as a page outside the canvas needs it. */
import { ask } from "./ask";

export interface CatalogueEntry {
  title: string;
  family: string;
  fields?: { name: string; label: string }[];
}

export interface Catalogue {
  entries: Record<string, CatalogueEntry | undefined>;
  families: Record<string, { group: string } | undefined>;
}

let asked: Promise<Catalogue> | null = null;

/** Asked once a page; without it layers are called by their own names. */
export function catalogue(api: string): Promise<Catalogue> {
  asked ??= ask<Catalogue>(`${api}/catalogue`).catch(() => ({ entries: {}, families: {} }));
  return asked;
}
