/* Draws a figure with the module that every.ts has for the name in its record. A new figure is one module here and one line there. */
import type { ReactElement, ReactNode } from "react";
import { InWords } from "../parts/InWords";
import type { Figure, OverPlane } from "../records";
import * as figures from "./every";
import { type Around, type Drawn, drawnBy, type FigureModule, type FigureProps } from "./figure";

type Every = { [Name in Figure["figure"]]: FigureModule<Extract<Figure, { figure: Name }>> };

/** A record that no module draws is a mistake that the compiler names here. */
const EVERY: Every = figures;

/** The module that draws such a record; one of a newer version may have a name that nobody knows here. */
function moduleOf({ figure }: Figure): FigureModule<Figure> | null {
  // The names agree: each module is only ever given the records of its own name.
  return Object.hasOwn(EVERY, figure) ? (EVERY[figure] as unknown as FigureModule<Figure>) : null;
}

/** The picture, and behind it what it says in words; a small one among others has only a name. */
export function drawFigure(first: Figure, host: HTMLElement, around: Around = {}): Drawn<Figure> {
  host.classList.add("figure");
  const module = moduleOf(first);
  const parts = [partOf(host, "picture", module?.draw ?? unknown, [first, around])];
  if (module && !around.small) parts.push(partOf(host, "words", drawnBy(wordsBy(module)), [first, around]));
  return {
    update: (record, given = around) => {
      for (const part of parts) part.update(record, given);
    },
    close: () => {
      for (const part of parts) part.close();
    },
  };
}

type Draw = FigureModule<Figure>["draw"];

/** In an element of its own, which goes with it. */
function partOf(host: HTMLElement, name: string, draw: Draw, [record, around]: [Figure, Around]): Drawn<Figure> {
  const place = host.appendChild(document.createElement("div"));
  place.className = name;
  const drawn = draw(record, place, around);
  return {
    update: drawn.update,
    close: () => {
      drawn.close();
      place.remove();
    },
  };
}

const wordsBy =
  ({ sentence, table }: FigureModule<Figure>) =>
  ({ record, around }: FigureProps<Figure>): ReactElement => (
    <InWords title={record.title} sentence={sentence(record, around)} table={table && (() => table(record, around))} />
  );

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
