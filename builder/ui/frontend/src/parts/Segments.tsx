/* A few choices side by side, of which one holds. */
import type { ReactElement } from "react";

interface Properties<Value> {
  label: string;
  /** What stands on each, what it means, and how a test finds it. */
  choices: readonly (readonly [text: string, meaning: Value, testid?: string])[];
  value: Value;
  onChoose: (value: Value) => void;
}

export function Segments<Value extends string | boolean>(properties: Properties<Value>): ReactElement {
  const { label, choices, value, onChoose } = properties;
  return (
    <span className="seg" role="radiogroup" aria-label={label}>
      {choices.map(([text, meaning, testid]) => (
        <button
          key={text}
          type="button"
          role="radio"
          aria-checked={meaning === value}
          className={meaning === value ? "on" : ""}
          data-testid={testid}
          onClick={() => onChoose(meaning)}
        >
          {text}
        </button>
      ))}
    </span>
  );
}
