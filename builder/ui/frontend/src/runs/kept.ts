/* What this browser keeps of the table: its columns and its order. */
import { COLUMNS, type Sorting } from "./columns";

const NAME = "layerloom-runs";

export interface Settings {
  /** Columns that are taken away. */
  off: readonly string[];
  sort: Sorting;
}

const FIRST: Settings = {
  off: COLUMNS.filter((column) => column.hidden).map((column) => column.id),
  sort: { by: "created", down: true },
};

export function readSettings(): Settings {
  try {
    const kept = JSON.parse(localStorage.getItem(NAME) ?? "{}") as Partial<Settings>;
    return { off: kept.off ?? FIRST.off, sort: kept.sort ?? FIRST.sort };
  } catch {
    return FIRST;
  }
}

export function writeSettings(settings: Settings): void {
  try {
    localStorage.setItem(NAME, JSON.stringify(settings));
  } catch {
    // A private window keeps nothing.
  }
}
