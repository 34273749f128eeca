/* Small answers of the data routes, to try the screen's pure parts on. */

import type { Split, View } from "../../src/data/answers";
import type { DataSetCard, RowMap, UsedColumn } from "../../src/records";

export const column = (name: string, more: Partial<UsedColumn> = {}): UsedColumn => ({
  name,
  type: "number",
  rows: 100,
  missing: 0,
  levels: 0,
  examples: "1, 2",
  values: { kind: "none" },
  note: "",
  warn: false,
  use: "input",
  ...more,
});

export const split = (more: Partial<Split> = {}): Split => ({
  options: { type: "stratified", train: 0.7, validation: 0.15, test: 0.15, seed: 3 },
  sizes: { train: 70, validation: 15, test: 15 },
  unused: 0,
  hash: "abc",
  types: [
    { name: "random", title: "At random", summary: "", when: "", why_not: "" },
    { name: "time", title: "In time", summary: "", when: "", why_not: "" },
  ],
  group_columns: ["ticket", "cabin"],
  time_columns: ["date"],
  suggested_group: "cabin",
  suggested_time: "date",
  openings: [],
  classes: [],
  notes: [],
  ...more,
});

export const view = (more: Partial<View> = {}): View =>
  ({
    data: { set: "file", options: { file: "f", target: "left" }, split: split().options, transforms: null },
    chosen_transforms: [],
    title: "own.csv",
    own: true,
    kind: "table",
    columns: [column("age"), column("city", { type: "category" }), column("left", { use: "target", levels: 2 })],
    target: { name: "left" },
    split: split(),
    notes: [],
    left_out: 0,
    ...more,
  }) as View;

export const map = (more: Partial<RowMap> = {}): RowMap => ({
  x: [0, 1, 2],
  y: [0, 10, 20],
  row: [5, 6, 7],
  explained: [0.61, 0.2],
  plain: false,
  axes: [],
  classes: [],
  colour: null,
  rows: 3,
  left: 0,
  ...more,
});

export const card = (name: string, more: Partial<DataSetCard> = {}): DataSetCard => ({
  name,
  title: name,
  summary: "",
  explain: "",
  licence: "",
  source: "",
  reference: "",
  kind: "table",
  task: "classify",
  aim: "2 classes",
  words: [],
  group: "ready",
  here: true,
  rows: 0,
  bytes: 0,
  files: [],
  options: [],
  transforms: null,
  split: {},
  ...more,
});
