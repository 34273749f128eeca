/* How good now, how long still: the numbers above the plots. Each piece is drawn anew only when its own words are others. */
import type { ReactElement, ReactNode } from "react";
import { inWords, metric } from "../parts/metrics";
import { count, seconds } from "../parts/numbers";
import { isLive } from "../parts/run-states";
import { StatePill } from "../parts/StatePill";
import { Term } from "../parts/Term";
import { Controls } from "./Controls";
import { useRun } from "./place";
import { scoreNow, whoseScore } from "./worth";

interface Properties {
  /** The choice of what to show, where there is one. */
  views: ReactNode;
  onChange: () => void;
}

export function Head({ views, onChange }: Properties): ReactElement {
  return (
    <div className={`head${views ? " crowded" : ""}`}>
      <Score />
      <div className="divider" />
      <Progress />
      <Time />
      <Speed />
      <span className="grow" />
      <span className="views">{views}</span>
      <Controls onChange={onChange} />
      <Bar />
    </div>
  );
}

function Score(): ReactElement {
  const name = useRun((run) => run.headline);
  const isMeasured = useRun((run) => run.headline in run.series);
  const value = useRun((run) => scoreNow(run.headline, run.series, run.standing));
  const onWhich = useRun(({ standing }) => standing?.measured?.[name.split("/")[0]!]);
  const mayCome = useRun(({ standing }) => !standing || isLive(standing.state));
  const nothing = mayCome ? "Waiting for the first number" : "No number was measured";
  return (
    <div className="score-head">
      <div className="s q nw">{isMeasured ? <Whose title={metric(name)} /> : nothing}</div>
      <div className="row base">
        <span className="big" data-testid="headline">
          {value === undefined ? "–" : inWords(name, value)}
        </span>
        <span className="s q nw">{onWhich}</span>
      </div>
    </div>
  );
}

/** What is measured, and of which weights. */
function Whose({ title }: { title: string }): ReactElement {
  const whose = useRun(({ headline, standing }) => (standing ? whoseScore(headline, standing) : ""));
  const isKept = useRun(({ standing }) => Boolean(standing?.kept));
  return (
    <>
      {title} · {isKept ? <Term word="kept-weights">{whose}</Term> : whose}
    </>
  );
}

function Progress(): ReactElement | null {
  const state = useRun((run) => run.state);
  if (!state) return <div />;
  return (
    <div>
      <div className="s q label">Progress</div>
      <div className="row">
        <StatePill state={state} />
        <HowFar />
      </div>
    </div>
  );
}

function HowFar(): ReactElement {
  const queue = useRun(({ standing }) => standing?.queue);
  const epoch = useRun(({ standing }) => standing?.epoch);
  const epochs = useRun(({ standing }) => standing?.epochs);
  const step = useRun(({ standing }) => (standing?.epochs === 0 ? standing.step : null)); // with epochs it is not shown
  if (queue) return <span className="nw">{queue === 1 ? "next in line" : `number ${queue} in the queue`}</span>;
  if (step !== null) {
    return (
      <span className="nw">
        <b>Step {count(step)}</b>
      </span>
    );
  }
  return (
    <span className="nw">
      <b>
        <Term word="epoch">Epoch</Term> {count(epoch)}
      </b>
      {epochs ? ` of ${count(epochs)}` : ""}
    </span>
  );
}

function Time(): ReactElement {
  const hasBegun = useRun(({ standing }) => standing !== null);
  const left = useRun(({ standing }) =>
    isLive(standing?.state) && standing?.left != null ? seconds(standing.left) : null,
  );
  const whole = useRun(({ standing }) => seconds((standing?.seconds ?? 0) + (standing?.left ?? 0)));
  const taken = useRun(({ standing }) => seconds(standing?.seconds));
  if (!hasBegun) return <div />;
  if (left !== null) return <Piece label="Time left" value={left} note={` of ${whole}`} />;
  return <Piece label="Time" value={taken || "–"} note="" />;
}

function Speed(): ReactElement {
  const value = useRun(({ standing }) => (standing?.speed?.value ? count(standing.speed.value) : ""));
  const unit = useRun(({ standing }) => standing?.speed?.unit);
  return <div className="speed">{value && <Piece label="Speed" value={value} note={` ${unit}`} />}</div>;
}

function Piece({ label, value, note }: { label: string; value: string; note: string }): ReactElement {
  return (
    <div>
      <div className="s q label">{label}</div>
      <div className="nw line">
        <b>{value}</b>
        {note && <span className="q">{note}</span>}
      </div>
    </div>
  );
}

function Bar(): ReactElement {
  const share = useRun(({ standing }) => (standing?.steps ? standing.step / standing.steps : 0));
  const hasFailed = useRun((run) => run.state === "failed");
  return (
    <div className={`bar${hasFailed ? " bad" : ""}`}>
      <i style={{ width: `${Math.min(100, 100 * share)}%` }} />
    </div>
  );
}
