/* The lines of a chart as Plotly's traces, and the heads at their ends. */
import { number, percent } from "../numbers";
import type { ChartOptions, Frame, Line, View } from "./lines";
import type { Shades } from "./shades";
import { thin } from "./thin";

/** What stands at the newest point of a line: its value and its name. */
export interface Head {
  x: number;
  y: number;
  text: string;
  name: string;
  colour: string;
  dot: string;
}

export interface Drawing {
  options: ChartOptions;
  view: View;
  frame: Frame;
  shades: Shades;
}

export const shown = ({ share }: ChartOptions, value: number | null): string =>
  share ? percent(value) : number(value);

const WIDE = 2.25; // px: validation
const THIN = 1.75; // px: every other line

export function tracesOf(lines: readonly Line[], drawing: Drawing): { traces: object[]; heads: Head[] } {
  const traces: object[] = [];
  const heads: Head[] = [];
  for (const line of lines) {
    const colour = colourOf(line, drawing.shades, traces.length);
    if (line.raw && drawing.view.raw) traces.push(eachStep(line.name, line.raw, colour));
    if (line.band) traces.push(band(line.x, line.band, colour));
    traces.push(main(line, colour, drawing));
    const head = headOf(line, colour, drawing);
    if (head) heads.push(head);
  }
  if (heads.length) traces.push(dots(heads));
  return { traces, heads };
}

function colourOf({ colour, kind }: Line, shades: Shades, place: number): string {
  if (colour) return colour;
  if (kind === "validation") return shades.val;
  return kind === "training" ? shades.train : shades.runs[place % shades.runs.length]!;
}

function eachStep(name: string, raw: NonNullable<Line["raw"]>, color: string): object {
  const [x, y] = thin(raw.x, raw.y);
  const line = { color, width: 1 };
  return { x, y, mode: "lines", type: "scatter", line, opacity: 0.35, hoverinfo: "skip", name: `${name}, each step` };
}

function band(x: Line["x"], { low, high }: NonNullable<Line["band"]>, color: string): object {
  return {
    x: [...x, ...[...x].reverse()],
    y: [...high, ...[...low].reverse()],
    type: "scatter",
    mode: "lines",
    fill: "toself",
    line: { width: 0, color },
    fillcolor: color,
    opacity: 0.18,
    hoverinfo: "skip",
    name: "band",
  };
}

function main(line: Line, color: string, { options, frame }: Drawing): object {
  const [x, y] = thin(line.x, line.y);
  const alone = x.length < 2;
  const width = line.kind === "validation" ? WIDE : THIN;
  const value = `%{y:${options.share ? ".1%" : ".4~g"}}`;
  return {
    x,
    y,
    mode: alone ? "markers" : "lines",
    type: "scatter",
    name: line.name,
    line: { color, width, dash: line.dash ?? "solid", shape: "linear" },
    marker: { color, size: alone ? 10 : 6 },
    hovertemplate: `${value} ${line.name}<br>${frame.unit} %{x:.4~g}<extra></extra>`,
  };
}

function headOf(line: Line, dot: string, { options, shades }: Drawing): Head | null {
  const last = line.y.findLastIndex((value) => value != null);
  if (last < 0) return null;
  const y = line.y[last]!;
  const colour = line.kind === "validation" ? shades.val : shades.ink2;
  return { x: line.x[last]!, y, text: shown(options, y), name: line.name, colour, dot };
}

function dots(heads: readonly Head[]): object {
  return {
    x: heads.map((head) => head.x),
    y: heads.map((head) => head.y),
    mode: "markers",
    type: "scatter",
    cliponaxis: false,
    marker: { size: 6, color: heads.map((head) => head.dot) },
    hoverinfo: "skip",
  };
}
