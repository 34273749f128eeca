/* A sheet over the whole screen: Escape and a press beside it close it. */
import { type ReactElement, type ReactNode, useEffect, useRef } from "react";

interface Properties {
  onClose: () => void;
  children: ReactNode;
}

export function Dialog({ onClose, children }: Properties): ReactElement {
  const sheet = useRef<HTMLDivElement>(null);
  useEffect(() => sheet.current?.querySelector<HTMLElement>("input, .btn")?.focus(), []);
  return (
    <div
      className="over-all"
      role="dialog"
      aria-modal="true"
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
        event.stopPropagation();
      }}
    >
      <div ref={sheet} className="pop sheet">
        {children}
      </div>
    </div>
  );
}
