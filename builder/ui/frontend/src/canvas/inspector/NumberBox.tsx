/* A number that may be typed, stepped with the arrows, and is told in words when it is out of range. */
import { type KeyboardEvent, type ReactElement, useEffect, useState } from "react";
import { type Limits, readNumber, stepped } from "./numbers";
import { several } from "./values";

export interface NumberBoxProps {
  value: number | null | typeof several;
  limits: Limits;
  onChange: (value: number) => void;
  /** The number is as wanted: the next one is a step of its own. */
  onDone: () => void;
  label: string;
  id?: string;
  testid?: string;
}

export function NumberBox({ value, limits, onChange, onDone, label, id, testid }: NumberBoxProps): ReactElement {
  const shown = value === several || value === null ? "" : String(value);
  const [text, setText] = useState(shown);
  const [sentence, setSentence] = useState("");
  useEffect(() => {
    setText(shown);
    setSentence("");
  }, [shown]);
  const onType = (typed: string): void => {
    setText(typed);
    const number = readNumber(typed, limits);
    setSentence(typeof number === "string" ? number : "");
    if (typeof number === "number") onChange(number);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Enter") onDone();
    if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
    event.preventDefault();
    const steps = (event.shiftKey ? 10 : 1) * (event.key === "ArrowUp" ? 1 : -1);
    onChange(stepped(typeof value === "number" ? value : null, steps, limits));
  };
  return (
    <span style={{ position: "relative", flex: "none" }}>
      <input
        id={id}
        className="inp num"
        inputMode="decimal"
        aria-label={label}
        aria-invalid={!!sentence}
        data-testid={testid}
        value={text}
        placeholder={value === several ? "several" : ""}
        style={sentence ? { borderColor: "var(--error)" } : undefined}
        onChange={(event) => onType(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => {
          setText(shown);
          setSentence("");
          onDone();
        }}
      />
      {sentence && (
        <span className="hintline no" style={{ right: 0, top: 36 }} role="alert">
          {sentence}
        </span>
      )}
    </span>
  );
}
