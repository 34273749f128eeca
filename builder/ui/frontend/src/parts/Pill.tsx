/* A state. Shape and word say it; colour only repeats them. */
import type { ReactElement } from "react";

export interface PillLook {
  word: string;
  tone: string;
  shape: string;
}

interface Properties extends PillLook {
  state: string;
  title?: string | undefined;
}

export const Pill = ({ state, word, tone, shape, title }: Properties): ReactElement => (
  <span className={`state ${tone}`} data-state={state} title={title || undefined}>
    <span className={`shape ${shape}`} aria-hidden="true" />
    {word}
  </span>
);
