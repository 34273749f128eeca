/* The columns of the table, and how rows are sorted by them. */

import { isShare } from "../parts/metrics";
import type { RunRow } from "../records";

type Key = string | number | null | undefined;

export interface Column {
  id: string;
  title: string;
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
  { id: "curve", title: "Loss" },
  { id: "best", title: "Best score", key: goodness, isNumber: true },
  { id: "loss", title: "Least loss", key: (row) => row.loss, isNumber: true },
  { id: "epoch", title: "Epochs", key: (row) => row.epoch, isNumber: true },
  { id: "seconds", title: "Time", key: (row) => row.seconds, isNumber: true },
  { id: "data", title: "Data", key: (row) => row.data },
  { id: "optimizer", title: "Optimizer", key: (row) => row.optimizer },
  { id: "lr", title: "Rate", key: (row) => row.lr, isNumber: true },
  { id: "batch", title: "Batch", key: (row) => row.batch, isNumber: true, hidden: true },
  { id: "seed", title: "Seed", key: (row) => row.seed, isNumber: true, hidden: true },
  { id: "tags", title: "Tags", key: (row) => row.tags.join() },
  { id: "created", title: "Begun", key: (row) => row.created },
  { id: "more", title: "", always: true },
];

/** Best first: shares are better when they are large, losses when they are small. */
function goodness({ best, score }: RunRow): number | null {
  if (best == null) return null;
  return isShare(score ?? "") ? -best : best;
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
