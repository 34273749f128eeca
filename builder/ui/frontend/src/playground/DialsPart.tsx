/* The dials: another set of points, another rate; each begins anew or, where it can, turns while it trains. */
import { type ReactElement, useEffect, useRef, useState } from "react";
import { count, number } from "../parts/numbers";
import { useWarning } from "../parts/Toast";
import { usePlace } from "../train/place";
import { dialsOf, RATES, SETS, splitKeeping } from "./dials";
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
  const { set, isKnown, options, rows, noise, kept, rate, batch, decay } = dialsOf(plan);
  const again = (changes: Record<string, unknown>): void => tell({ do: "plan", changes });
  const drawOwn = (): void => {
    sessionStorage.setItem("layerloom-choose", "drawn");
    tell({ do: "data" });
  };
  const turnRate = (place: number): void => {
    const lr = RATES[place]!;
    if (!["running", "paused"].includes(follower.state ?? "")) again({ lr });
    else follower.control({ do: "change", lr }).catch((error: Error) => warn(error.message));
  };
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
        label="Learning rate"
        value={rate}
        range={[0, RATES.length - 1, 1]}
        text={(place) => number(RATES[place], 4)}
        onSet={turnRate}
      />
      <Slider
        label="Batch"
        value={Math.log2(Math.min(batch, 1024))}
        range={[2, 10, 1]}
        text={(power) => `${2 ** Math.round(power)} points`}
        onSet={(power) => again({ batch: 2 ** Math.round(power) })}
      />
      <div className="row dial">
        <span className="grow">Decay</span>
        <span className="seg">
          {DECAYS.map(([title, type]) => (
            <button
              key={type}
              type="button"
              className={decay === type ? "on" : ""}
              aria-pressed={decay === type}
              onClick={() => again({ decay: type })}
            >
              {title}
            </button>
          ))}
        </span>
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

interface SliderProperties {
  label: string;
  value: number;
  /** The least, the most, and a step. */
  range: [number, number, number];
  text: (value: number) => string;
  onSet: (value: number) => void;
}

/** It shows its number while it is moved, and sets it when it is let go. */
function Slider({ label, value, range: [min, max, step], text, onSet }: SliderProperties): ReactElement {
  const [shown, setShown] = useState(value);
  const input = useRef<HTMLInputElement>(null);
  const set = useRef(onSet);
  set.current = onSet;
  useEffect(() => setShown(value), [value]);
  useEffect(() => {
    const slider = input.current!;
    const letGo = (): void => set.current(Number(slider.value));
    slider.addEventListener("change", letGo); // React's own change comes with every move
    return () => slider.removeEventListener("change", letGo);
  }, []);
  return (
    <label className="dial">
      <span className="row">
        <span className="grow">{label}</span>
        <b>{text(shown)}</b>
      </span>
      <input
        ref={input}
        type="range"
        min={min}
        max={max}
        step={step}
        value={shown}
        aria-label={label}
        onChange={(event) => setShown(Number(event.target.value))}
      />
    </label>
  );
}

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
