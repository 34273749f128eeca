/* What the routes of insides send, until Python's records say it (src/records.ts). Pictures are bytes in base64. */
import type { Figure } from "../../records";

export interface Histogram {
  counts: number[];
  low: number;
  high: number;
}

/** Several pictures of one size, [height, width], one after another. */
export interface Maps {
  count: number;
  size: [number, number];
  data: string;
  /** 128 stands for zero. */
  signed?: boolean;
}

export interface Filters extends Maps {
  /** Three bytes a pixel. */
  colour?: boolean;
  /** Channels of which it is the mean. */
  of?: number;
  /** Of a dense layer: units down, inputs across. */
  matrix?: boolean;
}

export interface Units {
  count: number;
  /** How often each is above zero. */
  fires: number[];
  dead: number;
  /** Whether below zero means that it says nothing. */
  silent: boolean;
}

/** One layer, as it was seen. */
export interface LayerSeen {
  parameters: number;
  weights?: Histogram | null;
  gradients?: Histogram | null;
  outputs?: Histogram | null;
  "above zero only"?: boolean;
  units?: Units;
  maps?: Maps;
  filters?: Filters;
  attention?: { heads: number; size: [number, number]; data: string };
}

export interface InsidesNews {
  state?: string;
  stamp?: string;
  layers?: Record<string, LayerSeen | undefined>;
  /** What is said of a fixed handful of samples. */
  predictions?: Figure | null;
  /** Why nothing is seen. */
  why?: string;
  trouble?: string;
}

export interface ProbeSamples {
  kind: string;
  size: [number, number];
  count: number;
  channels: number;
  data?: string;
}

/** What is always looked at: it does not change. */
export interface Probe {
  part?: string;
  of?: number;
  samples?: ProbeSamples;
  classes?: string[] | null;
}
