/* A slider with its label and its number. It shows the number while it is moved, and sets it when it is let go. */
import { type ReactElement, useEffect, useRef, useState } from "react";

interface Properties {
  label: string;
  value: number;
  /** The least, the most, and a step. */
  range: [number, number, number];
  text: (value: number) => string;
  onSet: (value: number) => void;
  /** Why it cannot be moved now. */
  off?: string;
}

export function Slider({ label, value, range: [min, max, step], text, onSet, off }: Properties): ReactElement {
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
    <label className="dial" title={off || undefined}>
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
        disabled={Boolean(off)}
        aria-label={label}
        aria-valuetext={text(shown)}
        onChange={(event) => setShown(Number(event.target.value))}
      />
    </label>
  );
}
