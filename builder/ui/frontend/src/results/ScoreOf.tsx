/* One score: its name, its number, and the interval on a scale that suits it. */
import type { ReactElement } from "react";
import { capital } from "../parts/metrics";
import { type Maybe, number, percent } from "../parts/numbers";
import { ScoreTerm, Term } from "../parts/Term";
import type { Baseline, Score, ScoreWords } from "../records";
import { isBeaten } from "../train/worth";

interface Properties {
  /** The score's own name. */
  name: string;
  score: Score;
  words: ScoreWords;
  /** What an answer gets that looks at nothing. */
  baseline: Baseline | undefined;
}

export function ScoreOf({ name, score: { value, interval }, words, baseline }: Properties): ReactElement {
  const { title, note, share, bounded } = words;
  const [low, high] = interval ?? [];
  const text = (some: Maybe): string => (share ? percent(some) : number(some));
  return (
    <div className="score">
      <div className="s q">
        <ScoreTerm name={name}>{capital(title)}</ScoreTerm>
        {note && `, ${note}`}
      </div>
      <div className="big">{text(value)}</div>
      {value != null && low != null && high != null && (
        <>
          <Track value={value} low={low} high={high} baseline={baseline?.value} isBounded={bounded} />
          <div className="s q">
            <Term word="interval">95 of 100 times</Term> between {text(low)} and {text(high)}
          </div>
        </>
      )}
      {baseline && (
        <div className={`s ${value != null && isBeaten(baseline, value) ? "q" : "warn"}`}>
          {capital(baseline.words)}: {text(baseline.value)} <Term word="baseline">baseline</Term>
        </div>
      )}
    </div>
  );
}

interface TrackProperties {
  value: number;
  low: number;
  high: number;
  baseline?: number | undefined;
  isBounded: boolean;
}

function Track({ value, low, high, baseline, isBounded }: TrackProperties): ReactElement {
  const place = scaleOf({ value, low, high, baseline, isBounded });
  return (
    <div className="track">
      <i className="range" style={{ left: `${place(low)}%`, width: `${place(high) - place(low)}%` }} />
      {baseline !== undefined && <i className="truth" style={{ left: `${place(baseline)}%` }} />}
      <i className="said" style={{ left: `${place(value)}%` }} />
    </div>
  );
}

const ROOM = 1.15; // beyond the largest number, where nothing bounds it

/** Percent of the track: shares from nothing to all, others from zero to a little more than they are. */
export function scaleOf({ value, low, high, baseline, isBounded }: TrackProperties): (at: number) => number {
  const from = isBounded ? 0 : Math.min(0, low, baseline ?? 0);
  const to = isBounded ? 1 : Math.max(high, value, baseline ?? high) * ROOM || 1;
  return (at) => (100 * (at - from)) / (to - from);
}
