/* Several runs over each other: which metrics they have, and their lines, or the mean of all with a band. */

import type { BestPoint, Frame, Line } from "../parts/chart/lines";
import { isLive } from "../parts/run-states";
import type { Points, SeriesByName } from "../parts/series";
import type { Baseline, RunRow } from "../records";

/** A chosen run and what is known of its curves. */
export interface Laid {
  id: string;
  row: RunRow | undefined;
  series: SeriesByName;
  baselines: Record<string, Baseline>;
}

const FIRST = ["validation/loss", "validation/accuracy", "train/loss", "train/accuracy"];

const rank = (name: string): number => {
  const place = FIRST.indexOf(name);
  if (place >= 0) return place;
  return name.startsWith("validation/") ? FIRST.length : FIRST.length + 1;
};

/** Everything that any of them has recorded, the usual ones first; how far weights move is left to Train. */
export function metricsOf(laid: readonly Laid[]): string[] {
  const names = new Set(laid.flatMap(({ series }) => Object.keys(series)));
  return [...names]
    .filter((name) => !name.startsWith("update/"))
    .sort((a, b) => rank(a) - rank(b) || a.localeCompare(b));
}

interface Shown extends Laid {
  points: Points;
}

const having = (laid: readonly Laid[], metric: string): Shown[] =>
  laid.flatMap((run) => {
    const points = run.series[metric];
    return points?.x.length ? [{ ...run, points }] : [];
  });

/** One axis for all: steps where any of them has no epochs. */
const axisOf = (shown: readonly Shown[]): "epoch" | "x" =>
  shown.some(({ row }) => row && !row.epochs) ? "x" : "epoch";

const DASHES = ["dash", "dot", "dashdot"];
const SOLID = 3; // runs told apart by hue alone

export function linesOf(laid: readonly Laid[], metric: string, hues: readonly string[], asBand: boolean): Line[] {
  const shown = having(laid, metric);
  if (asBand && shown.length > 1) return [meanOf(shown, hues[0]!)];
  const names = numbered(shown.map(({ row, id }) => row?.name ?? id));
  const axis = axisOf(shown);
  return shown.map(({ points }, k) => ({
    name: names[k]!,
    kind: "other",
    colour: hues[k % hues.length]!,
    dash: k < SOLID ? "solid" : DASHES[k % DASHES.length]!,
    x: points[axis],
    y: points.y,
  }));
}

/** The second run of a name is called "name (2)". */
function numbered(names: readonly string[]): string[] {
  const times = new Map<string, number>();
  return names.map((name) => {
    const time = (times.get(name) ?? 0) + 1;
    times.set(name, time);
    return time > 1 ? `${name} (${time})` : name;
  });
}

/** Where all have a number: their mean, and one standard deviation around it. */
function meanOf(shown: readonly Shown[], colour: string): Line {
  const axis = axisOf(shown);
  const places = shown.map(({ points }) => new Map(points[axis].map((at, i) => [at, points.y[i]])));
  const x = [...places[0]!.keys()].filter((at) => places.every((place) => place.get(at) != null));
  const spread = x.map((at) => meanAndDeviation(places.map((place) => place.get(at)!)));
  return {
    name: `mean of ${shown.length}`,
    kind: "validation",
    colour,
    x,
    y: spread.map(([mean]) => mean),
    band: {
      low: spread.map(([mean, deviation]) => mean - deviation),
      high: spread.map(([mean, deviation]) => mean + deviation),
    },
  };
}

function meanAndDeviation(values: readonly number[]): [number, number] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return [mean, Math.sqrt(squares)];
}

/** Of one run alone: where its kept weights stand. */
function keptPoint(shown: readonly Shown[], metric: string): BestPoint | null {
  const [row, ...others] = shown.map((run) => run.row);
  if (!row || others.length || row.score !== metric || row.kept == null || !row.kept_epoch) return null;
  return { x: row.kept_epoch, value: row.kept, isKept: true };
}

/** What an answer gets that looks at nothing, where that is the same for all: other rows have another. */
function commonBaseline(shown: readonly Shown[], metric: string): Baseline | null {
  const [first, ...others] = shown.map(({ baselines }) => baselines[metric]);
  return first && others.every((other) => other?.value === first.value) ? first : null;
}

/** As far as the longest goes, or will go while it trains. */
export function frameOf(laid: readonly Laid[], metric: string): Frame {
  const shown = having(laid, metric);
  const axis = axisOf(shown);
  const ends = shown.map(({ points }) => points[axis].at(-1)!);
  const planned = shown.map(({ row }) => (isLive(row?.state) ? (row?.epochs ?? 0) : 0));
  const to = Math.max(1, ...ends, ...planned);
  return {
    from: 0,
    to,
    now: to,
    done: true,
    unit: axis === "x" ? "step" : "epoch",
    events: [],
    best: keptPoint(shown, metric),
    baseline: commonBaseline(shown, metric),
  };
}
