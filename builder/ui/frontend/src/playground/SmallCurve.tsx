/* The losses as small curves, and the newest scores above them. */
import type { ReactElement } from "react";
import { inWords, metric } from "../parts/metrics";
import { count, exactly, number } from "../parts/numbers";
import { newest } from "../parts/series";
import { usePlace, useRun } from "../train/place";
import { axisOf } from "../train/plot-lines";
import { curvesOf } from "./small-curve";
import { useLast } from "./useLast";

export function Scores(): ReactElement {
  const headline = useRun((run) => run.headline);
  const score = useRun(({ series }) => newest(series[headline]));
  const validation = useLast(useRun(({ series }) => newest(series["validation/loss"])));
  const train = useLast(useRun(({ series }) => newest(series["train/loss"])));
  const isScore = headline !== "validation/loss" && score != null;
  const words = useLast(isScore ? { label: metric(headline), value: inWords(headline, score) } : null);
  return (
    <div className="row scores">
      {words && <Score {...words} tone="" />}
      {validation !== null && <Score label="Validation loss" value={number(validation)} tone="val" />}
      {train !== null && <Score label="Training loss" value={number(train)} tone="m" />}
    </div>
  );
}

const Score = ({ label, value, tone }: { label: string; value: string; tone: string }): ReactElement => (
  <div>
    <div className="s q nw">{label}</div>
    <div className={`big ${tone}`}>{value}</div>
  </div>
);

export function SmallCurve(): ReactElement {
  const { follower } = usePlace();
  const axis = useRun(({ standing }) => (standing ? axisOf(standing) : "epoch"));
  // The curves grow in place: their newest values say whether they have.
  useRun(({ series }) => newest(series["train/loss"]));
  useRun(({ series }) => newest(series["validation/loss"]));
  const curves = useLast(curvesOf(follower.series["train/loss"], follower.series["validation/loss"], axis));
  if (!curves) return <div className="small-curve" />;
  return (
    <div className="small-curve s q">
      <div className="along-y" aria-hidden="true">
        {curves.upwards.map(({ value, at }) => (
          <span key={value} style={{ bottom: `${at}%` }}>
            {exactly(value)}
          </span>
        ))}
      </div>
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true" fill="none">
        {curves.upwards.map(({ value, at }) => (
          <path
            key={value}
            d={`M0 ${100 - at}H100`}
            stroke={`var(--${value === 0 ? "axis" : "grid"})`}
            vectorEffect="non-scaling-stroke"
          />
        ))}
        <path d={curves.train} stroke="var(--train)" strokeWidth="1.75" vectorEffect="non-scaling-stroke" />
        <path d={curves.validation} stroke="var(--val)" strokeWidth="2.25" vectorEffect="non-scaling-stroke" />
      </svg>
      <div className="along-x" aria-hidden="true">
        {curves.across.map(({ value, at }) => (
          <span key={value} style={{ left: `${at}%` }}>
            {count(value)}
          </span>
        ))}
      </div>
      <span className="unit-of-axis">{axis === "epoch" ? "epoch" : "step"}</span>
    </div>
  );
}
