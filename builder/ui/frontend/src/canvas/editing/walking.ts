/* Going from layer to layer, from problem to problem, from network to network. */
import type { Problem } from "../answers";
import { has } from "../document/document";
import { firstBox, neighbour } from "../geometry/neighbour";
import type { Way } from "../geometry/sides";
import type { Editor } from "./editor";

/** To the next layer that way; to the first, where none is chosen. */
export function walk(editor: Editor, way: Way): void {
  const { boxes } = editor.drawing;
  const last = [...editor.nodes].at(-1);
  const from = last === undefined ? undefined : editor.boxOf(last);
  const next = from ? neighbour(boxes, from, way) : firstBox(boxes);
  if (!next) return;
  editor.select(editor.members(next.id));
  editor.view.show([next.id]);
}

/** Opens the network of a problem, chooses what it is about and explains it. */
export function goTo(editor: Editor, problem: Problem): void {
  const { network } = problem;
  if (network && has(editor.store.document.networks, network)) {
    const isOpen = editor.scope.kind === "networks" && editor.scope.name === network;
    if (!isOpen) editor.open({ kind: "networks", name: network });
  }
  const wire = problem.wire ? editor.network.wires[problem.wire] : undefined;
  if (problem.node) {
    editor.select([problem.node]);
    editor.view.show([problem.node]);
  } else if (wire) {
    editor.select([], [problem.wire!]);
    editor.view.show([wire.to[0]]);
  }
  const index = editor.problems.findIndex((other) => isSame(other, problem));
  editor.set({ card: index >= 0 ? { problem: index } : null });
}

const isSame = (a: Problem, b: Problem): boolean =>
  a === b || (a.check === b.check && a.node === b.node && a.wire === b.wire && a.text === b.text);

/** The problem whose card is open. */
export function shownProblem(editor: Editor): Problem | undefined {
  return editor.card && "problem" in editor.card ? editor.problems[editor.card.problem] : undefined;
}

export function goToNextProblem(editor: Editor): void {
  const { problems, card } = editor;
  if (!problems.length) return;
  const shown = card && "problem" in card ? card.problem : -1;
  const next = problems[(shown + 1) % problems.length]!;
  goTo(editor, next);
  editor.announce(next.text);
}

/** `by`: 1 or -1. */
export function openOtherNetwork(editor: Editor, by: number): void {
  const names = Object.keys(editor.store.document.networks);
  const next = names.at((names.indexOf(editor.scope.name) + by) % names.length);
  if (next && next !== editor.scope.name) editor.open({ kind: "networks", name: next });
}

/** Into the block that this layer is; whether it is one. */
export function openBlock(editor: Editor, id: string): boolean {
  const name = editor.network.nodes[id]?.block;
  if (!name) return false;
  editor.open({ kind: "blocks", name }, editor.scope);
  return true;
}
