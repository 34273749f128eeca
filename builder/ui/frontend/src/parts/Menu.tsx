/* A button and the menu that it opens: arrow keys walk in it, Escape gives the focus back, a click elsewhere closes
   it. */
import { type CSSProperties, type KeyboardEvent, type ReactElement, useEffect, useRef, useState } from "react";
import { Icon, type IconName } from "./icons";

export interface MenuItem {
  icon?: IconName;
  text: string;
  /** A quiet line below the text, about what it does. */
  about?: string;
  /** Of a thing that is switched on or off: whether it is on now. */
  isOn?: boolean;
  act: () => void;
  disabled?: boolean;
  testid?: string;
}

interface MenuProps {
  label: string;
  /** What `null` stands for is a line between two groups. */
  items: (MenuItem | null)[];
  /** Where the list opens, seen from the button. */
  at: CSSProperties;
  testid?: string;
}

export function Menu({ label, items, at, testid }: MenuProps): ReactElement {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  useEffect(() => {
    if (!open) return;
    const closeFromAway = (): void => setOpen(false);
    window.addEventListener("pointerdown", closeFromAway);
    return () => window.removeEventListener("pointerdown", closeFromAway);
  }, [open]);
  return (
    <span style={{ position: "relative" }} onPointerDown={(event) => event.stopPropagation()}>
      <button
        ref={button}
        type="button"
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
      {open && <MenuList label={label} items={items} at={at} close={close} />}
    </span>
  );
}

interface MenuListProps {
  label: string;
  items: (MenuItem | null)[];
  at: CSSProperties;
  isWide?: boolean | undefined;
  close: () => void;
}

/** The opened list; it takes the focus. */
export function MenuList({ label, items, at, isWide, close }: MenuListProps): ReactElement {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => buttonsOf(list.current!)[0]?.focus(), []);
  const onKeyDown = (event: KeyboardEvent): void => {
    const buttons = buttonsOf(list.current!);
    const here = buttons.indexOf((list.current!.getRootNode() as ShadowRoot).activeElement as HTMLButtonElement);
    const next = nextPlace(event.key, here, buttons.length);
    if (next !== undefined) {
      event.preventDefault();
      buttons[next]!.focus();
    } else if (event.key === "Escape" || event.key === "Tab") {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  };
  return (
    <div
      ref={list}
      className={`pop menu${isWide ? " wide" : ""}`}
      role="menu"
      tabIndex={-1}
      aria-label={label}
      style={at}
      onKeyDown={onKeyDown}
    >
      {items.map((item, place) =>
        item ? (
          <button
            // biome-ignore lint/suspicious/noArrayIndexKey: two items may have the same words
            key={`${place} ${item.text}`}
            type="button"
            role="menuitem"
            tabIndex={-1}
            disabled={item.disabled}
            data-testid={item.testid}
            onClick={() => {
              close();
              item.act();
            }}
          >
            {item.icon && <Icon name={item.icon} />}
            <ItemWords {...item} />
          </button>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name but its place
          <hr key={place} />
        ),
      )}
    </div>
  );
}

function ItemWords({ text, about, isOn }: MenuItem): ReactElement | string {
  if (about === undefined) return text;
  const words = (
    <span>
      {isOn === undefined ? <b>{text}</b> : text}
      <span className="s q two">{about}</span>
    </span>
  );
  if (isOn === undefined) return words;
  return (
    <span className="row">
      <span className="tickbox">{isOn && <Icon name="check" />}</span>
      {words}
    </span>
  );
}

const buttonsOf = (list: HTMLElement): HTMLButtonElement[] => [
  ...list.querySelectorAll<HTMLButtonElement>("button:not(:disabled)"),
];

/** Where a key leads in a list that goes round; undefined for keys that do not walk. */
export function nextPlace(key: string, here: number, many: number): number | undefined {
  const places: Record<string, number> = {
    ArrowDown: (here + 1) % many,
    ArrowUp: (here + many - 1) % many,
    Home: 0,
    End: many - 1,
  };
  return places[key];
}
