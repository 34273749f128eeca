/* Two people added a layer at once and both called it conv2. */
import { type Document, type Edit, type Network, networkOf, type Put, type Scope } from "../document/document";
import { namesIn, newName, stemOf } from "../document/names";

/** Puts that give new names to those nodes of my edits that have the name of another node. */
export function renamesOfTwins(document: Document, mine: Edit[]): Put[] {
  const puts: Put[] = [];
  for (const { path, value } of mine.flatMap((edit) => edit.puts)) {
    if (path.length !== 4 || path[2] !== "nodes" || value === undefined) continue;
    const [kind, name, , id] = path as [Scope["kind"], string, string, string];
    const network = networkOf(document, { kind, name });
    const node = network?.nodes[id];
    if (network && node && hasTwin(network, id, node.name))
      puts.push({ path: [...path, "name"], value: newName(stemOf(node.name), namesIn(network)) });
  }
  return puts;
}

const hasTwin = (network: Network, id: string, name: string): boolean =>
  Object.entries(network.nodes).some(([other, node]) => other !== id && node.name === name);
