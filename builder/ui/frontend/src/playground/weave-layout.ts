/* Where the units of a network stand on the stage, which of their wires are drawn, and the words about one of them. */
import type { UnitColumn as Column, PlaneSeen, UnitWire as Wire } from "../records";
import { FEATURES, PLAIN } from "./features";
import type { Order } from "./weave-order";

export interface Cell {
  /** "dense1/3" */
  key: string;
  path: string;
  unit: number;
  /** What it is called, where it is worked out and not learned. */
  name: string;
  /** It could go in and does not. */
  isOff: boolean;
  left: number;
  right: number;
  /** The middle. */
  y: number;
  size: number;
}

export interface PlacedColumn {
  path: string;
  x: number;
  title: string;
  note: string;
  /** Whether there is room for words beside its numbers. */
  isWide: boolean;
  units: number;
  /** Units for which there is no room. */
  more: number;
  kind: "inputs" | "hidden" | "answer";
  cells: Cell[];
}

// px
const LEFT = 88; // from the edge to the first column, whose names stand left of it
const RIGHT = 60;
const TOP = 96;
const AROUND = 150; // above and below all units
const GAP = 8;
const WORDS = 165; // between two columns, for their words
const SMALLEST = 12;
const LARGEST = 62;

type Unplaced = Omit<Cell, "left" | "right" | "y" | "size">;

/** What goes in is worked out: either a layer says so, or it is the point itself. */
const isInput = ({ names }: Column): boolean => names !== null;

/** A column for what goes in, then one a layer. */
export function placeUnits(
  plane: Pick<PlaneSeen, "columns">,
  width: number,
  height: number,
  order: Order | null = null,
): PlacedColumn[] {
  const inputs = plane.columns.find(isInput);
  const layers = plane.columns.filter((column) => !isInput(column));
  const count = layers.length + 1;
  const x = (k: number): number => (count === 1 ? width / 2 : LEFT + (k * (width - LEFT - RIGHT)) / (count - 1));
  const isWide = (width - LEFT - RIGHT) / Math.max(1, count - 1) > WORDS;
  const place = (k: number, cells: readonly Unplaced[]): Cell[] => {
    const room = Math.min((height - AROUND) / cells.length - GAP, (width - LEFT - RIGHT) / count - 24);
    const size = Math.max(SMALLEST, Math.min(LARGEST, room));
    return cells.map((cell, at) => {
      const y = TOP + (height - AROUND) * ((at + 0.5) / cells.length);
      return { ...cell, left: x(k) - size / 2, right: x(k) + size / 2, y, size };
    });
  };
  return [
    { ...inputWords(inputs), isWide, x: x(0), more: 0, kind: "inputs", cells: place(0, inputCells(inputs)) },
    ...layers.map((column, k): PlacedColumn => {
      const { path, units, which } = column;
      const cells = (order?.get(path) ?? which).map((unit) => ({ ...cellOf(path, unit), name: "", isOff: false }));
      const kind = k === layers.length - 1 ? "answer" : "hidden";
      const words = { path, title: pretty(path), note: noteOf(column), units, isWide, more: units - which.length };
      return { ...words, kind, x: x(k + 1), cells: place(k + 1, cells) };
    }),
  ];
}

const cellOf = (path: string, unit: number): Pick<Cell, "key" | "path" | "unit"> => ({
  key: `${path}/${unit}`,
  path,
  unit,
});

function inputWords(inputs: Column | undefined): Pick<PlacedColumn, "path" | "title" | "note" | "units"> {
  const units = inputs?.units ?? PLAIN.length;
  return { path: inputs?.path ?? "", title: "Point", note: `number${units === 1 ? "" : "s"}`, units };
}

/** All features that there are: those that go in, and those that could. */
function inputCells(inputs: Column | undefined): Unplaced[] {
  const chosen = inputs?.names ?? PLAIN;
  return FEATURES.map(({ name }): Unplaced => {
    const unit = chosen.indexOf(name);
    const isOff = unit < 0;
    return { ...cellOf(inputs?.path ?? "", unit), ...(isOff && { key: `off/${name}` }), name, isOff };
  });
}

/** "units · tanh": their number stands before it. */
function noteOf({ units, bend }: Pick<Column, "units" | "bend">): string {
  return `unit${units === 1 ? "" : "s"}${bend ? ` · ${bend.toLowerCase()}` : ""}`;
}

/** "dense_1" → "Dense 1" */
export function pretty(path: string): string {
  const [, name, digits] = path.match(/^([a-z_]+?)_?(\d*)$/i) ?? [];
  if (name === undefined) return path;
  return `${name.charAt(0).toUpperCase()}${name.slice(1).replaceAll("_", " ")}${digits ? ` ${digits}` : ""}`;
}

export interface Strand {
  /** Keys of cells. */
  from: string;
  to: string;
  weight: number;
  /** Of the largest weight of its wire. */
  share: number;
  width: number;
}

const LEAST = 0.02; // of the largest weight
const FEW = 48; // strands of a wire that are always drawn; of more, one for each unit at its ends
const MANY = 100;

/** The units of each layer, as rows and columns of weights stand for them. */
export type Units = (path: string) => readonly number[];

export const unitsIn =
  ({ columns }: Pick<PlaneSeen, "columns">): Units =>
  (path) =>
    columns.find((column) => column.path === path)?.which ?? [0, 1];

/** Those strands of a wire that are drawn, the strongest last so that they lie on top: of many only the strongest, or those of one unit. */
export function strandsOf({ from, to, weights }: Wire, units: Units, lit: string | null = null): Strand[] {
  const [targets, sources] = [units(to), units(from)];
  const sizes = weights.flat().map(Math.abs);
  const most = sizes.reduce((largest, size) => Math.max(largest, size), 1e-9);
  const spread = sizes.length > MANY ? 2.6 : 4.6; // px between the thinnest and the thickest
  const all = weights.flatMap((row, t) =>
    row.map((weight, s): Strand => {
      const share = Math.abs(weight) / most;
      const ends = { from: `${from}/${sources[s]}`, to: `${to}/${targets[t]}` };
      return { ...ends, weight, share, width: 0.6 + spread * share };
    }),
  );
  all.sort((a, b) => a.share - b.share);
  if (lit !== null) return all.filter((strand) => strand.from === lit || strand.to === lit);
  return all.slice(-Math.max(FEW, targets.length + sources.length)).filter(({ share }) => share >= LEAST);
}

const LONGEST = 4; // terms of a formula

/** "relu(0.52 x − 1.3 y + 0.1)", the weightiest terms first where there are many; of a later layer how many inputs it has. */
export function formulaOf(
  plane: Pick<PlaneSeen, "columns" | "wires">,
  column: Column,
  unit: number,
  names: readonly string[],
): string {
  const at = column.which.indexOf(unit);
  const wires = plane.wires.filter((wire) => wire.to === column.path);
  const [first] = wires;
  const bias = column.bias ? term(column.bias[at] ?? 0) : "";
  const known = first && inputNames(plane, first.from, names);
  const drawn = unitsIn(plane)(column.path).indexOf(unit);
  const own = wires.length === 1 && known ? first.weights[drawn] : undefined;
  const inside = own ? `${sumOf(own, known!)}${bias}` : `${inputsOf(plane, wires)} inputs${bias}`;
  return column.bend ? `${column.bend.toLowerCase()}(${inside})` : inside;
}

function inputNames({ columns }: Pick<PlaneSeen, "columns">, path: string, names: readonly string[]) {
  return path === "" ? names : columns.find((column) => column.path === path)?.names;
}

const inputsOf = ({ columns }: Pick<PlaneSeen, "columns">, wires: readonly Wire[]): number =>
  wires.reduce((sum, { from }) => sum + (columns.find(({ path }) => path === from)?.units ?? 2), 0);

function sumOf(weights: readonly number[], names: readonly string[]): string {
  const terms = weights.map((weight, k) => ({ weight, name: names[k] ?? "" }));
  const isLong = terms.length > LONGEST;
  if (isLong) terms.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  const shown = terms.slice(0, LONGEST).map(({ weight, name }, k) => `${term(weight, k === 0)} ${name}`);
  return `${shown.join("")}${isLong ? " + …" : ""}`;
}

function term(value: number, isFirst = false): string {
  const size = Math.abs(value).toPrecision(2);
  if (isFirst) return `${value < 0 ? "−" : ""}${size}`;
  return `${value < 0 ? " − " : " + "}${size}`;
}
