/* A native select over values of any kind. What is picked stays in it until `value` says otherwise. */
import { type ReactElement, useLayoutEffect, useRef } from "react";

export interface Choice<Value> {
  value: Value;
  label: string;
  /** Why it cannot be chosen. */
  why?: string | undefined;
}

interface Properties<Value> {
  label: string;
  choices: readonly Choice<Value>[];
  value: Value | undefined;
  onChoose: (value: Value) => void;
  className?: string;
}

export function Select<Value>(properties: Properties<Value>): ReactElement {
  const { label, choices, value, onChoose, className = "pick" } = properties;
  const select = useRef<HTMLSelectElement>(null);
  const place = placeOf(choices, value);
  const count = choices.length;
  // By its place: two choices may read alike as text (nothing, and an empty text).
  useLayoutEffect(() => {
    if (count) select.current!.selectedIndex = place;
  }, [place, count]);
  return (
    <select
      ref={select}
      className={className}
      aria-label={label}
      onChange={(event) => onChoose(choices[event.target.selectedIndex]!.value)}
    >
      {choices.map((choice) => (
        <option key={choice.label} value={String(choice.value ?? "")} disabled={Boolean(choice.why)} title={choice.why}>
          {choice.why ? `${choice.label} (${choice.why})` : choice.label}
        </option>
      ))}
    </select>
  );
}

/** Values are compared by what they hold; what is not there stands at the first place. */
export function placeOf<Value>(choices: readonly Choice<Value>[], value: Value | undefined): number {
  const wanted = JSON.stringify(value ?? null);
  return Math.max(
    0,
    choices.findIndex((choice) => JSON.stringify(choice.value ?? null) === wanted),
  );
}
