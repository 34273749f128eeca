/* Where the questions of a tree stand: leaves side by side, a question in the middle above its answers. */
import type { TreeNode } from "../records";

export interface PlacedNode {
  number: number;
  /** In leaves from the left. */
  x: number;
  depth: number;
}

export interface PlacedTree {
  nodes: PlacedNode[];
  leaves: number;
  deepest: number;
}

/** The numbers of the nodes that follow; they stand behind it in the list, so that no way leads round. */
export function followers(nodes: readonly TreeNode[], number: number): number[] {
  const { yes, no } = nodes[number]!;
  return [yes, no].filter((next): next is number => next != null && next > number && nodes[next] !== undefined);
}

export function placeTree(nodes: readonly TreeNode[]): PlacedTree {
  const placed = new Map<number, PlacedNode>();
  let leaves = 0;
  const walk = (number: number, depth: number): void => {
    const node = { number, depth, x: 0 };
    placed.set(number, node);
    const below = followers(nodes, number);
    for (const next of below) if (!placed.has(next)) walk(next, depth + 1);
    if (below.length) {
      node.x = below.reduce((sum, next) => sum + placed.get(next)!.x, 0) / below.length;
    } else {
      node.x = leaves;
      leaves += 1;
    }
  };
  walk(0, 0);
  const all = [...placed.values()];
  return { nodes: all, leaves, deepest: Math.max(...all.map(({ depth }) => depth)) };
}
