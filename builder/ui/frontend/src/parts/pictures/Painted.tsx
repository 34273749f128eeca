/* A canvas that is painted anew whenever what it is painted with changes. */
import { type CanvasHTMLAttributes, type ReactElement, useLayoutEffect, useRef } from "react";

interface Properties extends CanvasHTMLAttributes<HTMLCanvasElement> {
  paint: (canvas: HTMLCanvasElement) => void;
}

/** `paint` is called with each drawing, so what is drawn often keeps a canvas of its own instead. */
export function Painted({ paint, ...attributes }: Properties): ReactElement {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => paint(canvas.current!), [paint]);
  return <canvas ref={canvas} {...attributes} />;
}
