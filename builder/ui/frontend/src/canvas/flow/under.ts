/* What of the drawing lies under a point of the window. */

export const wireUnder = (host: HTMLElement, x: number, y: number): string | undefined =>
  idUnder(host, ".react-flow__edge", x, y);

export const layerUnder = (host: HTMLElement, x: number, y: number): string | undefined =>
  idUnder(host, ".react-flow__node", x, y);

function idUnder(host: HTMLElement, kind: string, x: number, y: number): string | undefined {
  const page = host.getRootNode() as Document | ShadowRoot;
  for (const element of page.elementsFromPoint(x, y)) {
    const id = element.closest<HTMLElement>(kind)?.dataset.id;
    if (id) return id;
  }
  return undefined;
}

/** Where a mouse or the last finger was. */
export function pointOf(event: MouseEvent | TouchEvent): { x: number; y: number } {
  const point = "changedTouches" in event ? event.changedTouches[0]! : event;
  return { x: point.clientX, y: point.clientY };
}
