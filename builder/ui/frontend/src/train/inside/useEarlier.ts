/* Samples of earlier moments: which there are, and each fetched once, for it does not change. */
import { useEffect, useState } from "react";
import { ask } from "../../parts/ask";
import type { EarlierMoments, Samples } from "../../records";
import type { Moment } from "./moments";

interface Earlier {
  moments: readonly Moment[];
  /** By step; what is not fetched yet is not there. */
  samples: ReadonlyMap<number, Samples>;
  /** Steps of an epoch; null until they are known. */
  perEpoch: number | null;
}

const NONE: Earlier = { moments: [], samples: new Map(), perEpoch: null };

/** `newest`: the step of the newest samples; with another one there may be another kept moment. */
export function useEarlier(address: string, newest: number): Earlier {
  const [earlier, setEarlier] = useState(NONE);
  // biome-ignore lint/correctness/useExhaustiveDependencies: newer samples are asked for, not used
  useEffect(() => {
    const left = new AbortController();
    const { signal } = left;
    const fetchAll = async (): Promise<void> => {
      const { earlier: moments, per_epoch: perEpoch } = await ask<EarlierMoments>(`${address}/samples`, { signal });
      const samples = new Map(earlier.samples);
      for (const { step } of moments) {
        if (!samples.has(step)) samples.set(step, await ask<Samples>(`${address}/samples/${step}`, { signal }));
      }
      setEarlier({ moments, samples, perEpoch });
    };
    fetchAll().catch(() => undefined); // the next newest samples ask again
    return () => left.abort();
  }, [address, newest]);
  return earlier;
}
