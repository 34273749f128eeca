/* A network as a U: skips that lie inside each other like brackets, over a network that is otherwise one chain. */
import { append } from "../document/wiring";
import { type Boxes, type Chipped, type Link, type Places, WIDTH } from "./boxes";
import { ranks } from "./ranks";

const RIGHT = WIDTH + 160; // where the second column begins
const BETWEEN_LEVELS = 44;

/** From where to where in the chain a skip goes. */
type Span = [from: number, to: number];

/** The places of a U; null where the network is none. */
export function asU(boxes: Boxes, links: Link[], skips: Set<string>, chipped: Chipped): Places | null {
  const plain = links.filter((link) => !skips.has(link.id));
  const order = chainOf([...boxes.keys()], plain);
  if (!order) return null;
  const position = new Map(order.map((id, index) => [id, index]));
  const spans = links
    .filter((link) => skips.has(link.id))
    .map((link): Span => [position.get(link.from)!, position.get(link.to)!]);
  const brackets = nestedSpans(spans);
  if (!brackets) return null;
  const onward = new Map(plain.map((link) => [link.from, link]));
  const gapAfter = (id: string): number => {
    const link = onward.get(id);
    return link && chipped(link) ? 28 : 12;
  };
  return new Columns(order, boxes, gapAfter).placed(brackets);
}

/** The ids in their order where each has at most one that follows and one that feeds it; else null. */
function chainOf(ids: string[], links: Link[]): string[] | null {
  const from = new Map<string, Link[]>();
  const to = new Map<string, Link[]>();
  for (const link of links) {
    append(from, link.from, link);
    append(to, link.to, link);
  }
  const forks = (map: Map<string, Link[]>): boolean => [...map.values()].some((list) => list.length > 1);
  if (forks(from) || forks(to)) return null;
  const { order } = ranks(ids, links);
  const position = new Map(order.map((id, index) => [id, index]));
  const isChain = links.every((link) => position.get(link.to) === position.get(link.from)! + 1);
  return isChain ? order : null;
}

/**
 * The brackets, outermost first; null where fewer than two, or where two cross. Small residual skips inside a stage
 * do not count.
 */
function nestedSpans(spans: Span[]): Span[] | null {
  const nested: Span[] = [];
  for (const span of [...spans].sort((first, second) => first[0] - second[0])) {
    const last = nested.at(-1);
    if (!last || (span[0] > last[0] && span[1] < last[1])) nested.push(span);
    else if (span[0] < last[1] && span[1] > last[1]) return null;
  }
  return nested.length < 2 ? null : nested;
}

/** Two columns: down on the left, up on the right. */
class Columns {
  private readonly places: Places = new Map();

  constructor(
    private readonly order: string[],
    private readonly boxes: Boxes,
    private readonly gapAfter: (id: string) => number,
  ) {}

  placed(brackets: Span[]): Places {
    let top = 0;
    let leftFrom = 0;
    let rightTo = this.order.length - 1;
    for (const [leftTo, rightFrom] of brackets) {
      const left = this.order.slice(leftFrom, leftTo + 1);
      const right = this.order.slice(rightFrom, rightTo + 1);
      const bottom = top + Math.max(this.height(left), this.height(right));
      this.stackDown(left, bottom);
      this.stackUp(right, bottom);
      top = bottom + BETWEEN_LEVELS;
      leftFrom = leftTo + 1;
      rightTo = rightFrom - 1;
    }
    const [innerFrom, innerTo] = brackets.at(-1)!;
    this.placeBottom(this.order.slice(innerFrom + 1, innerTo), top);
    return this.places;
  }

  /** What lies inside the innermost bracket. */
  private placeBottom(ids: string[], top: number): void {
    const half = Math.ceil(ids.length / 2);
    const left = ids.slice(0, half);
    const right = ids.slice(half);
    const bottom = top + Math.max(this.height(left), this.height(right));
    this.stackDown(left, bottom);
    this.stackUp(right, bottom);
  }

  private height(ids: string[]): number {
    return ids.reduce(
      (sum, id, index) => sum + this.boxes.get(id)!.h + (index < ids.length - 1 ? this.gapAfter(id) : 0),
      0,
    );
  }

  /** The left column, the last of these at the bottom. */
  private stackDown(ids: string[], bottom: number): void {
    let y = bottom;
    for (let i = ids.length - 1; i >= 0; i--) {
      y -= this.boxes.get(ids[i]!)!.h;
      this.places.set(ids[i]!, [0, y]);
      if (i > 0) y -= this.gapAfter(ids[i - 1]!);
    }
  }

  /** The right column, the first of these at the bottom. */
  private stackUp(ids: string[], bottom: number): void {
    let y = bottom;
    for (const id of ids) {
      y -= this.boxes.get(id)!.h;
      this.places.set(id, [RIGHT, y]);
      y -= this.gapAfter(id);
    }
  }
}
