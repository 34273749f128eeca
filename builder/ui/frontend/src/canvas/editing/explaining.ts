/* The card beside a node or wire that says what is wrong with it, or what it carries. */
import type { Editor } from "./editor";

/** The first problem of a node, or of those in a collapsed group. */
export function explainNode(editor: Editor, box: string): void {
  const ids = editor.members(box);
  const problem = editor.problems.findIndex(({ node }) => node !== null && ids.includes(node));
  editor.set({ card: problem >= 0 ? { problem } : null });
}

/** The problem of a wire, else what it carries. */
export function explainWire(editor: Editor, wire: string): void {
  const isInConflict = editor.wireVerdict(wire)?.state === "conflict";
  const target = editor.network.wires[wire]?.to[0];
  const problem = editor.problems.findIndex(
    (candidate) => candidate.wire === wire || (isInConflict && candidate.node === target),
  );
  editor.set({ card: problem >= 0 ? { problem } : { wire } });
}
