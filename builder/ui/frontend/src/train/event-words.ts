/* The events of a run in words, the newest first. */

import type { IconName } from "../parts/icons";
import { capital, inWords, metric } from "../parts/metrics";
import { count, number } from "../parts/numbers";
import type { Best, Event } from "../records";
import { type DrawnLayer, named } from "./layers";

export interface EventWords {
  key: string;
  icon: IconName;
  tone: "val" | "bad" | "m";
  title: string;
  text: string;
}

const ICONS: Record<string, IconName> = {
  started: "play",
  change: "sliders",
  stop: "stop",
  stopped: "stop",
  finished: "check",
  failed: "alert",
  fault: "alert",
  pause: "pause",
  resume: "play",
  interrupted: "alert",
  checkpoint: "save",
  schedule: "sliders",
  warning: "alert",
};
const TITLES: Record<string, string> = {
  change: "Changed by you",
  pause: "Paused",
  resume: "Went on",
  stop: "Stopped by you",
  fault: "Stopped itself",
  warning: "Note",
  note: "Note",
};
const BAD = new Set(["failed", "fault"]);
const MOST = 12;

/** Without those that say once more what another says. */
export function worthSaying(events: readonly Event[]): Event[] {
  const faults = new Set(events.filter((event) => event.kind === "fault").map((event) => event.text));
  const hasStopped = events.some((event) => event.kind === "stopped");
  return [...events]
    .reverse()
    .filter((event) => !(event.kind === "failed" && faults.has(event.text)))
    .filter((event) => !(event.kind === "stop" && hasStopped))
    .slice(0, MOST);
}

export function eventWords(event: Event, hasEpochs: boolean, layers: readonly DrawnLayer[]): EventWords {
  const title = TITLES[event.kind];
  const text = named(event.text, layers);
  const saysMore = title !== undefined && title.toLowerCase() !== event.text;
  return {
    key: `${event.attempt} ${event.step} ${event.kind} ${event.time}`,
    icon: ICONS[event.kind] ?? "dot",
    tone: BAD.has(event.kind) ? "bad" : "m",
    title: title ?? capital(text),
    text: [saysMore ? text : "", whenOf(event, hasEpochs)].filter(Boolean).join(" · "),
  };
}

function whenOf({ epoch, step }: Event, hasEpochs: boolean): string {
  if (epoch != null && hasEpochs) return `epoch ${number(Math.floor(epoch), 0)}`;
  return step == null ? "" : `step ${count(step)}`;
}

export function bestWords({ name, epoch, step, value }: Best, hasEpochs: boolean): EventWords {
  const score = metric(name).toLowerCase().replace("validation ", "");
  const when = hasEpochs ? `epoch ${epoch}` : `step ${count(step)}`;
  const text = `${when}, ${score} ${inWords(name, value)}`;
  return { key: "best", icon: "flag", tone: "val", title: "Best so far", text };
}

export const startWords = (text: string): EventWords => ({
  key: "start",
  icon: "play",
  tone: "m",
  title: "Started",
  text,
});
