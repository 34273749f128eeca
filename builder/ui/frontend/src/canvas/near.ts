/* Of a large drawing only what is in view is in the page, and from afar not even that: the ground draws its boxes and lines, and in the page is the one layer under the pointer. */
import { FLAT, type Point, WIDTH } from "./geometry";

type Layer = { id: string; position: Point; height?: number; selected?: boolean };
type Wire = { source: string; target: string };
export type View = { transform: [number, number, number]; width: number; height: number };
type Wanted = { due: Set<string>; soon: Set<string>; kept: Set<string> };
type Rect = { left: number; top: number; right: number; bottom: number };

/** From here outwards a move brings dozens of layers into view at once: they come a few a frame, when the hand rests. */
export const AFAR = 0.6;
/** From here outwards nothing can be read: layers are boxes of their colour, wires are lines. */
export const FAR = 0.3;
const COME = 6,
  GO = 12,
  AHEAD = 40,
  KEPT = 90,
  REST = 120; // layers a frame, how far around the view they come and stay (pixels of the screen), and when a hand rests (milliseconds)

const touches = ({ position: { x, y }, height = FLAT }: Layer, { left, top, right, bottom }: Rect): boolean =>
  x < right && x + WIDTH > left && y < bottom && y + height > top;

export class Near {
  readonly ids = new Set<string>();
  version = 0;
  private layers: Layer[] = [];
  private wires: Wire[] = [];
  private carried: Map<string, unknown> | null = null;
  private held = false;
  private under: string | undefined;
  private seen: View = { transform: [0, 0, 1], width: 0, height: 0 };
  private frame = 0;
  private rest: ReturnType<typeof setTimeout> | undefined;
  private tell = (): void => {};

  /** Follows the view from now on. */
  follow(view: () => View, on: (act: () => void) => () => void, tell: () => void): () => void {
    const look = (): void => {
      const { transform, width, height } = view(),
        old = this.seen;
      if (transform === old.transform && width === old.width && height === old.height) return;
      this.seen = { transform, width, height };
      if (!old.width || transform[2] >= AFAR) {
        if (this.step(true)) this.tell();
      }
      this.later();
    };
    const end = on(look);
    this.tell = tell;
    look();
    return () => {
      end();
      this.wait();
    };
  }

  /** The drawing changed: what of it is new in view is there at once.  What is carried stays wherever it goes. */
  draw(layers: Layer[], wires: Wire[], carried: Map<string, unknown> | null): void {
    this.carried = carried;
    if (layers === this.layers && wires === this.wires) return;
    const places = new Map(this.layers.map(({ id, position }) => [id, position])),
      fresh = new Set(layers.filter(({ id, position }) => places.get(id) !== position).map(({ id }) => id));
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
    const under = this.layers.findLast((one) => touches(one, { left: x, right: x, top: y, bottom: y }))?.id;
    if (under !== this.under) {
      this.under = under;
      if (this.step(true)) this.tell();
      this.later();
    }
  }

  /** What a rectangle of the screen touches. */
  within({ x, y, width, height }: { x: number; y: number; width: number; height: number }): string[] {
    const [left, top, zoom] = this.seen.transform,
      rect = {
        left: (x - left) / zoom,
        top: (y - top) / zoom,
        right: (x + width - left) / zoom,
        bottom: (y + height - top) / zoom,
      };
    return this.layers.filter((one) => touches(one, rect)).map(({ id }) => id);
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
      this.tell();
      this.frame ||= requestAnimationFrame(() => this.go());
    }
  }

  /** All of what is due comes where that cannot wait; then a few come, and a few go.  Whether any did. */
  private step(now: boolean | Set<string>): boolean {
    const {
      transform: [, , zoom],
      width,
    } = this.seen;
    if (!width) return false;
    const { due, soon, kept } = zoom < FAR ? this.pointed() : this.visible(),
      { ids } = this,
      before = ids.size,
      most = zoom < AFAR ? COME : 2;
    if (now) for (const id of due) if (now === true || now.has(id)) ids.add(id);
    let come = 0,
      go = 0;
    const changed = ids.size > before;
    for (const id of soon)
      if (come < most && !ids.has(id)) {
        come++;
        ids.add(id);
      }
    for (const id of ids)
      if (go < GO && !kept.has(id) && !this.carried?.has(id)) {
        go++;
        ids.delete(id);
      }
    if (!changed && !come && !go) return false;
    this.version++;
    return true;
  }

  /** From afar: the layer under the pointer, and the one that is chosen, which screen readers are told of. */
  private pointed(): Wanted {
    const chosen = this.layers.filter(({ selected }) => selected),
      due = new Set(chosen.length === 1 ? [chosen[0]!.id] : []);
    if (this.under !== undefined) due.add(this.under);
    return { due, soon: due, kept: due };
  }

  private visible(): Wanted {
    const {
        transform: [x, y, zoom],
        width,
        height,
      } = this.seen,
      places = new Map<string, Layer>(),
      due = new Set<string>(),
      soon = new Set<string>(),
      kept = new Set<string>();
    const around = (far: number): Rect => ({
      left: (-far - x) / zoom,
      top: (-far - y) / zoom,
      right: (width + far - x) / zoom,
      bottom: (height + far - y) / zoom,
    });
    const view = around(0),
      ahead = around(AHEAD),
      beyond = around(KEPT);
    for (const one of this.layers) {
      places.set(one.id, one);
      if (!touches(one, beyond)) continue;
      kept.add(one.id);
      if (touches(one, ahead)) soon.add(one.id);
      if (touches(one, view)) due.add(one.id);
    }
    // A wire needs both its ends, also where only the wire crosses the view.
    for (const { source, target } of this.wires) {
      const a = places.get(source),
        b = places.get(target);
      if (!a || !b || (due.has(source) && due.has(target))) continue;
      const left = Math.min(a.position.x, b.position.x),
        top = Math.min(a.position.y, b.position.y);
      const right = Math.max(a.position.x, b.position.x) + WIDTH,
        bottom = Math.max(a.position.y + (a.height ?? FLAT), b.position.y + (b.height ?? FLAT));
      if (left < view.right && right > view.left && top < view.bottom && bottom > view.top)
        for (const id of [source, target]) {
          due.add(id);
          kept.add(id);
        }
    }
    return { due, soon: new Set([...due, ...soon]), kept };
  }
}
