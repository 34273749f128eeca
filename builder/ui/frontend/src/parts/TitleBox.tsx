/* A box in which a title is written in its place: Enter or leaving it takes what stands there, Escape what stood
   there before. */
import { type CSSProperties, type KeyboardEvent, type ReactElement, useEffect, useRef } from "react";

interface TitleBoxProps {
  title: string;
  label: string;
  /** `byKey`: Enter or Escape, so that the keyboard has no place now. */
  onDone: (title: string, byKey: boolean) => void;
  style?: CSSProperties;
}

export function TitleBox({ title, label, onDone, style }: TitleBoxProps): ReactElement {
  const box = useRef<HTMLInputElement>(null);
  const byKey = useRef(false);
  useEffect(() => {
    box.current?.focus();
    box.current?.select();
  }, []);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    event.stopPropagation();
    if (event.key !== "Enter" && event.key !== "Escape") return;
    if (event.key === "Escape") event.currentTarget.value = title;
    byKey.current = true;
    event.currentTarget.blur();
  };
  return (
    <input
      ref={box}
      className="inp"
      style={style}
      defaultValue={title}
      maxLength={60}
      aria-label={label}
      onKeyDown={onKeyDown}
      onBlur={(event) => onDone(event.target.value.trim(), byKey.current)}
    />
  );
}
