/* What can be done with one run: the items of its menu. */

import { explained } from "../parts/glossary";
import type { MenuItem } from "../parts/Menus";
import { isDone, isLive } from "../parts/run-states";
import type { RunRow } from "../records";
import type { Doing } from "./useRuns";

interface Ways extends Doing {
  open: (row: RunRow) => void;
  edit: (row: RunRow) => void;
  confirmDeleting: (row: RunRow) => void;
  withSeeds: (row: RunRow) => void;
  table: (row: RunRow) => void;
}

const RESUMABLE = ["stopped", "interrupted", "failed"];

export function rowMenu(row: RunRow, ways: Ways): MenuItem[] {
  const live = isLive(row.state);
  const fork = {
    text: "Fork from its weights",
    about: explained("fork"),
    act: () => void ways.again(row, { fork: true }),
  };
  const resume = { text: "Resume", act: () => ways.control(row, "resume") };
  const stop = { text: "Stop", act: () => ways.control(row, "stop") };
  return [
    { text: "Open", act: () => ways.open(row) },
    { text: "Rename, tags, note", act: () => ways.edit(row) },
    { text: "Again with 5 seeds", act: () => ways.withSeeds(row) },
    { text: "Train again", act: () => void ways.again(row, {}) },
    ...(isDone(row.state) ? [fork] : []),
    ...(RESUMABLE.includes(row.state) ? [resume] : []),
    ...(live ? [stop] : []),
    { text: "Numbers as CSV", act: () => ways.table(row) },
    {
      text: row.archived ? "Bring back" : "Archive",
      act: () => ways.mark(row, { archived: !row.archived }),
    },
    { text: "Delete …", act: () => ways.confirmDeleting(row), disabled: live },
  ];
}
