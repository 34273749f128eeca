/* The line of a wire as an SVG path, and where its label stands. */
import type { Point } from "./boxes";
import type { Route } from "./routes";
import type { Side } from "./sides";

export interface Line {
  path: string;
  label: Point;
  /** Its length; a label needs room. */
  long: number;
}

export interface LineEnds {
  /** At the ports. */
  from: Point;
  fromSide: Side;
  to: Point;
  toSide: Side;
  /** Where a lane or a crossing leaves and enters: the middles of the sides. */
  exit: Point;
  entry: Point;
}

const LEAVES_BY = 22; // before a lane turns
const LANE_LENGTH = 99; // there is always room for a label

export function lineOf(route: Route, ends: LineEnds): Line {
  if (route.kind === "lane") return laneLine(route.at, route.axis, ends);
  if (route.kind === "across") return crossing(ends);
  return flowLine(ends);
}

function laneLine(at: number, axis: "x" | "y", { from, entry }: LineEnds): Line {
  if (axis === "x") {
    const start = { x: from.x, y: from.y + LEAVES_BY };
    return {
      path: rounded([from, start, { x: at, y: start.y }, { x: at, y: entry.y }, entry]),
      label: { x: at, y: (start.y + entry.y) / 2 },
      long: LANE_LENGTH,
    };
  }
  const start = { x: from.x + LEAVES_BY, y: from.y };
  return {
    path: rounded([from, start, { x: start.x, y: at }, { x: entry.x, y: at }, entry]),
    label: { x: (start.x + entry.x) / 2, y: at },
    long: LANE_LENGTH,
  };
}

function crossing({ exit, entry }: LineEnds): Line {
  const middle = { x: (exit.x + entry.x) / 2, y: (exit.y + entry.y) / 2 };
  const level = Math.abs(exit.y - entry.y) < 1;
  return {
    path: level ? straight(exit, entry) : curve(exit, { x: middle.x, y: exit.y }, { x: middle.x, y: entry.y }, entry),
    label: middle,
    long: Math.hypot(entry.x - exit.x, entry.y - exit.y),
  };
}

function flowLine({ from, fromSide, to, toSide }: LineEnds): Line {
  const long = Math.hypot(to.x - from.x, to.y - from.y);
  const reach = Math.max(14, Math.min(90, long * 0.45));
  const isStraight =
    (fromSide === "bottom" && toSide === "top" && Math.abs(from.x - to.x) < 0.5 && to.y >= from.y) ||
    (fromSide === "right" && toSide === "left" && Math.abs(from.y - to.y) < 0.5 && to.x >= from.x);
  return {
    path: isStraight ? straight(from, to) : curve(from, pushed(from, fromSide, reach), pushed(to, toSide, reach), to),
    label: { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 },
    long,
  };
}

const straight = (from: Point, to: Point): string => `M${from.x} ${from.y}L${to.x} ${to.y}`;

const curve = (from: Point, first: Point, second: Point, to: Point): string =>
  `M${from.x} ${from.y}C${first.x} ${first.y} ${second.x} ${second.y} ${to.x} ${to.y}`;

const pushed = (point: Point, side: Side, by: number): Point => ({
  x: point.x + (side === "right" ? by : side === "left" ? -by : 0),
  y: point.y + (side === "bottom" ? by : side === "top" ? -by : 0),
});

/** Straight pieces with round corners. */
export function rounded(points: Point[], radius = 12): string {
  let path = `M${points[0]!.x} ${points[0]!.y}`;
  for (let i = 1; i < points.length - 1; i++) path += corner(points[i - 1]!, points[i]!, points[i + 1]!, radius);
  const last = points[points.length - 1]!;
  return `${path}L${last.x} ${last.y}`;
}

function corner(before: Point, at: Point, after: Point, wanted: number): string {
  const lengthIn = Math.hypot(at.x - before.x, at.y - before.y);
  const lengthOut = Math.hypot(after.x - at.x, after.y - at.y);
  const radius = Math.min(wanted, lengthIn / 2, lengthOut / 2);
  if (radius < 0.5) return `L${at.x} ${at.y}`;
  const start = {
    x: at.x - ((at.x - before.x) / lengthIn) * radius,
    y: at.y - ((at.y - before.y) / lengthIn) * radius,
  };
  const end = {
    x: at.x + ((after.x - at.x) / lengthOut) * radius,
    y: at.y + ((after.y - at.y) / lengthOut) * radius,
  };
  return `L${start.x} ${start.y}Q${at.x} ${at.y} ${end.x} ${end.y}`;
}
