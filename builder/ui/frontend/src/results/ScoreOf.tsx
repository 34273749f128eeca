/* One score: its name, its number, and the interval on a scale that suits it. */
import type { ReactElement } from "react";
import { capital } from "../parts/metrics";
import { type Maybe, number, percent } from "../parts/numbers";
import type { Score, ScoreWords } from "../records";

interface Properties {
  score: Score;
  words: ScoreWords;
}

export function ScoreOf({ score: { value, interval }, words }: Properties): ReactElement {
  const { title, note, share, bounded } = words;
  const [low, high] = interval ?? [];
  const text = (some: Maybe): string => (share ? percent(some) : number(some));
  return (
    <div className="score">
      <div className="s q">{capital(title) + (note ? `, ${note}` : "")}</div>
      <div className="big">{text(value)}</div>
      {value != null && low != null && high != null && (
        <>
          <Track value={value} low={low} high={high} isBounded={bounded} />
          <div className="s q">
            95 of 100 times between {text(low)} and {text(high)}
          </div>
        </>
      )}
    </div>
  );
}

interface TrackProperties {
  value: number;
  low: number;
  high: number;
  isBounded: boolean;
}

function Track({ value, low, high, isBounded }: TrackProperties): ReactElement {
  const place = scaleOf({ value, low, high, isBounded });
  return (
    <div className="track">
      <i className="range" style={{ left: `${place(low)}%`, width: `${place(high) - place(low)}%` }} />
      <i className="said" style={{ left: `${place(value)}%` }} />
    </div>
  );
}

const ROOM = 1.15; // beyond the largest number, where nothing bounds it

/** Percent of the track: shares from nothing to all, others from zero to a little more than they are. */
export function scaleOf({ value, low, high, isBounded }: TrackProperties): (at: number) => number {
  const from = isBounded ? 0 : Math.min(0, low);
  const to = isBounded ? 1 : Math.max(high, value) * ROOM || 1;
  return (at) => (100 * (at - from)) / (to - from);
}
