/* How much an endpoint is asked, and how quick it answers. */
import type { ReactElement } from "react";
import { thousands } from "../../parts/numbers";
import type { EndpointCounts, LatencyNow } from "../../records";
import { timeText } from "../words";

/** Nothing of it before anybody has asked. */
type Counted = Partial<Omit<EndpointCounts, "latency">> & { latency?: Partial<LatencyNow> };

export function Counts({ counts }: { counts: Counted }): ReactElement {
  const { requests = {}, latency = {}, per_second: rate, rows_a_batch: batch } = counts;
  const all = Object.values(requests).reduce((sum, many) => sum + many, 0);
  const answered = requests["200"] ?? 0;
  return (
    <div className="stats" aria-live="off">
      <Stat name="requests" value={thousands(all)} label="requests" />
      <Stat name="answered" value={thousands(answered)} label="answered" />
      <Stat name="refused" value={thousands(all - answered)} label="refused" />
      <Stat name="rate" value={(rate ?? 0).toFixed(1)} label="a second now" />
      <Stat name="p50" value={timeText(latency.p50)} label="p50, last minute" />
      <Stat name="p95" value={timeText(latency.p95)} label="p95" />
      <Stat name="p99" value={timeText(latency.p99)} label="p99" />
      <Stat name="batch" value={String(batch ?? "–")} label="rows a batch" />
    </div>
  );
}

const Stat = ({ name, value, label }: { name: string; value: string; label: string }): ReactElement => (
  <div>
    <div className="v" data-count={name}>
      {value}
    </div>
    <div className="k">{label}</div>
  </div>
);
