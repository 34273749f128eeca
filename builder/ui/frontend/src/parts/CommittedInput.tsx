/* An input that is heard when its value is settled: on Enter, on leaving it, and on each press of a number's
   arrows. React's own onChange hears every key. */
import { type InputHTMLAttributes, type ReactElement, useEffect, useRef } from "react";
import { useStable } from "./useStable";

interface Properties extends Omit<InputHTMLAttributes<HTMLInputElement>, "onChange"> {
  onCommit: (text: string) => void;
  /** Every key. */
  onType?: (text: string) => void;
}

export function CommittedInput({ onCommit, onType, ...attributes }: Properties): ReactElement {
  const input = useRef<HTMLInputElement>(null);
  const commit = useStable(onCommit);
  useEffect(() => {
    const element = input.current!;
    const changed = (): void => commit(element.value);
    element.addEventListener("change", changed);
    return () => element.removeEventListener("change", changed);
  }, [commit]);
  return <input ref={input} {...attributes} onInput={(event) => onType?.(event.currentTarget.value)} />;
}
