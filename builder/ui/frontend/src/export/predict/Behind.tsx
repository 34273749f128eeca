/* What the network looked at: the input as it got it, and the training samples that it finds most alike. */
import type { ReactElement } from "react";
import { DrawnFigure } from "../../figures/DrawnFigure";
import type { Around } from "../../figures/figure";
import type { Shown } from "./useAsking";

const NOTHING_AROUND: Around = {};

export function Behind({ shown }: { shown: Shown }): ReactElement | null {
  if (!shown || "refusal" in shown || !shown.answer.behind.length) return null;
  return (
    <section className="figures behind" aria-label="What it looked at">
      {shown.answer.behind.map((figure, k) => (
        <DrawnFigure key={k} record={figure} around={NOTHING_AROUND} />
      ))}
    </section>
  );
}
