/* The code of a network that has one, to walk in: real samples in a plane of it, and what the decoder makes of any place. */
import { type ReactElement, useEffect, useState } from "react";
import { ask } from "../../parts/ask";
import type { LatentSpace, NoLatentSpace } from "../../records";
import { Latent } from "./Latent";

/** Nothing where the network has no code. `address` is that of the run. */
export function LatentPart({ address }: { address: string }): ReactElement | null {
  const [space, setSpace] = useState<LatentSpace | NoLatentSpace | null>(null);
  const [trouble, setTrouble] = useState("");
  useEffect(() => {
    const left = new AbortController();
    ask<LatentSpace | NoLatentSpace>(`${address}/latent`, { signal: left.signal }).then(setSpace, (error: Error) => {
      if (!left.signal.aborted) setTrouble(error.message);
    });
    return () => left.abort();
  }, [address]);
  if (trouble) {
    return (
      <section className="wide">
        <h2>The code</h2>
        <p className="bad">{trouble}</p>
      </section>
    );
  }
  return space && "codes" in space && space.codes.length ? (
    <Latent space={space} address={`${address}/latent`} />
  ) : null;
}
