/* Drawing wires, and taking their ends elsewhere. */
import type { Connection } from "@xyflow/react";
import { type RefObject, useRef } from "react";
import type { Port } from "../document/document";
import { refusal, rewire } from "../editing/connecting";
import type { Editor, OpenEnd } from "../editing/editor";
import { isFolded } from "../geometry/drawing";
import { POINTERS } from "../gestures/table";
import type { SurfaceHandlers } from "./Surface";
import type { WireEdge } from "./shown";
import { layerUnder, pointOf } from "./under";

export type Linking = Pick<
  SurfaceHandlers,
  "onConnect" | "onConnectEnd" | "isValidConnection" | "onReconnectStart" | "onReconnect" | "onReconnectEnd"
>;

export function useLinking(editor: Editor, root: RefObject<HTMLDivElement | null>): Linking {
  /** The end of a wire is held, and not a new wire drawn. */
  const isReconnecting = useRef(false);
  return {
    onConnect(link) {
      const ends = endsOf(link);
      if (ends) POINTERS.linkToPort.act(editor, ends.from, ends.to);
    },
    onConnectEnd(event, { isValid, fromHandle, toNode }) {
      if (isValid || !fromHandle || isReconnecting.current) return;
      const { nodeId, id, type } = fromHandle;
      const { x, y } = pointOf(event);
      const snapped = toNode && toNode.id !== nodeId ? toNode.id : undefined;
      const layer = layerUnder(root.current!, x, y) ?? snapped;
      if (layer === nodeId || (layer && isFolded(layer))) return;
      const end: OpenEnd = { port: [nodeId, id!], out: type === "source" };
      if (layer) POINTERS.linkToLayer.act(editor, end, layer);
      else POINTERS.linkToEmpty.act(editor, end, x, y);
    },
    isValidConnection(link) {
      const ends = endsOf(link);
      return ends !== null && refusal(editor, ends.from, ends.to) === null;
    },
    onReconnectStart() {
      isReconnecting.current = true;
    },
    onReconnect(edge, link) {
      const ends = endsOf(link);
      if (ends) rewire(editor, edge.id, ends.from, ends.to);
    },
    onReconnectEnd(event, edge, handleType, state) {
      isReconnecting.current = false;
      const wire = editor.network.wires[edge.id];
      if (state.isValid || !wire) return;
      const { x, y } = pointOf(event);
      const layer = layerUnder(root.current!, x, y);
      const out = handleType === "source";
      const staying: OpenEnd = { port: out ? wire.from : wire.to, out };
      if (layer && editor.network.nodes[layer]) POINTERS.wireEndToLayer.act(editor, edge.id, staying, layer);
      else POINTERS.wireEndToEmpty.act(editor, edge.id);
    },
  };
}

function endsOf({
  source,
  sourceHandle,
  target,
  targetHandle,
}: Connection | WireEdge): { from: Port; to: Port } | null {
  return sourceHandle && targetHandle ? { from: [source, sourceHandle], to: [target, targetHandle] } : null;
}
