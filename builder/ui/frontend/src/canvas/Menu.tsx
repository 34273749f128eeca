/* A button and the menu that it opens: arrow keys walk in it, Escape gives the focus back, a click elsewhere closes it. */
import { type CSSProperties, type KeyboardEvent, type ReactElement, useEffect, useRef, useState } from "react";
import { Icon, type IconName } from "./icons";

export type Item = { icon: IconName; text: string; act: () => void; testid?: string };

export function Menu({
  label,
  items,
  at,
  testid,
}: {
  label: string;
  items: (Item | null)[];
  at: CSSProperties;
  testid?: string;
}): ReactElement {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null),
    list = useRef<HTMLDivElement>(null);
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  useEffect(() => {
    if (!open) return;
    list.current?.querySelector("button")?.focus();
    const away = (): void => setOpen(false);
    window.addEventListener("pointerdown", away);
    return () => window.removeEventListener("pointerdown", away);
  }, [open]);
  const walk = (event: KeyboardEvent): void => {
    const all = [...list.current!.querySelectorAll("button")],
      here = all.indexOf((list.current!.getRootNode() as ShadowRoot).activeElement as HTMLButtonElement);
    const next = {
      ArrowDown: (here + 1) % all.length,
      ArrowUp: (here + all.length - 1) % all.length,
      Home: 0,
      End: all.length - 1,
    }[event.key];
    if (next !== undefined) {
      event.preventDefault();
      all[next]!.focus();
    } else if (event.key === "Escape" || event.key === "Tab") {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  };
  return (
    <span style={{ position: "relative" }} onPointerDown={(event) => event.stopPropagation()}>
      <button
        ref={button}
        className="btn t sm i"
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        aria-expanded={open}
        data-testid={testid}
        onClick={() => setOpen(!open)}
      >
        <Icon name="ellipsis" />
      </button>
      {open && (
        <div ref={list} className="pop menu" role="menu" aria-label={label} style={at} onKeyDown={walk}>
          {items.map((item, index) =>
            item ? (
              <button
                key={item.text}
                role="menuitem"
                tabIndex={-1}
                data-testid={item.testid}
                onClick={() => {
                  close();
                  item.act();
                }}
              >
                <Icon name={item.icon} />
                {item.text}
              </button>
            ) : (
              <hr key={index} />
            ),
          )}
        </div>
      )}
    </span>
  );
}
