/* A word that explains itself under the pointer and by keyboard focus, in the sentence that the glossary has for it. */
import {
  cloneElement,
  isValidElement,
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
  useId,
  useRef,
} from "react";
import { glossary, type Word, wordOfScore } from "./glossary";

interface TermProperties {
  word: Word;
  /** The word as it stands there, or a control that has the focus itself. */
  children: ReactNode;
}

export function Term({ word, children }: TermProperties): ReactElement {
  const id = useId();
  const place = useRef<HTMLSpanElement>(null);
  const tip = useRef<HTMLSpanElement>(null);
  const { title, text } = glossary[word];
  const isControl = isValidElement<{ "aria-describedby"?: string }>(children);
  const show = (): void => {
    if (!tip.current || tip.current.matches(":popover-open")) return;
    tip.current.showPopover();
    stand(tip.current, place.current!.getBoundingClientRect());
  };
  const hide = (): void => tip.current?.hidePopover();
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || !tip.current?.matches(":popover-open")) return;
    event.stopPropagation();
    hide();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only shows what describes it
    <span
      ref={place}
      className={isControl ? "term-held" : "term"}
      tabIndex={isControl ? undefined : 0}
      aria-describedby={isControl ? undefined : id}
      onPointerEnter={show}
      onPointerLeave={hide}
      onFocus={show}
      onBlur={hide}
      onKeyDown={onKeyDown}
    >
      {isControl ? cloneElement(children, { "aria-describedby": id }) : children}
      <span ref={tip} id={id} role="tooltip" className="term-tip" popover="manual">
        <b>{title}</b> {text}
      </span>
    </span>
  );
}

const BELOW = 6; // px under its word
const ASIDE = 8; // px from the window's edges at the least

/** Under the word, or over it where there is more room. */
function stand(tip: HTMLElement, word: DOMRect): void {
  const { width, height } = tip.getBoundingClientRect();
  const isOver = word.bottom + BELOW + height > innerHeight && word.top > height + BELOW;
  tip.style.left = `${Math.max(ASIDE, Math.min(word.left, innerWidth - width - ASIDE))}px`;
  tip.style.top = `${isOver ? word.top - BELOW - height : word.bottom + BELOW}px`;
}

/** What a score is called, explained where the glossary has it. */
export function ScoreTerm({ name, children }: { name: string; children: ReactNode }): ReactNode {
  const word = wordOfScore(name);
  return word ? <Term word={word}>{children}</Term> : children;
}
