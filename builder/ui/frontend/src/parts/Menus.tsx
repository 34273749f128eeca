/* A menu that any button below <Menus> opens with `useMenu()`. It is placed in the element around <Menus>, under its button. */
import {
  createContext,
  type ReactElement,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { type MenuItem, MenuList } from "./Menu";

export type { MenuItem };

export type OpenMenu = (button: HTMLElement, items: MenuItem[]) => void;

const Opening = createContext<OpenMenu>(() => {});

export const useMenu = (): OpenMenu => useContext(Opening);

interface Opened {
  button: HTMLElement;
  items: MenuItem[];
  at: { top: number; right: number };
}

const BELOW = 4; // px under its button
const ASIDE = 8; // px from the edge at the least

export function Menus({ children }: { children: ReactNode }): ReactElement {
  const [opened, setOpened] = useState<Opened | null>(null);
  const place = useRef<HTMLSpanElement>(null);
  const open = useMemo<OpenMenu>(
    () => (button, items) => {
      const around = place.current!.parentElement!.getBoundingClientRect();
      const { bottom, right } = button.getBoundingClientRect();
      const at = { top: bottom - around.top + BELOW, right: Math.max(ASIDE, around.right - right) };
      setOpened({ button, items, at });
    },
    [],
  );
  return (
    <Opening value={open}>
      {children}
      <span ref={place} hidden />
      {opened && <OpenedMenu {...opened} onClose={() => setOpened(null)} />}
    </Opening>
  );
}

function OpenedMenu({ button, items, at, onClose }: Opened & { onClose: () => void }): ReactElement {
  const close = (): void => {
    onClose();
    button.focus();
  };
  useEffect(() => {
    const pressed = (event: PointerEvent): void => {
      const isInside = event.composedPath().some((node) => node instanceof Element && node.matches(".menu"));
      if (!isInside) close();
    };
    document.addEventListener("pointerdown", pressed, true);
    return () => document.removeEventListener("pointerdown", pressed, true);
  });
  const label = button.getAttribute("aria-label") ?? button.textContent;
  return <MenuList label={label} items={items} at={at} close={close} />;
}
