/* Draws a figure with the module that every.ts has for the name in its record. A new figure is one module here and one line there. */
import type { ReactNode } from "react";
import type { Figure, OverPlane } from "../records";
import * as figures from "./every";
import { type Around, type Drawn, drawnBy, type FigureModule } from "./figure";

type Every = { [Name in Figure["figure"]]: FigureModule<Extract<Figure, { figure: Name }>> };

/** A record that no module draws is a mistake that the compiler names here. */
const EVERY: Every = figures;

/** The module that draws such a record; one of a newer version may have a name that nobody knows here. */
function moduleOf({ figure }: Figure): FigureModule<Figure> | null {
  // The names agree: each module is only ever given the records of its own name.
  return Object.hasOwn(EVERY, figure) ? (EVERY[figure] as unknown as FigureModule<Figure>) : null;
}

export function drawFigure(record: Figure, host: HTMLElement, around: Around = {}): Drawn<Figure> {
  host.classList.add("figure");
  return (moduleOf(record)?.draw ?? unknown)(record, host, around);
}

const unknown = drawnBy<Figure>(({ record }) => (
  <section>
    <p className="q">
      This page cannot draw the figure “{record.title ?? record.figure}”; the report's file has its numbers.
    </p>
  </section>
));

export const noteOf = (record: Figure, around: Around = {}): string =>
  moduleOf(record)?.note?.(record, around) ?? record.title ?? "";

export const aboutOf = (record: Figure, around: Around = {}): string => moduleOf(record)?.about?.(record, around) ?? "";

export const keyOf = (record: Figure, over?: OverPlane | null): ReactNode => moduleOf(record)?.key?.(record, over);
