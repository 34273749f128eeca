/* A figure among other things on a page of React. */
import { type ReactElement, useLayoutEffect, useRef } from "react";
import type { Figure } from "../records";
import type { Around, Drawn } from "./figure";
import { drawFigure } from "./registry";

interface Properties {
  record: Figure;
  around: Around;
}

/** Drawn anew with another record or other things around it; another kind of figure has another element. */
export const DrawnFigure = (properties: Properties): ReactElement => (
  <Same key={properties.record.figure} {...properties} />
);

function Same({ record, around }: Properties): ReactElement {
  const host = useRef<HTMLDivElement>(null);
  const drawn = useRef<Drawn<Figure> | null>(null);
  // With the rest of the page, and not a moment after it.
  useLayoutEffect(() => {
    if (drawn.current) drawn.current.update(record, around);
    else drawn.current = drawFigure(record, host.current!, around);
  }, [record, around]);
  useLayoutEffect(
    () => () => {
      drawn.current?.close();
      drawn.current = null;
    },
    [],
  );
  return <div ref={host} className="figure" />;
}
