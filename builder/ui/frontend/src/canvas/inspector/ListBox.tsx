/* A list of whole numbers, typed with commas between them. */
import { type ReactElement, useEffect, useState } from "react";
import { equal } from "../document/document";
import type { ControlProps } from "./control";
import { readList } from "./numbers";
import { several } from "./values";

export function ListBox({ field, value, id, testid, set, onDone }: ControlProps): ReactElement {
  const shown = Array.isArray(value) ? value.join(", ") : "";
  const [text, setText] = useState(shown);
  const [isWrong, setWrong] = useState(false);
  useEffect(() => {
    setText((old) => (equal(readList(old), readList(shown)) ? old : shown));
  }, [shown]);
  const onType = (typed: string): void => {
    setText(typed);
    const list = readList(typed);
    setWrong(list === null);
    if (list) set(list);
  };
  return (
    <input
      id={id}
      className="inp"
      style={{ width: "100%", ...(isWrong ? { borderColor: "var(--error)" } : {}) }}
      aria-label={field.label}
      aria-invalid={isWrong}
      data-testid={testid}
      value={text}
      placeholder={value === several ? "several" : "numbers with commas"}
      title={isWrong ? "Whole numbers, with commas between them" : undefined}
      onChange={(event) => onType(event.target.value)}
      onBlur={() => {
        setText(shown);
        setWrong(false);
        onDone();
      }}
    />
  );
}
