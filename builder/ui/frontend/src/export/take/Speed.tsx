/* How fast the network answers on this machine: for each way of running it a dot at the median, and a bar to where 99 of 100 answers are there. */
import type { ReactElement } from "react";
import { thousands } from "../../parts/numbers";
import type { SpeedReport, Timing } from "../../records";
import type { ThingsKnown } from "../answers";
import { Meter } from "../Meter";
import { timeText } from "../words";

interface Properties {
  now: NonNullable<ThingsKnown["speed"]>;
  onMeasure: () => void;
}

export const Speed = ({ now, onMeasure }: Properties): ReactElement => {
  const isBusy = now.state === "making";
  return (
    <section className="speeds" aria-label="How fast it answers">
      <div className="row">
        <h2>How fast it answers</h2>
        <span className="s q">{now.state === "ready" ? underWhat(now.report as SpeedReport) : "on this machine"}</span>
        <span className="grow" />
        <button type="button" className="btn sm" disabled={isBusy} onClick={onMeasure}>
          {now.state === "ready" ? "Measure again" : "Measure"}
        </button>
      </div>
      <Measured now={now} />
    </section>
  );
};

function underWhat({ rows: [first], threads, load }: SpeedReport): string {
  const tries = first ? `, ${thousands(first.calls)} tries` : "";
  return `this machine, one row at a time${tries}, ${threads} thread${threads > 1 ? "s" : ""}, load ${load.toFixed(1)}`;
}

function Measured({ now }: Pick<Properties, "now">): ReactElement {
  if (now.state === "making") {
    return (
      <>
        <p className="m">{now.text}</p>
        <Meter progress={now.progress} label="The speed is being measured" />
      </>
    );
  }
  if (now.state === "ready") return <Scale rows={(now.report as SpeedReport).rows} />;
  return (
    <>
      {now.state === "failed" && <p className="bad">{now.sentence}</p>}
      <p className="m">torch, onnxruntime and int8 are measured in turns, so that a busy moment meets all of them.</p>
    </>
  );
}

const ROOM = 40; // percent of the width for the slowest bar: its words stand behind it

function Scale({ rows }: { rows: readonly Timing[] }): ReactElement {
  const slowest = Math.max(...rows.map(({ p99 }) => p99));
  const best = Math.min(...rows.map(({ p50 }) => p50));
  const place = (seconds: number): number => (ROOM * seconds) / slowest;
  return (
    <div className="speed-scale">
      {rows.map(({ name, p50, p99, rows_a_second: rate, best_batch: batch }) => (
        <div key={name} className={p50 === best ? "line best" : "line"}>
          <span>{name}</span>
          <div className="lane">
            <i className="reach" style={{ left: `${place(p50)}%`, width: `${place(p99) - place(p50)}%` }} />
            <i className="median" style={{ left: `${place(p50)}%` }} />
            <span className="s m" style={{ left: `calc(${place(p99)}% + 12px)` }}>
              {timeText(p50)}, 99 of 100 under {timeText(p99)}
              {rate !== undefined && (
                <span className="q">
                  {" "}
                  · {thousands(rate)} a second, {batch} at a time
                </span>
              )}
            </span>
          </div>
        </div>
      ))}
    </div>
  );
}
