/* A large drawing from afar: a few paths for all its boxes and lines, there before its layers are, and instead of
   them where nothing can be read. */
import { useStore, ViewportPortal } from "@xyflow/react";
import { createContext, type ReactElement, useContext, useDeferredValue, useMemo } from "react";
import type { Point } from "../geometry/boxes";
import { type GroundPath, groundPaths } from "./groundPaths";
import { AFAR } from "./near";
import type { LayerNode, Moving, WireEdge } from "./shown";

/** So far away that nothing can be read: nodes are boxes of their colour, wires are lines. */
export const Far = createContext(false);

interface GroundProps {
  nodes: LayerNode[];
  edges: WireEdge[];
  moving: Moving | null;
}

export function Ground({ nodes, edges, moving }: GroundProps): ReactElement | null {
  // A thousand boxes are gone through a moment later; what is carried stays drawn where it was let go until then.
  const now = useMemo(() => ({ nodes, edges, moving }), [nodes, edges, moving]);
  const late = useDeferredValue(now);
  const isFar = useContext(Far);
  const isAfar = useStore((state) => state.transform[2] < AFAR);
  const held = late.moving ? [...late.moving.keys()].join(" ") : "";
  const resting = useMemo(
    () => (isAfar ? restingPaths(late.nodes, late.edges, new Set(held.split(" "))) : null),
    [late.nodes, late.edges, held, isAfar],
  );
  const shown = moving ? now : late;
  const carried = useMemo(
    () => (isAfar && shown.moving ? carriedPaths(shown.nodes, shown.edges, shown.moving) : []),
    [shown, isAfar],
  );
  return (
    resting && (
      <ViewportPortal>
        <svg className={`ground ${isFar ? "far" : ""}`} aria-hidden="true">
          <Paths paths={resting} />
          <g>
            <Paths paths={carried} />
          </g>
        </svg>
      </ViewportPortal>
    )
  );
}

const Paths = ({ paths }: { paths: GroundPath[] }): ReactElement[] =>
  paths.map(({ kind, path }) => <path key={kind} className={kind} d={path} />);

function restingPaths(nodes: LayerNode[], edges: WireEdge[], carried: Set<string>): GroundPath[] {
  return groundPaths(
    nodes.filter(({ id }) => !carried.has(id)),
    edges.filter(({ source, target }) => !carried.has(source) && !carried.has(target)),
    new Map(nodes.map((node) => [node.id, node.position])),
  );
}

function carriedPaths(nodes: LayerNode[], edges: WireEdge[], moving: Moving): GroundPath[] {
  const placeOf = ({ id, position }: LayerNode): Point => {
    const at = moving.get(id);
    return at ? { x: at[0], y: at[1] } : position;
  };
  return groundPaths(
    nodes.filter(({ id }) => moving.has(id)),
    edges.filter(({ source, target }) => moving.has(source) || moving.has(target)),
    new Map(nodes.map((node) => [node.id, placeOf(node)])),
  );
}
