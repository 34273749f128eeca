/* The layers one after another, as a list has them: each behind all that feed it. */
import type { Network } from "./document";
import { wiring } from "./wiring";

/** Those that stand side by side go from top to bottom, then from left to right; layers of a loop come last. */
export function inOrder(network: Pick<Network, "nodes" | "wires">): string[] {
  const { into } = wiring(network);
  const place = (id: string): [x: number, y: number] => network.nodes[id]!.at;
  const waiting = Object.keys(network.nodes).sort((a, b) => place(a)[1] - place(b)[1] || place(a)[0] - place(b)[0]);
  const order = new Set<string>();
  while (waiting.length) {
    const isFed = (id: string): boolean =>
      (into.get(id) ?? []).every(({ from }) => order.has(from[0]) || !network.nodes[from[0]]);
    const next = waiting.findIndex(isFed);
    order.add(waiting.splice(Math.max(0, next), 1)[0]!);
  }
  return [...order];
}
