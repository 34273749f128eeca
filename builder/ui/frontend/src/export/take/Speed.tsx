/* How quick the network is on this machine: torch, onnxruntime and int8 measured in turns. */
import type { ReactElement } from "react";
import { thousands } from "../../parts/numbers";
import type { SpeedReport, Timing } from "../../records";
import type { ThingsKnown } from "../answers";
import { Meter } from "../Meter";
import { Note } from "../Note";
import { timeText } from "../words";

interface Properties {
  now: NonNullable<ThingsKnown["speed"]>;
  onMeasure: () => void;
}

export const Speed = (properties: Properties): ReactElement => (
  <>
    <h2>Speed on this machine</h2>
    <Measured {...properties} />
  </>
);

function Measured({ now, onMeasure }: Properties): ReactElement {
  if (now.state === "making") {
    return (
      <>
        <p className="m">{now.text}</p>
        <Meter progress={now.progress} />
      </>
    );
  }
  if (now.state === "ready") return <Report report={now.report} onMeasure={onMeasure} />;
  return (
    <>
      {now.state === "failed" && <Note>{now.sentence}</Note>}
      <p className="lead">torch, onnxruntime and int8 measured in turns: one row at a time, and in batches.</p>
      <button type="button" className="btn" onClick={onMeasure}>
        Measure
      </button>
    </>
  );
}

function Report({ report, onMeasure }: { report: SpeedReport; onMeasure: () => void }): ReactElement {
  const { rows, threads, cores, load } = report;
  return (
    <>
      <p className="s q">
        One row at a time, p50 · {threads} thread{threads > 1 ? "s" : ""}, {cores} cores, load {load.toFixed(1)} when
        measured
      </p>
      <Bars rows={rows} />
      <Table rows={rows} />
      <div className="row below-wide">
        <button type="button" className="btn sm" onClick={onMeasure}>
          Measure again
        </button>
      </div>
    </>
  );
}

function Bars({ rows }: { rows: readonly Timing[] }): ReactElement {
  const slowest = Math.max(...rows.map(({ p50 }) => p50));
  const best = Math.min(...rows.map(({ p50 }) => p50));
  return (
    <div className="bars" role="img" aria-label="Time for one row, p50, shorter is better">
      {rows.map(({ name, p50, p95 }) => (
        <Bar key={name} name={name} share={p50 / slowest} isBest={p50 === best} text={timeText(p50)} p95={p95} />
      ))}
    </div>
  );
}

interface BarProperties {
  name: string;
  share: number;
  isBest: boolean;
  text: string;
  p95: number;
}

const Bar = ({ name, share, isBest, text, p95 }: BarProperties): ReactElement => (
  <>
    <span>{name}</span>
    <span className={`track${isBest ? " on" : ""}`} title={`p95 ${timeText(p95)}`}>
      <i style={{ width: `${Math.max(1, 100 * share)}%` }} />
    </span>
    <b>{text}</b>
  </>
);

const HEADS = ["", "p50", "p95", "p99", "rows a second", "at batch"];

/** Batches are measured of each. */
const Table = ({ rows }: { rows: readonly Timing[] }): ReactElement => (
  <table>
    <thead>
      <tr>
        {HEADS.map((head) => (
          <th key={head} scope="col">
            {head}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map(({ name, p50, p95, p99, rows_a_second: rate, best_batch: batch }) => (
        <tr key={name}>
          <td>{name}</td>
          <td>{timeText(p50)}</td>
          <td>{timeText(p95)}</td>
          <td>{timeText(p99)}</td>
          <td>{thousands(rate!)}</td>
          <td>{batch}</td>
        </tr>
      ))}
    </tbody>
  </table>
);
