/* Between which a score would lie 95 of 100 times: a dot and a bar on the scale of all. */
import type { ReactElement } from "react";
import type { Result } from "../../records";
import { type IntervalScale, WIDE } from "./interval-scale";

interface Properties {
  score: number;
  interval: Result["interval"];
  scale: IntervalScale;
  colour: string | undefined;
  words: string;
}

export function Interval({
  score,
  interval: [low, high],
  scale,
  colour = "var(--ink-3)",
  words,
}: Properties): ReactElement {
  if (score < scale.low) return <OffTheScale />;
  return (
    <svg width={WIDE} height="20" role="img" aria-label={words}>
      <path d={`M0 10H${WIDE}`} className="grid" />
      <path
        d={`M${scale.x(low ?? scale.low)} 10H${scale.x(high ?? scale.high)}`}
        style={{ stroke: colour }}
        strokeWidth="3"
        strokeLinecap="round"
        opacity=".45"
      />
      <circle cx={scale.x(score)} cy="10" r="4" style={{ fill: colour }} />
    </svg>
  );
}

const OffTheScale = (): ReactElement => (
  <svg width={WIDE} height="20" role="img" aria-label="off the scale">
    <path d="M10 5L4 10L10 15" fill="none" style={{ stroke: "var(--ink-3)" }} strokeWidth="1.5" />
    <text x="16" y="14">
      off the scale
    </text>
  </svg>
);
