/* Whether a run's network makes samples, and what may be wished of them. */
import { useEffect, useState } from "react";
import { ask } from "../parts/ask";
import type { Makes } from "../records";

/** `address` is that of the run. */
export function useMakes(address: string): Makes | null {
  const [makes, setMakes] = useState<Makes | null>(null);
  useEffect(() => {
    const left = new AbortController();
    ask<Makes>(`${address}/make`, { signal: left.signal }).then(setMakes, () => undefined);
    return () => left.abort();
  }, [address]);
  return makes;
}
