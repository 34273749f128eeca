/* What came out: the scores with their intervals, then the figures that the report brings. */
import { type ReactElement, useEffect, useMemo, useState } from "react";
import { DrawnFigure } from "../figures/DrawnFigure";
import { ask } from "../parts/ask";
import { count } from "../parts/numbers";
import type { Evaluation, RowsSeen, ScoreWords, VersionSeen } from "../records";
import { usePlace, useRun } from "../train/place";
import { aboutParts } from "./about-parts";
import { LatentPart } from "./latent/LatentPart";
import { ScoreOf } from "./ScoreOf";
import { TooGood } from "./TooGood";

type Report = Evaluation & { words?: Record<string, ScoreWords>; saw?: VersionSeen };

export function Results({ isSeen }: { isSeen: boolean }): ReactElement {
  const { api, run } = usePlace();
  const attempt = useRun(({ standing }) => standing?.attempt);
  // Where nothing was kept to check on, the rows that were learned from can still be looked at, and are called so.
  const hasLearnedOnly = useRun(({ standing }) => Boolean(standing?.measured?.train && !standing.measured.validation));
  const part = hasLearnedOnly ? "train" : "validation";
  const address = `${api}/runs/${run}`;
  return (
    <div className="results" hidden={!isSeen}>
      <Measured key={`${address} ${attempt} ${part}`} address={address} part={part} />
    </div>
  );
}

function Measured({ address, part }: { address: string; part: string }): ReactElement {
  const [report, setReport] = useState<Report | null>(null);
  const [trouble, setTrouble] = useState("");
  useEffect(() => {
    const leaving = new AbortController();
    ask<Report>(`${address}/evaluation?part=${part}`, { signal: leaving.signal }).then(setReport, (error: Error) => {
      if (!leaving.signal.aborted) setTrouble(error.message);
    });
    return () => leaving.abort();
  }, [address, part]);
  if (trouble) return <p className="bad pad">{trouble}</p>;
  if (!report) return <p className="q pad">Measuring. The network goes over every row once.</p>;
  return (
    <>
      {report.doubt && <TooGood doubt={report.doubt} />}
      <Scores {...report} />
      <LatentPart address={address} />
      <Figures address={address} report={report} />
    </>
  );
}

function Scores(report: Report): ReactElement {
  const { scores, words, rows, part, baselines, saw } = report;
  return (
    <section className="wide">
      <div className="row">
        <h2>How good it is</h2>
        <span className="s q grow">{onWhich(rows, part)}</span>
        {saw && <span className="s q">{`saw version ${saw.number} of ${saw.of} of ${saw.name}`}</span>}
        <span className="s q">{aboutParts(report)}</span>
      </div>
      <div className="score-list">
        {Object.entries(scores ?? {}).map(([name, score]) => (
          <ScoreOf
            key={name}
            name={name}
            score={score}
            words={words?.[name] ?? wordsFor(name)}
            baseline={baselines?.[name]}
          />
        ))}
      </div>
    </section>
  );
}

/** "on 269 validation rows"; a way that plays instead of looking at rows has none. */
const onWhich = (rows: number, part: string): string =>
  rows ? `on ${count(rows)} ${part === "train" ? "training" : part} rows` : "";

/** For a report of which the server says no words. */
const wordsFor = (name: string): ScoreWords => ({ title: name, note: "", share: false, bounded: false });

function Figures({ address, report }: { address: string; report: Report }): ReactElement {
  const { theme } = usePlace();
  const { part, figures } = report;
  const around = useMemo(() => {
    const rows = (numbers: readonly number[]): Promise<RowsSeen> =>
      ask<RowsSeen>(`${address}/rows?part=${part}&rows=${numbers.join(",")}`);
    return { theme, rows };
  }, [address, part, theme]);
  return (
    <>
      {(figures ?? []).map((figure, place) => (
        <DrawnFigure key={place} record={figure} around={around} />
      ))}
    </>
  );
}
