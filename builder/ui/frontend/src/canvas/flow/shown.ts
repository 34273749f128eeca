/* What React Flow draws: a node for each box, an edge for each link. */
import type { Edge, Node as FlowNode } from "@xyflow/react";
import type { LayerNow, Severity } from "../answers";
import type { Route } from "../geometry/routes";
import type { Side } from "../geometry/sides";

export interface PortDot {
  name: string;
  label: string;
  side: Side;
  index: number;
  of: number;
}

/** A dot where a wire leaves or enters that does not use the sides of the others. */
export interface SideDot {
  side: Side;
  isWrong: boolean;
}

// Types and not interfaces: React Flow asks for dictionaries.

export type LayerData = {
  id: string;
  title: string;
  detail: string;
  /** "2,320 params" */
  weights: string;
  family: string;
  glyph: string;
  isTall: boolean;
  ins: PortDot[];
  outs: PortDot[];
  sideDots: SideDot[];
  problem: Severity | "";
  problems: number;
  isOff: boolean;
  isFrozen: boolean;
  /** Whose weights it begins with, where they are not new. */
  begins: string;
  note: string;
  /** The title is a name in code. */
  isCode: boolean;
  /** How many layers it stands for. */
  stack: number;
  /** What is not as it was trained, in a sentence. */
  differs: string;
  live: LayerNow | null;
  spoken: string;
};

export type LayerNode = FlowNode<LayerData, "layer">;

/** Where a port lies in its node, and how large that is. */
export type PortBox = [x: number, y: number, width: number, height: number];

export type WireData = {
  id: string;
  route: Route;
  from: Side;
  to: Side;
  fromBox: PortBox;
  toBox: PortBox;
  state: "ok" | "conflict" | "unknown";
  chip: string;
  /** The places of those numbers in the chip that disagree. */
  odd: number[];
  title: string;
};

export type WireEdge = Edge<WireData, "wire">;

/** What is being dragged, and where it is now. */
export type Moving = ReadonlyMap<string, [x: number, y: number]>;
