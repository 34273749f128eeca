/* What is marked on a plot: the best epoch, what happened, and the part still to come. */
import type { BestPoint, Frame, Line, Mark } from "./lines";
import { onAxis, type Range } from "./range";
import { escaped, short } from "./text";
import { type Drawing, shown } from "./traces";

const CLOSE = 0.35; // of the axis: two events nearer than that share one text
const LONGEST = 40; // letters of an event

const isRight = (x: number, { from, to }: Frame): boolean => x > (from + to) / 2;
const span = ({ from, to }: Frame): number => to - from || 1;

export function toCome({ frame, shades }: Drawing): object[] {
  if (frame.done || frame.now >= frame.to) return [];
  const { sunken: fillcolor } = shades;
  const place = { xref: "x", yref: "paper", x0: frame.now, x1: frame.to, y0: 0, y1: 1 };
  return [{ type: "rect", ...place, fillcolor, line: { width: 0 }, layer: "below" }];
}

/** The hollow ring at the best epoch. */
export function ring(best: BestPoint, { shades }: Drawing): object {
  return {
    x: [best.x],
    y: [best.value],
    mode: "markers",
    type: "scatter",
    cliponaxis: false,
    marker: { size: 11, color: shades.bg, line: { color: shades.val, width: 2 } },
    hoverinfo: "skip",
  };
}

export function bestLabel(best: BestPoint, drawing: Drawing, range: Range): object {
  const { frame, options, shades, view } = drawing;
  const right = isRight(best.x, frame);
  const isYoung = !frame.done && (frame.now - best.x) / span(frame) < 0.12; // then the heads stand near
  const below = options.share || nearTop(onAxis(best.value, view.log), range);
  return {
    x: best.x,
    y: view.log ? Math.log10(best.value) : best.value,
    text: `<b>${best.isKept ? "kept" : "best"}, ${frame.unit} ${best.x}: ${shown(options, best.value)}</b>`,
    showarrow: true,
    arrowhead: 0,
    arrowwidth: 1.5,
    arrowcolor: shades.val,
    ax: right ? -24 : 40,
    xanchor: right ? "right" : "left",
    ay: (below ? 1 : -1) * (isYoung ? 84 : 44),
    standoff: 6,
    font: { color: shades.ink, size: 12 },
  };
}

const LEVEL = 44; // letters of who gets the baseline

/** A dashed line across the plot, with who gets it at its beginning. */
export function baselineMarks({ frame, options, shades, view }: Drawing): { shapes: object[]; annotations: object[] } {
  const { baseline } = frame;
  if (!baseline || (view.log && baseline.value <= 0)) return { shapes: [], annotations: [] };
  const { value, words } = baseline;
  const line = { color: shades.ink3, width: 1.25, dash: "dash" };
  const shape = { type: "line", xref: "paper", yref: "y", x0: 0, x1: 1, y0: value, y1: value, line };
  const text = {
    ...{ xref: "paper", x: 0, xanchor: "left", yref: "y", y: onAxis(value, view.log), yanchor: "top" },
    ...{ text: `${escaped(short(words, LEVEL))}: ${shown(options, value)}`, hovertext: words, showarrow: false },
    font: { size: 12, color: shades.ink3 },
  };
  return { shapes: [{ ...shape, layer: "below" }], annotations: [text] };
}

const SPIKES = 3; // that are named

/** What stands above the top of the axis is named there. */
export function spikeLabels(lines: readonly Line[], { options, shades, view }: Drawing, [, top]: Range): object[] {
  if (view.log || view.zoom?.y) return [];
  const drawn = lines.flatMap(({ x, y, raw }) => (raw && view.raw ? [{ x, y }, raw] : [{ x, y }]));
  const above = drawn.flatMap(({ x, y }) =>
    y.flatMap((value, i) => (value != null && value > top ? [{ x: x[i]!, value }] : [])),
  );
  return above
    .sort((a, b) => b.value - a.value)
    .slice(0, SPIKES)
    .map(({ x, value }) => ({
      x,
      y: 1,
      yref: "paper",
      yanchor: "top",
      showarrow: false,
      text: `↑ ${shown(options, value)}`,
      font: { size: 12, color: shades.ink3 },
    }));
}

const nearTop = (place: number, [low, high]: Range): boolean => (place - low) / (high - low || 1) > 0.8;

/** Events from the newest to the oldest: where one has no room for its words it keeps its diamond. */
export function eventMarks({ frame, shades }: Drawing): { shapes: object[]; annotations: object[] } {
  const shapes: object[] = [];
  const annotations: object[] = [];
  let taken: number | null = null;
  for (const event of [...frame.events].reverse()) {
    const line = { color: event.bad ? shades.error : shades.axis, width: 1, dash: "dot" };
    shapes.push({ type: "line", xref: "x", yref: "paper", x0: event.x, x1: event.x, y0: 0, y1: 1, line });
    const hasRoom = taken === null || Math.abs(taken - event.x) / span(frame) > CLOSE;
    if (hasRoom || event.bad) taken = event.x;
    const color = event.bad ? shades.error : shades.ink3;
    annotations.push({
      x: event.x,
      yref: "paper",
      y: 1,
      yanchor: "bottom",
      showarrow: false,
      hovertext: event.text,
      font: { size: 12, color },
      ...(hasRoom || event.bad ? eventText(event, frame) : { text: "◆" }),
    });
  }
  return { shapes, annotations };
}

function eventText(event: Mark, frame: Frame): object {
  const words = escaped(short(event.text, LONGEST));
  const right = isRight(event.x, frame);
  return { xanchor: right ? "right" : "left", text: right ? `${words} ◆` : `◆ ${words}` };
}

/** The newest x of several lines. */
export const newestX = (lines: readonly Line[]): number => Math.max(0, ...lines.map((line) => line.x.at(-1) ?? 0));
