/* The numbers along the sides of the map of answers. */
import type { ReactElement, ReactNode } from "react";
import { exactly } from "../parts/numbers";
import { ticksOf } from "../parts/ticks";
import type { OverPlane } from "../records";

const TICKS = 6; // about so many a side

interface Properties {
  /** None before the first look. */
  over: OverPlane | null;
  children: ReactNode;
}

export function MapAxes({ over, children }: Properties): ReactElement {
  const ticks = (axis: 0 | 1) => {
    const [low, high] = [over?.low[axis] ?? 0, over?.high[axis] ?? 0];
    return ticksOf(low, high, TICKS).map((value) => ({ value, at: (100 * (value - low)) / (high - low) }));
  };
  return (
    <div className="map-axes s q">
      <div className="along-y" aria-hidden="true">
        {ticks(1).map(({ value, at }) => (
          <span key={value} style={{ bottom: `${at}%` }}>
            {exactly(value)}
          </span>
        ))}
      </div>
      <div className="mapped">{children}</div>
      <div className="along-x" aria-hidden="true">
        {ticks(0).map(({ value, at }) => (
          <span key={value} style={{ left: `${at}%` }}>
            {exactly(value)}
          </span>
        ))}
      </div>
    </div>
  );
}
