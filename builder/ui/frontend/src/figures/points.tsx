/* Points that were made, over the real ones. */

import { type ReactElement, useLayoutEffect, useRef } from "react";
import { exactly, plural, thousands } from "../parts/numbers";
import type { Points } from "../records";
import { drawnBy, type FigureModule, type FigureProps } from "./figure";

const SIDE = 240; // px
const MARGIN = 0.06; // of the span, around the real points

function Picture({ record, around }: FigureProps<Points>): ReactElement {
  const canvas = useRef<HTMLCanvasElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the colours are those of the theme
  useLayoutEffect(() => paint(canvas.current!, record), [record, around.theme]);
  const size = { width: SIDE, height: SIDE };
  return <canvas ref={canvas} className="made-points" role="img" aria-label={record.title} style={size} />;
}

function paint(canvas: HTMLCanvasElement, { real, made }: Points): void {
  const sharp = window.devicePixelRatio || 1;
  canvas.width = SIDE * sharp;
  canvas.height = SIDE * sharp;
  const shown = placesOf(real.length ? real : made);
  if (!shown.length) return;
  const [left, right] = spanOf(shown.map(([x]) => x));
  const [low, high] = spanOf(shown.map(([, y]) => y));
  const context = canvas.getContext("2d")!;
  const css = getComputedStyle(canvas);
  context.scale(sharp, sharp);
  const dots = (points: Points["real"], colour: string, radius: number): void => {
    context.fillStyle = css.getPropertyValue(colour);
    for (const [x, y] of placesOf(points)) {
      context.beginPath();
      const across = ((x - left) / (right - left)) * SIDE;
      context.arc(across, SIDE - ((y - low) / (high - low)) * SIDE, radius, 0, 2 * Math.PI);
      context.fill();
    }
  };
  dots(real, "--ink-3", 1.5);
  dots(made, "--accent", 2);
}

const placesOf = (points: Points["real"]): [number, number][] =>
  points.filter(([x, y]) => Number.isFinite(x) && Number.isFinite(y)) as [number, number][];

function spanOf(values: readonly number[]): [number, number] {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const room = (high - low || 1) * MARGIN;
  return [low - room, high + room];
}

const pairOf = ([x, y]: readonly (number | null)[]): [string, string] => [exactly(x), exactly(y)];

export const points: FigureModule<Points> = {
  draw: drawnBy(Picture),
  sentence: (record) =>
    `${plural(record.made.length, "point")} that it makes, over ${thousands(record.real.length)} real ones.`,
  table: (record) => ({
    columns: ["Point", record.names[0] ?? "x", record.names[1] ?? "y"],
    rows: [
      ...record.made.map((point) => ["made", ...pairOf(point)]),
      ...record.real.map((point) => ["real", ...pairOf(point)]),
    ],
  }),
  note: () => "what it makes, over the real points in grey",
};
