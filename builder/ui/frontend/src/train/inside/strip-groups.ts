/* Which pictures a layer has: its maps, its attention, its filters; and how large each is on screen. */
import type { LayerSeen, Maps } from "../../records";
import type { Tints } from "./tints";

export interface Group {
  label: string;
  data: string;
  /** [height, width] of one picture. */
  size: [number, number];
  count: number;
  /** How its bytes become colours; null where they are colours. */
  tint: keyof Tints | null;
  /** On screen, in px. */
  wide: number;
  high: number;
  rows: number;
  /** Takes its own width and no more. */
  isFixed: boolean;
}

type Tiles = Pick<Maps, "data" | "size" | "count">;

const SIDE = 30; // px of a map or a filter
const ATTENTION_SIDE = 64;
const HIGH = 67; // px that all lines of tiles may take together
const GAP = 3;
const MATRIX = { high: 44, least: 60, most: 220, scale: 4 }; // px

export function groupsOf({ maps, attention, filters }: LayerSeen): Group[] {
  const groups: Group[] = [];
  if (maps?.count) groups.push(squares(mapsLabel(maps), maps, maps.signed ? "signed" : "up"));
  if (attention) {
    const heads = `${attention.heads} ${attention.heads === 1 ? "head" : "heads"}`;
    const label = `Attention of ${heads}: each row looks at the columns`;
    groups.push(squares(label, { ...attention, count: attention.heads }, "up", ATTENTION_SIDE));
  }
  if (filters?.matrix) groups.push(matrix("Weights: units down, inputs across", filters));
  else if (filters) groups.push(squares(filtersLabel(filters), filters, filters.colour ? null : "signed"));
  return groups;
}

const mapsLabel = ({ count }: Maps): string =>
  count > 1
    ? `What each of the ${count} channels makes of it`
    : "What it makes of one sample: time down, features across";

const filtersLabel = ({ of, colour }: NonNullable<LayerSeen["filters"]>): string =>
  of === 1 || colour ? "Filters" : `Filters, mean over ${of} channels`;

function squares(label: string, { data, size, count }: Tiles, tint: Group["tint"], side = SIDE): Group {
  const rows = Math.floor(HIGH / (side + GAP));
  return { label, data, size, count, tint, wide: side, high: side, rows, isFixed: false };
}

function matrix(label: string, { data, size, count }: Tiles): Group {
  const wide = Math.min(MATRIX.most, Math.max(MATRIX.least, MATRIX.scale * size[1]));
  return { label, data, size, count, tint: "signed", wide, high: MATRIX.high, rows: 1, isFixed: true };
}
