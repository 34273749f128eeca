/* The small picture of the whole drawing. Only when that is larger than what is seen, in a corner where no node is;
   where every corner is taken, not at all. */
import { Panel, useReactFlow, useStore } from "@xyflow/react";
import { type PointerEvent, type ReactElement, useDeferredValue, useMemo } from "react";
import { useEditor } from "../editing/useEditor";
import { clamp } from "../geometry/boxes";
import { freeCorner, isNeeded, MAP, mapView, outlineOf, unseenPath } from "./overviewMap";
import type { LayerNode } from "./shown";

const WHEEL = 500; // of it for twice the size

export function Overview({ nodes: now }: { nodes: LayerNode[] }): ReactElement | null {
  const editor = useEditor();
  const flow = useReactFlow();
  const nodes = useDeferredValue(now);
  const [x, y, zoom] = useStore((state) => state.transform);
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const outline = useMemo(() => outlineOf(nodes), [nodes]);
  const seen = { left: -x / zoom, top: -y / zoom, right: (width - x) / zoom, bottom: (height - y) / zoom };
  if (!isNeeded(nodes.length, outline, seen, zoom)) return null;
  const corner = freeCorner(nodes, seen, zoom, editor.problems.length > 0);
  if (!corner) return null;
  const map = mapView(outline, seen);
  const goTo = (event: PointerEvent<SVGElement>): void => {
    const frame = event.currentTarget.getBoundingClientRect();
    void flow.setCenter(
      clamp(map.x + (event.clientX - frame.left) * map.scale, outline.left, outline.right),
      clamp(map.y + (event.clientY - frame.top) * map.scale, outline.top, outline.bottom),
      { zoom },
    );
  };
  return (
    <Panel position={corner} className="minimap nopan nowheel">
      <svg
        width={MAP.width}
        height={MAP.height}
        viewBox={`${map.x} ${map.y} ${MAP.width * map.scale} ${MAP.height * map.scale}`}
        role="img"
        aria-label="Overview of the drawing"
        data-testid="overview"
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          goTo(event);
        }}
        onPointerMove={(event) => {
          if (event.currentTarget.hasPointerCapture(event.pointerId)) goTo(event);
        }}
        onWheel={(event) => void flow.zoomTo(zoom * 2 ** (-event.deltaY / WHEEL))}
      >
        {outline.paths.map(([family, path]) => (
          <path key={family} d={path} fill={`var(--${family})`} />
        ))}
        <path className="unseen" fillRule="evenodd" d={unseenPath(map, seen)} />
      </svg>
    </Panel>
  );
}
