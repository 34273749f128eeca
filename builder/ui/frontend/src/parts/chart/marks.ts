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
    text: `<b>best, ${frame.unit} ${best.x}: ${shown(options, best.value)}</b>`,
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
