/* Small pictures of data sets, asked for one after the other as their cards come into view, and kept while the page
   lives. */
import { useEffect, useMemo, useState } from "react";
import type { Thumbnail } from "../../records";
import type { Server } from "../server";

const known = new Map<string, Thumbnail>();

interface Waiting {
  set: string;
  hear: (thumbnail: Thumbnail) => void;
}

export class ThumbnailQueue {
  private last: Promise<void> = Promise.resolve();
  private asking = new AbortController();
  private readonly waiting = new Map<Element, Waiting>();
  // One for all cards: it tells of them in the order in which they stand.
  private observer: IntersectionObserver | null = null;

  constructor(private readonly server: Server) {}

  open(): void {
    if (this.asking.signal.aborted) this.asking = new AbortController();
  }

  close(): void {
    this.asking.abort();
  }

  /** Hears of the picture once the card has been seen; gives what ends the waiting. */
  watch(card: Element, waiting: Waiting): () => void {
    this.observer ??= new IntersectionObserver((entries) => this.seen(entries), { root: card.closest(".main") });
    this.waiting.set(card, waiting);
    this.observer.observe(card);
    return () => this.leave(card);
  }

  private leave(card: Element): void {
    this.observer?.unobserve(card);
    this.waiting.delete(card);
  }

  private seen(entries: IntersectionObserverEntry[]): void {
    for (const { isIntersecting, target } of entries) {
      const waiting = this.waiting.get(target);
      if (!isIntersecting || !waiting) continue;
      this.observer?.unobserve(target);
      this.last = this.last.then(() => this.ask(waiting));
    }
  }

  private async ask({ set, hear }: Waiting): Promise<void> {
    const { signal } = this.asking;
    if (signal.aborted) return;
    try {
      const thumbnail =
        known.get(set) ?? (await this.server.ask<Thumbnail>("thumbnail", { data: { set } }, { signal }));
      known.set(set, thumbnail);
      hear(thumbnail);
    } catch {
      // The icon stays.
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

type Watch = (card: Element | null) => (() => void) | undefined;

/** The picture of a set, and the ref of the card where it will be seen. */
export function useThumbnail(queue: ThumbnailQueue, set: string, isDrawable: boolean): [Watch, Thumbnail | null] {
  const [thumbnail, setThumbnail] = useState<Thumbnail | null>(known.get(set) ?? null);
  const watch = useMemo<Watch>(
    () => (card) => {
      if (!card || !isDrawable || known.has(set)) return undefined;
      return queue.watch(card, { set, hear: setThumbnail });
    },
    [queue, set, isDrawable],
  );
  return [watch, thumbnail];
}
