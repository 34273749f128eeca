/* A large drawing from afar: a few paths for all its boxes and lines, there before its layers are, and instead of them where nothing can be read. */

import { useStore, ViewportPortal } from "@xyflow/react";
import { createContext, type ReactElement, useContext, useDeferredValue, useMemo } from "react";
import type { LayerNode, WireData, WireEdge } from "./Flow";
import { type Drawn, drawn, FLAT, type Point, type Side, WIDTH } from "./geometry";
import { AFAR } from "./near";

/** So far away that nothing can be read: nodes are boxes of their colour, wires are lines. */
export const Far = createContext(false);

/** The line of a wire between two points; where it leaves or enters at another side of the node, go there from them. */
export function lineOf(data: WireData, sourceX: number, sourceY: number, targetX: number, targetY: number): Drawn {
  const shift = (x: number, y: number, box: [number, number, number, number], side: Side): { x: number; y: number } => {
    const [px, py, w, h] = box; // the port inside its node
    const left = x - px,
      top = y - py;
    return side === "right"
      ? { x: left + w, y: top + h / 2 }
      : side === "left"
        ? { x: left, y: top + h / 2 }
        : side === "bottom"
          ? { x: left + w / 2, y: top + h }
          : { x: left + w / 2, y: top };
  };
  return drawn(
    data.route,
    { x: sourceX, y: sourceY },
    data.from,
    { x: targetX, y: targetY },
    data.to,
    shift(sourceX, sourceY, data.fromBox, "right"),
    shift(targetX, targetY, data.toBox, data.entry),
  );
}

export function Ground({
  nodes,
  edges,
  moving,
}: {
  nodes: LayerNode[];
  edges: WireEdge[];
  moving: Map<string, [number, number]> | null;
}): ReactElement | null {
  // A thousand boxes are gone through a moment later; what is carried stays drawn where it was let go until then.
  const now = useMemo(() => ({ nodes, edges, moving }), [nodes, edges, moving]),
    late = useDeferredValue(now),
    shown = moving ? now : late;
  const far = useContext(Far),
    afar = useStore((state) => state.transform[2] < AFAR),
    held = late.moving ? [...late.moving.keys()].join(" ") : "",
    resting = useMemo(() => {
      const carried = new Set(held.split(" "));
      return afar
        ? ground(
            late.nodes.filter(({ id }) => !carried.has(id)),
            late.edges.filter(({ source, target }) => !carried.has(source) && !carried.has(target)),
            new Map(late.nodes.map((node) => [node.id, node.position])),
          )
        : null;
    }, [late.nodes, late.edges, held, afar]);
  const carrying = useMemo(() => {
    const { nodes, edges, moving } = shown;
    if (!afar || !moving) return null;
    const places = new Map(
      nodes.map(({ id, position }) => {
        const at = moving.get(id);
        return [id, at ? { x: at[0], y: at[1] } : position];
      }),
    );
    return ground(
      nodes.filter(({ id }) => moving.has(id)),
      edges.filter(({ source, target }) => moving.has(source) || moving.has(target)),
      places,
    );
  }, [shown, afar]);
  return (
    resting && (
      <ViewportPortal>
        <svg className={`ground ${far ? "far" : ""}`} aria-hidden="true">
          {resting}
          <g>{carrying}</g>
        </svg>
      </ViewportPortal>
    )
  );
}
function ground(nodes: LayerNode[], edges: WireEdge[], places: Map<string, Point>): ReactElement[] {
  const lines = new Map<string, string>(),
    boxes = new Map<string, string>(),
    stripes = new Map<string, string>();
  const add = (map: Map<string, string>, key: string, path: string): void => {
    map.set(key, (map.get(key) ?? "") + path);
  };
  for (const { data, source, target, selected } of edges) {
    const from = places.get(source),
      to = places.get(target),
      state = data?.state === "conflict" ? "e" : data?.state === "unknown" ? "w" : "";
    if (data && from && to)
      add(
        lines,
        `wire ${state} ${selected ? "on" : ""}`,
        lineOf(data, from.x + data.fromBox[0], from.y + data.fromBox[1], to.x + data.toBox[0], to.y + data.toBox[1])
          .path,
      );
  }
  for (const {
    id,
    selected,
    height = FLAT,
    data: { family, problem, off },
  } of nodes) {
    const { x, y } = places.get(id)!,
      down = height - 16;
    add(
      boxes,
      `box ${family} ${problem} ${off ? "off" : ""} ${selected ? "on" : ""}`,
      `M${x + 8} ${y}h${WIDTH - 16}q8 0 8 8v${down}q0 8 -8 8h${16 - WIDTH}q-8 0 -8 -8v${-down}q0 -8 8 -8z`,
    );
    add(
      stripes,
      `stripe ${family} ${off ? "off" : ""}`,
      `M${x + 8} ${y}h24v${height}h-24q-8 0 -8 -8v${-down}q0 -8 8 -8z`,
    );
  }
  return [...lines, ...boxes, ...stripes].map(([kind, path]) => <path key={kind} className={kind} d={path} />);
}
