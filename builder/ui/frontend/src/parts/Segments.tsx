/* A few choices side by side, of which one holds. */
import type { ReactElement } from "react";

interface Properties<Value> {
  label: string;
  /** What stands on each, and what it means. */
  choices: readonly (readonly [string, Value])[];
  value: Value;
  onChoose: (value: Value) => void;
}

export function Segments<Value extends string | boolean>(properties: Properties<Value>): ReactElement {
  const { label, choices, value, onChoose } = properties;
  return (
    <span className="seg" role="radiogroup" aria-label={label}>
      {choices.map(([text, meaning]) => (
        <button
          key={text}
          type="button"
          role="radio"
          aria-checked={meaning === value}
          className={meaning === value ? "on" : ""}
          onClick={() => onChoose(meaning)}
        >
          {text}
        </button>
      ))}
    </span>
  );
}
