/* Augmentations with a strength, and what they make of a few samples. */
import { type ReactElement, useState } from "react";
import { Icon } from "../../parts/icons";
import { OptionControl } from "../../parts/OptionControl";
import { useLater } from "../../parts/useLater";
import type { AugmentationForm } from "../../records";
import type { Step } from "../answers";
import { useShown } from "../shown";
import { Preview } from "./Preview";
import { valuesOf } from "./steps";

const SAVED_AFTER = 700; // ms

export function Augmentations({ entries }: { entries: readonly AugmentationForm[] }): ReactElement {
  const { view, keep } = useShown();
  const [steps, setSteps] = useState<Step[]>(view.data.augment ?? []);
  const [seed, setSeed] = useState(0);
  const keepLater = useLater(SAVED_AFTER, (augment: Step[]) =>
    keep(
      { ...view.data, augment: augment.map(({ type, options = {} }) => ({ type, options })) },
      "Change the augmentation",
    ),
  );
  const set = (changed: Step[]): void => {
    setSteps(changed);
    keepLater(changed);
  };
  const turn = (name: string, isOn: boolean): void =>
    set(isOn ? [...steps, { type: name, options: {} }] : steps.filter(({ type }) => type !== name));
  const setOption = (name: string, option: string, value: unknown): void =>
    set(steps.map((step) => (step.type === name ? { ...step, options: { ...step.options, [option]: value } } : step)));
  return (
    <section className="box augments">
      <div className="row">
        <h2>Augmentation</h2>
        <span className="s q">
          harmless changes to training samples, new in each epoch; validation and test stay as they are
          {view.target.lies_over ? ". What moves a picture moves its mask" : ""}
        </span>
        <span className="grow" />
        <button className="btn sm" type="button" onClick={() => setSeed(seed + 1)}>
          <Icon name="again" size={14} />
          Once more
        </button>
      </div>
      <Preview steps={steps} seed={seed} />
      <div>
        {entries.map((entry) => (
          <Augment
            key={entry.name}
            entry={entry}
            step={steps.find(({ type }) => type === entry.name)}
            onTurn={(isOn) => turn(entry.name, isOn)}
            onOption={(option, value) => setOption(entry.name, option, value)}
          />
        ))}
      </div>
    </section>
  );
}

interface AugmentProperties {
  entry: AugmentationForm;
  /** Where it is turned on. */
  step: Step | undefined;
  onTurn: (isOn: boolean) => void;
  onOption: (option: string, value: unknown) => void;
}

function Augment({ entry, step, onTurn, onOption }: AugmentProperties): ReactElement {
  const values = valuesOf(entry.options, step?.options);
  return (
    <div className={step ? "augment on" : "augment"}>
      <label className="row" title={entry.explain}>
        <input type="checkbox" checked={step !== undefined} onChange={(event) => onTurn(event.target.checked)} />
        <b>{entry.title}</b>
        <span className="s q">{entry.summary}</span>
      </label>
      {step && (
        <div className="dials">
          {entry.options.map((option) => (
            <OptionControl
              key={option.name}
              option={option}
              value={values[option.name]}
              onChange={(value) => onOption(option.name, value)}
            />
          ))}
        </div>
      )}
    </div>
  );
}
