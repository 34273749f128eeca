/* What changed since the network was trained last, for the marks on the nodes. */
import { type Document, equal, has, type Network, type Node, networkOf, type Scope } from "./document";
import { append } from "./wiring";

const SETTINGS = ["type", "block", "repeat", "bypassed", "init", "frozen", "lr", "l1", "l2", "shared"] as const;

export type Drawn = Pick<Document, "networks" | "blocks">;

/** A sentence for each node that is new, or not as it was trained. */
export function differences(trained: Drawn, now: Drawn, scope: Scope): Map<string, string> {
  const sentences = new Map<string, string>();
  const before = networkOf(trained, scope);
  const after = networkOf(now, scope);
  if (!before || !after) return sentences;
  const fedBefore = feeds(before);
  const fedNow = feeds(after);
  for (const [id, node] of Object.entries(after.nodes)) {
    if (!has(before.nodes, id)) {
      sentences.set(id, "New since the last training");
      continue;
    }
    const changes = changesOf(before.nodes[id]!, node);
    if (fedBefore.get(id) !== fedNow.get(id)) changes.push("other wires");
    if (changes.length) sentences.set(id, `Changed since the last training: ${changes.join(", ")}`);
  }
  return sentences;
}

function changesOf(old: Node, now: Node): string[] {
  const before = old.params ?? {};
  const after = now.params ?? {};
  const params = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((key) => !equal(before[key], after[key]))
    .map((key) => `${key} ${JSON.stringify(before[key] ?? "default")} → ${JSON.stringify(after[key] ?? "default")}`);
  return [...params, ...SETTINGS.filter((key) => !equal(old[key], now[key]))];
}

/** What feeds each node, in one text. */
function feeds(network: Network): Map<string, string> {
  const into = new Map<string, string[]>();
  for (const { from, to } of Object.values(network.wires)) append(into, to[0], `${from.join(".")}>${to[1]}`);
  return new Map([...into].map(([id, list]) => [id, list.join()]));
}
