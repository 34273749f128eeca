/* The drawing itself: nodes, wires, gestures with the mouse. React Flow draws; every lasting change goes through the
   editor. */
import { ReactFlowProvider, useStore, useStoreApi } from "@xyflow/react";
import {
  type KeyboardEvent,
  type MouseEvent,
  memo,
  type PointerEvent,
  type ReactElement,
  type RefObject,
  useDeferredValue,
  useRef,
  useState,
} from "react";
import { useStableFunctions } from "../../parts/useStable";
import type { Editor } from "../editing/editor";
import { useEditor } from "../editing/useEditor";
import { isFolded } from "../geometry/drawing";
import { isIn } from "../gestures/places";
import { POINTERS } from "../gestures/table";
import { Overlays } from "../overlays/Overlays";
import { Far } from "./Ground";
import { HintLine } from "./HintLine";
import { KeptDrawing } from "./keeping";
import { LinkHint } from "./LinkHint";
import { FAR } from "./near";
import { Surface, type SurfaceHandlers } from "./Surface";
import { useAim } from "./useAim";
import { useChoosing } from "./useChoosing";
import { useDragging, useMoving } from "./useDragging";
import { useDropping } from "./useDropping";
import { useFinger } from "./useFinger";
import { useHolding } from "./useHolding";
import { useLinking } from "./useLinking";
import { useNear } from "./useNear";
import { useView } from "./useView";

const LARGE = 120; // layers: from here on only what is in view is in the page

interface DrawingProps {
  /** What is not as it was trained, for each node. */
  differs: Map<string, string>;
  onKeyDown: (event: KeyboardEvent) => void;
}

export const Drawing = memo(function Drawing(props: DrawingProps): ReactElement {
  return (
    <ReactFlowProvider>
      <Inside {...props} />
    </ReactFlowProvider>
  );
});

function Inside({ differs, onKeyDown }: DrawingProps): ReactElement {
  const editor = useEditor();
  const root = useRef<HTMLDivElement>(null);
  const [kept] = useState(() => new KeptDrawing());
  const [moving, setMoving] = useMoving();
  const layers = Object.keys(editor.network.nodes).length;
  const isLarge = layers > LARGE;
  const shown = kept.show(editor, moving, differs);
  const page = useNear(shown, moving, isLarge);
  const aim = useAim(editor, root);
  const linking = useLinking(editor, root);
  const choosing = useChoosing(editor, page, shown.edges, isLarge);
  const dragging = useDragging(editor, setMoving, aim);
  const dropping = useDropping(editor, root, aim);
  const finger = useFinger(editor, root);
  const holding = useHolding(root, page.near, isLarge);
  useSizesFromNodes();
  useView(editor, root);

  const handlers = useStableFunctions<SurfaceHandlers>({
    ...linking,
    onNodesChange(changes) {
      choosing.onNodesChange(changes);
      dragging.onNodesChange(changes, shown.still, page);
    },
    onEdgesChange: choosing.onEdgesChange,
    onMove(event) {
      if (event && event.type !== "wheel") holding.hold(); // not at its start: that is every press
    },
    onMoveEnd: holding.touch,
    onNodeDragStart: holding.hold,
    onNodeDrag: dragging.onNodeDrag,
    onNodeDragStop: (event, node) => dragging.onNodeDragStop(event, node, root.current!),
    onNodeClick(event, node) {
      if (isIn(event.target, ".badge")) POINTERS.clickBadge.act(editor, node.id);
    },
    onEdgeClick: (_event, edge) => POINTERS.clickWire.act(editor, edge.id),
    onPaneClick() {
      // React Flow lets go of what it knows; what is not in the page it does not.
      if (!page.isAll && (editor.nodes.size || editor.wires.size)) editor.select([]);
      if (editor.card) editor.set({ card: null });
    },
    onContextMenu: (event) => event.preventDefault(),
  });
  // Hundreds of nodes get or lose their text at once: in slices, between the frames of the zoom.
  const isFar = useDeferredValue(useStore((state) => state.transform[2] < FAR));
  return (
    <div
      ref={root}
      className="canvas"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: an application has its own keys (gestures/table.ts)
      tabIndex={0}
      role="application"
      aria-roledescription="network editor"
      aria-label={`Drawing of ${editor.scope.name}, ${layers} layers. Press ? for the keys.`}
      aria-activedescendant={editor.onlyNode === undefined ? undefined : `layer-${editor.onlyNode}`}
      data-testid="flow"
      onKeyDown={onKeyDown}
      onPointerMove={holding.follow}
      onPointerDownCapture={(event) => {
        holding.follow(event);
        takeKeyboard(editor, event);
        finger(event);
      }}
      onDoubleClick={(event) => openAtPointer(editor, event)}
      {...dropping}
    >
      <Far.Provider value={isFar}>
        <Surface
          nodes={page.nodes}
          edges={page.edges}
          still={shown.still}
          allEdges={shown.edges}
          moving={moving}
          isEditable={editor.mode === "edit"}
          snaps={editor.snap}
          isLarge={isLarge}
          isFar={isFar}
          handlers={handlers}
        />
      </Far.Provider>
      <LinkHint root={root} />
      {aim.blocked && <DropReason blocked={aim.blocked} root={root} />}
      <Overlays root={root} />
    </div>
  );
}

interface DropReasonProps {
  blocked: NonNullable<ReturnType<typeof useAim>["blocked"]>;
  root: RefObject<HTMLDivElement | null>;
}

const DropReason = ({ blocked, root }: DropReasonProps): ReactElement => (
  <HintLine at={blocked.at} root={root} text={blocked.why} isRefusal={!blocked.mends} testid="drop-reason" />
);

/**
 * Nodes bring their size and the places of their ports: measuring them on the screen too would draw everything that
 * comes into view twice.
 */
function useSizesFromNodes(): void {
  const store = useStoreApi();
  useState(() => store.setState({ updateNodeInternals: () => {} }));
}

/** A press in the drawing gives it the keyboard, and closes the box in which a layer was looked for. */
function takeKeyboard(editor: Editor, { target }: PointerEvent): void {
  if (!isIn(target, "input,textarea,select,button")) editor.view.focus();
  if (editor.quick && !isIn(target, ".quick")) editor.set({ quick: null });
  if (editor.held && !isIn(target, ".menu")) editor.set({ held: null });
}

function openAtPointer(editor: Editor, { target, clientX, clientY }: MouseEvent): void {
  if (isIn(target, ".react-flow__pane")) POINTERS.doubleClickEmpty.act(editor, clientX, clientY);
  const id = (target as Element).closest<HTMLElement>(".react-flow__node")?.dataset.id;
  if (id === undefined) return;
  if (isFolded(id)) POINTERS.doubleClickGroup.act(editor, id);
  else POINTERS.doubleClickBlock.act(editor, id);
}
