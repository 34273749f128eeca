/* What a person has chosen to see, and which of it this browser keeps. */

export interface View {
  /** Time on a logarithmic scale. */
  log: boolean;
  /** The race over the whole width. */
  wide: boolean;
  columns: readonly string[];
  /** "score", or a column's name. */
  sort: string;
  /** The least first. */
  up: boolean;
  panel: string;
  /** What a score is drawn against. */
  cost?: string;
  growTime?: boolean;
  /** Whose reasons are asked for; none before somebody has chosen. */
  lean?: readonly string[];
  decide?: string;
  classesOf?: string;
  /** The two that are laid against each other. */
  pair?: readonly string[];
}

const FIRST: View = {
  log: true,
  wide: false,
  columns: ["fit", "predict_1000", "size"],
  sort: "score",
  up: false,
  panel: "costs",
};

const NAME = "layerloom-arena";

export function readView(): View {
  try {
    const kept = JSON.parse(localStorage.getItem(NAME) ?? "null") as Partial<View> | null;
    if (!Array.isArray(kept?.columns)) return FIRST;
    return { ...FIRST, columns: kept.columns, log: kept.log !== false };
  } catch {
    return FIRST;
  }
}

export function writeView({ columns, log }: View): void {
  try {
    localStorage.setItem(NAME, JSON.stringify({ columns, log }));
  } catch {
    // A private window keeps nothing.
  }
}
