/* Score against a cost: who is in view, who is beaten by nobody in both, and where names have room. */

export interface Dot {
  who: string;
  title: string;
  /** The cost. */
  x: number;
  /** The score. */
  y: number;
  /** A person's own network. */
  isOwn: boolean;
}

const DEEPEST = 2; // below the best, as far as one's own network pulls the view down

/** The dots near the best, and one's own: those far below would press all others together, so they are named below. */
export function inView(dots: readonly Dot[], isShare: boolean): { shown: Dot[]; below: Dot[] } {
  const scores = dots.map((dot) => dot.y).sort((a, b) => a - b);
  const middle = scores[Math.floor(dots.length / 2)]!;
  const best = scores.at(-1)!;
  const contest = best - Math.max(3 * (best - middle), isShare ? 0.04 : 0.1);
  const own = dots.filter((dot) => dot.isOwn).map((dot) => dot.y);
  const floor = Math.min(contest, Math.max(best - DEEPEST, Math.min(...own)));
  return { shown: dots.filter((dot) => dot.y >= floor), below: dots.filter((dot) => dot.y < floor) };
}

/** Those that nobody beats in both, from the cheapest. */
export function frontOf(dots: readonly Dot[]): Dot[] {
  const front: Dot[] = [];
  for (const dot of [...dots].sort((a, b) => a.x - b.x || b.y - a.y)) {
    if (!front.length || dot.y > front.at(-1)!.y) front.push(dot);
  }
  return front;
}

/** left, top, right, bottom */
type Box = readonly [number, number, number, number];

export interface NamePlace {
  x: number;
  y: number;
  anchor: "start" | "end";
}

const RADIUS = 7; // px that a dot takes
const LETTER = 7; // px, about

/** Beside the dot, else above or below, else further down. */
const OFFSETS: readonly (readonly [number, number, NamePlace["anchor"]])[] = [
  [10, 4, "start"],
  [-10, 4, "end"],
  [8, -9, "start"],
  [8, 18, "start"],
  [-8, -9, "end"],
  [-8, 18, "end"],
  [10, 32, "start"],
  [10, 46, "start"],
  [10, 60, "start"],
];

/** Where each name lies on no other dot and no other name, as far as there is room; the first are served first. */
export function placeNames(dots: readonly { x: number; y: number; title: string }[]): NamePlace[] {
  const taken: Box[] = dots.map(({ x, y }) => [x - RADIUS, y - RADIUS, x + RADIUS, y + RADIUS]);
  return dots.map(({ x, y, title }, own) => {
    const wide = LETTER * title.length;
    const boxOf = ([dx, dy, anchor]: (typeof OFFSETS)[number]): Box => {
      const left = anchor === "start" ? x + dx : x + dx - wide;
      return [left, y + dy - 11, left + wide, y + dy + 3];
    };
    const isFree = (box: Box): boolean => box[0] > 0 && taken.every((other, k) => k === own || areApart(box, other));
    const offset = OFFSETS.find((each) => isFree(boxOf(each))) ?? OFFSETS[0]!;
    taken.push(boxOf(offset));
    const [dx, dy, anchor] = offset;
    return { x: x + dx, y: y + dy, anchor };
  });
}

const areApart = (a: Box, b: Box): boolean => a[2] <= b[0] || b[2] <= a[0] || a[3] <= b[1] || b[3] <= a[1];
