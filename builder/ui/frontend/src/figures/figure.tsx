/* What a figure is: a module that draws a record into an element, and says a few words about it. */
import type { ComponentType, CSSProperties, ReactNode } from "react";
import { createRoot } from "react-dom/client";
import type { Table } from "../parts/InWords";
import type { OverPlane, RowsSeen } from "../records";

/** What a page gives to a figure beside its record; each may be missing. */
export interface Around {
  theme?: string | undefined;
  /** Fetches samples of the part that a report is about. */
  rows?: (rows: readonly number[]) => Promise<RowsSeen>;
  /** Of a handful of samples: which are shown, what they are called, and their pictures. */
  show?: "fixed" | "worst";
  classes?: readonly string[] | null | undefined;
  which?: string;
  /** The look of an element that shows the picture of a row. */
  picture?: ((row: number) => CSSProperties | undefined) | null;
  paint?: ((canvas: HTMLCanvasElement, row: number) => void) | null;
  /** Of a plane: points over it, where the record has none, and what a person has chosen. */
  over?: OverPlane | null | undefined;
  sharp?: boolean;
  validation?: boolean;
  /** Of an entry of a catalogue: small and without words, and what a person may change in it. */
  small?: boolean;
  onPixels?: (pixels: number[]) => void;
  onWeights?: (weights: number[]) => void;
  /** Of a race: colours and dashes by contestant, what a person has chosen, and how that is changed. */
  colours?: Record<string, string | undefined>;
  dashes?: Record<string, string | undefined>;
  choice?: { cost?: string | null; growTime?: boolean };
  choose?: (change: { cost?: string; growTime?: boolean }) => void;
}

export interface Drawn<Recorded> {
  update: (record: Recorded, around?: Around) => void;
  close: () => void;
}

export interface FigureModule<Recorded> {
  draw: (record: Recorded, host: HTMLElement, around: Around) => Drawn<Recorded>;
  /** What it shows, for those who do not see it. */
  sentence: (record: Recorded, around: Around) => string;
  /** Its numbers; null where the picture holds them as text already. */
  table: ((record: Recorded, around: Around) => Table) | null;
  /** A few words about what it shows, for a page that shows it under a heading of its own; else its title. */
  note?: (record: Recorded, around: Around) => string;
  /** What it was made of, for those who point at these words. */
  about?: (record: Recorded, around: Around) => string;
  /** What its colours mean, for a page that shows it beside its heading. */
  key?: (record: Recorded, over: OverPlane | null | undefined) => ReactNode;
}

export interface FigureProps<Recorded> {
  record: Recorded;
  around: Around;
}

/** A figure whose picture is a component. */
export function drawnBy<Recorded>(Picture: ComponentType<FigureProps<Recorded>>): FigureModule<Recorded>["draw"] {
  return (first, host, around) => {
    const root = createRoot(host);
    const show = (record: Recorded, given = around): void => root.render(<Picture record={record} around={given} />);
    show(first);
    // A page closes figures while React draws: a root must not be taken down in the middle of that.
    return { update: show, close: () => queueMicrotask(() => root.unmount()) };
  };
}
