/* One option of an entry as the control that suits it. */
import { type ReactElement, useState } from "react";
import type { FormOption } from "../records";
import { CommittedInput } from "./CommittedInput";
import { settled, sliderOf } from "./dial";
import { Select } from "./Select";

interface Properties {
  option: FormOption;
  value: unknown;
  onChange: (value: unknown) => void;
}

export function OptionControl({ option, value, onChange }: Properties): ReactElement {
  const { kind, label, help } = option;
  if (kind === "int" || kind === "float") {
    return <NumberDial option={option} value={value as number | null} onChange={onChange} />;
  }
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control of its kind stands in it
    <label className="field" title={help}>
      <span>{label}</span>
      <ControlOfKind option={option} value={value} onChange={onChange} />
    </label>
  );
}

function ControlOfKind({ option: { kind, label, choices }, value, onChange }: Properties): ReactElement {
  if (kind === "bool") {
    return (
      <input type="checkbox" defaultChecked={Boolean(value)} onChange={(event) => onChange(event.target.checked)} />
    );
  }
  if (kind === "choice") return <Select label={label} choices={choices ?? []} value={value} onChoose={onChange} />;
  return <CommittedInput className="inp text" defaultValue={String(value ?? "")} onCommit={onChange} />;
}

interface DialProperties {
  option: FormOption;
  value: number | null;
  onChange: (value: number) => void;
}

function NumberDial({ option, value, onChange }: DialProperties): ReactElement {
  const { label, help, low, high, kind } = option;
  const [text, setText] = useState(String(value ?? ""));
  const slider = sliderOf(option);
  const commit = (typed: string): void => {
    const number = settled(option, typed);
    if (number !== null) onChange(number);
  };
  const slide = (at: number): void => {
    const number = slider!.value(at);
    setText(String(number));
    onChange(number);
  };
  return (
    <div className="field dial" title={help}>
      <span>{label}</span>
      {slider && (
        <input
          type="range"
          className="slide"
          min={slider.low}
          max={slider.high}
          step={slider.step}
          aria-label={`${label}, slider`}
          value={slider.at(Math.max(1e-9, Number(text) || 0))}
          onChange={(event) => slide(Number(event.target.value))}
        />
      )}
      <CommittedInput
        className="inp"
        type="number"
        min={low ?? undefined}
        max={high ?? undefined}
        step={kind === "int" ? 1 : "any"}
        aria-label={label}
        value={text}
        onType={setText}
        onCommit={commit}
      />
    </div>
  );
}
