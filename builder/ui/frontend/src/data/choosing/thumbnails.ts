/* Small pictures of data sets, asked for one after the other, and kept while the page lives. */
import { useEffect, useMemo, useState } from "react";
import type { Thumbnail } from "../answers";
import type { Server } from "../server";

const known = new Map<string, Thumbnail>();

export class ThumbnailQueue {
  private last: Promise<unknown> = Promise.resolve();
  private asking = new AbortController();

  constructor(private readonly server: Server) {}

  open(): void {
    if (this.asking.signal.aborted) this.asking = new AbortController();
  }

  close(): void {
    this.asking.abort();
  }

  /** Nothing where there is no picture. */
  ask(set: string): Promise<Thumbnail | null> {
    const answer = this.last.then(() => this.answer(set));
    this.last = answer;
    return answer;
  }

  private async answer(set: string): Promise<Thumbnail | null> {
    const { signal } = this.asking;
    if (signal.aborted) return null;
    try {
      const thumbnail =
        known.get(set) ?? (await this.server.ask<Thumbnail>("thumbnail", { data: { set } }, { signal }));
      known.set(set, thumbnail);
      return thumbnail;
    } catch {
      return null; // the icon stays
    }
  }
}

export function useThumbnailQueue(server: Server): ThumbnailQueue {
  const queue = useMemo(() => new ThumbnailQueue(server), [server]);
  useEffect(() => {
    queue.open();
    return () => queue.close();
  }, [queue]);
  return queue;
}

/** The picture of a set once its card has come into view; gives where to look for it, and the picture. */
export function useThumbnail(
  queue: ThumbnailQueue,
  set: string,
  isDrawable: boolean,
): [watch: (card: HTMLElement | null) => (() => void) | undefined, thumbnail: Thumbnail | null] {
  const [thumbnail, setThumbnail] = useState<Thumbnail | null>(known.get(set) ?? null);
  const watch = useMemo(
    () => (card: HTMLElement | null) => {
      if (!card || !isDrawable || known.has(set)) return undefined;
      const seen = new IntersectionObserver(
        (entries) => {
          if (!entries.some((entry) => entry.isIntersecting)) return;
          seen.disconnect();
          void queue.ask(set).then(setThumbnail);
        },
        { root: card.closest(".main") },
      );
      seen.observe(card);
      return () => seen.disconnect();
    },
    [queue, set, isDrawable],
  );
  return [watch, thumbnail];
}
