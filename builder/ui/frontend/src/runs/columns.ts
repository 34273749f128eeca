/* The columns of the table, and how rows are sorted by them. */

import type { Word } from "../parts/glossary";
import type { RunRow } from "../records";

type Key = string | number | null | undefined;

export interface Column {
  id: string;
  title: string;
  /** Explains it. */
  word?: Word;
  /** By which rows are sorted; without it they are not. */
  key?: (row: RunRow) => Key;
  isNumber?: boolean;
  /** Cannot be taken away. */
  always?: boolean;
  /** Not there until somebody wants it. */
  hidden?: boolean;
}

export const COLUMNS: readonly Column[] = [
  { id: "star", title: "", key: (row) => (row.star ? 0 : 1), always: true },
  { id: "name", title: "Run", key: (row) => row.name.toLowerCase(), always: true },
  { id: "state", title: "State", key: (row) => row.state },
  { id: "curve", title: "Loss", word: "loss" },
  { id: "score", title: "Score", word: "kept-weights", key: goodnessOf(scoreOf), isNumber: true },
  { id: "best", title: "Best of any epoch", key: goodnessOf((row) => row.best), isNumber: true, hidden: true },
  { id: "loss", title: "Least loss", key: (row) => row.loss, isNumber: true },
  { id: "epoch", title: "Epochs", word: "epoch", key: (row) => row.epoch, isNumber: true },
  { id: "seconds", title: "Time", key: (row) => row.seconds, isNumber: true },
  { id: "data", title: "Data", key: (row) => row.data },
  { id: "optimizer", title: "Optimizer", key: (row) => row.optimizer },
  { id: "lr", title: "Rate", word: "learning-rate", key: (row) => row.lr, isNumber: true },
  { id: "batch", title: "Batch", word: "batch", key: (row) => row.batch, isNumber: true, hidden: true },
  { id: "seed", title: "Seed", word: "seed", key: (row) => row.seed, isNumber: true, hidden: true },
  { id: "tags", title: "Tags", key: (row) => row.tags.join() },
  { id: "created", title: "Begun", key: (row) => row.created },
  { id: "more", title: "", always: true },
];

/** Of the weights that are kept; while none are, or while these are not measured, the newest. */
export function scoreOf({ kept, last }: RunRow): number | null | undefined {
  return kept ?? last;
}

/** Best first. */
function goodnessOf(value: (row: RunRow) => number | null | undefined): (row: RunRow) => Key {
  return (row) => {
    const reached = value(row);
    return reached != null && row.better === "max" ? -reached : reached;
  };
}

export interface Sorting {
  by: string;
  down: boolean;
}

/** What has no value stands last, whichever way it is sorted. */
export function sorted(rows: readonly RunRow[], { by, down }: Sorting): RunRow[] {
  const key = COLUMNS.find((column) => column.id === by)?.key ?? ((row: RunRow): Key => -row.created);
  const sign = down ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [first, second] = [key(a), key(b)];
    if (first == null || second == null) return Number(first == null) - Number(second == null);
    if (first === second) return 0;
    return first < second ? -sign : sign;
  });
}

export const turned = (sorting: Sorting, by: string): Sorting => ({ by, down: sorting.by === by && !sorting.down });
