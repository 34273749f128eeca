/* Above the network: how it is steered, how it stands and how fast it goes. */
import { type ReactElement, type ReactNode, useEffect, useRef, useState } from "react";
import { Icon } from "../parts/icons";
import { count, number } from "../parts/numbers";
import { StatePill } from "../parts/StatePill";
import { useControls } from "../train/Controls";
import type { Control } from "../train/control-words";
import { usePlace, useRun } from "../train/place";
import { dialsOf } from "./dials";
import { Speedometer } from "./tempo";

interface Properties {
  /** The choice of what to show. */
  choice: ReactNode;
}

export function Bar({ choice }: Properties): ReactElement {
  return (
    <div className="play-bar">
      <Steering />
      <Standing />
      <span className="grow" />
      {choice}
    </div>
  );
}

const nothing = (): void => {};
const BEGINNING = "starting"; // until the run that takes the place of another has said how it stands

/** What is done most is a button with its word; the others are icons. Dials and Reset stand for changing and training again. */
function Steering(): ReactElement {
  const { plan, tell } = usePlace();
  const { controls, isPending, press } = useControls(nothing, BEGINNING);
  const { seed } = dialsOf(plan);
  const usual = controls.filter(({ deed }) => !["change", "fork", "again"].includes(deed.kind));
  const steering = usual.length ? usual : controls.filter(({ deed }) => deed.kind === "again");
  return (
    <div className="row">
      {steering.map((control, place) => (
        <Press key={control.text} {...control} isFirst={place === 0} isPending={isPending} onPress={press} />
      ))}
      <button
        className="btn i just-icon"
        type="button"
        aria-label="Reset"
        title="Begin anew with other weights"
        onClick={() => tell({ do: "plan", changes: { seed: seed + 1 } })}
      >
        <Icon name="undo-2" />
      </button>
    </div>
  );
}

interface PressProperties extends Control {
  isFirst: boolean;
  isPending: boolean;
  onPress: (deed: Control["deed"]) => Promise<void>;
}

const Press = ({ text, icon, deed, off, isFirst, isPending, onPress }: PressProperties): ReactElement => (
  <button
    className={`btn ${isFirst ? "p" : "i just-icon"}`}
    type="button"
    disabled={Boolean(off) || isPending}
    aria-label={text}
    title={off || (isFirst ? undefined : text)}
    onClick={() => void onPress(deed)}
  >
    <Icon name={icon} />
    {isFirst && text}
  </button>
);

function Standing(): ReactElement {
  const state = useRun((run) => run.state);
  const epoch = useRun(({ standing }) => standing?.epoch);
  const queue = useRun(({ standing }) => standing?.queue);
  const speed = useMeasured();
  return (
    <div className="row standing">
      <span role="status">
        <StatePill state={state ?? BEGINNING} />
      </span>
      {queue ? (
        <span className="nw">{queue === 1 ? "next in line" : `number ${queue} in the queue`}</span>
      ) : (
        <span className="nw">
          <b data-testid="epoch">Epoch {count(epoch ?? 0)}</b>
          {state === "running" && (
            <span className="s q measured">{speed !== undefined && `${number(speed, 0)} steps a second`}</span>
          )}
        </span>
      )}
    </div>
  );
}

const OFTEN = 500; // ms between two numbers

/** Steps a second as they come to this screen; none while it does not run. */
function useMeasured(): number | undefined {
  const { follower } = usePlace();
  const isRunning = useRun(({ state }) => state === "running");
  const meter = useRef(new Speedometer());
  const [speed, setSpeed] = useState<number | undefined>(undefined);
  useEffect(() => {
    if (!isRunning) return;
    let shown = 0;
    return follower.subscribe(() => {
      const now = performance.now();
      const measured = meter.current.perSecond(now, follower.standing?.step ?? 0);
      if (now - shown < OFTEN) return;
      shown = now;
      setSpeed(measured);
    });
  }, [follower, isRunning]);
  return isRunning ? speed : undefined;
}
