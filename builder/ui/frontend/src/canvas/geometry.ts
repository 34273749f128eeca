/* Where things are: which side of a node a wire uses, how a skip runs beside the nodes it skips, and the tidy drawing. */
import dagre from "@dagrejs/dagre";

export const WIDTH = 232;
export const TALL = 56;
export const FLAT = 32;
export const GRID = 8;

export type Side = "top" | "right" | "bottom" | "left";
export type Box = { id: string; x: number; y: number; w: number; h: number };
export type Link = { id: string; from: string; to: string };
export type Way = "down" | "right" | "up" | "left";
/** How a wire runs: along the flow, in a lane beside the nodes it skips, or straight across (the skips of a U-Net). */
export type Route = { kind: "flow" } | { kind: "lane"; at: number; axis: "x" | "y" } | { kind: "across" };
export type Sides = { in: Side; out: Side };

const wayOf = (a: Box, b: Box, across: boolean): Way => {
  const dx = b.x + b.w / 2 - a.x - a.w / 2,
    dy = b.y + b.h / 2 - a.y - a.h / 2;
  const gapX = Math.abs(dx) - (a.w + b.w) / 2,
    gapY = Math.abs(dy) - (a.h + b.h) / 2;
  const flat = gapX > 0 && (gapY <= 0 || (across && gapY > 0 ? true : gapX > gapY * 2.5));
  return flat ? (dx > 0 ? "right" : "left") : dy >= 0 ? "down" : "up";
};

/** Does this drawing run from left to right?  Nobody stores it: the places of the nodes say so. */
export function runsAcross(boxes: Map<string, Box>, links: Link[]): boolean {
  let flat = 0,
    steep = 0;
  for (const link of links) {
    const a = boxes.get(link.from),
      b = boxes.get(link.to);
    if (!a || !b) continue;
    const dx = Math.abs(a.x - b.x) - WIDTH,
      dy = Math.abs(a.y + a.h / 2 - b.y - b.h / 2) - (a.h + b.h) / 2;
    if (dx > 0 && dx > dy) flat++;
    else steep++;
  }
  return flat > steep;
}

const outOf: Record<Way, Side> = { down: "bottom", right: "right", up: "top", left: "left" };
const intoOf: Record<Way, Side> = { down: "top", right: "left", up: "bottom", left: "right" };
const opposite: Record<Side, Side> = { top: "bottom", bottom: "top", left: "right", right: "left" };

export function sides(boxes: Map<string, Box>, links: Link[], across: boolean): Map<string, Sides> {
  const near = new Map<string, { in?: [number, Side]; out?: [number, Side] }>();
  const look = (id: string) => {
    let one = near.get(id);
    if (!one) near.set(id, (one = {}));
    return one;
  };
  for (const link of links) {
    const a = boxes.get(link.from),
      b = boxes.get(link.to);
    if (!a || !b) continue;
    const way = wayOf(a, b, across);
    if (way === "left") continue;
    const far = Math.hypot(a.x - b.x, a.y - b.y);
    const from = look(link.from),
      to = look(link.to);
    if (!from.out || far < from.out[0]) from.out = [far, outOf[way]];
    if (!to.in || far < to.in[0]) to.in = [far, intoOf[way]];
  }
  const all = new Map<string, Sides>();
  for (const id of boxes.keys()) {
    const one = near.get(id) ?? {};
    const into = one.in?.[1] ?? (one.out ? opposite[one.out[1]] : across ? "left" : "top");
    let out = one.out?.[1] ?? opposite[into];
    if (out === into) out = opposite[into];
    all.set(id, { in: into, out });
  }
  return all;
}

export function routes(boxes: Map<string, Box>, links: Link[], across: boolean): Map<string, Route> {
  const found = new Map<string, Route>();
  const list = [...boxes.values()];
  const lanes: { lo: number; hi: number; at: number }[] = [];
  // The axis along which the drawing runs, and the one across it.
  const along = (box: Box): [number, number] => (across ? [box.x, box.x + box.w] : [box.y, box.y + box.h]);
  const beside = (box: Box): [number, number] => (across ? [box.y, box.y + box.h] : [box.x, box.x + box.w]);
  const sorted = list.sort((a, b) => along(a)[0] - along(b)[0]);
  const starts = sorted.map((box) => along(box)[0]);
  const first = (value: number): number => {
    let lo = 0,
      hi = starts.length;
    while (lo < hi) {
      const mid = (lo + hi) >> 1;
      if (starts[mid]! < value) lo = mid + 1;
      else hi = mid;
    }
    return lo;
  };
  const skips: { link: Link; a: Box; b: Box; edge: number }[] = [];
  for (const link of links) {
    const a = boxes.get(link.from),
      b = boxes.get(link.to);
    if (!a || !b) continue;
    const [, aEnd] = along(a),
      [bStart] = along(b);
    const way = wayOf(a, b, across);
    if (!across && way === "right") {
      found.set(link.id, { kind: "across" });
      continue;
    }
    if (bStart - aEnd < FLAT + 12) {
      found.set(link.id, { kind: "flow" });
      continue;
    }
    const [aLo, aHi] = beside(a),
      [bLo, bHi] = beside(b);
    const ca = (aLo + aHi) / 2,
      cb = (bLo + bHi) / 2;
    let edge = -Infinity;
    for (let index = first(aEnd); index < sorted.length && starts[index]! < bStart; index++) {
      const other = sorted[index]!;
      if (other === b) continue;
      const [lo, hi] = beside(other);
      const part = ((along(other)[0] + along(other)[1]) / 2 - aEnd) / Math.max(1, bStart - aEnd);
      const line = ca + (cb - ca) * part;
      if (lo - 6 < line && line < hi + 6) edge = Math.max(edge, hi);
    }
    if (edge === -Infinity) found.set(link.id, { kind: "flow" });
    else skips.push({ link, a, b, edge: Math.max(edge, aHi, bHi) });
  }
  // Short skips lie inside long ones.
  skips.sort((one, two) => along(one.b)[0] - along(one.a)[1] - (along(two.b)[0] - along(two.a)[1]));
  for (const { link, a, b, edge } of skips) {
    const lo = along(a)[1],
      hi = along(b)[0];
    let at = edge + 44;
    for (let moved = true; moved; ) {
      moved = false;
      for (const lane of lanes)
        if (lane.lo < hi && lo < lane.hi && Math.abs(lane.at - at) < 20) {
          at = lane.at + 20;
          moved = true;
        }
    }
    lanes.push({ lo, hi, at });
    found.set(link.id, { kind: "lane", at, axis: across ? "y" : "x" });
  }
  return found;
}

export type Point = { x: number; y: number };
const turn = (a: Point, b: Point, c: Point, r: number): string => {
  const d1 = Math.hypot(b.x - a.x, b.y - a.y),
    d2 = Math.hypot(c.x - b.x, c.y - b.y);
  const radius = Math.min(r, d1 / 2, d2 / 2);
  if (radius < 0.5) return `L${b.x} ${b.y}`;
  const p = { x: b.x - ((b.x - a.x) / d1) * radius, y: b.y - ((b.y - a.y) / d1) * radius };
  const q = { x: b.x + ((c.x - b.x) / d2) * radius, y: b.y + ((c.y - b.y) / d2) * radius };
  return `L${p.x} ${p.y}Q${b.x} ${b.y} ${q.x} ${q.y}`;
};
export function rounded(points: Point[], r = 12): string {
  let path = `M${points[0]!.x} ${points[0]!.y}`;
  for (let i = 1; i < points.length - 1; i++) path += turn(points[i - 1]!, points[i]!, points[i + 1]!, r);
  const last = points[points.length - 1]!;
  return `${path}L${last.x} ${last.y}`;
}

export type Drawn = { path: string; label: Point; long: number };
/** The line of one wire.  `from` and `to` are the points at the ports, `entry` the middle of the target's side for lanes and crossings. */
export function drawn(
  route: Route,
  from: Point,
  fromSide: Side,
  to: Point,
  toSide: Side,
  exit: Point,
  entry: Point,
): Drawn {
  if (route.kind === "lane") {
    const { at, axis } = route;
    if (axis === "x") {
      const start = { x: from.x, y: from.y + 22 };
      return {
        path: rounded([from, start, { x: at, y: start.y }, { x: at, y: entry.y }, entry]),
        label: { x: at, y: (start.y + entry.y) / 2 },
        long: 99,
      };
    }
    const start = { x: from.x + 22, y: from.y };
    return {
      path: rounded([from, start, { x: start.x, y: at }, { x: entry.x, y: at }, entry]),
      label: { x: (start.x + entry.x) / 2, y: at },
      long: 99,
    };
  }
  if (route.kind === "across") {
    const mid = (exit.x + entry.x) / 2;
    const path =
      Math.abs(exit.y - entry.y) < 1
        ? `M${exit.x} ${exit.y}L${entry.x} ${entry.y}`
        : `M${exit.x} ${exit.y}C${mid} ${exit.y} ${mid} ${entry.y} ${entry.x} ${entry.y}`;
    return { path, label: { x: mid, y: (exit.y + entry.y) / 2 }, long: Math.hypot(entry.x - exit.x, entry.y - exit.y) };
  }
  const long = Math.hypot(to.x - from.x, to.y - from.y);
  const reach = Math.max(14, Math.min(90, long * 0.45));
  const push = (point: Point, side: Side): Point => ({
    x: point.x + (side === "right" ? reach : side === "left" ? -reach : 0),
    y: point.y + (side === "bottom" ? reach : side === "top" ? -reach : 0),
  });
  const straight =
    (fromSide === "bottom" && toSide === "top" && Math.abs(from.x - to.x) < 0.5 && to.y >= from.y) ||
    (fromSide === "right" && toSide === "left" && Math.abs(from.y - to.y) < 0.5 && to.x >= from.x);
  const a = push(from, fromSide),
    b = push(to, toSide);
  return {
    path: straight
      ? `M${from.x} ${from.y}L${to.x} ${to.y}`
      : `M${from.x} ${from.y}C${a.x} ${a.y} ${b.x} ${b.y} ${to.x} ${to.y}`,
    label: { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 },
    long,
  };
}

/** Where along its side a port sits: the first of two in the middle, so that a chain through it stays straight. */
export const portPart = (index: number, of: number): number =>
  of === 2 ? (index ? 0.8 : 0.5) : (index + 1) / (of + 1);

/** The point on a side of a box at which port `index` of `of` sits. */
export function portPoint(box: Box, side: Side, index = 0, of = 1): Point {
  const part = portPart(index, of);
  if (side === "top") return { x: box.x + box.w * part, y: box.y };
  if (side === "bottom") return { x: box.x + box.w * part, y: box.y + box.h };
  if (side === "left") return { x: box.x, y: box.y + box.h * part };
  return { x: box.x + box.w, y: box.y + box.h * part };
}

// ---- tidy -----------------------------------------------------------------------------------------------------------

/** Rank of each node by the longest way to it; a loop (which a check names) ends where it closes. */
function ranks(ids: string[], links: Link[]): { rank: Map<string, number>; order: string[] } {
  const into = new Map<string, number>(ids.map((id) => [id, 0]));
  const next = new Map<string, string[]>();
  for (const { from, to } of links) {
    into.set(to, (into.get(to) ?? 0) + 1);
    const list = next.get(from);
    if (list) list.push(to);
    else next.set(from, [to]);
  }
  const rank = new Map<string, number>();
  const order: string[] = [];
  const ready = ids.filter((id) => !into.get(id));
  for (const id of ready) rank.set(id, 0);
  for (let head = 0; head < ready.length; head++) {
    const id = ready[head]!;
    order.push(id);
    for (const to of next.get(id) ?? []) {
      rank.set(to, Math.max(rank.get(to) ?? 0, (rank.get(id) ?? 0) + 1));
      into.set(to, into.get(to)! - 1);
      if (into.get(to) === 0) ready.push(to);
    }
  }
  for (const id of ids)
    if (!order.includes(id)) {
      rank.set(id, rank.get(id) ?? 0);
      order.push(id);
    }
  return { rank, order };
}

/** Wires that only shorten a way that exists anyway: the skips. */
export function skipsOf(ids: string[], links: Link[]): Set<string> {
  const { rank } = ranks(ids, links);
  const next = new Map<string, string[]>();
  for (const { from, to } of links) {
    const list = next.get(from);
    if (list) list.push(to);
    else next.set(from, [to]);
  }
  const skips = new Set<string>();
  for (const link of links) {
    const goal = rank.get(link.to)!;
    if (goal - rank.get(link.from)! < 2) continue;
    const seen = new Set<string>();
    const stack = (next.get(link.from) ?? []).filter((id) => id !== link.to);
    while (stack.length) {
      const id = stack.pop()!;
      if (id === link.to) {
        skips.add(link.id);
        break;
      }
      if (seen.has(id) || rank.get(id)! >= goal) continue;
      seen.add(id);
      for (const to of next.get(id) ?? []) stack.push(to);
    }
  }
  return skips;
}

/** Does the wire into this node show its shape?  Then the gap above it is wider. */
export type Chipped = (link: Link) => boolean;

export function tidy(boxes: Box[], links: Link[], across: boolean, chipped: Chipped): Map<string, [number, number]> {
  const ids = boxes.map((box) => box.id);
  const known = new Map(boxes.map((box) => [box.id, box]));
  const good = links.filter((link) => known.has(link.from) && known.has(link.to) && link.from !== link.to);
  const skips = skipsOf(ids, good);
  const places = (!across && asU(known, good, skips, chipped)) || layered(known, good, skips, across, chipped);
  let left = Infinity,
    top = Infinity;
  for (const [x, y] of places.values()) {
    left = Math.min(left, x);
    top = Math.min(top, y);
  }
  const old = boxes.length ? [Math.min(...boxes.map((box) => box.x)), Math.min(...boxes.map((box) => box.y))] : [0, 0];
  const snap = (value: number): number => Math.round(value / GRID) * GRID;
  const [dx, dy] = [snap(old[0]!) - left, snap(old[1]!) - top];
  return new Map([...places].map(([id, [x, y]]) => [id, [Math.round(x + dx), Math.round(y + dy)]]));
}

function layered(
  boxes: Map<string, Box>,
  links: Link[],
  skips: Set<string>,
  across: boolean,
  chipped: Chipped,
): Map<string, [number, number]> {
  const graph = new dagre.graphlib.Graph({ multigraph: true });
  graph.setGraph({
    rankdir: across ? "LR" : "TB",
    nodesep: across ? 40 : 48,
    ranksep: 40,
    edgesep: 16,
    ranker: boxes.size > 400 ? "longest-path" : "network-simplex",
  });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const box of boxes.values()) graph.setNode(box.id, { width: box.w, height: box.h });
  for (const link of links) if (!skips.has(link.id)) graph.setEdge(link.from, link.to, { weight: 1 }, link.id);
  dagre.layout(graph);
  const centre = new Map(
    [...boxes.keys()].map((id) => {
      const node = graph.node(id);
      return [id, { x: node.x as number, y: node.y as number }];
    }),
  );
  // Ranks come from dagre's rows; the gaps between them are ours: 12 px where nothing changes, more where a shape is shown or a skip leaves.
  const along = (id: string): number => Math.round(across ? centre.get(id)!.x : centre.get(id)!.y);
  const size = (box: Box): number => (across ? box.w : box.h);
  const rows = new Map<number, string[]>();
  for (const id of boxes.keys()) {
    const key = along(id);
    const row = rows.get(key);
    if (row) row.push(id);
    else rows.set(key, [id]);
  }
  const keys = [...rows.keys()].sort((a, b) => a - b);
  const rowOf = new Map<string, number>();
  keys.forEach((key, index) => {
    for (const id of rows.get(key)!) rowOf.set(id, index);
  });
  const gaps = keys.map(() => 12);
  const fanned = new Set<number>();
  for (const link of links) {
    const from = rowOf.get(link.from)!,
      to = rowOf.get(link.to)!;
    const skewed =
      Math.abs(
        across ? centre.get(link.from)!.y - centre.get(link.to)!.y : centre.get(link.from)!.x - centre.get(link.to)!.x,
      ) > 8;
    if (to === from + 1 && chipped(link)) gaps[to] = Math.max(gaps[to]!, across ? 96 : 28);
    if (to === from + 1 && skewed) gaps[to] = Math.max(gaps[to]!, across ? 72 : 44);
    if (skips.has(link.id) && from + 1 < keys.length) {
      gaps[from + 1] = Math.max(gaps[from + 1]!, across ? 60 : 40);
      if (chipped(link)) fanned.add(from + 1);
    }
  }
  for (const index of fanned) gaps[index] = Math.max(gaps[index]!, across ? 110 : 72);
  if (across) for (let i = 0; i < gaps.length; i++) gaps[i] = Math.max(gaps[i]!, 40);
  const start: number[] = [];
  let edge = 0;
  keys.forEach((key, index) => {
    if (index) edge += gaps[index]!;
    start[index] = edge;
    edge += Math.max(...rows.get(key)!.map((id) => size(boxes.get(id)!)));
  });
  const places = new Map<string, [number, number]>();
  for (const box of boxes.values()) {
    const index = rowOf.get(box.id)!;
    const high = Math.max(...rows.get(keys[index]!)!.map((id) => size(boxes.get(id)!)));
    const point = centre.get(box.id)!;
    if (across) places.set(box.id, [start[index]! + (high - box.w) / 2, point.y - box.h / 2]);
    else places.set(box.id, [point.x - box.w / 2, start[index]! + (high - box.h) / 2]);
  }
  return places;
}

/** A U: skips that lie inside each other like brackets, over a network that is otherwise one chain. */
function asU(
  boxes: Map<string, Box>,
  links: Link[],
  skips: Set<string>,
  chipped: Chipped,
): Map<string, [number, number]> | null {
  const ids = [...boxes.keys()];
  const plain = links.filter((link) => !skips.has(link.id));
  const { order } = ranks(ids, plain);
  const outs = new Map<string, Link[]>();
  for (const link of plain) {
    const list = outs.get(link.from);
    if (list) list.push(link);
    else outs.set(link.from, [link]);
  }
  const ins = new Map<string, number>();
  for (const link of plain) ins.set(link.to, (ins.get(link.to) ?? 0) + 1);
  if ([...outs.values()].some((list) => list.length > 1) || [...ins.values()].some((many) => many > 1)) return null;
  const place = new Map(order.map((id, index) => [id, index]));
  for (const link of plain) if (place.get(link.to)! !== place.get(link.from)! + 1) return null;
  // Brackets: [a, b] inside [c, d] for consecutive skips; small residual skips inside a stage do not count.
  const spans = links
    .filter((link) => skips.has(link.id))
    .map((link) => [place.get(link.from)!, place.get(link.to)!] as [number, number])
    .sort((a, b) => a[0] - b[0]);
  const nested: [number, number][] = [];
  for (const span of spans) {
    const last = nested[nested.length - 1];
    if (!last || (span[0] > last[0] && span[1] < last[1])) nested.push(span);
    else if (span[0] < last[1] && span[1] > last[1]) return null;
  }
  if (nested.length < 2) return null;
  const wire = new Map(plain.map((link) => [link.from, link]));
  const gapAfter = (id: string): number => {
    const link = wire.get(id);
    return link && chipped(link) ? 28 : 12;
  };
  const height = (from: number, to: number): number => {
    let sum = 0;
    for (let i = from; i <= to; i++) sum += boxes.get(order[i]!)!.h + (i < to ? gapAfter(order[i]!) : 0);
    return sum;
  };
  const places = new Map<string, [number, number]>();
  const right = WIDTH + 160;
  let y = 0,
    leftFrom = 0;
  const last = nested[nested.length - 1]!;
  const levels = nested.map(([u, v], index) => ({
    leftTo: u,
    rightFrom: v,
    rightTo: index ? nested[index - 1]![1] - 1 : order.length - 1,
  }));
  for (const level of levels) {
    const tall = Math.max(height(leftFrom, level.leftTo), height(level.rightFrom, level.rightTo));
    const bottom = y + tall;
    let here = bottom;
    for (let i = level.leftTo; i >= leftFrom; i--) {
      here -= boxes.get(order[i]!)!.h;
      places.set(order[i]!, [0, here]);
      if (i > leftFrom) here -= gapAfter(order[i - 1]!);
    }
    here = bottom;
    for (let i = level.rightFrom; i <= level.rightTo; i++) {
      here -= boxes.get(order[i]!)!.h;
      places.set(order[i]!, [right, here]);
      here -= gapAfter(order[i]!);
    }
    y = bottom + 44;
    leftFrom = level.leftTo + 1;
  }
  const between = order.slice(last[0] + 1, last[1]);
  const half = Math.ceil(between.length / 2);
  const lower = between.slice(0, half),
    upper = between.slice(half);
  const sum = (list: string[]): number =>
    list.reduce((total, id, index) => total + boxes.get(id)!.h + (index ? gapAfter(id) : 0), 0);
  const bottom = y + Math.max(sum(lower), sum(upper));
  let here = bottom;
  for (let i = lower.length - 1; i >= 0; i--) {
    here -= boxes.get(lower[i]!)!.h;
    places.set(lower[i]!, [0, here]);
    here -= gapAfter(lower[i]!);
  }
  here = bottom;
  for (const id of upper) {
    here -= boxes.get(id)!.h;
    places.set(id, [right, here]);
    here -= gapAfter(id);
  }
  return places;
}

/** A free place near the wanted one: straight down (or right) until no node is in the way. */
export function freePlace(boxes: Iterable<Box>, x: number, y: number, h: number, across = false): [number, number] {
  const list = [...boxes];
  for (let tries = 0; tries < 400; tries++) {
    const hit = list.find(
      (box) => x < box.x + box.w + 8 && box.x < x + WIDTH + 8 && y < box.y + box.h + 8 && box.y < y + h + 8,
    );
    if (!hit) break;
    if (across) y = hit.y + hit.h + 24;
    else x = hit.x + hit.w + 40;
  }
  return [Math.round(x), Math.round(y)];
}
