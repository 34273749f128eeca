/* What the drawing on the page does for the rest of the editor. */
import { type ReactFlowInstance, useReactFlow } from "@xyflow/react";
import { type RefObject, useEffect } from "react";
import type { Editor, View } from "../editing/editor";
import { type Box, bottom, right, WIDTH } from "../geometry/boxes";
import { homeViewport } from "./homeView";
import { handleForTests } from "./testing";

const EDGE = 8; // pixels: what lies nearer to the edge counts as out of view
const SHOWN_AT = 0.6; // no smaller than this when a layer is shown
const SLOW = 160; // ms
const ZOOMING = { duration: 120 }; // ms

export function useView(editor: Editor, root: RefObject<HTMLDivElement | null>): void {
  const flow = useReactFlow();
  useEffect(() => {
    const host = root.current!;
    editor.view = viewOf(editor, host, flow);
    Object.assign(host, { layerloom: handleForTests(editor, flow) });
    return keepInMiddle(host, flow);
  }, [editor, flow, root]);
  const { kind, name } = editor.scope;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another network or block is another drawing: it is seen from its beginning
  useEffect(() => editor.view.home(), [editor, kind, name]);
}

/** What stood in the middle stays there where the room gets another width. */
function keepInMiddle(host: HTMLElement, flow: ReactFlowInstance): () => void {
  let last = host.clientWidth;
  const watch = new ResizeObserver(() => {
    const by = (host.clientWidth - last) / 2;
    last = host.clientWidth;
    const { x, y, zoom } = flow.getViewport();
    if (by) void flow.setViewport({ x: x + by, y, zoom });
  });
  watch.observe(host);
  return () => watch.disconnect();
}

function viewOf(editor: Editor, host: HTMLElement, flow: ReactFlowInstance): View {
  return {
    show(ids) {
      const boxes = ids.map((id) => editor.boxOf(id)).filter((box): box is Box => box !== undefined);
      const [first] = boxes;
      if (!first || boxes.every((box) => isInView(box, host, flow))) return;
      const zoom = Math.max(flow.getZoom(), SHOWN_AT);
      void flow.setCenter(first.x + WIDTH / 2, first.y + 24, { zoom, duration: SLOW });
    },
    middle() {
      const { left, top, width, height } = host.getBoundingClientRect();
      const { x, y } = flow.screenToFlowPosition({ x: left + width / 2, y: top + height / 2 });
      return [x, y];
    },
    focus: () => host.focus({ preventScroll: true }),
    home(slow = false) {
      const viewport = homeViewport(editor.drawing, host.getBoundingClientRect(), slow);
      void flow.setViewport(viewport, { duration: slow ? SLOW : 0 });
    },
    zoom(to) {
      if (to === "in") void flow.zoomIn(ZOOMING);
      else if (to === "out") void flow.zoomOut(ZOOMING);
      else void flow.zoomTo(to, ZOOMING);
    },
    zoomLevel: () => flow.getZoom(),
    frame: () => host.getBoundingClientRect(),
    onFrame(point) {
      const { left, top } = host.getBoundingClientRect();
      const { x, y } = flow.flowToScreenPosition(point);
      return { x: x - left, y: y - top };
    },
    under(x, y) {
      const { left, top } = host.getBoundingClientRect();
      return { frame: { x: x - left, y: y - top }, drawing: flow.screenToFlowPosition({ x, y }) };
    },
  };
}

function isInView(box: Box, host: HTMLElement, flow: ReactFlowInstance): boolean {
  const { x, y, zoom } = flow.getViewport();
  const { width, height } = host.getBoundingClientRect();
  return (
    box.x * zoom + x > EDGE &&
    right(box) * zoom + x < width - EDGE &&
    box.y * zoom + y > EDGE &&
    bottom(box) * zoom + y < height - EDGE
  );
}
