/* While a wire is drawn: why it cannot end here, beside the pointer; and the layers that can never take it step
   back. */
import { useConnection, useReactFlow } from "@xyflow/react";
import { type ReactElement, type RefObject, useEffect } from "react";
import { endingAt, refusal } from "../editing/connecting";
import type { Editor, OpenEnd } from "../editing/editor";
import { useEditor } from "../editing/useEditor";
import { FLAT, type Point, WIDTH } from "../geometry/boxes";
import { isFolded } from "../geometry/drawing";
import { HintLine } from "./HintLine";

const MARGIN = 8; // pixels around a layer that count as it
const AT_ONCE = 24; // layers a frame

interface Handle {
  nodeId: string;
  id?: string | null;
  type: string;
}

interface Connection {
  from: Handle | null;
  to: Handle | null;
  at: Point | null;
}

export function LinkHint({ root }: { root: RefObject<HTMLDivElement | null> }): ReactElement | null {
  const editor = useEditor();
  const { from, to, at } = useConnection<never, Connection>((state) => ({
    from: state.inProgress ? state.fromHandle : null,
    to: state.inProgress ? state.toHandle : null,
    at: state.inProgress ? state.to : null,
  }));
  useDimmed(editor, root, from);
  const { getNodes } = useReactFlow();
  if (!from || !at) return null;
  const under = getNodes().find(
    ({ id, position, height = FLAT }) =>
      id !== from.nodeId &&
      !isFolded(id) &&
      at.x >= position.x - MARGIN &&
      at.x <= position.x + WIDTH + MARGIN &&
      at.y >= position.y - MARGIN &&
      at.y <= position.y + height + MARGIN,
  );
  const isAtPort = to && to.nodeId !== from.nodeId;
  const node = isAtPort ? to.nodeId : under?.id;
  if (node === undefined) return null;
  const { to: port, sentence } = endingAt(editor, openEnd(from), node, (isAtPort && to.id) || undefined);
  return <HintLine at={editor.view.onFrame(at)} root={root} text={sentence} isRefusal={!port} testid="link-reason" />;
}

const openEnd = ({ nodeId, id, type }: Handle): OpenEnd => ({ port: [nodeId, id!], out: type === "source" });

/** After the first frame of the line, and a few layers a frame: a thousand would hold it up. */
function useDimmed(editor: Editor, root: RefObject<HTMLDivElement | null>, from: Handle | null): void {
  const { nodeId, id: port, type } = from ?? {};
  useEffect(() => {
    const host = root.current;
    if (!host || nodeId === undefined) return;
    const end = openEnd({ nodeId, id: port ?? null, type: type! });
    const layers = [...host.querySelectorAll<HTMLElement>(".react-flow__node")];
    const dimSome = (): void => {
      for (const element of layers.splice(0, AT_ONCE)) {
        const id = element.dataset.id!;
        if (id !== nodeId && editor.network.nodes[id])
          element.querySelector(".node")?.classList.toggle("nope", !canEndAt(editor, end, id));
      }
      if (layers.length) frame = requestAnimationFrame(dimSome);
    };
    let frame = requestAnimationFrame(() => {
      host.classList.add("linking");
      frame = requestAnimationFrame(dimSome);
    });
    return () => {
      cancelAnimationFrame(frame);
      host.classList.remove("linking");
      for (const element of host.querySelectorAll(".nope")) element.classList.remove("nope");
    };
  }, [editor, root, nodeId, port, type]);
}

function canEndAt(editor: Editor, { port, out }: OpenEnd, id: string): boolean {
  if (out) return editor.inputs(id).some(({ name }) => !refusal(editor, port, [id, name]));
  return editor.entry(editor.network.nodes[id]!).outputs.some(({ name }) => !refusal(editor, [id, name], port));
}
