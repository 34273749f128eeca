/* A text, asked of while it is typed. */
import { type ReactElement, useRef } from "react";
import { useLaterIfHere } from "./useLaterIfHere";
import type { WayProps } from "./way";

const AFTER_TYPING = 200; // ms

export function TextBox({ form, onAsk }: WayProps): ReactElement {
  const area = useRef<HTMLTextAreaElement>(null);
  const sendLater = useLaterIfHere(() => {
    const text = area.current?.value ?? "";
    if (text.trim()) onAsk({ text });
  }, AFTER_TYPING);
  return (
    <textarea
      ref={area}
      className="inp"
      rows={6}
      placeholder={`Type or paste a text${form.hint && `. ${form.hint}`}`}
      aria-label="Text"
      onInput={sendLater}
    />
  );
}
