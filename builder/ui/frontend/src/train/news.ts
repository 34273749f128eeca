/* What is known of a run, made anew by what the stream brings. */
import type { Standing } from "./answers";

/** Keeps the objects of before where they say the same, so that who shows them need not draw anew. */
export function merged(before: Standing | null, news: Standing, plannedEpochs: number | null): Standing {
  const hasBegun = !["queued", "starting"].includes(news.state);
  return {
    ...before,
    ...news,
    epochs: hasBegun || news.epochs ? news.epochs : plannedEpochs, // the run itself knows once it has begun
    events: eventsAfter(before, news),
    best: bestAfter(before, news),
    measured: news.measured ?? before?.measured ?? null,
    samples: news.samples && news.samples.step !== before?.samples?.step ? news.samples : (before?.samples ?? null),
  };
}

function eventsAfter(before: Standing | null, news: Standing): Standing["events"] {
  if (!before || news.reset) return news.events;
  return news.events.length ? [...before.events, ...news.events] : before.events;
}

function bestAfter(before: Standing | null, { best }: Standing): Standing["best"] {
  const known = before?.best ?? null;
  if (!best) return known;
  const isKnown = known?.name === best.name && known.epoch === best.epoch && known.value === best.value;
  return isKnown ? known : best;
}
