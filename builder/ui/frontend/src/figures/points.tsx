/* Points that were made, over the real ones. */

import { type ReactElement, useLayoutEffect, useRef } from "react";
import { exactly, number, plural, thousands } from "../parts/numbers";
import { bytesOf, mix, ramp, themeColours } from "../parts/pictures/colours";
import { paint as paintMap } from "../parts/pictures/paint";
import type { Points, Scored } from "../records";
import { drawnBy, type FigureModule, type FigureProps } from "./figure";

const SIDE = 240; // px
const BARB = 0.5; // radians between an arrow and each half of its head
const BARB_SHARE = 0.35; // of its length
const MARGIN = 0.06; // of the span, around the real points

function Picture({ record, around }: FigureProps<Points>): ReactElement {
  const canvas = useRef<HTMLCanvasElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the colours are those of the theme
  useLayoutEffect(() => paint(canvas.current!, record), [record, around.theme]);
  const size = { width: SIDE, height: SIDE };
  return (
    <>
      <canvas ref={canvas} className="made-points" role="img" aria-label={record.title} style={size} />
      {beneath(record).map((words) => (
        <p key={words} className="beneath s q">
          {words}
        </p>
      ))}
    </>
  );
}

function paint(canvas: HTMLCanvasElement, record: Points): void {
  const sharp = window.devicePixelRatio || 1;
  canvas.width = SIDE * sharp;
  canvas.height = SIDE * sharp;
  const { real, made } = record;
  const shown = placesOf(real.length ? real : made);
  if (!shown.length) return;
  const context = canvas.getContext("2d")!;
  const at = placing(record.corners, shown);
  const css = getComputedStyle(canvas);
  const colourOf = (name: string): string => css.getPropertyValue(name);
  context.scale(sharp, sharp);
  if (record.scored) paintScores(canvas, context, record.scored);
  dots(context, placesOf(real).map(at), colourOf("--ink-3"), 1.5);
  drawArrows(context, record.arrows ?? [], at, colourOf("--ink-2"));
  dots(context, placesOf(made).map(at), colourOf("--accent"), 2);
  for (const path of record.paths ?? []) drawPath(context, placesOf(path).map(at), colourOf("--ink"));
}

type Place = [x: number, y: number];
type Placing = (place: Place) => Place;

/** From numbers of the data to pixels. */
function placing(corners: Points["corners"], shown: Place[]): Placing {
  const [[left, low], [right, high]] = (corners as [Place, Place] | null) ?? cornersAround(shown);
  return ([x, y]) => [((x - left) / (right - left)) * SIDE, SIDE - ((y - low) / (high - low)) * SIDE];
}

function dots(context: CanvasRenderingContext2D, places: Place[], colour: string, radius: number): void {
  context.fillStyle = colour;
  for (const [x, y] of places) {
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.fill();
  }
}

/** Lower to higher, from the ground to a colour that leaves the points to be seen. */
function paintScores(canvas: HTMLCanvasElement, context: CanvasRenderingContext2D, { data, size }: Scored): void {
  const of = themeColours(canvas);
  const [ground, most] = [of("raised"), mix(of("raised"), of("pos"), 0.55)];
  const map = document.createElement("canvas");
  paintMap(map, bytesOf(data), { width: size, height: size }, ramp(ground, most));
  context.drawImage(map, 0, 0, SIDE, SIDE);
}

/** The longest as long as from one to the next. */
function drawArrows(
  context: CanvasRenderingContext2D,
  arrows: NonNullable<Points["arrows"]>,
  at: Placing,
  colour: string,
): void {
  const ways = arrows.map(([x = 0, y = 0, across = 0, up = 0]): [Place, Place] => [
    at([x ?? 0, y ?? 0]),
    at([(x ?? 0) + (across ?? 0), (y ?? 0) + (up ?? 0)]),
  ]);
  const longest = Math.max(1e-12, ...ways.map(([[x, y], [toX, toY]]) => Math.hypot(toX - x, toY - y)));
  const scale = SIDE / Math.sqrt(arrows.length || 1) / longest;
  context.strokeStyle = colour;
  context.lineWidth = 1;
  context.globalAlpha = 0.6;
  for (const [[x, y], [toX, toY]] of ways) {
    const [across, down] = [(toX - x) * scale, (toY - y) * scale];
    const [tipX, tipY] = [x + across / 2, y + down / 2];
    context.beginPath();
    context.moveTo(x - across / 2, y - down / 2);
    context.lineTo(tipX, tipY);
    for (const turn of [-BARB, BARB]) {
      const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
      context.moveTo(tipX, tipY);
      context.lineTo(tipX - BARB_SHARE * (across * cos - down * sin), tipY - BARB_SHARE * (across * sin + down * cos));
    }
    context.stroke();
  }
  context.globalAlpha = 1;
}

/** From noise, a ring, to the sample, a dot. */
function drawPath(context: CanvasRenderingContext2D, places: Place[], colour: string): void {
  const [first, last] = [places[0], places.at(-1)];
  if (!first || !last) return;
  context.strokeStyle = colour;
  context.lineWidth = 1.25;
  context.beginPath();
  for (const [x, y] of places) context.lineTo(x, y);
  context.stroke();
  context.beginPath();
  context.arc(...first, 3, 0, 2 * Math.PI);
  context.stroke();
  dots(context, [last], colour, 3);
}

const placesOf = (points: Points["real"]): Place[] =>
  points.filter(([x, y]) => Number.isFinite(x) && Number.isFinite(y)) as Place[];

function cornersAround(places: Place[]): [Place, Place] {
  const [left, right] = spanOf(places.map(([x]) => x));
  const [low, high] = spanOf(places.map(([, y]) => y));
  return [
    [left, low],
    [right, high],
  ];
}

function spanOf(values: readonly number[]): [number, number] {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const room = (high - low || 1) * MARGIN;
  return [low - room, high + room];
}

const pairOf = ([x, y]: readonly (number | null)[]): [string, string] => [exactly(x), exactly(y)];

const beneath = ({ scored, arrows, paths }: Points): string[] => [
  ...(scored ? ["Shaded where the critic takes points to be real."] : []),
  ...(arrows?.length ? ["Arrows: where the network sends what is half noise."] : []),
  ...(paths?.length ? ["Lines: the ways of some points from noise (ring) to a sample (dot)."] : []),
];

export const points: FigureModule<Points> = {
  draw: drawnBy(Picture),
  sentence: (record) =>
    [
      `${plural(record.made.length, "point")} that it makes, over ${thousands(record.real.length)} real ones.`,
      record.scored
        ? `The critic scores places from ${number(record.scored.low)} to ${number(record.scored.high)}.`
        : "",
      record.paths?.length ? `The ways of ${plural(record.paths.length, "point")} from noise on are drawn.` : "",
    ]
      .filter(Boolean)
      .join(" "),
  table: (record) => ({
    columns: ["Point", record.names[0] ?? "x", record.names[1] ?? "y"],
    rows: [
      ...record.made.map((point) => ["made", ...pairOf(point)]),
      ...record.real.map((point) => ["real", ...pairOf(point)]),
    ],
  }),
  note: () => "what it makes, over the real points in grey",
};
