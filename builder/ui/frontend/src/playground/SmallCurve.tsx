/* The losses as small curves, and the newest scores above them. */
import type { ReactElement } from "react";
import { inWords, metric } from "../parts/metrics";
import { count, number } from "../parts/numbers";
import { newest } from "../parts/series";
import { usePlace, useRun } from "../train/place";
import { curvesOf } from "./small-curve";

export function Scores(): ReactElement {
  const headline = useRun((run) => run.headline);
  const score = useRun(({ series }) => newest(series[headline]));
  const validation = useRun(({ series }) => newest(series["validation/loss"]));
  const train = useRun(({ series }) => newest(series["train/loss"]));
  return (
    <div className="row scores">
      {headline !== "validation/loss" && score !== undefined && (
        <Score label={metric(headline)} value={inWords(headline, score)} tone="" />
      )}
      {validation !== undefined && <Score label="Validation loss" value={number(validation)} tone="val" />}
      {train !== undefined && <Score label="Training loss" value={number(train)} tone="m" />}
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
  const isEndless = useRun(({ standing }) => standing?.epochs === 0);
  const place = useRun(({ standing }) => (isEndless ? standing?.step : standing?.epoch) ?? 0);
  // The curves grow in place: their newest values say whether they have.
  useRun(({ series }) => newest(series["train/loss"]));
  useRun(({ series }) => newest(series["validation/loss"]));
  const curves = curvesOf(follower.series["train/loss"], follower.series["validation/loss"]);
  if (!curves) return <div className="small-curve" />;
  return (
    <div className="small-curve">
      <span className="s q top">{number(curves.most, 2)}</span>
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true" fill="none">
        <path d="M0 100H100" stroke="var(--axis)" vectorEffect="non-scaling-stroke" />
        <path d={curves.train} stroke="var(--train)" strokeWidth="1.75" vectorEffect="non-scaling-stroke" />
        <path d={curves.validation} stroke="var(--val)" strokeWidth="2.25" vectorEffect="non-scaling-stroke" />
      </svg>
      <span className="s q row">
        <span className="grow">0</span>
        {isEndless ? "step" : "epoch"} {count(place)}
      </span>
    </div>
  );
}
