/* How fast it goes: what can be set, and what was measured. */
import type { Event } from "../records";

/** Steps a second; 0 is as fast as it can. */
export const TEMPOS = [1, 3, 10, 30, 60, 100, 300, 1000, 0] as const;

export const tempoText = (tempo: number): string =>
  tempo ? `${tempo.toLocaleString("en-US")} a second` : "full speed";

/** Where the slider stands: the nearest, by how many times it is as fast. */
export function placeOf(tempo: number): number {
  const last = TEMPOS.length - 1;
  if (!tempo) return last;
  const distance = (place: number): number => Math.abs(Math.log(TEMPOS[place]! / tempo));
  return [...TEMPOS.keys()]
    .slice(0, last)
    .reduce((best, place) => (distance(place) < distance(best) ? place : best), 0);
}

/** What a setting was changed to by hand while the run went on. */
export function turnedTo(events: readonly Event[] | undefined, setting: string): number | undefined {
  const value = events?.findLast((event) => event.change && setting in event.change)?.change?.[setting];
  return typeof value === "number" ? value : undefined;
}

const SPAN = 1500; // ms that are measured together

/** Measures a speed from what a counter shows now and then. */
export class Speedometer {
  private seen: { at: number; count: number }[] = [];

  /** A second; nothing before there is something to compare. */
  perSecond(at: number, count: number): number | undefined {
    if (count < (this.seen.at(-1)?.count ?? 0)) this.seen = []; // another run
    this.seen.push({ at, count });
    while (this.seen.length > 2 && at - this.seen[1]!.at > SPAN) this.seen.shift();
    const first = this.seen[0]!;
    return at > first.at ? (1000 * (count - first.count)) / (at - first.at) : undefined;
  }
}
