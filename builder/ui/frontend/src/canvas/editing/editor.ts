/* What is open, chosen and shown, and the one way to edit. What a person can do with it stands in the files beside
   this one, gesture by gesture. */
import type { Catalogue, Fit, LayerNow } from "../answers";
import type { Drawn } from "../document/differences";
import { has, type Json, type Network, type Place, type Port, type Put, type Scope } from "../document/document";
import { many } from "../document/words";
import type { Point } from "../geometry/boxes";
import type { Api } from "../saving/api";
import { remember, remembered } from "../saving/memory";
import type { Store } from "../saving/store";
import { type Change, numbersOf } from "./change";
import { Sheet, type Vocabulary } from "./sheet";

/** A port from which a wire is drawn; `out`: it gives, the other end takes. */
export interface OpenEnd {
  port: Port;
  out: boolean;
}

/** The box in which a layer is found by its name, beside the pointer. */
export interface QuickAdd {
  x: number;
  y: number;
  /** Where in the drawing the layer will stand; null: after what is chosen. */
  at: Place | null;
  from?: OpenEnd;
  wire?: string;
  /** What can be connected there; null while the server is asked. */
  fits?: Fit[] | null;
}

/** Shown beside its node: a problem (by its place in the list of the network), or what a wire carries. */
export type Card = { problem: number } | { wire: string };

export type Dialog = { what: "link"; from: string } | { what: "shortcuts" };

export interface WatchedRun {
  state: string;
  epoch: number;
  epochs: number | null;
}

/** What the drawing on the page does for the rest. */
export interface View {
  /** Brings nodes into view. */
  show(ids: string[]): void;
  /** The middle of what is seen. */
  middle(): Place;
  /** Gives the drawing the keyboard. */
  focus(): void;
  /** The whole drawing, from its upper left; slowly, where a person asked for it. */
  home(slow?: boolean): void;
  /** 1: as large as it is. */
  zoom(to: number | "in" | "out"): void;
  zoomLevel(): number;
  /** The size of the frame in which the drawing is seen, in pixels. */
  frame(): { width: number; height: number };
  /** Where a point of the drawing is seen, in pixels of the frame. */
  onFrame(point: Point): Point;
  /** What lies under a point of the window, in pixels of the frame and of the drawing. */
  under(x: number, y: number): { frame: Point; drawing: Point };
}

const nowhere: View = {
  show() {},
  middle: () => [0, 0],
  focus() {},
  home() {},
  zoom() {},
  zoomLevel: () => 1,
  frame: () => ({ width: 0, height: 0 }),
  onFrame: (point) => point,
  under: () => ({ frame: { x: 0, y: 0 }, drawing: { x: 0, y: 0 } }),
};

/** What `set` may set. */
interface Shown {
  mode: "edit" | "watch";
  card: Card | null;
  quick: QuickAdd | null;
  dialog: Dialog | null;
  /** Where a finger holds the chosen layer: its menu is open there. */
  held: Point | null;
  /** The group whose title is being written. */
  renaming: string | null;
  snap: boolean;
  /** What the watched run says of its layers, by their names. */
  live: Record<string, LayerNow> | null;
  watched: WatchedRun | null;
  /** The drawing that was trained last. */
  trained: Drawn | null;
}

interface EditOptions {
  /** Edits that follow each other with the same word are one step. */
  merge?: string;
  /** The node that the change is about. */
  node?: string | null;
}

export class Editor extends Sheet implements Shown {
  /** The networks and blocks through which a person came into this block. */
  trail: Scope[] = [];
  nodes: ReadonlySet<string> = new Set();
  wires: ReadonlySet<string> = new Set();
  mode: Shown["mode"] = "edit";
  card: Shown["card"] = null;
  quick: Shown["quick"] = null;
  dialog: Shown["dialog"] = null;
  held: Shown["held"] = null;
  renaming: Shown["renaming"] = null;
  snap = true;
  live: Shown["live"] = null;
  watched: Shown["watched"] = null;
  trained: Shown["trained"] = null;
  change: Change | null = null;
  /** The kind of layer that is being dragged out of the palette: a browser tells it only at the drop. */
  dragged: string | null = null;
  /** What a screen reader is told. */
  announcement = "";
  version = 0;
  /** The version that is shown beside the drawing. */
  followed = 0;
  /** The drawing on the page sets it. */
  view: View = nowhere;
  private gesture: string | null = null;
  private drawsFirst = false;
  private readonly listeners = new Set<() => void>();
  private readonly followers = new Set<() => void>();

  constructor(
    store: Store,
    catalogue: Catalogue,
    readonly api: Api,
    /** Where the person wants to go, told to the page. */
    readonly go: (where: Record<string, Json>) => void = () => {},
  ) {
    super(store, catalogue);
    this.words = remembered("words") === "torch" ? "torch" : "plain";
    store.subscribe(() => this.notify());
  }

  // ---- who is told ----

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** For what stands beside the drawing. */
  follow = (listener: () => void): (() => void) => {
    this.followers.add(listener);
    return () => this.followers.delete(listener);
  };

  /**
   * What a hand does in the drawing is drawn there in the next frame; what stands beside it is told after that frame.
   */
  drawFirst(act: () => void): void {
    this.drawsFirst = true;
    try {
      act();
    } finally {
      this.drawsFirst = false;
    }
  }

  notify(): void {
    this.version++;
    this.forgetWhatIsGone();
    for (const listener of this.listeners) listener();
    if (this.drawsFirst) requestAnimationFrame(() => setTimeout(this.notifyFollowers));
    else this.notifyFollowers();
  }

  private notifyFollowers = (): void => {
    if (this.followed === this.version) return;
    this.followed = this.version;
    for (const follower of this.followers) follower();
  };

  /** What others deleted is neither open nor chosen any more. */
  private forgetWhatIsGone(): void {
    if (!has(this.store.document[this.scope.kind], this.scope.name)) {
      this.scope = this.firstNetwork;
      this.trail = [];
      this.nodes = new Set();
    }
    const { nodes, wires, groups } = this.network;
    if (this.renaming !== null && !has(groups ?? {}, this.renaming)) this.renaming = null;
    this.nodes = stillThere(this.nodes, nodes);
    this.wires = stillThere(this.wires, wires);
  }

  // ---- what is shown ----

  set(part: Partial<Shown>): void {
    Object.assign(this, part);
    this.notify();
  }

  announce(text: string): void {
    this.announcement = text;
    this.notify();
  }

  setWords(words: Vocabulary): void {
    this.words = words;
    remember("words", words);
    this.notify();
  }

  // ---- what is chosen ----

  select(nodes: Iterable<string>, wires: Iterable<string> = []): void {
    const nextNodes = new Set(nodes);
    const nextWires = new Set(wires);
    if (sameSet(nextNodes, this.nodes) && sameSet(nextWires, this.wires)) return;
    this.nodes = nextNodes;
    this.wires = nextWires;
    this.settle();
    if (this.onlyNode !== undefined) this.announcement = this.spoken(this.onlyNode);
    else if (nextNodes.size > 1) this.announcement = `${nextNodes.size} layers chosen`;
    this.notify();
  }

  /** The one chosen node; undefined where none or several are. */
  get onlyNode(): string | undefined {
    const [id] = this.nodes;
    return this.nodes.size === 1 ? id : undefined;
  }

  /** The one chosen wire, where nothing else is chosen. */
  get onlyWire(): string | undefined {
    const [id] = this.wires;
    return this.wires.size === 1 && !this.nodes.size ? id : undefined;
  }

  /** "Dense 1", "3 layers". */
  named(ids: Iterable<string>): string {
    const list = [...ids];
    return list.length === 1 ? this.plainTitle(list[0]!) : many(list.length, "layer");
  }

  // ---- what is open ----

  /** `from`: a block is entered from there, and left to there. */
  open(scope: Scope, from?: Scope): void {
    this.trail = from ? [...this.trail, from] : [];
    this.enter(scope);
    this.quick = null;
    this.change = null;
    this.settle();
    this.notify();
  }

  /** Out of the block, to where it was entered. */
  leave(): void {
    const up = this.trail.at(-1);
    if (!up) return;
    this.trail = this.trail.slice(0, -1);
    this.enter(up);
    this.notify();
  }

  private enter(scope: Scope): void {
    this.scope = scope;
    this.nodes = new Set();
    this.wires = new Set();
    this.card = null;
  }

  // ---- edits ----

  edit(label: string, puts: Put[], { merge, node = null }: EditOptions = {}): boolean {
    const goesOn = merge !== undefined && this.gesture === merge;
    if (!goesOn) this.change = { node, label, before: numbersOf(this, node) };
    else if (this.change) this.change = { ...this.change, label };
    this.gesture = merge ?? null;
    return this.store.edit(label, puts, merge);
  }

  /** An edit of places only, which change no shape and no cost: the last change stays shown. */
  editPlaces(label: string, puts: Put[], merge?: string): void {
    const { change } = this;
    this.edit(label, puts, merge === undefined ? {} : { merge });
    this.change = change;
  }

  goesOn(gesture: string): boolean {
    return this.gesture === gesture;
  }

  /** The gesture is over. */
  settle(): void {
    this.gesture = null;
    this.store.settle();
  }

  undo(): void {
    const step = this.store.undo();
    this.stepped(step ? `Undone: ${step.label}` : "Nothing to undo");
  }

  redo(): void {
    const step = this.store.redo();
    this.stepped(step ? `Done again: ${step.label}` : "Nothing to do again");
  }

  private stepped(sentence: string): void {
    this.renaming = null;
    this.change = null;
    this.gesture = null;
    this.announce(sentence);
  }
}

const sameSet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((id) => b.has(id));

function stillThere(chosen: ReadonlySet<string>, all: Network["nodes"] | Network["wires"]): ReadonlySet<string> {
  const left = [...chosen].filter((id) => has(all, id));
  return left.length === chosen.size ? chosen : new Set(left);
}
