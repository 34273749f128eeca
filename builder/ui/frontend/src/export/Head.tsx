/* Whose network it is and how good, what is done with it, and the one button of the screen. */
import { type ReactElement, type ReactNode, useEffect, useState } from "react";
import { ask } from "../parts/ask";
import { inWords, learnScores, metric } from "../parts/metrics";
import { thousands } from "../parts/numbers";
import { Segments } from "../parts/Segments";
import { StatePill } from "../parts/StatePill";
import type { Evaluation, ScoreWords } from "../records";
import type { ExportedRun, Go } from "./answers";

export type Half = "take" | "serve";

const HALVES = [
  ["Take away", "take"],
  ["Serve", "serve"],
] as const;

interface Properties {
  api: string;
  run: ExportedRun;
  half: Half;
  onHalf: (half: Half) => void;
  go: Go;
  children: ReactNode;
}

export const Head = ({ api, run, half, onHalf, go, children }: Properties): ReactElement => (
  <header className="x-head">
    <h1 className="unseen">Export</h1>
    <Segments label="What to do with it" choices={HALVES} value={half} onChoose={onHalf} />
    <span className="m">
      Run <b>{run.name}</b>
    </span>
    {run.state !== "finished" && <StatePill state={run.state} />}
    <Score address={`${api}/runs/${run.id}/evaluation`} />
    <button type="button" className="link" onClick={() => go("runs")}>
      another run
    </button>
    <span className="grow" />
    {children}
  </header>
);

/** Of the weights that are kept, as Results has it; nothing where a way has no score. */
function Score({ address }: { address: string }): ReactElement | null {
  const [evaluated, setEvaluated] = useState<(Evaluation & { words?: Record<string, ScoreWords> }) | null>(null);
  useEffect(() => {
    const leaving = new AbortController();
    ask<Evaluation & { words?: Record<string, ScoreWords> }>(address, { signal: leaving.signal }).then(
      (answer) => {
        learnScores(answer.words);
        setEvaluated(answer);
      },
      () => {}, // then the files are offered without it
    );
    return () => leaving.abort();
  }, [address]);
  const [name] = Object.keys(evaluated?.scores ?? {});
  if (!evaluated || !name) return null;
  return (
    <>
      <b title={metric(name)}>{inWords(name, evaluated.scores[name]!.value)}</b>
      <span className="s q nw">
        {metric(name).toLowerCase()} on {thousands(evaluated.rows)} {evaluated.part} rows
      </span>
    </>
  );
}
