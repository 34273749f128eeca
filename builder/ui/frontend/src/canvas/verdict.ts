/* What builder says about a document, and what the catalogue says about layers (builder.judging.verdict.judge, builder.layers.entries.as_json). */
import type { Block, Json, Put } from "./document";

export type Shape = (number | null)[];
export type Output = { shape: Shape; names?: (string | null)[]; dtype?: string };
export type NodeVerdict = {
  outputs: Record<string, Output | null>;
  parameters: number;
  flops: number;
  memory: number;
  receptive?: number[] | null;
  detail: string;
  title: string;
};
export type WireVerdict = { shape: Shape | null; names?: (string | null)[]; state: "ok" | "conflict" | "unknown" };
export type Fix = { label: string; does?: string; puts: Put[] };
export type Severity = "error" | "warning" | "hint";
export type Problem = {
  check: string;
  severity: Severity;
  network?: string;
  node: string | null;
  wire: string | null;
  title: string;
  where: string;
  what: string;
  why: string;
  do: string;
  text: string;
  fix?: Fix | null;
  other?: Fix | null;
};
export type NetworkVerdict = {
  nodes: Record<string, NodeVerdict>;
  wires: Record<string, WireVerdict>;
  problems: Problem[];
  parameters: number;
  flops: number;
  memory: number;
};
export type Verdict = {
  networks: Record<string, NetworkVerdict>;
  blocks?: Record<string, NetworkVerdict>;
  problems: Problem[];
  parameters: number;
  source: string;
  lines: Record<string, Record<string, number[]>>;
};

export type Choice = { value: Json; label: string };
export type Field = {
  name: string;
  label: string;
  help?: string;
  kind: string;
  default?: Json;
  low?: number | null;
  high?: number | null;
  step?: number | null;
  usual?: Json[] | null;
  choices?: Choice[] | null;
  advanced?: boolean;
  nullable?: boolean;
  dims?: number | null;
};
export type PortEntry = {
  name: string;
  many?: boolean;
  optional?: boolean;
  label?: string;
  dims?: string[] | null;
  least?: number;
  dtype?: string | null;
};
export type Entry = {
  type: string;
  title: string;
  torch: string | null;
  family: string;
  summary: string;
  explain?: string;
  maths?: string;
  words?: string[];
  purposes?: string[];
  stem: string;
  inputs: PortEntry[];
  outputs: PortEntry[];
  fields: Field[];
  detail?: string;
  initialise?: string[];
  /** It gives as many dimensions as it gets. */
  keeps?: boolean;
};
export type Family = { title: string; group: string; glyph: string };
/** A block that comes with Layerloom; `follows` names the setting that must be so many times the width of what comes in. */
export type Ready = {
  title: string;
  summary: string;
  family: string;
  follows?: [setting: string, times: number] | null;
  definitions: Record<string, Block>;
};
export type Catalogue = {
  groups: { id: string; title: string }[];
  families: Record<string, Family>;
  entries: Record<string, Entry>;
  blocks?: Record<string, Ready>;
  refused: string[];
};

export const emptyVerdict: Verdict = { networks: {}, problems: [], parameters: 0, source: "", lines: {} };

/** The server sends whole networks that changed; the others stay as they were (same objects, so nothing of them is drawn again). */
export function merged(
  old: Verdict,
  now: Partial<Verdict> | null | undefined,
  networks: Record<string, unknown>,
): Verdict {
  if (!now) return old;
  const kept: Record<string, NetworkVerdict> = {};
  for (const name of Object.keys(networks)) {
    const one = settled(old.networks[name], now.networks?.[name]);
    if (one) kept[name] = one;
  }
  return { ...old, ...now, networks: kept, lines: now.lines ?? old.lines } as Verdict;
}

function settled(old: NetworkVerdict | undefined, now: NetworkVerdict | undefined): NetworkVerdict | undefined {
  if (!now || !old) return now ?? old;
  const same = <T>(before: Record<string, T>, after: Record<string, T>): Record<string, T> => {
    const kept: Record<string, T> = {};
    for (const [key, value] of Object.entries(after))
      kept[key] =
        before[key] !== undefined && JSON.stringify(before[key]) === JSON.stringify(value) ? before[key]! : value;
    return kept;
  };
  return { ...now, nodes: same(old.nodes ?? {}, now.nodes ?? {}), wires: same(old.wires ?? {}, now.wires ?? {}) };
}

const thin = new Intl.NumberFormat("en-US");
/** 7,450 exact below a million, then 11.7 M. */
export function count(value: number): string {
  if (!Number.isFinite(value)) return "?";
  if (Math.abs(value) < 1e6) return thin.format(Math.round(value));
  const [size, unit] = Math.abs(value) < 1e9 ? [1e6, "M"] : Math.abs(value) < 1e12 ? [1e9, "G"] : [1e12, "T"];
  const scaled = value / size;
  return `${scaled.toFixed(Math.abs(scaled) < 100 ? 1 : 0)}\u00a0${unit}`;
}
export function work(flops: number): string {
  if (flops < 1e3) return `${thin.format(Math.round(flops))} FLOP`;
  const units: [number, string][] = [
    [1e12, "TFLOP"],
    [1e9, "GFLOP"],
    [1e6, "MFLOP"],
    [1e3, "kFLOP"],
  ];
  const [size, unit] =
    flops >= 1e5 && flops < 1e6 ? ([1e6, "MFLOP"] as const) : units.find(([limit]) => flops >= limit)!;
  const scaled = flops / size;
  return `${scaled.toFixed(scaled < 10 ? 2 : scaled < 100 ? 1 : 0)} ${unit}`;
}
export function bytes(value: number): string {
  const units: [number, string][] = [
    [2 ** 30, "GB"],
    [2 ** 20, "MB"],
    [2 ** 10, "kB"],
  ];
  const [size, unit] = units.find(([limit]) => value >= limit) ?? [1, "bytes"];
  const scaled = value / size;
  return `${size === 1 || scaled >= 100 ? Math.round(scaled) : scaled.toFixed(1)} ${unit}`;
}
export const shapeText = (shape: Shape | null | undefined): string =>
  shape == null
    ? "?"
    : shape.length === 0
      ? "1 number"
      : shape.map((size) => (size === null ? "any" : thin.format(size))).join(" × ");
/** A difference with a true minus sign. */
export const signed = (value: number, text = count): string =>
  value === 0 ? "" : (value > 0 ? "+" : "−") + text(Math.abs(value));
