/* Of a large drawing only what is in view is in the page, and from afar not even that: the ground draws its boxes
   and lines, and in the page is the one layer under the pointer. */
import { FLAT, type Frame, type Point, WIDTH } from "../geometry/boxes";

interface Layer {
  id: string;
  position: Point;
  height?: number;
  selected?: boolean;
}

interface Wire {
  source: string;
  target: string;
}

export interface Seen {
  transform: [x: number, y: number, zoom: number];
  width: number;
  height: number;
}

interface Wanted {
  /** At once, where that cannot wait. */
  due: Set<string>;
  /** A few a frame. */
  soon: Set<string>;
  /** All others go. */
  kept: Set<string>;
}

/**
 * From here outwards a move brings dozens of layers into view at once: they come a few a frame, when the hand rests.
 */
export const AFAR = 0.6;
/** From here outwards nothing can be read: layers are boxes of their colour, wires are lines. */
export const FAR = 0.3;
const COME = 6; // layers a frame
const COME_NEAR = 2; // the same, where a layer is drawn whole
const GO = 12;
const AHEAD = 40; // pixels of the screen around the view in which layers come
const KEPT = 90; // and in which they stay
const REST = 120; // milliseconds after which a hand rests

const frameOf = ({ position: { x, y }, height = FLAT }: Layer): Frame => ({
  left: x,
  top: y,
  right: x + WIDTH,
  bottom: y + height,
});

const touches = (a: Frame, b: Frame): boolean =>
  a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;

/** What of the drawing lies in these pixels of the screen, and so far around them. */
function frameSeen({ transform: [x, y, zoom] }: Seen, pixels: Frame, around = 0): Frame {
  return {
    left: (pixels.left - around - x) / zoom,
    top: (pixels.top - around - y) / zoom,
    right: (pixels.right + around - x) / zoom,
    bottom: (pixels.bottom + around - y) / zoom,
  };
}

export class Near {
  /** What is in the page; a new set at every change. */
  ids: ReadonlySet<string> = new Set();
  private layers: Layer[] = [];
  private wires: Wire[] = [];
  private carried: ReadonlyMap<string, unknown> | null = null;
  private held = false;
  private under: string | undefined;
  private seen: Seen = { transform: [0, 0, 1], width: 0, height: 0 };
  private frame = 0;
  private rest: ReturnType<typeof setTimeout> | undefined;
  private notify = (): void => {};

  /** Follows the view from now on. */
  follow(view: () => Seen, subscribe: (act: () => void) => () => void, notify: () => void): () => void {
    const look = (): void => {
      const { transform, width, height } = view();
      const old = this.seen;
      if (transform === old.transform && width === old.width && height === old.height) return;
      this.seen = { transform, width, height };
      const mustNotWait = !old.width || transform[2] >= AFAR;
      if (mustNotWait && this.step(true)) this.notify();
      this.later();
    };
    const stop = subscribe(look);
    this.notify = notify;
    look();
    return () => {
      stop();
      this.wait();
    };
  }

  /** The drawing changed: what of it is new in view is there at once. What is carried stays wherever it goes. */
  draw(layers: Layer[], wires: Wire[], carried: ReadonlyMap<string, unknown> | null): void {
    this.carried = carried;
    if (layers === this.layers && wires === this.wires) return;
    const places = new Map(this.layers.map(({ id, position }) => [id, position]));
    const fresh = new Set(layers.filter(({ id, position }) => places.get(id) !== position).map(({ id }) => id));
    this.layers = layers;
    this.wires = wires;
    this.step(this.seen.transform[2] < AFAR ? fresh : true);
    this.later();
  }

  /** Something is held, the view or layers: nothing comes while the hand moves. */
  hold(held: boolean): void {
    this.held = held;
    this.wait();
    this.later();
  }

  /** The pointer is here. */
  point({ x, y }: Point): void {
    const point = { left: x, top: y, right: x, bottom: y };
    const under = this.layers.findLast((layer) => touches(frameOf(layer), point))?.id;
    if (under === this.under) return;
    this.under = under;
    if (this.step(true)) this.notify();
    this.later();
  }

  /** What a rectangle of the screen touches. */
  within({ x, y, width, height }: { x: number; y: number; width: number; height: number }): string[] {
    const frame = frameSeen(this.seen, { left: x, top: y, right: x + width, bottom: y + height });
    return this.layers.filter((layer) => touches(frameOf(layer), frame)).map(({ id }) => id);
  }

  private wait(): void {
    cancelAnimationFrame(this.frame);
    clearTimeout(this.rest);
    this.frame = 0;
    this.rest = undefined;
  }
  private later(): void {
    if (this.held && this.seen.transform[2] < AFAR) {
      clearTimeout(this.rest);
      this.rest = setTimeout(() => this.go(), REST);
    } else this.frame ||= requestAnimationFrame(() => this.go());
  }
  private go(): void {
    this.frame = 0;
    if (this.step(false)) {
      this.notify();
      this.frame ||= requestAnimationFrame(() => this.go());
    }
  }

  /** All of what is due comes where that cannot wait; then a few come, and a few go. Whether any did. */
  private step(now: boolean | Set<string>): boolean {
    const [, , zoom] = this.seen.transform;
    if (!this.seen.width) return false;
    const { due, soon, kept } = zoom < FAR ? this.pointed() : this.visible();
    const ids = new Set(this.ids);
    if (now) for (const id of due) if (now === true || now.has(id)) ids.add(id);
    const come = [...soon].filter((id) => !ids.has(id)).slice(0, zoom < AFAR ? COME : COME_NEAR);
    for (const id of come) ids.add(id);
    const go = [...ids].filter((id) => !kept.has(id) && !this.carried?.has(id)).slice(0, GO);
    for (const id of go) ids.delete(id);
    if (ids.size === this.ids.size && !go.length) return false; // what comes makes it larger
    this.ids = ids;
    return true;
  }

  /** From afar: the layer under the pointer, and the one that is chosen, which screen readers are told of. */
  private pointed(): Wanted {
    const chosen = this.layers.filter(({ selected }) => selected);
    const due = new Set(chosen.length === 1 ? [chosen[0]!.id] : []);
    if (this.under !== undefined) due.add(this.under);
    return { due, soon: due, kept: due };
  }

  private visible(): Wanted {
    const { width, height } = this.seen;
    const screen = { left: 0, top: 0, right: width, bottom: height };
    const view = frameSeen(this.seen, screen);
    const ahead = frameSeen(this.seen, screen, AHEAD);
    const beyond = frameSeen(this.seen, screen, KEPT);
    const frames = new Map<string, Frame>();
    const due = new Set<string>();
    const soon = new Set<string>();
    const kept = new Set<string>();
    for (const layer of this.layers) {
      const frame = frameOf(layer);
      frames.set(layer.id, frame);
      if (!touches(frame, beyond)) continue;
      kept.add(layer.id);
      if (touches(frame, ahead)) soon.add(layer.id);
      if (touches(frame, view)) due.add(layer.id);
    }
    // A wire needs both its ends, also where only the wire crosses the view.
    for (const { source, target } of this.wires) {
      const from = frames.get(source);
      const to = frames.get(target);
      if (!from || !to || (due.has(source) && due.has(target)) || !touches(union(from, to), view)) continue;
      for (const id of [source, target]) {
        due.add(id);
        kept.add(id);
      }
    }
    return { due, soon: new Set([...due, ...soon]), kept };
  }
}

const union = (a: Frame, b: Frame): Frame => ({
  left: Math.min(a.left, b.left),
  top: Math.min(a.top, b.top),
  right: Math.max(a.right, b.right),
  bottom: Math.max(a.bottom, b.bottom),
});
