/* What changed since the network was trained last, for the marks on the nodes. */
import { type Document, equal, has, type Network } from "./document";
import type { Scope } from "./editor";

export function differences(trained: Document, now: Document, scope: Scope): Map<string, string> {
  const found = new Map<string, string>();
  const before = (trained[scope.kind] as Record<string, Network> | undefined)?.[scope.name],
    after = (now[scope.kind] as Record<string, Network> | undefined)?.[scope.name];
  if (!before || !after) return found;
  const feeds = (network: Network): Map<string, string> => {
    const into = new Map<string, string[]>();
    for (const { from, to } of Object.values(network.wires)) {
      const list = into.get(to[0]) ?? [];
      list.push(`${from.join(".")}>${to[1]}`);
      into.set(to[0], list);
    }
    return new Map([...into].map(([id, list]) => [id, list.join()]));
  };
  const fedBefore = feeds(before),
    fedAfter = feeds(after);
  for (const [id, node] of Object.entries(after.nodes)) {
    const old = has(before.nodes, id) ? before.nodes[id] : undefined;
    if (!old) {
      found.set(id, "New since the last training");
      continue;
    }
    const parts: string[] = [];
    for (const key of new Set([...Object.keys(old.params ?? {}), ...Object.keys(node.params ?? {})]))
      if (!equal(old.params?.[key], node.params?.[key]))
        parts.push(
          `${key} ${JSON.stringify(old.params?.[key] ?? "default")} → ${JSON.stringify(node.params?.[key] ?? "default")}`,
        );
    for (const key of ["type", "block", "repeat", "bypassed", "init", "frozen", "lr", "l1", "l2", "shared"] as const)
      if (!equal(old[key], node[key])) parts.push(key);
    if (fedBefore.get(id) !== fedAfter.get(id)) parts.push("other wires");
    if (parts.length) found.set(id, `Changed since the last training: ${parts.join(", ")}`);
  }
  return found;
}
