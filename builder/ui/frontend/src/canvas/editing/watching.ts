/* What a run that is being watched says of the layers. */
import type { LayerNow, RunNow } from "../answers";
import { has } from "../document/document";

type Layers = Record<string, LayerNow>;

/** What a run says of a node: by its id, by network and name, or by its name alone. */
export function layerNow(live: Layers, id: string, network: string, name: string): LayerNow | null {
  const keys = [`${network}/${name}`, `${network}.${name}`, name];
  for (const key of [id, ...keys]) if (has(live, key)) return live[key]!;
  // A block, or a layer inside a repeated one: what is known of its parts.
  const updates = Object.entries(live)
    .filter(([key]) => keys.some((own) => key.startsWith(`${own}.`)))
    .map(([, inner]) => inner.update)
    .filter((update) => update !== undefined);
  return updates.length ? { update: Math.max(...updates) } : null;
}

const UPDATES = "update/"; // `update/ROLE/LAYER`: how far a layer's weights move in a step, as a share of their size

/** The news of a run, put together: what is not told anew stays. */
export class News {
  cursor = "";
  private readonly updates = new Map<string, number>();

  /** What is known of the layers after this answer; null while nothing is. */
  take(answer: RunNow): Layers | null {
    this.cursor = answer.cursor ?? this.cursor;
    if (answer.reset) this.updates.clear();
    for (const [name, { y }] of Object.entries(answer.series ?? {})) {
      const last = name.startsWith(UPDATES) ? y.findLast((value) => value !== null) : undefined;
      if (last != null) this.updates.set(name.slice(UPDATES.length), last);
    }
    const layers: Layers = { ...answer.nodes };
    for (const [name, update] of this.updates) layers[name] = { ...layers[name], update };
    return Object.keys(layers).length ? layers : null;
  }
}
