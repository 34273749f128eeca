/* What the decoder made: pictures or numbers, without words of their own, for they change many times a second. */
import type { ReactElement } from "react";
import { DrawnFigure } from "../../figures/DrawnFigure";
import type { Around } from "../../figures/figure";
import type { Answered } from "./useDecoded";

const SMALL: Around = { small: true };

export function DecodedFigures({ answered: { decoded, trouble } }: { answered: Answered }): ReactElement {
  if (trouble) return <p className="bad">{trouble}</p>;
  return (
    <>
      {(decoded?.figures ?? []).map((figure, k) => (
        <DrawnFigure key={k} record={figure} around={SMALL} />
      ))}
    </>
  );
}
