/* The plan in words; what was changed while it trains stands with it. */
import type { ReactElement } from "react";
import { count } from "../parts/numbers";
import type { Event } from "../records";
import type { PlanLine, PlanWords } from "./answers";
import { usePlace, useRun } from "./place";
import { hasEpochs } from "./plot-lines";

export function Plan({ words }: { words: PlanWords | null }): ReactElement {
  const { tell } = usePlace();
  return (
    <div className="plan-part">
      {words && (
        <>
          <div className="row">
            <h2 className="grow">Plan</h2>
            <button className="link" type="button" onClick={() => tell("change")}>
              Change
            </button>
          </div>
          <p className="m">{words.sentence}</p>
          {words.problems?.map((problem) => (
            <p key={problem} className="warn">
              {problem}
            </p>
          ))}
          {words.lines.map((line) => (
            <Line key={line.label} {...line} />
          ))}
          {words.same === false && <p className="s q">The plan of this run. The project's plan has changed since.</p>}
        </>
      )}
    </div>
  );
}

const PIECES: Record<string, (line: PlanLine) => ReactElement> = { "Learning rate": Rate, "Runs on": Device };

function Line(line: PlanLine): ReactElement {
  const Piece = PIECES[line.label] ?? Plain;
  return (
    <div className="line-of">
      <span className="m">{line.label}</span>
      <span>
        <Piece {...line} />
      </span>
    </div>
  );
}

function Plain({ value, note }: PlanLine): ReactElement {
  return (
    <>
      <b>{value}</b>
      {note && <small>{note}</small>}
    </>
  );
}

/** As it is now, and what it was. */
function Rate(line: PlanLine): ReactElement {
  const change = useRun(({ standing }) => (standing ? lastRateChange(standing.events) : undefined));
  const byEpochs = useRun(({ standing }) => hasEpochs(standing));
  const rates = change?.text.match(/learning rate (\S+) to ([^\s,]+)/);
  if (!change || !rates) return <Plain {...line} />;
  const when = byEpochs ? `in epoch ${Math.floor(change.epoch) + 1}` : `at step ${count(change.step)}`;
  return <Plain {...line} value={rates[2]!} note={`changed ${when}, from ${rates[1]}`} />;
}

export const lastRateChange = (events: readonly Event[]): Event | undefined =>
  events.findLast((event) => event.kind === "change" && event.text.startsWith("learning rate"));

function Device(line: PlanLine): ReactElement {
  const device = useRun(({ standing }) => standing?.device);
  return <Plain {...line} value={(device && deviceName(device)) || line.value} />;
}

/** "cpu" → "CPU", "cuda:1" → "GPU 1". */
export const deviceName = (device: string): string =>
  device === "cpu" ? "CPU" : device.replace(/^cuda:?/, "GPU ").trim();
