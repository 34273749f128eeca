/* The dials: another set of points, another rate; each begins anew or, where it can, turns while it trains. */

import type { ReactElement } from "react";
import { count, number } from "../parts/numbers";
import { Segments } from "../parts/Segments";
import { useWarning } from "../parts/Toast";
import { usePlace, useRun } from "../train/place";
import { ALL, batchesOf, dialsOf, RATES, SETS, splitKeeping } from "./dials";
import { Slider } from "./Slider";
import { placeOf, TEMPOS, tempoText, turnedTo } from "./tempo";
import { pointsOf } from "./thumbnails";

const DECAYS = [
  ["None", "none"],
  ["L1", "l1"],
  ["L2", "l2"],
] as const;

/** What is seen of the plane. */
export interface Seeing {
  validation: boolean;
  sharp: boolean;
}

interface Properties {
  seeing: Seeing;
  onSee: (seeing: Seeing) => void;
}

export function DialsPart({ seeing, onSee }: Properties): ReactElement {
  const { plan, follower, tell } = usePlace();
  const warn = useWarning();
  const learned = useRun(({ standing }) => standing?.learned);
  const lr = useRun(({ standing }) => turnedTo(standing?.events, "lr"));
  const { set, isKnown, options, rows, noise, kept, rate, decay } = dialsOf(plan, lr);
  const batches = batchesOf(plan.batch ?? 32, learned ?? Math.round(rows * (1 - kept)));
  const again = (changes: Record<string, unknown>): void => tell({ do: "plan", changes });
  const drawOwn = (): void => {
    sessionStorage.setItem("layerloom-choose", "drawn");
    tell({ do: "data" });
  };
  const turnRate = (place: number): void => {
    const wanted = RATES[place]!;
    if (!["running", "paused"].includes(follower.state ?? "")) again({ lr: wanted });
    else follower.control({ do: "change", lr: wanted }).catch((error: Error) => warn(error.message));
  };
  const tempo = useRun(({ standing }) => turnedTo(standing?.events, "tempo"));
  const canTurn = useRun(({ state }) => state === "running" || state === "paused");
  const turnTempo = (place: number): void => {
    follower.control({ do: "change", tempo: TEMPOS[place]! }).catch((error: Error) => warn(error.message));
  };
  const batchText = (place: number): string =>
    place === batches.sizes.length - 1 ? `all ${count(batches.sizes[place])}` : count(batches.sizes[place]);
  const turnBatch = (place: number): void =>
    again({ batch: place === batches.sizes.length - 1 ? ALL : batches.sizes[place] });
  return (
    <aside className="dials" aria-label="Dials">
      <div className="row">
        <h2 className="grow">Points</h2>
        <button className="link" type="button" onClick={drawOwn}>
          Draw your own
        </button>
      </div>
      <Sets chosen={set} onChoose={(other, own) => again({ data: { set: other, options: { ...own, rows, noise } } })} />
      {isKnown && (
        <>
          <Slider
            label="Points"
            value={rows}
            range={[50, 2000, 50]}
            text={count}
            onSet={(value) => again({ data: { set, options: { ...options, rows: value } } })}
          />
          <Slider
            label="Noise"
            value={noise}
            range={[0, 1, 0.05]}
            text={(value) => value.toFixed(2)}
            onSet={(value) => again({ data: { set, options: { ...options, noise: value } } })}
          />
        </>
      )}
      <Slider
        label="Kept for validation"
        value={kept}
        range={[0.05, 0.5, 0.05]}
        text={(value) => `${Math.round(100 * value)}%`}
        onSet={(value) => again({ split: splitKeeping(value, plan.data?.split) })}
      />
      <hr />
      <h2>Learning</h2>
      <Slider
        label="Speed"
        value={placeOf(tempo ?? plan.tempo ?? 0)}
        range={[0, TEMPOS.length - 1, 1]}
        text={(place) => tempoText(TEMPOS[place]!)}
        off={canTurn ? "" : "How many steps a second it takes can be set while it trains"}
        onSet={turnTempo}
      />
      <Slider
        label="Learning rate"
        value={rate}
        range={[0, RATES.length - 1, 1]}
        text={(place) => number(RATES[place], 4)}
        onSet={turnRate}
      />
      <Slider
        label="Batch"
        value={batches.at}
        range={[0, batches.sizes.length - 1, 1]}
        text={batchText}
        onSet={turnBatch}
      />
      <div className="row dial">
        <span className="grow">Decay</span>
        <Segments label="Decay" choices={DECAYS} value={decay} onChoose={(type) => again({ decay: type })} />
      </div>
      <hr />
      <Switch
        label="Show validation points"
        isOn={seeing.validation}
        onTurn={(validation) => onSee({ ...seeing, validation })}
      />
      <Switch label="Sharp classes" isOn={seeing.sharp} onTurn={(sharp) => onSee({ ...seeing, sharp })} />
    </aside>
  );
}

interface SetsProperties {
  chosen: string | undefined;
  onChoose: (set: string, options: Record<string, unknown>) => void;
}

const Sets = ({ chosen, onChoose }: SetsProperties): ReactElement => (
  <div className="sets">
    {SETS.map(({ set, title, options }) => (
      <button
        key={set}
        type="button"
        className={`set${set === chosen ? " on" : ""}`}
        aria-pressed={set === chosen}
        onClick={() => onChoose(set, options)}
      >
        <span>
          <svg viewBox="-1.2 -1.2 2.4 2.4" aria-hidden="true">
            {pointsOf(set).map(([x, y, kind], k) => (
              <circle key={k} cx={x.toFixed(2)} cy={(-y).toFixed(2)} r=".09" fill={`var(--${kind ? "pos" : "neg"})`} />
            ))}
          </svg>
        </span>
        {title}
      </button>
    ))}
  </div>
);

interface SwitchProperties {
  label: string;
  isOn: boolean;
  onTurn: (isOn: boolean) => void;
}

const Switch = ({ label, isOn, onTurn }: SwitchProperties): ReactElement => (
  <div className="row dial-switch">
    <span className="grow">{label}</span>
    <button
      className={`switch${isOn ? " on" : ""}`}
      role="switch"
      aria-checked={isOn}
      type="button"
      aria-label={label}
      onClick={() => onTurn(!isOn)}
    >
      <i />
    </button>
  </div>
);
