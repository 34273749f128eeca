/* What a layer does now, while a run is watched: how what it gives is spread, how large its gradient is, which share
   of its units never fires. */
import type { ReactElement } from "react";
import type { LayerNow as Now } from "../answers";
import { isOddUpdate, share, spokenNow, tiny } from "./layerNowWords";

const BAR = 14; // pixels of the highest

export function LayerNow({ now }: { now: Now }): ReactElement {
  const { histogram, gradient, dead, update } = now;
  const moves = isOddUpdate(update) ? "odd" : "q";
  return (
    <span className="row s live" title={spokenNow(now)} data-live>
      {histogram && <Bars counts={histogram.counts} />}
      {gradient !== undefined && <span className={moves}>∇ {tiny(gradient)}</span>}
      {gradient === undefined && update !== undefined && <span className={moves}>{share(update)}</span>}
      {dead !== undefined && dead > 0 && <span className={dead > 0.5 ? "odd" : "q"}>{share(dead)} dead</span>}
    </span>
  );
}

function Bars({ counts }: { counts: number[] }): ReactElement {
  const most = Math.max(1, ...counts);
  return (
    <span className="bars" aria-hidden="true">
      {counts.map((count, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its place in the histogram
        <i key={place} style={{ height: `${Math.round(Math.sqrt(count / most) * BAR) + 1}px` }} />
      ))}
    </span>
  );
}
