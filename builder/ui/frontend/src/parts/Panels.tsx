/* A panel over the page, at a button or in the middle; any part of a screen opens it with `usePanel()`. One at a
   time. It is placed in the element around <Panels>; Escape and a press outside close it. What
   is in it knows the contexts around <Panels>, and none of the place where it was opened. */
import {
  createContext,
  type ReactElement,
  type ReactNode,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { useStable } from "./useStable";

export interface Panel {
  title: string;
  /** Where it opens, and what has the focus when it closes. */
  button: HTMLElement | null;
  className?: string;
  children: ReactNode;
}

export interface OpenPanel {
  open: (panel: Panel) => void;
  close: () => void;
}

const Opening = createContext<OpenPanel>({ open: () => {}, close: () => {} });

export const usePanel = (): OpenPanel => useContext(Opening);

const BELOW = 6; // px under its button
const ASIDE = 8; // px from the edge at the least

let opened = 0;

export function Panels({ children }: { children: ReactNode }): ReactElement {
  const [panel, setPanel] = useState<(Panel & { key: number }) | null>(null);
  const opening = useMemo<OpenPanel>(() => {
    const open = (next: Panel): void => {
      opened += 1;
      setPanel({ ...next, key: opened });
    };
    return { open, close: () => setPanel(null) };
  }, []);
  return (
    <Opening value={opening}>
      {children}
      {panel && <OpenedPanel {...panel} key={panel.key} onClose={opening.close} />}
    </Opening>
  );
}

function OpenedPanel({
  title,
  button,
  className = "",
  children,
  onClose,
}: Panel & { onClose: () => void }): ReactElement {
  const box = useRef<HTMLDivElement>(null);
  const close = useStable(() => {
    onClose();
    if (button?.isConnected) button.focus();
  });
  useLayoutEffect(() => {
    if (button) place(box.current!, button);
    box.current!.querySelector<HTMLElement>("select, input, button.btn")?.focus();
  }, [button]);
  useEffect(() => {
    const pressed = (event: PointerEvent): void => {
      if (!event.composedPath().includes(box.current!)) close();
    };
    document.addEventListener("pointerdown", pressed, true);
    return () => document.removeEventListener("pointerdown", pressed, true);
  }, [close]);
  return (
    <div
      ref={box}
      className={`pop panel ${className}`}
      role="dialog"
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key === "Escape") close();
        event.stopPropagation();
      }}
    >
      <div className="row">
        <h3 className="grow">{title}</h3>
        <button className="btn t sm i" type="button" aria-label="Close" onClick={close}>
          ×
        </button>
      </div>
      {children}
    </div>
  );
}

/** Under the button, and inside the element around it. */
function place(box: HTMLElement, button: HTMLElement): void {
  const around = box.parentElement!.getBoundingClientRect();
  const { bottom, left } = button.getBoundingClientRect();
  const within = (wanted: number, room: number): string => `${Math.max(ASIDE, Math.min(wanted, room - ASIDE))}px`;
  box.style.top = within(bottom - around.top + BELOW, around.height - box.offsetHeight);
  box.style.left = within(left - around.left, around.width - box.offsetWidth);
}
