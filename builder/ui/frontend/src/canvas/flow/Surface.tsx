/* React Flow with all its settings. It is drawn again only when one of these props changes. */
import { Background, BackgroundVariant, ReactFlow, type ReactFlowProps, SelectionMode } from "@xyflow/react";
import { memo, type ReactElement } from "react";
import { GRID } from "../geometry/boxes";
import { Ground } from "./Ground";
import { GroupFrames } from "./GroupFrames";
import { Layer } from "./Layer";
import { Overview } from "./Overview";
import type { LayerNode, Moving, WireEdge } from "./shown";
import { WireLine } from "./WireLine";

// Never new objects: React Flow tells its whole store at every new prop.
const nodeTypes = { layer: Layer };
const edgeTypes = { wire: WireLine };
const grid: [number, number] = [GRID, GRID];
const several = ["Shift", "Meta", "Control"];
const panning = [0, 1, 2]; // with any button of the mouse
const lineStyle = { stroke: "var(--accent-ink)", strokeWidth: 2 };
const plainly = { hideAttribution: true };

type Flow = ReactFlowProps<LayerNode, WireEdge>;

/** Each of them one function for as long as the drawing is there. */
export type SurfaceHandlers = Required<
  Pick<
    Flow,
    | "onNodesChange"
    | "onEdgesChange"
    | "onConnect"
    | "onConnectEnd"
    | "isValidConnection"
    | "onReconnectStart"
    | "onReconnect"
    | "onReconnectEnd"
    | "onMove"
    | "onMoveEnd"
    | "onNodeDragStart"
    | "onNodeDrag"
    | "onNodeDragStop"
    | "onNodeClick"
    | "onEdgeClick"
    | "onPaneClick"
    | "onContextMenu"
  >
>;

interface SurfaceProps {
  nodes: LayerNode[];
  edges: WireEdge[];
  /** All of a drawing of which only a part is in the page, without what is dragged. */
  still: LayerNode[];
  allEdges: WireEdge[];
  moving: Moving | null;
  isEditable: boolean;
  snaps: boolean;
  isLarge: boolean;
  isFar: boolean;
  handlers: SurfaceHandlers;
}

export const Surface = memo(function Surface(props: SurfaceProps): ReactElement {
  const { nodes, edges, still, allEdges, moving, isEditable, snaps, isLarge, isFar, handlers } = props;
  return (
    <ReactFlow<LayerNode, WireEdge>
      {...handlers}
      nodes={nodes}
      edges={edges}
      nodeTypes={nodeTypes}
      edgeTypes={edgeTypes}
      edgesReconnectable={isEditable && !isFar}
      reconnectRadius={8}
      nodesDraggable={isEditable}
      nodesConnectable={isEditable}
      nodesFocusable={false}
      edgesFocusable={false}
      disableKeyboardA11y
      elevateNodesOnSelect
      deleteKeyCode={null}
      selectionKeyCode="Shift"
      multiSelectionKeyCode={several}
      selectionMode={SelectionMode.Partial}
      panOnScroll={false}
      panOnDrag={panning}
      zoomOnDoubleClick={false}
      snapToGrid={snaps}
      snapGrid={grid}
      connectionRadius={26}
      minZoom={0.05}
      maxZoom={2.5}
      nodeDragThreshold={3}
      connectionLineStyle={lineStyle}
      proOptions={plainly}
      colorMode="light"
    >
      <Background variant={BackgroundVariant.Dots} gap={16} size={1.6} color="var(--line-2)" />
      {isLarge && <Ground nodes={still} edges={allEdges} moving={moving} />}
      <GroupFrames moving={moving} />
      <Overview nodes={still} />
    </ReactFlow>
  );
});
