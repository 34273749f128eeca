/* How wide a figure may be drawn in its place. */
import { type RefObject, useLayoutEffect, useRef, useState } from "react";

export function useRoom(least: number): [RefObject<HTMLDivElement | null>, number] {
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(least);
  useLayoutEffect(() => {
    const measure = (): void => setWidth(Math.max(least, widthOf(place.current)));
    measure();
    const resized = new ResizeObserver(measure);
    resized.observe(place.current!);
    return () => resized.disconnect();
  }, [least]);
  return [place, width];
}

/** Of the nearest element around it that has a width: what is not on the page yet has none. */
function widthOf(element: HTMLElement | null): number {
  let around = element;
  while (around && !around.clientWidth) around = around.parentElement;
  if (!around) return 0;
  const { paddingLeft, paddingRight } = getComputedStyle(around);
  return around.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
}
