/* What the route of insides sends of a plane, until Python's records say it (src/records.ts). */
import type { OverPlane, PlaneOfMany, PlaneOfNumber, PlaneOfTwo } from "../records";

/** A layer with weights: its units, and their maps as bytes in base64. */
export interface Column {
  path: string;
  units: number;
  /** As many as there is room for. */
  shown: number;
  /** The activation behind it. */
  bend: string | null;
  maps: string;
  /** The share of the plane on which each unit is above zero. */
  above: number[];
  bias: number[] | null;
}

/** Weights between two columns: a row a unit that they go to. */
export interface Wire {
  from: string;
  to: string;
  weights: number[][];
}

export type Plane = (PlaneOfTwo | PlaneOfMany | PlaneOfNumber) & {
  /** Points along each side of a unit's map. */
  unit: number;
  columns: Column[];
  wires: Wire[];
};

export interface PlaneNews {
  state?: string;
  stamp?: string;
  plane?: Plane;
  why?: string;
  trouble?: string;
}

export interface PlaneProbe {
  plane?: OverPlane;
}
