/* The verdict as this tab holds it: what the server sends anew replaces what it is about, and nothing else. */
import type { NetworkVerdict, Verdict } from "../answers";
import { equal } from "./document";

export const emptyVerdict: Verdict = { networks: {}, problems: [], parameters: 0, source: "", lines: {} };

/**
 * The server sends whole networks that changed; the others stay as they were (same objects, so nothing of them is
 * drawn again).
 */
export function merged(
  old: Verdict,
  now: Partial<Verdict> | null | undefined,
  networks: Record<string, unknown>,
): Verdict {
  if (!now) return old;
  const kept: Record<string, NetworkVerdict> = {};
  for (const name of Object.keys(networks)) {
    const verdict = mergedNetwork(old.networks[name], now.networks?.[name]);
    if (verdict) kept[name] = verdict;
  }
  return { ...old, ...now, networks: kept, lines: now.lines ?? old.lines };
}

function mergedNetwork(old: NetworkVerdict | undefined, now: NetworkVerdict | undefined): NetworkVerdict | undefined {
  if (!now || !old) return now ?? old;
  return {
    ...now,
    nodes: keepEqual(old.nodes ?? {}, now.nodes ?? {}),
    wires: keepEqual(old.wires ?? {}, now.wires ?? {}),
  };
}

/** The new values, but the old objects where they say the same. */
function keepEqual<Value>(before: Record<string, Value>, after: Record<string, Value>): Record<string, Value> {
  const kept: Record<string, Value> = {};
  for (const [key, value] of Object.entries(after)) {
    const old = before[key];
    kept[key] = old !== undefined && equal(old, value) ? old : value;
  }
  return kept;
}
