/* What the plots of a run show: their lines, what is around them, and the best epoch. */
import type { BestPoint, Frame, Line } from "../parts/chart/lines";
import { smooth } from "../parts/chart/thin";
import { metric } from "../parts/metrics";
import { isLive } from "../parts/run-states";
import type { Points, SeriesByName } from "../parts/series";
import type { PlanOfRun, PlanWords, Standing } from "./answers";

/** By epochs where a run has some, else by steps. */
export type Axis = "epoch" | "x";

/** A run without a last epoch has them too. */
export const hasEpochs = (standing: Pick<Standing, "epochs"> | null): boolean =>
  standing !== null && standing.epochs !== 0;

export const axisOf = (standing: Pick<Standing, "epochs">): Axis => (hasEpochs(standing) ? "epoch" : "x");

const lineOf = (name: string, kind: Line["kind"], points: Points, axis: Axis): Line => ({
  name,
  kind,
  x: points[axis],
  y: points.y,
});

const smoothed = (name: string, kind: Line["kind"], points: Points, axis: Axis): Line => ({
  name,
  kind,
  x: points[axis],
  y: smooth(points.y),
  raw: { x: points[axis], y: points.y },
});

const OTHERS = 3; // series of each step where a run has no loss

export function lossLines(series: SeriesByName, axis: Axis): Line[] {
  const { "step/loss": step, "train/loss": train, "validation/loss": validation } = series;
  const lines: Line[] = [];
  if (step) lines.push(smoothed("training", "training", step, axis));
  else if (train) lines.push(lineOf("training", "training", train, axis));
  if (validation) lines.push(lineOf("validation", "validation", validation, axis));
  if (lines.length) return lines;
  const names = Object.keys(series).filter((name) => name.startsWith("step/"));
  return names.slice(0, OTHERS).map((name) => smoothed(metric(name), "other", series[name]!, axis));
}

/** The name without its part: "accuracy" of "validation/accuracy". */
export const scoreOf = (headline: string): string => headline.split("/").slice(1).join("/");

export function scoreLines(series: SeriesByName, axis: Axis, headline: string): Line[] {
  const train = series[`train/${scoreOf(headline)}`];
  const lines = train ? [lineOf("training", "training", train, axis)] : [];
  const points = series[headline];
  if (!points || points === train) return lines; // nothing was kept to check on
  const name = headline.startsWith("validation/") ? "validation" : metric(headline).toLowerCase();
  return [...lines, lineOf(name, "validation", points, axis)];
}

export function extraLines(series: SeriesByName, axis: Axis, name: string): Line[] {
  const points = series[name];
  return points ? [lineOf(metric(name).toLowerCase(), "other", points, axis)] : [];
}

/** Another run, laid over this one. */
export interface OtherRun {
  id: string;
  name: string;
  series: SeriesByName;
}

const DASHES = ["dash", "dot", "dashdot"];
const SOLID = 2; // other runs told apart by hue alone

/** Hue says which run; solid is validation. The first hue is this run's own. */
export function otherLines(others: readonly OtherRun[], name: string, axis: Axis, hues: readonly string[]): Line[] {
  const own = hues.slice(1);
  return others.flatMap((other, k): Line[] => {
    const points = other.series[name];
    if (!points) return [];
    const dash = k < SOLID ? "solid" : DASHES[(k - SOLID) % DASHES.length]!;
    return [{ ...lineOf(other.name, "other", points, axis), colour: own[k % own.length]!, dash }];
  });
}

const MARKED = new Set(["change", "failed", "resumed", "interrupted"]);
const ROOM = 1.25; // of what was run, while nobody knows how far it goes
const LEAST_STEPS = 10;

export function frameOf(standing: Pick<Standing, "state" | "epochs" | "events">, series: SeriesByName): Frame {
  const { state, epochs } = standing;
  const axis = axisOf(standing);
  const now = lastOf(series, axis);
  const live = isLive(state);
  const least = axis === "epoch" ? 1 : LEAST_STEPS;
  const planned = epochs || Math.max(now * ROOM, LEAST_STEPS);
  const events = standing.events
    .filter((event) => MARKED.has(event.kind))
    .map((event) => ({
      x: axis === "epoch" ? event.epoch : event.step,
      text: event.text,
      bad: event.kind === "failed",
    }));
  return {
    from: 0,
    to: live ? planned : Math.max(now, least),
    now,
    done: !live,
    unit: axis === "epoch" ? "epoch" : "step",
    events,
    best: null,
  };
}

const lastOf = (series: SeriesByName, axis: Axis): number =>
  Object.values(series).reduce((last, points) => Math.max(last, points[axis].at(-1) ?? 0), 0);

/** A plot's axes before the first answer. */
export const emptyFrame = (epochs: number | null): Frame => frameOf({ state: "starting", epochs, events: [] }, {});

/** How many the plan has: 0 where steps alone are counted, null where it has no end. */
export function plannedEpochs(plan: PlanOfRun | null, words: PlanWords | null): number | null {
  if (words?.endless) return 0;
  return plan?.epochs === null ? null : (plan?.epochs ?? 0);
}

/** Where the kept weights stand in this series; while there are none the best epoch, where it is the best of this series. */
export function bestOf({ best, kept, epochs }: Standing, name: string): BestPoint | null {
  const value = kept?.scores[name];
  if (kept && value !== undefined && kept.which !== "last") {
    return { x: epochs ? kept.epoch : kept.step, value, isKept: true };
  }
  if (best?.name !== name || best.value == null) return null;
  return { x: epochs === 0 ? best.step : best.epoch, value: best.value };
}

/** Points of a plane come in, and nothing else: then there is a playground. */
export function isPlane(plan: PlanOfRun): boolean {
  const { inputs = [], fields = {} } = plan.data?.signature ?? {};
  const field = inputs.length === 1 ? fields[inputs[0]!] : undefined;
  return field?.kind === "table" && field.shape.length === 1 && field.shape[0] === 2;
}
