/* What any button below <Menus> opens under itself: a menu with `useMenu()`, anything else with `usePanel()`. It is placed in the element
   around <Menus>, one at a time; Escape and a press elsewhere close it. */
import {
  type CSSProperties,
  createContext,
  type ReactElement,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useRef,
  useState,
} from "react";
import { type MenuItem, MenuList } from "./Menu";
import { type Side, under } from "./under";

export type { MenuItem };

interface Popup {
  at: CSSProperties;
  close: () => void;
}

type Draw = (popup: Popup) => ReactElement;

type Open = (button: HTMLElement, side: Side, draw: Draw) => void;

const Opening = createContext<Open>(() => {});

export interface MenuLook {
  /** At which of its button's edges it stands; the right one, where nothing is said. */
  side?: Side;
  isWide?: boolean;
}

export type OpenMenu = (button: HTMLElement, items: MenuItem[], look?: MenuLook) => void;

export function useMenu(): OpenMenu {
  const open = useContext(Opening);
  return useCallback<OpenMenu>(
    (button, items, { side = "right", isWide } = {}) =>
      open(button, side, (popup) => <MenuList label={labelOf(button)} items={items} isWide={isWide} {...popup} />),
    [open],
  );
}

export type OpenPanel = (button: HTMLElement, content: (close: () => void) => ReactNode) => void;

/** For a box of anything; it is as wide as its content says. */
export function usePanel(): OpenPanel {
  const open = useContext(Opening);
  return useCallback<OpenPanel>(
    (button, content) =>
      open(button, "near", ({ at, close }) => (
        <div className="pop menu" role="dialog" aria-label={labelOf(button)} style={at}>
          {content(close)}
        </div>
      )),
    [open],
  );
}

const labelOf = (button: HTMLElement): string => button.getAttribute("aria-label") ?? button.textContent;

interface Opened {
  button: HTMLElement;
  at: CSSProperties;
  draw: Draw;
}

export function Menus({ children }: { children: ReactNode }): ReactElement {
  const [opened, setOpened] = useState<Opened | null>(null);
  const place = useRef<HTMLSpanElement>(null);
  const open = useCallback<Open>((button, side, draw) => {
    setOpened({ button, at: under(button, place.current!.parentElement!, side), draw });
  }, []);
  return (
    <Opening value={open}>
      {children}
      <span ref={place} hidden />
      {opened && <OpenedPopup {...opened} onClose={() => setOpened(null)} />}
    </Opening>
  );
}

function OpenedPopup({ button, at, draw, onClose }: Opened & { onClose: () => void }): ReactElement {
  const close = (): void => {
    onClose();
    button.focus();
  };
  useEffect(() => {
    const pressed = (event: PointerEvent): void => {
      const isInside = event.composedPath().some((node) => node instanceof Element && node.matches(".menu"));
      if (!isInside) close();
    };
    const escaped = (event: KeyboardEvent): void => {
      if (event.key === "Escape") close();
    };
    document.addEventListener("pointerdown", pressed, true);
    document.addEventListener("keydown", escaped);
    return () => {
      document.removeEventListener("pointerdown", pressed, true);
      document.removeEventListener("keydown", escaped);
    };
  });
  return draw({ at, close });
}
