/* A box to write in over a list: the arrow keys go through the list while the box keeps the keyboard. */
import { type KeyboardEvent, useEffect, useRef, useState } from "react";

export interface ChosenInList {
  active: number;
  setActive: (index: number) => void;
  box: React.RefObject<HTMLInputElement | null>;
  list: React.RefObject<HTMLDivElement | null>;
  onKeyDown: (event: KeyboardEvent) => void;
}

interface Acts {
  /** Enter; with Shift, where that means more. */
  take: (index: number, withShift: boolean) => void;
  close: () => void;
  /** Keys that close, beside Escape. */
  closing?: string[];
}

export function useChosenInList(many: number, { take, close, closing = [] }: Acts): ChosenInList {
  const [active, setActive] = useState(0);
  const box = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const go = (index: number): void => {
    setActive(index);
    list.current?.children[index]?.scrollIntoView({ block: "nearest" });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === "ArrowDown") go(Math.min(many - 1, active + 1));
    else if (event.key === "ArrowUp") go(Math.max(0, active - 1));
    else if (event.key === "Enter") take(active, event.shiftKey);
    else if (event.key === "Escape" || closing.includes(event.key)) close();
    else return;
    event.preventDefault();
  };
  return { active, setActive, box, list, onKeyDown };
}
