/* A whole plot for Plotly: its traces and its layout, from lines and a frame. What it looks like follows LOOK.md: horizontal hairlines, no
   legend box, the name and value at the line's head. */
import { headAnnotation, placed } from "./heads";
import type { Frame, Line } from "./lines";
import { baselineMarks, bestLabel, eventMarks, ring, spikeLabels, toCome } from "./marks";
import { logTicks, onAxis, type Range, rangeOf } from "./range";
import { type Drawing, tracesOf } from "./traces";

export interface Size {
  width: number;
  height: number;
}

const FONT = "Inter, system-ui, sans-serif";
const HEAD = 34; // px: two lines of text
const AROUND = 64; // px above and below the plot
const BESIDE = 148; // px left and right of it
const HEAD_ROOM = 110; // px that a head takes inside the plot
const MARGIN_WITH_HEADS = 112;
const MARGIN = 40;

export function plotOf(lines: readonly Line[], drawing: Drawing, size: Size): { traces: object[]; layout: object } {
  const { frame, options, view } = drawing;
  const { traces, heads } = tracesOf(lines, drawing);
  const whole = rangeOf([...lines, ...levelOf(frame)], options.share, view);
  const range = view.zoom?.y && view.zoom.log === view.log ? view.zoom.y : whole;
  const events = eventMarks(drawing);
  const level = baselineMarks(drawing);
  const annotations: object[] = [];
  if (frame.best) {
    traces.push(ring(frame.best, drawing));
    annotations.push(bestLabel(frame.best, drawing, whole));
  }
  const inside = headsInside(drawing, size);
  const height = HEAD / Math.max(120, size.height - AROUND);
  const place = (value: number): number => (onAxis(value, view.log) - range[0]) / (range[1] - range[0] || 1);
  const headTexts = placed(heads, { height, place }).map((head) => headAnnotation(head, inside ? frame.now : null));
  const layout = {
    ...around(drawing, size, inside),
    xaxis: xAxis(drawing),
    yaxis: yAxis(drawing, range),
    shapes: [...toCome(drawing), ...level.shapes, ...events.shapes],
    annotations: [
      ...annotations,
      ...level.annotations,
      ...events.annotations,
      ...spikeLabels(lines, drawing, range),
      ...headTexts,
    ],
  };
  return { traces, layout };
}

/** The baseline takes room as a line does. */
const levelOf = ({ baseline }: Frame): Line[] =>
  baseline ? [{ name: baseline.words, kind: "other", x: [], y: [baseline.value] }] : [];

/** While it trains, the part still to come has room for the names and values. */
function headsInside({ frame, view }: Drawing, { width }: Size): boolean {
  if (frame.done || view.zoom?.x || frame.to <= frame.from) return false;
  return (frame.to - frame.now) / (frame.to - frame.from) > HEAD_ROOM / Math.max(200, width - BESIDE);
}

function around({ shades, view, frame }: Drawing, { width, height }: Size, inside: boolean): object {
  const right = frame.done || view.zoom?.x || !inside ? MARGIN_WITH_HEADS : MARGIN;
  return {
    width,
    height,
    margin: { l: 52, r: right, t: 24, b: 40 },
    paper_bgcolor: "rgba(0,0,0,0)",
    plot_bgcolor: "rgba(0,0,0,0)",
    showlegend: false,
    hovermode: "closest",
    dragmode: "zoom",
    font: { family: FONT, size: 12, color: shades.ink3 },
    hoverlabel: {
      bgcolor: shades.bg,
      bordercolor: shades.axis,
      font: { color: shades.ink, family: FONT, size: 12 },
    },
  };
}

function xAxis({ frame, view, shades }: Drawing): object {
  return {
    range: view.zoom?.x ? [...view.zoom.x] : [frame.from, frame.to],
    showgrid: false,
    zeroline: false,
    linecolor: shades.axis,
    ticks: "outside",
    tickcolor: shades.axis,
    ticklen: 4,
    nticks: 7,
    title: { text: frame.unit, font: { size: 12, color: shades.ink3 }, standoff: 6 },
    fixedrange: false,
  };
}

function yAxis({ view, shades, options }: Drawing, range: Range): object {
  return {
    type: view.log ? "log" : "linear",
    range: [...range],
    automargin: false,
    gridcolor: shades.grid,
    zeroline: false,
    nticks: 8,
    tickformat: options.share ? ".0%" : "~g",
    fixedrange: false,
    ...(view.log ? logTicks(range) : {}),
  };
}
