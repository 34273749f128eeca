/* What a person does on the canvas, gesture by gesture; each is one edit of the document.  Screens only call these. */
import {
  apply,
  type Block,
  equal,
  has,
  isName,
  type Json,
  type Network,
  type Node,
  names,
  newId,
  newName,
  type Path,
  type Port,
  type Put,
  reaches,
  sameBlock,
  type Wire,
  wiring,
} from "./document";
import { type Box, FLAT, freePlace, type Link, runsAcross, TALL, tidy, WIDTH } from "./geometry";
import type { Api } from "./server";
import type { Store } from "./store";
import {
  type Catalogue,
  type Entry,
  type Field,
  type NetworkVerdict,
  type NodeVerdict,
  type Output,
  type PortEntry,
  type Problem,
  shapeText,
  type WireVerdict,
} from "./verdict";

export type Scope = { kind: "networks" | "blocks"; name: string };
export type Fit = { type: string; title?: string; why?: string };
export type Quick = {
  x: number;
  y: number;
  at: [number, number];
  from?: { node: string; port: string; out: boolean };
  wire?: string;
  fits?: Fit[] | null;
};
export type Change = { node: string | null; label: string; before: Numbers };
export type Numbers = { output: string; parameters: number; flops: number; problems: number; total: number };
/** What a run tells of a layer: how far its weights move in a step, and with a look inside the spread of what it gives, its gradient, the share of units that never fire. */
export type Live = {
  update?: number;
  gradient?: number;
  dead?: number;
  histogram?: { counts: number[]; low: number; high: number } | null;
};
export type Dialog =
  | { what: "link"; from: string }
  | { what: "shortcuts" }
  | { what: "rename"; network: string }
  | { what: "maths"; type: string }
  | null;
type Clip = { layerloom: 1; nodes: Record<string, Node>; wires: Record<string, Wire>; blocks?: Record<string, Block> };

export type Drawn = {
  network: Network;
  boxes: Map<string, Box>;
  links: Link[];
  inside: Map<string, string>;
  across: boolean;
};

/** How often a block runs: a setting of every use of a block, which a block around it may show. */
export const repeats: Field = { name: "repeat", label: "Repeat", kind: "int", low: 1, high: 200, step: 1, default: 1 };
const emptyNetwork: Network = { nodes: {}, wires: {}, groups: {} };
const unknownEntry = (type: string): Entry => ({
  type,
  title: type,
  torch: null,
  family: "block",
  summary: "A kind of layer that this version does not know.",
  stem: "layer",
  inputs: [{ name: "in" }],
  outputs: [{ name: "out" }],
  fields: [],
});

export class Editor {
  scope: Scope;
  trail: Scope[] = [];
  nodes = new Set<string>();
  wires = new Set<string>();
  words: "plain" | "torch";
  mode: "edit" | "watch" = "edit";
  /** Shown beside its node: a problem (by its place in the list of the network), or what a wire carries. */
  card: { problem: number } | { wire: string } | null = null;
  quick: Quick | null = null;
  dialog: Dialog = null;
  change: Change | null = null;
  live: Record<string, Live> | null = null;
  /** Where the watched run is. */
  watched: { state: string; epoch: number; epochs: number } | null = null;
  trained: { document: import("./document").Document; run?: string } | null = null;
  renaming: string | null = null;
  /** The kind of layer that is being dragged out of the palette: a browser tells it only at the drop. */
  dragged: string | null = null;
  announcement = "";
  snap = true;
  version = 0;
  /** The version that is shown beside the drawing. */
  followed = 0;
  private drawingFirst = false;
  /** Set by the canvas: bring a node into view, the middle of what is seen, the keyboard's place. */
  show: (ids: string[]) => void = () => {};
  middle: () => [number, number] = () => [0, 0];
  focus: () => void = () => {};
  /** The whole drawing into view, from its upper left. */
  home: (slow?: boolean) => void = () => {};
  private listeners = new Set<() => void>();
  private followers = new Set<() => void>();
  private blockEntries = new WeakMap<Block, Entry>();
  private refused: ReadonlySet<string>;

  constructor(
    readonly store: Store,
    readonly catalogue: Catalogue,
    readonly api: Api,
    readonly go: (what: Record<string, Json>) => void = () => {},
  ) {
    this.refused = new Set(catalogue.refused);
    this.words = (remembered("words") as "plain" | "torch") ?? "plain";
    this.scope = { kind: "networks", name: Object.keys(store.document.networks)[0] ?? "network" };
    store.subscribe(() => this.tell());
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  follow = (listener: () => void): (() => void) => {
    this.followers.add(listener);
    return () => this.followers.delete(listener);
  };
  /** What a hand does in the drawing is drawn there in the next frame; what stands beside it is told after that frame. */
  drawFirst(act: () => void): void {
    this.drawingFirst = true;
    try {
      act();
    } finally {
      this.drawingFirst = false;
    }
  }
  tell = (): void => {
    this.version++;
    // What others deleted is neither open nor selected any more.
    const { document } = this.store;
    if (!has(document[this.scope.kind], this.scope.name)) {
      this.scope = { kind: "networks", name: Object.keys(document.networks)[0] ?? "network" };
      this.trail = [];
      this.nodes = new Set();
    }
    const network = this.network;
    if (this.renaming !== null && !has(network.groups ?? {}, this.renaming)) this.renaming = null;
    for (const id of this.nodes)
      if (!has(network.nodes, id)) {
        this.nodes = new Set([...this.nodes].filter((one) => has(network.nodes, one)));
        break;
      }
    for (const id of this.wires)
      if (!has(network.wires, id)) {
        this.wires = new Set([...this.wires].filter((one) => has(network.wires, one)));
        break;
      }
    for (const listener of this.listeners) listener();
    if (this.drawingFirst) requestAnimationFrame(() => setTimeout(this.tellBeside));
    else this.tellBeside();
  };
  private tellBeside = (): void => {
    if (this.followed !== this.version) {
      this.followed = this.version;
      for (const listener of this.followers) listener();
    }
  };
  set(
    part: Partial<
      Pick<Editor, "card" | "quick" | "dialog" | "mode" | "live" | "watched" | "trained" | "renaming" | "snap">
    >,
  ): void {
    Object.assign(this, part);
    this.tell();
  }
  announce(text: string): void {
    this.announcement = text;
    this.tell();
  }

  isName = (text: string): boolean => isName(text, this.refused);

  // ---- what is there --------------------------------------------------------------------------------------------------
  get network(): Network {
    return (this.store.document[this.scope.kind] as Record<string, Network>)[this.scope.name] ?? emptyNetwork;
  }
  get judged(): NetworkVerdict | undefined {
    return this.scope.kind === "networks"
      ? this.store.verdict.networks[this.scope.name]
      : this.store.verdict.blocks?.[this.scope.name];
  }
  get at(): Path {
    return [this.scope.kind, this.scope.name];
  }
  path(...more: string[]): Path {
    return [...this.at, ...more];
  }
  verdictOf(id: string): NodeVerdict | undefined {
    return this.judged?.nodes?.[id];
  }
  wireVerdict(id: string): WireVerdict | undefined {
    return this.judged?.wires?.[id];
  }
  get problems(): Problem[] {
    return this.judged?.problems ?? [];
  }

  entry(node: Node): Entry {
    if (node.type === "block" && node.block !== undefined) {
      const block = this.store.document.blocks[node.block];
      if (!block) return unknownEntry(node.block);
      let entry = this.blockEntries.get(block);
      if (!entry) this.blockEntries.set(block, (entry = this.blockEntry(node.block, block)));
      return entry;
    }
    return this.catalogue.entries[node.type] ?? unknownEntry(node.type);
  }
  private blockEntry(name: string, block: Block, among: Record<string, Block> = this.store.document.blocks): Entry {
    const ports = (type: string): PortEntry[] =>
      Object.values(block.nodes)
        .filter((node) => node.type === type)
        .map((node) => ({ name: node.name }));
    const fields = Object.entries(block.exposed ?? {}).map(([param, { label, sets }]): Field => {
      const [inner, key] = sets[0] ?? ["", ""];
      const node = block.nodes[inner];
      const within = node?.block !== undefined ? among[node.block] : undefined;
      const like = !node
        ? undefined
        : within && key === "repeat"
          ? repeats
          : (within ? this.blockEntry(node.block!, within, among) : this.entry(node)).fields.find(
              (field) => field.name === key,
            );
      const value = within && key === "repeat" ? (node?.repeat ?? 1) : (node?.params?.[key] ?? like?.default);
      return {
        ...(like ?? { kind: "int" }),
        name: param,
        label,
        ...(value === undefined ? {} : { default: value }),
        advanced: false,
      };
    });
    return {
      type: "block",
      title: block.title || name,
      torch: null,
      family: "block",
      summary: `A block of ${Object.keys(block.nodes).length} layers. Open it to see and change them.`,
      stem: name,
      inputs: ports("block_in"),
      outputs: ports("block_out"),
      fields,
      detail: "block",
    };
  }
  group(entry: Entry): string {
    return this.catalogue.families[entry.family]?.group ?? "structure";
  }
  glyph(entry: Entry): string {
    return this.catalogue.families[entry.family]?.glyph ?? "block";
  }

  plainTitle(id: string): string {
    const node = this.network.nodes[id];
    if (!node) return id;
    if (node.title) return node.title;
    const said = this.verdictOf(id)?.title;
    if (said) return said;
    const number = /(\d+)$/.exec(node.name)?.[1];
    return this.entry(node).title + (number ? ` ${number}` : "");
  }
  title(id: string): string {
    return this.words === "torch" ? (this.network.nodes[id]?.name ?? id) : this.plainTitle(id);
  }
  detail(id: string): string {
    const node = this.network.nodes[id];
    if (!node) return "";
    const entry = this.entry(node);
    if (this.words === "torch") {
      const shown = entry.fields
        .filter((field) => has(node.params ?? {}, field.name) || (!field.advanced && field.default != null))
        .slice(0, 2)
        .map((field) => pythonic(node.params?.[field.name] ?? field.default ?? null));
      const name = (entry.torch ?? "").replace(/^.*\./, "");
      return name ? `${name}(${shown.join(", ")})` : shown.join(", ");
    }
    return this.verdictOf(id)?.detail || (entry.detail ? filled(entry, node) : "");
  }
  /** One line or two: a layer without settings is one line, and stays so while its verdict is on the way. */
  height(node: Node): number {
    return this.tall(this.entry(node)) ? TALL : FLAT;
  }
  tall(entry: Entry): boolean {
    return !!entry.detail || entry.type === "block" || (!!entry.initialise?.length && entry.title.length > 12);
  }

  private boxCache: Drawn | null = null;
  /** What is seen: every node, and one box in place of a collapsed group (its id is `+` and the group's). */
  get drawing(): Drawn {
    const network = this.network;
    if (this.boxCache?.network === network) return this.boxCache;
    const boxes = new Map<string, Box>(),
      inside = new Map<string, string>();
    for (const [id, node] of Object.entries(network.nodes)) {
      const box = { id, x: node.at?.[0] ?? 0, y: node.at?.[1] ?? 0, w: WIDTH, h: this.height(node) };
      const group = node.group !== undefined && network.groups?.[node.group]?.collapsed ? `+${node.group}` : "";
      if (!group) {
        boxes.set(id, box);
        continue;
      }
      inside.set(id, group);
      const whole = boxes.get(group);
      if (whole) {
        whole.x = Math.min(whole.x, box.x);
        whole.y = Math.min(whole.y, box.y);
      } else boxes.set(group, { ...box, id: group, h: TALL });
    }
    const links: Link[] = [];
    for (const [id, wire] of Object.entries(network.wires)) {
      const from = inside.get(wire.from[0]) ?? wire.from[0],
        to = inside.get(wire.to[0]) ?? wire.to[0];
      if (boxes.has(from) && boxes.has(to) && (from !== to || !from.startsWith("+"))) links.push({ id, from, to });
    }
    return (this.boxCache = { network, boxes, links, inside, across: runsAcross(boxes, links) });
  }
  /** The nodes that a box stands for. */
  members(id: string): string[] {
    return id.startsWith("+")
      ? Object.entries(this.network.nodes)
          .filter(([, node]) => node.group === id.slice(1))
          .map(([one]) => one)
      : [id];
  }
  /** Where nodes go when their boxes go there. */
  private spread(places: Map<string, [number, number]>): Map<string, [number, number]> {
    const all = new Map<string, [number, number]>();
    for (const [id, at] of places) {
      if (!id.startsWith("+")) {
        all.set(id, at);
        continue;
      }
      const box = this.drawing.boxes.get(id);
      if (box)
        for (const one of this.members(id)) {
          const old = this.network.nodes[one]!.at;
          all.set(one, [old[0] + at[0] - box.x, old[1] + at[1] - box.y]);
        }
    }
    return all;
  }
  /** The box in which a node is seen. */
  boxOf(id: string): Box | undefined {
    return this.drawing.boxes.get(id) ?? this.drawing.boxes.get(this.drawing.inside.get(id) ?? "");
  }

  /** Inputs of a node that a new wire could take: the free ones first. */
  inputs(id: string): PortEntry[] {
    const node = this.network.nodes[id];
    if (!node) return [];
    const used = new Set((wiring(this.network).into.get(id) ?? []).map((wire) => wire.to[1]));
    return [...this.entry(node).inputs].sort(
      (a, b) => Number(!a.many && used.has(a.name)) - Number(!b.many && used.has(b.name)),
    );
  }

  // ---- the edit -------------------------------------------------------------------------------------------------------
  numbers(id: string | null): Numbers {
    const verdict = this.judged,
      node = id ? this.verdictOf(id) : undefined;
    const output = node ? Object.values(node.outputs ?? {})[0] : null;
    if (id !== null && !node)
      return {
        output: "none",
        parameters: 0,
        flops: 0,
        problems: this.problems.filter((one) => one.severity !== "hint").length,
        total: verdict?.parameters ?? 0,
      };
    return {
      output: shapeText(output?.shape),
      parameters: node ? node.parameters : (verdict?.parameters ?? 0),
      flops: node ? node.flops : (verdict?.flops ?? 0),
      problems: this.problems.filter((one) => one.severity !== "hint").length,
      total: verdict?.parameters ?? 0,
    };
  }
  edit(label: string, puts: Put[], options: { merge?: string; node?: string | null } = {}): boolean {
    const goesOn = options.merge !== undefined && this.gesture === options.merge;
    if (!goesOn) this.change = { node: options.node ?? null, label, before: this.numbers(options.node ?? null) };
    else if (this.change) this.change = { ...this.change, label };
    this.gesture = options.merge ?? null;
    return this.store.edit(label, puts, options.merge);
  }
  private gesture: string | null = null;
  settle(): void {
    this.gesture = null;
    this.store.settle();
  }
  undo(): void {
    this.renaming = null;
    const step = this.store.undo();
    this.change = null;
    this.gesture = null;
    this.announce(step ? `Undone: ${step.label}` : "Nothing to undo");
  }
  redo(): void {
    this.renaming = null;
    const step = this.store.redo();
    this.change = null;
    this.gesture = null;
    this.announce(step ? `Done again: ${step.label}` : "Nothing to do again");
  }

  // ---- choosing -------------------------------------------------------------------------------------------------------
  select(nodes: Iterable<string>, wires: Iterable<string> = []): void {
    const next = new Set(nodes),
      nextWires = new Set(wires);
    if (sameSet(next, this.nodes) && sameSet(nextWires, this.wires)) return;
    this.nodes = next;
    this.wires = nextWires;
    this.settle();
    if (next.size === 1) {
      const [id] = next;
      this.announcement = this.spoken(id!);
    } else if (next.size > 1) this.announcement = `${next.size} layers chosen`;
    this.tell();
  }
  /** What a run tells of a node: by its id, by network and name, or by its name alone. */
  liveOf(id: string): Live | null {
    const live = this.live,
      node = this.network.nodes[id];
    if (!live || !node) return null;
    const { name } = node,
      where = this.scope.name;
    for (const key of [id, `${where}/${name}`, `${where}.${name}`, name]) if (has(live, key)) return live[key]!;
    // A block, or a layer inside a repeated one: what is known of its parts.
    const inner = Object.entries(live)
      .filter(
        ([key]) =>
          key.startsWith(`${where}/${name}.`) || key.startsWith(`${where}.${name}.`) || key.startsWith(`${name}.`),
      )
      .map(([, one]) => one.update)
      .filter((one): one is number => one !== undefined);
    return inner.length ? { update: Math.max(...inner) } : null;
  }
  spoken(id: string): string {
    const node = this.network.nodes[id];
    if (!node) return "";
    const output = Object.values(this.verdictOf(id)?.outputs ?? {})[0];
    const trouble = this.problems.filter((one) => one.node === id).length;
    return [
      this.plainTitle(id),
      (node.repeat ?? 1) > 1 ? `${node.repeat} times` : "",
      this.detail(id),
      `output ${shapeText(output?.shape)}`,
      node.bypassed ? "bypassed" : "",
      trouble ? `${trouble} problem${trouble > 1 ? "s" : ""}` : "",
    ]
      .filter(Boolean)
      .join(", ");
  }
  open(scope: Scope, from?: Scope): void {
    this.trail = from ? [...this.trail, from] : [];
    this.scope = scope;
    this.nodes = new Set();
    this.wires = new Set();
    this.card = null;
    this.quick = null;
    this.change = null;
    this.settle();
    this.tell();
  }
  leave(): void {
    const up = this.trail[this.trail.length - 1];
    if (up) {
      this.trail = this.trail.slice(0, -1);
      this.scope = up;
      this.nodes = new Set();
      this.wires = new Set();
      this.card = null;
      this.tell();
    }
  }
  setWords(words: "plain" | "torch"): void {
    this.words = words;
    remember("words", words);
    this.tell();
  }
  goTo(problem: Problem): void {
    const scope: Scope | null =
      problem.network && has(this.store.document.networks, problem.network)
        ? { kind: "networks", name: problem.network }
        : null;
    if (scope && (scope.name !== this.scope.name || scope.kind !== this.scope.kind)) this.open(scope);
    const index = this.problems.findIndex(
      (one) =>
        one === problem ||
        (one.check === problem.check &&
          one.node === problem.node &&
          one.wire === problem.wire &&
          one.text === problem.text),
    );
    if (problem.node) {
      this.select([problem.node]);
      this.show([problem.node]);
    } else if (problem.wire && has(this.network.wires, problem.wire)) {
      this.select([], [problem.wire]);
      this.show([this.network.wires[problem.wire]!.to[0]]);
    }
    this.set({ card: index >= 0 ? { problem: index } : null });
  }

  // ---- adding ---------------------------------------------------------------------------------------------------------
  private freshNode(type: string, at: [number, number], taken: Set<string>): Node {
    if (type.startsWith("block:")) {
      const block = type.slice(6);
      return { type: "block", name: newName(block, taken), block, params: {}, at };
    }
    const entry = this.catalogue.entries[type] ?? unknownEntry(type);
    const between =
      entry.inputs.length > 0 && entry.outputs.length > 0 && entry.family !== "input" && entry.family !== "output";
    return { type, name: newName(entry.stem, taken, between ? undefined : this.isName), params: {}, at };
  }
  entryOfType(type: string): Entry {
    const ready = type.startsWith("ready:") ? this.catalogue.blocks?.[type.slice(6)] : undefined;
    if (ready) return this.blockEntry(type.slice(6), ready.definitions[type.slice(6)]!, ready.definitions);
    return type.startsWith("block:")
      ? this.entry({ type: "block", block: type.slice(6), name: "", params: {}, at: [0, 0] })
      : (this.catalogue.entries[type] ?? unknownEntry(type));
  }
  /** Puts that bring foreign blocks into this project; one that is here already stays, another of the same name gets a new one, and those that use it follow. */
  private adopt(blocks: Record<string, Block>): { puts: Put[]; called: Map<string, string> } {
    const here = this.store.document.blocks,
      called = new Map<string, string>();
    const follows = (block: Block): Block => ({
      ...block,
      nodes: Object.fromEntries(
        Object.entries(block.nodes).map(([id, node]) => [
          id,
          node.block !== undefined && called.has(node.block) ? { ...node, block: called.get(node.block)! } : node,
        ]),
      ),
    });
    const names = Object.keys(blocks),
      inner = (name: string): string[] =>
        Object.values(blocks[name]!.nodes)
          .map((node) => node.block ?? "")
          .filter((one) => names.includes(one));
    const puts: Put[] = [];
    for (let left = names; left.length; ) {
      const next = left.filter((name) => !inner(name).some((one) => left.includes(one))),
        turn = next.length ? next : left; // blocks that hold each other are told by a problem
      for (const name of turn) {
        const block = follows(blocks[name]!);
        let free = name;
        for (let n = 2; has(here, free) && !sameBlock(here[free]!, block); n++) free = `${name}${n}`;
        called.set(name, free);
        if (!has(here, free)) puts.push({ path: ["blocks", free], value: block });
      }
      left = left.filter((name) => !turn.includes(name));
    }
    return { puts, called };
  }
  /** A ready block with its layers laid out, and the settings with which it takes what comes. */
  private ready(
    name: string,
    width: readonly (number | null)[] | null | undefined,
  ): { puts: Put[]; block: string; params: Record<string, Json> } {
    const ready = this.catalogue.blocks![name]!;
    const laid = Object.fromEntries(
      Object.entries(ready.definitions).map(([id, block]) => [
        id,
        { ...block, nodes: this.spacious(block, ready.definitions) },
      ]),
    );
    const { puts, called } = this.adopt(laid);
    const size = ready.family === "convolution" ? width?.[0] : width?.[width.length - 1];
    return {
      puts,
      block: called.get(name)!,
      params: ready.follows && size ? { [ready.follows[0]]: Math.max(1, Math.round(size * ready.follows[1])) } : {},
    };
  }
  private spacious(block: Block, among: Record<string, Block>): Record<string, Node> {
    const boxes = Object.entries(block.nodes).map(
      ([id, node]): Box => ({
        id,
        x: node.at[0],
        y: node.at[1],
        w: WIDTH,
        h: node.block !== undefined && among[node.block] ? TALL : this.height(node),
      }),
    );
    const places = tidy(
      boxes,
      Object.entries(block.wires).map(([id, wire]) => ({ id, from: wire.from[0], to: wire.to[0] })),
      false,
      () => true,
    );
    return Object.fromEntries(
      Object.entries(block.nodes).map(([id, node]) => [id, { ...node, at: places.get(id) ?? node.at }]),
    );
  }

  /** Put a layer at a place; wired from or to a port, into a wire, or after the selected layer. Its id; none where it was refused. */
  add(
    type: string,
    options: {
      at?: [number, number];
      from?: { node: string; port: string; out: boolean };
      wire?: string;
      after?: string;
      branch?: boolean;
    } = {},
  ): string {
    const network = this.network,
      entry = this.entryOfType(type),
      id = newId("n", network.nodes);
    const { boxes, across } = this.drawing;
    const height = this.tall(entry) ? TALL : FLAT;
    const puts: Put[] = [];
    let at = options.at;
    const wire = options.wire !== undefined ? network.wires[options.wire] : undefined;
    let from = options.from;
    let spliced: [string, Wire] | undefined = wire ? [options.wire!, wire] : undefined;
    if (!from && !spliced && options.after !== undefined && entry.inputs.length) {
      const follower = Object.entries(network.wires).filter(([, one]) => one.from[0] === options.after);
      const node = network.nodes[options.after];
      const out = node && this.entry(node).outputs[0];
      if (out && follower.length === 1 && !options.branch && entry.outputs.length) spliced = follower[0];
      else if (out) from = { node: options.after, port: out.name, out: true };
    }
    const before = spliced ? spliced[1].from : from?.out ? ([from.node, from.port] as const) : undefined;
    const no = before ? this.unfit(entry, before) : null;
    if (no) {
      this.refuse(type, no, before!, spliced !== undefined, (other) => this.add(other, options));
      return "";
    }
    const beyond = spliced ? this.beyond(entry, spliced[1]) : null;
    if (beyond && !beyond.mends) {
      this.refuse(type, beyond.why, before!, true, (other) => this.add(other, options), spliced![1]);
      return "";
    }
    const shift = (wireAt: Wire): void => {
      // Room for the newcomer: everything downstream in the same column moves on.
      const a = this.boxOf(wireAt.from[0]),
        b = this.boxOf(wireAt.to[0]);
      if (!a || !b) return;
      const need = across ? WIDTH + 40 : height + 28;
      const gap = across ? b.x - a.x - a.w : b.y - a.y - a.h;
      at ??= across ? [a.x + a.w + 40, a.y] : [a.x, a.y + a.h + 12];
      if (options.at) return;
      const more = need + 24 - gap;
      if (more <= 0) {
        at = across
          ? [Math.round(a.x + a.w + (gap - WIDTH) / 2), a.y]
          : [a.x, Math.round(a.y + a.h + (gap - height) / 2)];
        return;
      }
      for (const box of boxes.values()) {
        const beyond = across ? box.x >= b.x - 1 : box.y >= b.y - 1;
        if (beyond)
          for (const [one, value] of this.spread(
            new Map([[box.id, across ? [box.x + more, box.y] : [box.x, box.y + more]]]),
          ))
            puts.push({ path: this.path("nodes", one, "at"), value });
      }
    };
    if (spliced) {
      shift(spliced[1]);
    } else if (from && !at) {
      const a = this.boxOf(from.node)!;
      const gap = height === FLAT ? 12 : 28;
      at = freePlace(boxes.values(), across ? a.x + a.w + 96 : a.x, across ? a.y : a.y + a.h + gap, height, across);
    } else if (!at) {
      const last = [...boxes.values()].reduce<Box | null>(
        (low, box) => (!low || (across ? box.x > low.x : box.y > low.y) ? box : low),
        null,
      );
      const [mx, my] = this.middle();
      at = last
        ? freePlace(
            boxes.values(),
            across ? last.x + last.w + 96 : last.x,
            across ? last.y : last.y + last.h + 28,
            height,
            across,
          )
        : [Math.round(mx - WIDTH / 2), Math.round(my - 160)];
    } else if (!wire) at = freePlace(boxes.values(), at[0], at[1], height, across);
    const ready = type.startsWith("ready:")
      ? this.ready(type.slice(6), before && this.verdictOf(before[0])?.outputs?.[before[1]]?.shape)
      : undefined;
    const node = this.freshNode(ready ? `block:${ready.block}` : type, at!, names(network));
    puts.push(...(ready?.puts ?? []), {
      path: this.path("nodes", id),
      value: ready ? { ...node, params: ready.params } : node,
    });
    const input = entry.inputs[0],
      output = entry.outputs[0];
    if (spliced && input && output) {
      const [old, line] = spliced;
      puts.push(
        { path: this.path("wires", old, "to"), value: [id, input.name] },
        { path: this.path("wires", newId("w", network.wires)), value: { from: [id, output.name], to: line.to } },
      );
    } else if (from?.out && input)
      puts.push({
        path: this.path("wires", newId("w", network.wires)),
        value: { from: [from.node, from.port], to: [id, input.name] },
      });
    else if (from && !from.out && output) {
      puts.push(...this.freeing(from.node, from.port), {
        path: this.path("wires", newId("w", network.wires)),
        value: { from: [id, output.name], to: [from.node, from.port] },
      });
    }
    this.edit(`${spliced ? "Insert" : "Add"} ${entry.title}`, puts, { node: id });
    this.select([id]);
    this.announce(`${this.plainTitle(id)} added`);
    if (spliced) this.offerMend();
    return id;
  }

  // ---- wires ----------------------------------------------------------------------------------------------------------
  /** Why these two cannot be connected, in a sentence; null when they can. */
  refusal(from: Port, to: Port): string | null {
    const network = this.network;
    const a = network.nodes[from[0]],
      b = network.nodes[to[0]];
    if (!a || !b) return "One of the two layers is gone.";
    if (from[0] === to[0]) return "A layer cannot feed itself.";
    const input = this.entry(b).inputs.find((port) => port.name === to[1]);
    if (!input) return `${this.plainTitle(to[0])} takes no input: it is where data come in.`;
    if (!this.entry(a).outputs.some((port) => port.name === from[1]))
      return `${this.plainTitle(from[0])} gives nothing on: it is where the result leaves.`;
    if (reaches(network, to[0], from[0]))
      return `This would close a loop: ${this.plainTitle(to[0])} already leads to ${this.plainTitle(from[0])}.`;
    if (
      (wiring(network).into.get(to[0]) ?? []).some(
        (wire) => wire.from[0] === from[0] && wire.from[1] === from[1] && wire.to[1] === to[1],
      ) &&
      !input.many
    )
      return "These two are connected already.";
    const misfit = this.misfit(from, to);
    if (misfit) return misfit;
    return null;
  }
  /** Sizes that can never meet, as far as the entry says how many dimensions it takes. */
  private misfit(from: Port, to: Port): string | null {
    const sent = this.verdictOf(from[0])?.outputs?.[from[1]];
    const input = this.entry(this.network.nodes[to[0]]!).inputs.find((port) => port.name === to[1]);
    if (!sent || !input) return null;
    return cannotTake(this.plainTitle(to[0]), input, sent, "this has");
  }
  /** Why a layer of this kind cannot come after that port, in a sentence; null where it can, or where nobody knows yet what comes out there. */
  unfit(entry: Entry, from: readonly [string, string]): string | null {
    const sent = this.verdictOf(from[0])?.outputs?.[from[1]],
      input = entry.inputs[0];
    return sent && input ? cannotTake(entry.title, input, sent, `${this.plainTitle(from[0])} sends`) : null;
  }
  /** What a layer of this kind, put into this wire, would send to a layer behind it that cannot take it; `mends`: a layer between the two can bring it into form. */
  beyond(entry: Entry, line: Wire): { why: string; mends: boolean } | null {
    const sent = this.verdictOf(line.from[0])?.outputs?.[line.from[1]],
      first = sent ? leaving(entry, sent) : null;
    const wrong = new Set(this.problems.filter((one) => one.severity === "error").map((one) => one.node)),
      seen = new Set<string>(),
      leave = new Map<string, Wire[]>();
    for (const wire of Object.values(this.network.wires)) {
      const list = leave.get(wire.from[0]);
      if (list) list.push(wire);
      else leave.set(wire.from[0], [wire]);
    }
    for (let way = first ? [{ sent: first, to: line.to, by: entry.title }] : []; way.length; ) {
      const {
          sent: now,
          to: [id, port],
          by,
        } = way.shift()!,
        node = this.network.nodes[id];
      if (!node || seen.has(id) || wrong.has(id)) continue;
      seen.add(id);
      const next = this.entry(node),
        input = next.inputs.find((one) => one.name === port),
        why = input && cannotTake(this.plainTitle(id), input, now, `${by} would send`);
      if (why) return { why, mends: !input.dtype || input.dtype === now.dtype };
      const on = next.inputs[0]?.name === port ? leaving(next, now) : null;
      if (on) for (const wire of leave.get(id) ?? []) way.push({ sent: on, to: wire.to, by: this.plainTitle(id) });
    }
    return null;
  }
  /** What was just put into a wire may leave a layer behind it with something that it cannot take: once the server has said so, its remedy is one press away. */
  private offerMend(): void {
    const { store } = this,
      version = store.version,
      key = (one: Problem): string => `${one.check} ${one.node} ${one.wire}`,
      old = new Set(this.problems.map(key));
    const stop = store.subscribe(() => {
      if (store.version > version) return stop();
      if (store.judged < version) return;
      stop();
      const problem = this.problems.find((one) => one.severity === "error" && one.fix && !old.has(key(one)));
      if (problem)
        store.say(problem.text, true, {
          label: `${problem.fix!.label}: ${problem.fix!.does ?? problem.title}`,
          act: () => {
            this.mend(problem);
            this.offerMend();
          },
        });
    });
  }
  mend(problem: Problem, which: "fix" | "other" = "fix"): void {
    const fix = problem[which];
    if (!fix) return;
    this.edit(`${fix.label}: ${problem.title}`, fix.puts, { node: problem.node });
    this.set({ card: null });
    this.announce(`${fix.label} done`);
    this.focus();
  }
  /** Say why it cannot stand there, and offer what fits best: its twin for other dimensions, one of its family, else what usually comes next. */
  private refuse(
    type: string,
    why: string,
    from: readonly [string, string],
    onward: boolean,
    add: (type: string) => void,
    line?: Wire,
  ): void {
    this.store.say(why, true);
    const said = this.store.message,
      kind = (name: string): string => name.replace(/[123]d$/, "");
    void this.fits(from)
      .then((all) => {
        const fits = all
          .filter((one) => !onward || this.entryOfType(one.type).outputs.length)
          .filter((one) => !line || !this.beyond(this.entryOfType(one.type), line));
        const best =
          fits.find((one) => kind(one.type) === kind(type)) ??
          fits.find((one) => this.entryOfType(one.type).family === this.entryOfType(type).family) ??
          fits[0];
        if (best && this.store.message === said)
          this.store.say(why, true, {
            label: `Add ${this.entryOfType(best.type).title} instead`,
            act: () => add(best.type),
          });
      })
      .catch(() => {}); // without the server the sentence stands alone
  }
  /** The layers that can take what leaves this port, best first. */
  async fits(from: readonly [string, string]): Promise<Fit[]> {
    const fits = await this.api.get<Fit[]>(
      `${this.api.at}/fits?scope=${this.scope.kind}&network=${encodeURIComponent(this.scope.name)}&node=${encodeURIComponent(from[0])}&port=${encodeURIComponent(from[1])}`,
    );
    return Array.isArray(fits) ? fits : [];
  }
  /** An input that takes one wire lets go of the one it has. */
  private freeing(node: string, port: string): Put[] {
    const input = this.entry(this.network.nodes[node]!).inputs.find((one) => one.name === port);
    if (!input || input.many) return [];
    return Object.entries(this.network.wires)
      .filter(([, wire]) => wire.to[0] === node && wire.to[1] === port)
      .map(([id]) => ({ path: this.path("wires", id) }));
  }
  connect(from: Port, to: Port): boolean {
    const no = this.refusal(from, to);
    if (no) {
      this.store.say(no, true);
      return false;
    }
    const id = newId("w", this.network.wires);
    this.edit(
      `Connect ${this.plainTitle(from[0])} to ${this.plainTitle(to[0])}`,
      [...this.freeing(to[0], to[1]), { path: this.path("wires", id), value: { from, to } }],
      { node: to[0] },
    );
    this.announce(`${this.plainTitle(from[0])} connected to ${this.plainTitle(to[0])}`);
    return true;
  }
  rewire(wire: string, from: Port, to: Port): boolean {
    const old = this.network.wires[wire];
    if (!old || (equal(old.from, from) && equal(old.to, to))) return false;
    const without = apply(this.store.document, [{ path: this.path("wires", wire) }]).document;
    const network = (without[this.scope.kind] as Record<string, Network>)[this.scope.name]!;
    if (from[0] === to[0] || reaches(network, to[0], from[0])) {
      this.store.say(from[0] === to[0] ? "A layer cannot feed itself." : "This would close a loop.", true);
      return false;
    }
    const taken = this.freeing(to[0], to[1]).filter((one) => one.path[3] !== wire);
    this.edit(
      `Move a wire to ${this.plainTitle(to[0])}`,
      [...taken, { path: this.path("wires", wire), value: { from, to } }],
      { node: to[0] },
    );
    return true;
  }
  /** An existing node dropped on a wire joins it there. */
  insert(id: string, wire: string, extra: Put[] = []): boolean {
    const line = this.network.wires[wire],
      node = this.network.nodes[id];
    if (!line || !node) return false;
    const entry = this.entry(node),
      input = entry.inputs[0],
      output = entry.outputs[0];
    const busy = Object.values(this.network.wires).some((one) => one.from[0] === id || one.to[0] === id);
    if (!input || !output || busy || line.from[0] === id || line.to[0] === id) return false;
    const no = this.unfit(entry, line.from);
    if (no) {
      this.refuse(node.type, no, line.from, true, (other) => this.add(other, { wire }));
      return false;
    }
    const beyond = this.beyond(entry, line);
    if (beyond && !beyond.mends) {
      this.refuse(node.type, beyond.why, line.from, true, (other) => this.add(other, { wire }), line);
      return false;
    }
    this.edit(
      `Insert ${this.plainTitle(id)}`,
      [
        ...extra,
        { path: this.path("wires", wire, "to"), value: [id, input.name] },
        { path: this.path("wires", newId("w", this.network.wires)), value: { from: [id, output.name], to: line.to } },
      ],
      { node: id },
    );
    this.offerMend();
    return true;
  }

  // ---- the selection --------------------------------------------------------------------------------------------------
  remove(heal = false): void {
    const network = this.network,
      gone = this.nodes;
    if (!gone.size && !this.wires.size) return;
    const puts: Put[] = [];
    const cut = Object.entries(network.wires).filter(
      ([id, wire]) => this.wires.has(id) || gone.has(wire.from[0]) || gone.has(wire.to[0]),
    );
    for (const [id] of cut) puts.push({ path: this.path("wires", id) });
    if (heal) {
      // Close the gap: what fed the first goes where the last went.
      const into = cut.filter(([, wire]) => !gone.has(wire.from[0]) && gone.has(wire.to[0])),
        out = cut.filter(([, wire]) => gone.has(wire.from[0]) && !gone.has(wire.to[0]));
      if (into.length === 1)
        for (const [, wire] of out)
          puts.push({
            path: this.path("wires", newId("w", network.wires)),
            value: { from: into[0]![1].from, to: wire.to },
          });
    }
    for (const id of gone) puts.push({ path: this.path("nodes", id) });
    const label =
      gone.size === 1
        ? `Delete ${this.plainTitle([...gone][0]!)}`
        : gone.size
          ? `Delete ${gone.size} layers`
          : puts.length === 1
            ? "Delete a wire"
            : `Delete ${puts.length} wires`;
    this.edit(label, puts);
    this.card = null;
    this.select([]);
    this.announce(label);
    this.focus();
  }
  move(places: Map<string, [number, number]>, label?: string): void {
    const puts = [...this.spread(places)]
      .filter(([id, at]) => has(this.network.nodes, id) && !equal(this.network.nodes[id]!.at, at))
      .map(([id, at]) => ({ path: this.path("nodes", id, "at"), value: at }));
    if (!puts.length) return;
    const change = this.change;
    this.edit(
      label ?? (puts.length === 1 ? `Move ${this.plainTitle(puts[0]!.path[3]!)}` : `Move ${puts.length} layers`),
      puts,
    );
    this.change = change; // a place changes no shape and no cost
  }
  nudge(dx: number, dy: number): void {
    const places = new Map(
      [...this.nodes].map((id) => [
        id,
        [this.network.nodes[id]!.at[0] + dx, this.network.nodes[id]!.at[1] + dy] as [number, number],
      ]),
    );
    const puts = [...places].map(([id, at]) => ({ path: this.path("nodes", id, "at"), value: at }));
    if (puts.length) {
      const change = this.change;
      this.edit(puts.length === 1 ? `Move ${this.plainTitle(puts[0]!.path[3]!)}` : `Move ${puts.length} layers`, puts, {
        merge: `nudge ${[...this.nodes].join()}`,
      });
      this.change = change;
    }
  }
  tidy(across?: boolean): void {
    const { boxes, links, across: now } = this.drawing;
    const chosen =
      this.nodes.size > 1
        ? [...boxes.values()].filter((box) => this.members(box.id).every((one) => this.nodes.has(one)))
        : [...boxes.values()];
    const ids = new Set(chosen.map((box) => box.id));
    this.move(
      tidy(
        chosen,
        links.filter((link) => ids.has(link.from) && ids.has(link.to)),
        across ?? now,
        (link) => this.chipped(link.id),
      ),
      across === undefined || across === now ? "Tidy" : across ? "Lay out left to right" : "Lay out top to bottom",
    );
  }
  /** A project that a program drew (a template, a proposal) has its layers in plain rows, which nobody chose: lay it out as a person would see it. */
  layOut(): void {
    const here = this.scope,
      trail = this.trail,
      puts: Put[] = [];
    for (const kind of ["networks", "blocks"] as const)
      for (const [name, network] of Object.entries(this.store.document[kind] ?? {})) {
        const nodes = Object.values(network.nodes);
        if (nodes.length < 2 || !nodes.every((node) => node.at[0] % 145 === 0 && node.at[1] % 84 === 0)) continue;
        this.scope = { kind, name };
        const { boxes, links } = this.drawing;
        for (const [id, at] of tidy([...boxes.values()], links, false, (link) => this.chipped(link.id)))
          if (!equal(network.nodes[id]!.at, at)) puts.push({ path: [kind, name, "nodes", id, "at"], value: at });
      }
    this.scope = here;
    this.trail = trail;
    if (puts.length) this.store.quietly("Lay out", puts);
  }
  /** A wire shows its shape where the shape changed, where it forks, and where something is wrong. */
  chipped(id: string): boolean {
    const wire = this.network.wires[id];
    if (!wire) return false;
    const verdict = this.wireVerdict(id);
    if (verdict && verdict.state !== "ok") return true;
    if (Object.values(this.network.wires).filter((other) => other.from[0] === wire.from[0]).length > 1) return true;
    const into = Object.entries(this.network.wires).find(([, other]) => other.to[0] === wire.from[0]);
    const before = into && this.wireVerdict(into[0]);
    return !before || !equal(before.shape, verdict?.shape);
  }
  align(how: "left" | "centre" | "right" | "top" | "middle" | "bottom" | "columns" | "rows"): void {
    const boxes = [...new Set([...this.nodes].map((id) => this.boxOf(id)!))].filter(Boolean);
    if (boxes.length < 2) return;
    const x = boxes.map((box) => box.x),
      y = boxes.map((box) => box.y),
      bottom = boxes.map((box) => box.y + box.h);
    const places = new Map<string, [number, number]>();
    const middle = (Math.min(...y) + Math.max(...bottom)) / 2;
    if (how === "columns" || how === "rows") {
      const sorted = [...boxes].sort((a, b) => (how === "columns" ? a.x - b.x : a.y - b.y));
      const first = sorted[0]!,
        last = sorted[sorted.length - 1]!;
      const room = how === "columns" ? last.x - first.x - first.w : last.y - first.y - first.h;
      const inner = sorted.slice(1, -1).reduce((sum, box) => sum + (how === "columns" ? box.w : box.h), 0);
      const gap = Math.max(12, (room - inner) / (sorted.length - 1));
      let edge = how === "columns" ? first.x : first.y;
      for (const box of sorted) {
        places.set(box.id, how === "columns" ? [Math.round(edge), box.y] : [box.x, Math.round(edge)]);
        edge += (how === "columns" ? box.w : box.h) + gap;
      }
    } else
      for (const box of boxes) {
        const at: [number, number] =
          how === "left"
            ? [Math.min(...x), box.y]
            : how === "right"
              ? [Math.max(...x), box.y]
              : how === "centre"
                ? [Math.round((Math.min(...x) + Math.max(...x)) / 2), box.y]
                : how === "top"
                  ? [box.x, Math.min(...y)]
                  : how === "bottom"
                    ? [box.x, Math.max(...bottom) - box.h]
                    : [box.x, Math.round(middle - box.h / 2)];
        places.set(box.id, at);
      }
    this.move(places, "Align");
  }

  // ---- the clipboard --------------------------------------------------------------------------------------------------
  copy(): string | null {
    if (!this.nodes.size) return null;
    const network = this.network;
    const nodes = Object.fromEntries(
      Object.entries(network.nodes)
        .filter(([id]) => this.nodes.has(id))
        .map(([id, { group: _group, ...node }]) => [id, node]),
    );
    const wires = Object.fromEntries(
      Object.entries(network.wires).filter(([, wire]) => this.nodes.has(wire.from[0]) && this.nodes.has(wire.to[0])),
    );
    const blocks: Record<string, Block> = {};
    const gather = (list: Node[]): void => {
      for (const { block } of list)
        if (block !== undefined && this.store.document.blocks[block] && !blocks[block]) {
          blocks[block] = this.store.document.blocks[block]!;
          gather(Object.values(blocks[block]!.nodes));
        }
    };
    gather(Object.values(nodes));
    const clip: Clip = { layerloom: 1, nodes, wires, ...(Object.keys(blocks).length ? { blocks } : {}) };
    this.announce(`${this.nodes.size} layer${this.nodes.size > 1 ? "s" : ""} copied`);
    return JSON.stringify(clip, null, 1);
  }
  paste(text: string, at?: [number, number], label = "Paste"): boolean {
    const clip = readClip(text, (type) => type === "block" || has(this.catalogue.entries, type));
    if (typeof clip === "string") {
      this.store.say(clip, true);
      return false;
    }
    const network = this.network,
      taken = names(network),
      renamed = new Map<string, string>();
    const { puts, called: blocks } = this.adopt(clip.blocks ?? {});
    const all = Object.values(clip.nodes);
    const left = Math.min(...all.map((node) => node.at[0])),
      top = Math.min(...all.map((node) => node.at[1]));
    const boxes = [...this.drawing.boxes.values()];
    let [x, y] = at ?? [left + 24, top + 24];
    if (!at)
      while (boxes.some((box) => Math.abs(box.x - x) < 4 && Math.abs(box.y - y) < 4)) {
        x += 24;
        y += 24;
      }
    for (const [old, node] of Object.entries(clip.nodes)) {
      const id = newId("n", network.nodes);
      renamed.set(old, id);
      const name =
        taken.has(node.name) || !this.isName(node.name)
          ? newName(node.name.replace(/\d+$/, "") || this.entry(node).stem, taken)
          : node.name;
      taken.add(name);
      const block = node.block !== undefined ? { block: blocks.get(node.block) ?? node.block } : {};
      puts.push({
        path: this.path("nodes", id),
        value: { ...node, name, ...block, at: [Math.round(node.at[0] - left + x), Math.round(node.at[1] - top + y)] },
      });
    }
    for (const wire of Object.values(clip.wires)) {
      const a = renamed.get(wire.from[0]),
        b = renamed.get(wire.to[0]);
      if (a && b)
        puts.push({
          path: this.path("wires", newId("w", network.wires)),
          value: { from: [a, wire.from[1]], to: [b, wire.to[1]] },
        });
    }
    this.edit(`${label} ${all.length === 1 ? this.entry(all[0]!).title : `${all.length} layers`}`, puts);
    this.select(renamed.values());
    this.announce(`${all.length} layer${all.length > 1 ? "s" : ""} added`);
    return true;
  }
  duplicate(): void {
    const text = this.copy();
    if (text) this.paste(text, undefined, "Duplicate");
  }

  // ---- settings -------------------------------------------------------------------------------------------------------
  setParam(ids: string[], field: Field, value: Json | undefined, merge = true): void {
    const puts: Put[] = [];
    let old: Json | undefined;
    for (const id of ids) {
      const node = this.network.nodes[id];
      if (!node) continue;
      old ??= node.params?.[field.name] ?? field.default;
      const back = value === undefined || equal(value, field.default ?? undefined);
      if (!node.params)
        puts.push({ path: this.path("nodes", id, "params"), value: back ? {} : { [field.name]: value } });
      else if (back) {
        if (has(node.params, field.name)) puts.push({ path: this.path("nodes", id, "params", field.name) });
      } else if (!equal(node.params[field.name], value))
        puts.push({ path: this.path("nodes", id, "params", field.name), value });
    }
    if (!puts.length) return;
    const key = `param ${field.name} ${ids.join()}`;
    const first =
      this.gesture === key && this.change
        ? ((this.change as Change & { old?: string }).old ?? valueText(field, old))
        : valueText(field, old);
    const label = `${field.label} ${first} to ${valueText(field, value ?? field.default)}`;
    this.edit(label, puts, { node: ids.length === 1 ? ids[0]! : null, ...(merge ? { merge: key } : {}) });
    if (this.change) (this.change as Change & { old?: string }).old = first;
  }
  /** Settings of the layer itself; at its default a key is absent. */
  setKey(ids: string[], key: keyof Node, value: Json | undefined, label: string, merge = false): void {
    const puts = ids
      .filter((id) => has(this.network.nodes, id))
      .filter((id) => !equal(this.network.nodes[id]![key], value))
      .map((id) =>
        value === undefined ? { path: this.path("nodes", id, key) } : { path: this.path("nodes", id, key), value },
      );
    if (puts.length)
      this.edit(label, puts, {
        node: ids.length === 1 ? ids[0]! : null,
        ...(merge ? { merge: `${key} ${ids.join()}` } : {}),
      });
  }
  rename(id: string, name: string): string | null {
    const node = this.network.nodes[id];
    if (!node || node.name === name) return null;
    if (!this.isName(name))
      return "A name in code begins with a small letter, holds small letters, digits and _, and is not a word of Python or torch.";
    if (names(this.network).has(name)) return `Another layer is called ${name} already.`;
    this.edit(`Rename ${node.name} to ${name}`, [{ path: this.path("nodes", id, "name"), value: name }], { node: id });
    return null;
  }
  bypass(): void {
    const ids = [...this.nodes].filter((id) => {
      const entry = this.entry(this.network.nodes[id]!);
      return entry.inputs.length && entry.outputs.length;
    });
    if (!ids.length) {
      if (this.nodes.size)
        this.store.say("Inputs and outputs cannot be bypassed: nothing would come in, or nothing would leave.", true);
      return;
    }
    const all = ids.every((id) => this.network.nodes[id]!.bypassed);
    this.setKey(
      ids,
      "bypassed",
      all ? undefined : true,
      `${all ? "Use" : "Bypass"} ${ids.length === 1 ? this.plainTitle(ids[0]!) : `${ids.length} layers`}`,
    );
  }

  // ---- groups and blocks ----------------------------------------------------------------------------------------------
  frame(): void {
    if (!this.nodes.size) return;
    const id = newId("g", this.network.groups);
    const puts: Put[] = [
      { path: this.path("groups", id), value: { title: "Group" } },
      ...[...this.nodes].map((node) => ({ path: this.path("nodes", node, "group"), value: id })),
    ];
    this.edit("Group", this.has("groups") ? puts : [{ path: this.path("groups"), value: {} }, ...puts]);
    this.set({ renaming: id });
  }
  private has(part: string): boolean {
    return has(this.network, part);
  }
  unframe(group: string): void {
    const puts: Put[] = Object.entries(this.network.nodes)
      .filter(([, node]) => node.group === group)
      .map(([id]) => ({ path: this.path("nodes", id, "group") }));
    this.edit("Ungroup", [...puts, { path: this.path("groups", group) }]);
  }
  setGroup(group: string, part: { title?: string; collapsed?: boolean }): void {
    const old = this.network.groups[group];
    if (!old) return;
    const next = { ...old, ...part };
    if (!next.collapsed) delete next.collapsed;
    this.edit(
      part.title !== undefined ? "Rename the group" : next.collapsed ? "Collapse the group" : "Open the group",
      [{ path: this.path("groups", group), value: next }],
    );
  }
  async makeBlock(title?: string): Promise<void> {
    if (!this.nodes.size) return;
    await this.blocks(
      { do: "group", scope: this.at, network: this.scope.name, nodes: [...this.nodes], title: title ?? "Block" },
      "Make a block",
    );
  }
  /** A setting of a layer inside a block, shown on the block itself or not. */
  exposedAs(node: string, param: string): string | null {
    const block = this.scope.kind === "blocks" ? this.store.document.blocks[this.scope.name] : undefined;
    return (
      Object.entries(block?.exposed ?? {}).find(([, { sets }]) =>
        sets.some(([id, key]) => id === node && key === param),
      )?.[0] ?? null
    );
  }
  async expose(node: string, field: Field): Promise<void> {
    const setting = this.exposedAs(node, field.name);
    await this.blocks(
      setting === null
        ? { do: "expose", scope: this.at, block: this.scope.name, node, param: field.name, label: field.label }
        : { do: "hide", scope: this.at, block: this.scope.name, setting },
      setting === null ? `Show ${field.label} on the block` : `Hide ${field.label} from the block`,
    );
  }
  async openUp(id: string): Promise<void> {
    await this.blocks(
      { do: "ungroup", scope: this.at, network: this.scope.name, node: id, nodes: [id] },
      "Take the block apart",
    );
  }
  private async blocks(ask: Record<string, Json>, label: string): Promise<void> {
    if (!(await this.store.whenSaved())) {
      this.store.say("The server does not answer; blocks are made there. Nothing was changed.", true);
      return;
    }
    const before = new Set(Object.keys(this.network.nodes));
    try {
      const answer = await this.api.post<{ puts: Put[]; label?: string }>(`${this.api.at}/blocks`, {
        ...ask,
        revision: this.store.revision,
      });
      this.edit(answer.label ?? label, answer.puts);
      const fresh = Object.keys(this.network.nodes).filter((id) => !before.has(id));
      if (fresh.length) this.select(fresh);
    } catch (error) {
      this.store.say(
        error instanceof TypeError
          ? "The server does not answer; blocks are made there. Nothing was changed."
          : (error as Error).message,
        true,
      );
    }
  }

  // ---- networks -------------------------------------------------------------------------------------------------------
  addNetwork(): void {
    const { networks } = this.store.document;
    let name = "network";
    for (let n = 2; has(networks, name); n++) name = `network${n}`;
    this.edit(`Add ${name}`, [{ path: ["networks", name], value: { nodes: {}, wires: {}, groups: {} } }]);
    this.open({ kind: "networks", name });
  }
  renameNetwork(old: string, name: string): string | null {
    if (name === old) return null;
    if (!this.isName(name))
      return "The name of a network begins with a small letter and holds small letters, digits and _.";
    if (has(this.store.document.networks, name)) return `There is a network called ${name} already.`;
    const keys = Object.keys(this.store.document.networks);
    const before = keys[keys.indexOf(old) + 1];
    this.edit(`Rename ${old} to ${name}`, [
      { path: ["networks", old] },
      { path: ["networks", name], value: this.store.document.networks[old], ...(before ? { before } : {}) },
    ]);
    this.open({ kind: "networks", name });
    return null;
  }
  removeNetwork(name: string): void {
    if (Object.keys(this.store.document.networks).length < 2) {
      this.store.say("A project has at least one network.", true);
      return;
    }
    this.edit(`Delete ${name}`, [{ path: ["networks", name] }]);
  }

  // ---- walking by keyboard --------------------------------------------------------------------------------------------
  walk(way: "up" | "down" | "left" | "right"): void {
    const { boxes } = this.drawing;
    if (!boxes.size) return;
    const here = [...this.nodes][this.nodes.size - 1];
    const from = here ? this.boxOf(here) : undefined;
    if (!from) {
      const first = [...boxes.values()].reduce((a, b) => (b.y + b.x < a.y + a.x ? b : a));
      this.select(this.members(first.id));
      this.show([first.id]);
      return;
    }
    const cx = from.x + from.w / 2,
      cy = from.y + from.h / 2;
    let best: Box | null = null,
      least = Infinity;
    for (const box of boxes.values()) {
      if (box === from) continue;
      const dx = box.x + box.w / 2 - cx,
        dy = box.y + box.h / 2 - cy;
      const forth = way === "down" ? dy : way === "up" ? -dy : way === "right" ? dx : -dx;
      const aside = Math.abs(way === "down" || way === "up" ? dx : dy);
      if (forth < 8 || aside > forth * 4 + 40) continue;
      const score = forth + aside * 2;
      if (score < least) {
        least = score;
        best = box;
      }
    }
    if (best) {
      this.select(this.members(best.id));
      this.show([best.id]);
    }
  }
}

/** Why an input can never take what is sent, as far as its entry says which dimensions it takes. */
function cannotTake(title: string, input: PortEntry, sent: Told, has: string): string | null {
  const { shape, dtype } = sent;
  if (input.dtype && dtype && input.dtype !== dtype)
    return dtype === "int64"
      ? `${title} takes numbers with a fraction, and these are whole numbers that stand for symbols: an Embedding turns them into vectors.`
      : `${title} takes whole numbers that stand for symbols, and these are numbers with a fraction.`;
  if (!shape) return null;
  if (input.dims && input.dims.length !== shape.length)
    return `${title} takes ${dimensions(input.dims.length)}${input.dims.length ? ` (${input.dims.join(", ")})` : ""}, and ${has} ${shape.length}${shape.some((size) => size !== null) ? `: ${shapeText(shape)}` : ""}.`;
  if (shape.length < (input.least ?? 0))
    return `${title} takes at least ${dimensions(input.least!)}, and ${has} ${shape.length}.`;
  return null;
}
/** An output of which nobody may know yet how many dimensions it has. */
type Told = { shape: Output["shape"] | null; dtype?: string };
/** What leaves a layer of this kind when that comes in, as far as its entry says: how many dimensions, and of which kind of numbers. */
function leaving(entry: Entry, sent: Told): Told | null {
  const out = entry.outputs[0];
  if (!out) return null;
  const dims = out.dims ?? (entry.keeps ? sent.shape : null);
  return {
    shape: dims && dims.map(() => null),
    dtype: (entry.inputs[0]?.dtype ? out.dtype : sent.dtype) ?? sent.dtype,
  };
}
const dimensions = (many: number): string =>
  many === 0 ? "one number a sample" : `${many} dimension${many === 1 ? "" : "s"}`;
export function valueText(field: Field, value: Json | undefined): string {
  if (value === null || value === undefined) return "automatic";
  const choice = field.choices?.find((one) => equal(one.value, value));
  if (choice) return choice.label;
  if (typeof value === "boolean") return value ? "on" : "off";
  if (Array.isArray(value)) return value.join(" × ");
  if (field.kind === "size" && typeof value === "number")
    return field.dims === 1
      ? String(value)
      : Array(field.dims ?? 2)
          .fill(value)
          .join(" × ");
  return String(value);
}
export const pythonic = (value: Json): string =>
  value === null
    ? "None"
    : value === true
      ? "True"
      : value === false
        ? "False"
        : Array.isArray(value)
          ? `(${value.map(pythonic).join(", ")})`
          : typeof value === "string"
            ? `'${value}'`
            : String(value);

/** Until the verdict is there: the template of the entry, filled with what the form says. */
function filled(entry: Entry, node: Node): string {
  return (entry.detail ?? "").replace(/\{(\w+)[^}]*\}/g, (_all, name: string) => {
    const field = entry.fields.find((one) => one.name === name);
    return field ? valueText(field, node.params?.[name] ?? field.default) : "";
  });
}

/** What was pasted, or the sentence that says why it is no drawing. */
export function readClip(text: string, knows: (type: string) => boolean): Clip | string {
  const no =
    "What you pasted is not part of a drawing. Copy layers here, or in another Layerloom project, and paste them.";
  if (text.length > 5_000_000) return "What you pasted is larger than 5 MB, more than a drawing can hold.";
  let clip: Clip;
  try {
    clip = JSON.parse(text) as Clip;
  } catch {
    return no;
  }
  if (
    typeof clip !== "object" ||
    clip === null ||
    clip.layerloom !== 1 ||
    typeof clip.nodes !== "object" ||
    clip.nodes === null
  )
    return no;
  const nodes = Object.entries(clip.nodes);
  if (!nodes.length) return no;
  if (nodes.length > 2000) return `What you pasted has ${nodes.length} layers; 2,000 can be pasted at once.`;
  const safe: Clip = { layerloom: 1, nodes: {}, wires: {} };
  for (const [id, node] of nodes) {
    const good =
      typeof node === "object" &&
      node !== null &&
      typeof node.type === "string" &&
      typeof node.name === "string" &&
      Array.isArray(node.at) &&
      node.at.length === 2 &&
      node.at.every((one) => Number.isFinite(one) && Math.abs(one) < 1e6) &&
      (node.params === undefined ||
        (typeof node.params === "object" && node.params !== null && !Array.isArray(node.params)));
    if (!good) return no;
    if (!knows(node.type))
      return `What you pasted holds a layer of a kind that is not known here: ${String(node.type).slice(0, 40)}.`;
    safe.nodes[id] = { ...node, params: node.params ?? {} };
  }
  for (const [id, wire] of Object.entries(clip.wires ?? {})) {
    const end = (port: unknown): boolean =>
      Array.isArray(port) && port.length === 2 && port.every((part) => typeof part === "string");
    if (typeof wire !== "object" || wire === null || !end(wire.from) || !end(wire.to)) return no;
    safe.wires[id] = { from: wire.from, to: wire.to };
  }
  for (const [name, block] of Object.entries(clip.blocks ?? {})) {
    const tree = (value: unknown): boolean => typeof value === "object" && value !== null && !Array.isArray(value);
    if (
      !tree(block) ||
      !tree(block.nodes) ||
      !tree(block.wires) ||
      !Object.values(block.nodes).every((node) => tree(node) && typeof node.type === "string")
    )
      return no;
    (safe.blocks ??= {})[name] = block;
  }
  return safe;
}

const sameSet = (a: Set<string>, b: Set<string>): boolean => a.size === b.size && [...a].every((one) => b.has(one));
export function remembered(name: string): string | null {
  try {
    return localStorage.getItem(`layerloom:${name}`);
  } catch {
    return null;
  }
}
export function remember(name: string, text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(`layerloom:${name}`);
    else localStorage.setItem(`layerloom:${name}`, text);
  } catch {
    /* A full or forbidden storage costs comfort only. */
  }
}
