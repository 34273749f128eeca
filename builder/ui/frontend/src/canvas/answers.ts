/* What the routes send to this screen, as it reads it: Python's records (src/records.ts), of which the canvas makes some
   itself (the entries of blocks, of notes) and then needs only part. A field that is renamed there fails here. */

import type {
  DrawingProblem,
  DrawingVerdict,
  EditsAnswer as EditsSent,
  Follower,
  FormField,
  LayerEntry,
  NodeSeen,
  OutputType,
  Palette,
  ProjectAnswer,
  ReadyBlock as ReadyBlockSent,
  NetworkVerdict as SentNetworkVerdict,
  NodeVerdict as SentNodeVerdict,
  PortEntry as SentPort,
  WireVerdict as SentWireVerdict,
  Standing,
} from "../records";
import type { Block, Document, Edit, Json } from "./document/document";

/** A record of which only these keys are sure. */
type Sure<Sent, Keys extends keyof Sent> = Pick<Sent, Keys> & Partial<Omit<Sent, Keys>>;

// ---- /catalogue: builder/drawing/palette.py ----

export type Choice = NonNullable<FormField["choices"]>[number];

export type Field = Omit<Sure<FormField, "name" | "label" | "kind">, "default" | "usual" | "dims"> & {
  default?: Json;
  usual?: Json[] | null;
  dims?: number | null;
};

export type PortEntry = Sure<SentPort, "name">;

export type Entry = Omit<
  Sure<LayerEntry, "type" | "title" | "family" | "summary" | "stem">,
  "torch" | "inputs" | "outputs" | "fields"
> & { torch: LayerEntry["torch"] | null; inputs: PortEntry[]; outputs: PortEntry[]; fields: Field[] };

export type Family = Palette["families"][string];

/** A block that comes with Layerloom, with the definitions that a drawing takes over. */
export type ReadyBlock = Omit<ReadyBlockSent, "definitions" | "follows"> & {
  definitions: Record<string, Block>;
  follows?: ReadyBlockSent["follows"];
};

export type Catalogue = Pick<Palette, "groups" | "families" | "refused"> & {
  entries: Record<string, Entry>;
  blocks?: Record<string, ReadyBlock>;
};

// ---- the verdict: builder/judging/judged.py ----

/** Sizes; those of a drawing that the canvas fits are not all known. */
export type Shape = (OutputType["shape"][number] | null)[];

export type Output = Omit<Sure<OutputType, "shape">, "shape" | "names"> & { shape: Shape; names?: (string | null)[] };

export type NodeVerdict = Omit<Sure<SentNodeVerdict, keyof Omit<SentNodeVerdict, "receptive">>, "outputs"> & {
  outputs: Record<string, Output | null>;
};

export type WireVerdict = Pick<SentWireVerdict, "state"> & { shape: Shape | null; names?: (string | null)[] };

export type Fix = Sure<NonNullable<DrawingProblem["fix"]>, "label" | "puts">;

export type Severity = DrawingProblem["severity"];

export type Problem = Omit<Sure<DrawingProblem, keyof Omit<DrawingProblem, "network">>, "fix" | "other"> & {
  fix?: Fix | null;
  other?: Fix | null;
};

export type NetworkVerdict = Omit<SentNetworkVerdict, "nodes" | "wires" | "problems"> & {
  nodes: Record<string, NodeVerdict>;
  wires: Record<string, WireVerdict>;
  problems: Problem[];
};

export type Verdict = Pick<DrawingVerdict, "parameters" | "source" | "lines"> & {
  networks: Record<string, NetworkVerdict>;
  blocks?: Record<string, NetworkVerdict>;
  problems: Problem[];
};

// ---- /projects/ID: opening, edits, what others did ----

export type Project = Omit<ProjectAnswer, "document" | "verdict"> & { document: Document; verdict: Verdict };

type Missed = NonNullable<EditsSent["missed"]>[number];

export type EditsAnswer = Omit<Sure<EditsSent, "revision">, "missed" | "verdict" | "document"> & {
  missed?: (Omit<Missed, "edit"> & { edit: Edit })[];
  verdict?: Partial<Verdict> | null;
  /** The whole, for a page that was away for longer than single edits are kept. */
  document?: Document;
};

/** A layer that can take what leaves a port. */
export type Fit = Sure<Follower, "type">;

// ---- /runs/ID/stream: engine/run/seen.py, engine/run/standing.py ----

/** What a look inside says of a layer, and how far its weights move in a step. */
export type LayerNow = Partial<NodeSeen> & { update?: number };

export type RunNow = Partial<Pick<Standing, "cursor" | "state" | "epoch" | "epochs" | "reset">> & {
  nodes?: Record<string, LayerNow>;
  series?: Record<string, { y: (number | null)[] }>;
};
