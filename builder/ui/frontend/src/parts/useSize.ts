/* How wide and high an element is, also after the window has changed. */
import { type RefObject, useLayoutEffect, useRef, useState } from "react";

export interface Size {
  width: number;
  height: number;
}

export function useSize(): [RefObject<HTMLDivElement | null>, Size] {
  const place = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const element = place.current!;
    const measure = (): void => {
      const now = { width: element.clientWidth, height: element.clientHeight };
      setSize((before) => (before.width === now.width && before.height === now.height ? before : now));
    };
    measure();
    const resized = new ResizeObserver(measure);
    resized.observe(element);
    return () => resized.disconnect();
  }, []);
  return [place, size];
}
