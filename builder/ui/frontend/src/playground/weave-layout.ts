/* Where the units of a network stand on the stage, and the words about one of them. */
import type { UnitColumn as Column, PlaneSeen, UnitWire as Wire } from "../records";

export interface Cell {
  /** "dense1/3" */
  key: string;
  path: string;
  unit: number;
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
  /** Units for which there is no room. */
  more: number;
  cells: Cell[];
}

// px
const SIDE = 56; // from the edge to the first column
const TOP = 74;
const AROUND = 130; // above and below all units
const SMALLEST = 12;
const LARGEST = 54;

type Shape = Pick<Column, "path" | "units" | "shown" | "bend">;

const POINT: Shape = { path: "", units: 2, shown: 2, bend: null };

/** A column for the two numbers of a point, then one a layer. */
export function placeUnits(plane: Pick<PlaneSeen, "columns">, width: number, height: number): PlacedColumn[] {
  const columns: Shape[] = [POINT, ...plane.columns];
  return columns.map((column, k) => {
    const { path, shown, units } = column;
    const x = columns.length === 1 ? width / 2 : SIDE + (k * (width - 2 * SIDE)) / (columns.length - 1);
    const room = Math.min((height - AROUND) / shown - 8, (width - 2 * SIDE) / columns.length - 24);
    const size = Math.max(SMALLEST, Math.min(LARGEST, room));
    const cells = Array.from({ length: shown }, (_, unit): Cell => {
      const y = TOP + (height - AROUND) * ((unit + 0.5) / shown);
      return { key: `${path}/${unit}`, path, unit, left: x - size / 2, right: x + size / 2, y, size };
    });
    return { path, x, title: path ? pretty(path) : "Point", note: noteOf(column), more: units - shown, cells };
  });
}

function noteOf({ path, units, bend }: Shape): string {
  if (!path) return "2 numbers";
  return `${units} unit${units === 1 ? "" : "s"}${bend ? ` · ${bend.toLowerCase()}` : ""}`;
}

/** "dense_1" → "Dense 1" */
export function pretty(path: string): string {
  const [, name, digits] = path.match(/^([a-z_]+?)_?(\d*)$/i) ?? [];
  if (name === undefined) return path;
  return `${name.charAt(0).toUpperCase()}${name.slice(1).replaceAll("_", " ")}${digits ? ` ${digits}` : ""}`;
}

export interface Strand {
  from: string;
  to: string;
  weight: number;
  /** Of the largest weight of its wire. */
  share: number;
  width: number;
}

const MOST = 220; // strands of a wire that are drawn
const LEAST = 0.02; // of the largest weight
const MANY = 100;

/** The strands of a wire, the strongest last so that they lie on top. */
export function strandsOf({ from, to, weights }: Wire): Strand[] {
  const sizes = weights.flat().map(Math.abs);
  const most = sizes.reduce((largest, size) => Math.max(largest, size), 1e-9);
  const spread = sizes.length > MANY ? 2.6 : 4.6; // px between the thinnest and the thickest
  return weights
    .flatMap((row, unit) =>
      row.map((weight, source): Strand => {
        const share = Math.abs(weight) / most;
        return { from: `${from}/${source}`, to: `${to}/${unit}`, weight, share, width: 0.6 + spread * share };
      }),
    )
    .sort((a, b) => a.share - b.share)
    .slice(-MOST)
    .filter(({ share }) => share >= LEAST);
}

/** "relu(0.52 x − 1.3 y + 0.1)"; of a later layer how many inputs it has. */
export function formulaOf(
  plane: Pick<PlaneSeen, "columns" | "wires">,
  path: string,
  unit: number,
  names: readonly string[],
): string {
  const column = plane.columns.find((each) => each.path === path);
  if (!column) return "";
  const wires = plane.wires.filter((wire) => wire.to === path);
  const [first] = wires;
  const bias = column.bias ? term(column.bias[unit] ?? 0) : "";
  const inputs = wires.reduce((sum, wire) => sum + (wire.weights[unit]?.length ?? 0), 0);
  const own = wires.length === 1 && first?.from === "" ? first.weights[unit] : undefined;
  const inside = own
    ? `${term(own[0]!, true)} ${names[0]}${term(own[1]!)} ${names[1]}${bias}`
    : `${inputs} inputs${bias}`;
  return column.bend ? `${column.bend.toLowerCase()}(${inside})` : inside;
}

function term(value: number, isFirst = false): string {
  const size = Math.abs(value).toPrecision(2);
  if (isFirst) return `${value < 0 ? "−" : ""}${size}`;
  return `${value < 0 ? " − " : " + "}${size}`;
}
