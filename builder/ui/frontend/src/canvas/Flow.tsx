/* The drawing itself: nodes, wires, gestures with the mouse.  React Flow draws; every lasting change goes through the editor. */

import {
  Background,
  BackgroundVariant,
  BaseEdge,
  type Connection,
  type Edge,
  type EdgeChange,
  type EdgeProps,
  type FinalConnectionState,
  type Node as FlowNode,
  Handle,
  type NodeChange,
  type NodeProps,
  Panel,
  Position,
  ReactFlow,
  ReactFlowProvider,
  SelectionMode,
  useConnection,
  useReactFlow,
  useStore,
  useStoreApi,
  ViewportPortal,
} from "@xyflow/react";
import {
  memo,
  type ReactElement,
  useCallback,
  useContext,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import { equal, type Node, type Port, type Wire } from "./document";
import type { Editor, Live } from "./editor";
import { Far, Ground, lineOf } from "./Ground";
import {
  type Box,
  FLAT,
  GRID,
  type Link,
  portPart,
  portPoint,
  type Route,
  routes,
  type Side,
  type Sides,
  sides,
  WIDTH,
} from "./geometry";
import { Glyph, Icon } from "../parts/icons";
import { FAR, Near } from "./near";
import { groupClass, useEditor } from "./use";
import { count, type Entry, type Severity, type Shape, shapeText } from "./verdict";

type PortDot = { name: string; label: string; side: Side; index: number; of: number };
type LayerData = {
  id: string;
  title: string;
  detail: string;
  right: string;
  family: string;
  glyph: string;
  tall: boolean;
  ins: PortDot[];
  outs: PortDot[];
  dots: string;
  problem: Severity | "";
  problems: number;
  off: boolean;
  frozen: boolean;
  note: string;
  mono: boolean;
  stack: number;
  differs: string;
  live: Live | null;
  spoken: string;
};
export type LayerNode = FlowNode<LayerData, "layer">;
export type WireData = {
  id: string;
  route: Route;
  from: Side;
  to: Side;
  fromBox: [number, number, number, number];
  toBox: [number, number, number, number];
  state: string;
  chip: string;
  odd: string;
  title: string;
  entry: Side;
};
export type WireEdge = Edge<WireData, "wire">;

const positions: Record<Side, Position> = {
  top: Position.Top,
  bottom: Position.Bottom,
  left: Position.Left,
  right: Position.Right,
};
const place = (dot: PortDot): Record<string, string> => {
  const part = `${portPart(dot.index, dot.of) * 100}%`;
  return dot.side === "top" || dot.side === "bottom" ? { left: part } : { top: part };
};
const nameAt = (dot: PortDot): Record<string, number | string> =>
  dot.side === "top"
    ? { left: 8, bottom: 6 }
    : dot.side === "bottom"
      ? { left: 8, top: 6 }
      : dot.side === "left"
        ? { right: 10, top: 6 }
        : { left: 10, top: 6 };

const share = (part: number): string =>
  part >= 0.1
    ? `${Math.round(part * 100)}%`
    : part >= 0.0001
      ? `${Number((part * 100).toPrecision(2))}%`
      : part === 0
        ? "0%"
        : "< 0.01%";
const tiny = (value: number): string =>
  value === 0
    ? "0"
    : value >= 0.01 && value < 100
      ? String(Number(value.toPrecision(2)))
      : value.toExponential(0).replace("e+", "e").replace("-", "−");
/** What a layer does now: how what it gives is spread, how large its gradient is, which share of its units never fires. */
function LiveMark({ live }: { live: Live }): ReactElement {
  const { histogram, gradient, dead, update } = live,
    most = Math.max(1, ...(histogram?.counts ?? []));
  const hot = update !== undefined && update > 0.05,
    cold = update !== undefined && update < 1e-6,
    silent = dead !== undefined && dead > 0.5;
  const words = [
    histogram ? `What it gives lies between ${tiny(histogram.low)} and ${tiny(histogram.high)}` : "",
    gradient !== undefined ? `the gradient of its weights is ${tiny(gradient)} long` : "",
    update !== undefined
      ? `its weights move ${share(update)} of their size in a step; about 0.1% is healthy${hot ? ": this is much" : cold ? ": it stands still" : ""}`
      : "",
    dead !== undefined ? `${share(dead)} of its units never fire` : "",
  ]
    .filter(Boolean)
    .join(" · ");
  return (
    <span className="row s live" title={words} data-live>
      {histogram && (
        <span className="bars" aria-hidden="true">
          {histogram.counts.map((bar, index) => (
            <i key={index} style={{ height: `${Math.round(Math.sqrt(bar / most) * 14) + 1}px` }} />
          ))}
        </span>
      )}
      {gradient !== undefined ? (
        <span className={hot || cold ? "odd" : "q"}>∇ {tiny(gradient)}</span>
      ) : (
        update !== undefined && <span className={hot || cold ? "odd" : "q"}>{share(update)}</span>
      )}
      {dead !== undefined && dead > 0 && <span className={silent ? "odd" : "q"}>{share(dead)} dead</span>}
    </span>
  );
}

const Layer = memo(
  function Layer({ data }: NodeProps<LayerNode>): ReactElement {
    const whole = !useContext(Far);
    const shown = data.live ? (
      <LiveMark live={data.live} />
    ) : data.right ? (
      <span className="q">{data.right}</span>
    ) : null;
    // The second line holds about 32 letters: what does not fit there stands beside a short title.
    const above =
      !data.tall ||
      (!data.live && data.detail.length + data.right.length > 32 && data.title.length + data.right.length < 26);
    return (
      <div
        className={`node ${data.family} ${data.problem} ${data.off ? "off" : ""} ${data.stack > 1 ? "stack" : ""} ${whole ? "" : "far"}`}
        data-testid={`node-${data.id}`}
        data-title={data.title}
        id={`layer-${data.id}`}
        role="group"
        aria-label={data.spoken}
      >
        <span className="g">{whole && <Glyph name={data.glyph} />}</span>
        {whole && (
          <>
            <div className="t">
              <div>
                <span
                  className={`cut b ${data.mono ? "mono" : ""}`}
                  title={data.title.length > 20 ? data.title : undefined}
                >
                  {data.title}
                </span>
                <span className="row" style={{ gap: 4 }}>
                  {data.stack > 1 && <span className="pill">×{data.stack}</span>}
                  {data.frozen && (
                    <span className="q" title="Frozen: its weights do not learn">
                      <Icon name="snowflake" size={14} />
                    </span>
                  )}
                  {data.note && (
                    <span className="notemark" title={data.note}>
                      <Icon name="sticky-note" size={14} />
                    </span>
                  )}
                  {above && <span className="s">{shown}</span>}
                </span>
              </div>
              {data.tall && (
                <div className="s">
                  {data.live ? (
                    shown
                  ) : (
                    <>
                      <span className="cut" title={data.detail.length > 24 ? data.detail : undefined}>
                        {data.detail}
                      </span>
                      {!above && shown}
                    </>
                  )}
                </div>
              )}
            </div>
            {data.differs && <span className="diffmark" role="img" aria-label={data.differs} title={data.differs} />}
            {data.ins.map((dot) => (
              <Handle key={dot.name} type="target" id={dot.name} position={positions[dot.side]} style={place(dot)}>
                <span className="port" data-port={dot.name} />
                {data.ins.length > 1 && (
                  <span className="portname" style={nameAt(dot)}>
                    {dot.label}
                  </span>
                )}
              </Handle>
            ))}
            {data.outs.map((dot) => (
              <Handle key={dot.name} type="source" id={dot.name} position={positions[dot.side]} style={place(dot)}>
                <span className="port" data-port={dot.name} />
                {data.outs.length > 1 && (
                  <span className="portname" style={nameAt(dot)}>
                    {dot.label}
                  </span>
                )}
              </Handle>
            ))}
            {data.dots &&
              data.dots.split(" ").map((dot) => {
                const [side, bad] = dot.split("!") as [Side, string?];
                return (
                  <span
                    key={dot}
                    className={`sidedot ${bad === undefined ? "" : "e"}`}
                    style={
                      side === "right"
                        ? { right: -5, top: "calc(50% - 4px)" }
                        : side === "left"
                          ? { left: -5, top: "calc(50% - 4px)" }
                          : { bottom: -5, left: "calc(50% - 4px)" }
                    }
                  />
                );
              })}
          </>
        )}
        {data.problem && (
          <button
            className={`badge nodrag ${data.problem}`}
            data-testid={`badge-${data.id}`}
            tabIndex={-1}
            aria-label={`${data.problems} problem${data.problems > 1 ? "s" : ""}: explain`}
          >
            {data.problems > 1 ? data.problems : data.problem === "hint" ? "i" : "!"}
          </button>
        )}
      </div>
    );
  },
  (before, now) => before.data === now.data,
); // where it is, and whether it is chosen, is the matter of React Flow's box around it

const wide: Record<string, number> = { "×": 7.4, " ": 3.4, "?": 6.6, ",": 3.6 };
const textWidth = (text: string): number => [...text].reduce((sum, letter) => sum + (wide[letter] ?? 7.3), 0);

const WireLine = memo(function WireLine({
  data,
  sourceX,
  sourceY,
  targetX,
  targetY,
  selected,
}: EdgeProps<WireEdge>): ReactElement | null {
  const whole = !useContext(Far);
  if (!data) return null;
  const line = lineOf(data, sourceX, sourceY, targetX, targetY); // React Flow gives the live points
  const state = data.state === "conflict" ? "e" : data.state === "unknown" ? "w" : "";
  const width = textWidth(data.chip) + 14;
  const odd = data.odd ? new Set(data.odd.split(",").map(Number)) : null;
  return (
    <>
      <BaseEdge
        path={line.path}
        className={`wire ${state} ${selected ? "on" : ""}`}
        interactionWidth={whole ? 18 : 0}
      />
      {whole && data.chip && line.long >= 24 && (
        <g
          className={`chip ${state} ${selected ? "on" : ""}`}
          transform={`translate(${line.label.x} ${line.label.y})`}
          data-testid={`chip-${data.id}`}
        >
          <title>{data.title}</title>
          <rect x={-width / 2} y={-10} width={width} height={20} rx={4} />
          <text>
            {odd
              ? data.chip.split(" × ").map((part, index) => (
                  <tspan key={index}>
                    {index ? " × " : ""}
                    <tspan className={odd.has(index) ? "x" : ""}>{part}</tspan>
                  </tspan>
                ))
              : data.chip}
          </text>
        </g>
      )}
    </>
  );
});

const nodeTypes = { layer: Layer };
const edgeTypes = { wire: WireLine };

const folded = [{ name: "in" }];
/** Where the ports are in their node, for React Flow. */
function handles({ ins, outs }: LayerData, h: number): NonNullable<LayerNode["handles"]> {
  const handle = (type: "source" | "target") => (one: PortDot) => ({
    id: one.name,
    type,
    position: positions[one.side],
    ...portPoint({ id: "", x: 0, y: 0, w: WIDTH, h }, one.side, one.index, one.of),
    width: 0,
    height: 0,
  });
  return [...ins.map(handle("target")), ...outs.map(handle("source"))];
}

const same = (a: unknown[], b: unknown[]): boolean => {
  for (let index = 0; index < b.length; index++) if (a[index] !== b[index]) return false;
  return a.length === b.length;
};
const alike = (a: Map<string, Box>, b: Map<string, Box>): boolean => {
  if (a.size !== b.size) return false;
  for (const [id, { x, y, h }] of b) {
    const old = a.get(id);
    if (old?.x !== x || old.y !== y || old.h !== h) return false;
  }
  return true;
};
const onlyPlaces = (before: Record<string, Node>, now: Record<string, Node>): boolean => {
  for (const [id, node] of Object.entries(now)) {
    const old = before[id];
    if (old !== node && !(old && equal({ ...old, at: node.at }, node))) return false;
  }
  return true;
};
const raised = (state: string, selected: boolean): number => (state === "conflict" || selected ? 1 : 0);
/** The list with those marked that are chosen now; itself where that changes nothing. */
function turned<T extends LayerNode | WireEdge>(list: T[], before: Set<string>, now: Set<string>): T[] {
  if (!list.some(({ id }) => before.has(id) !== now.has(id))) return list;
  return list.map((one) => {
    const selected = now.has(one.id);
    return before.has(one.id) === selected
      ? one
      : { ...one, selected, ...("source" in one ? { zIndex: raised(one.data!.state, selected) } : {}) };
  });
}
/** What the drawing shows, made anew where it changed and kept where it did not: React Flow draws again only what is a new object. */
class Shown {
  private nodes = new Map<string, { node: LayerNode; key: unknown[]; of?: Node; side?: Sides; dot?: string }>();
  private edges = new Map<string, { edge: WireEdge; key: unknown[]; of: Wire }>();
  private geometry: {
    boxes: Map<string, Box>;
    links: Link[];
    sides: Map<string, Sides>;
    routes: Map<string, Route>;
  } | null = null;
  private last: LayerNode[] = [];
  private lastEdges: WireEdge[] = [];

  private shape(editor: Editor): NonNullable<Shown["geometry"]> {
    const { boxes, links, across } = editor.drawing;
    if (this.geometry?.boxes === boxes) return this.geometry;
    if (
      this.geometry &&
      alike(this.geometry.boxes, boxes) &&
      this.geometry.links.length === links.length &&
      links.every(({ id, from, to }, index) => {
        const old = this.geometry!.links[index]!;
        return old.id === id && old.from === from && old.to === to;
      })
    )
      return (this.geometry = { ...this.geometry, boxes, links });
    return (this.geometry = { boxes, links, sides: sides(boxes, links, across), routes: routes(boxes, links, across) });
  }

  /** One node in place of a collapsed group. */
  private folded(
    editor: Editor,
    box: Box,
    side: Sides,
    trouble: Map<string, { severity: Severity; many: number }>,
  ): LayerNode {
    const members = editor.members(box.id),
      group = editor.network.groups[box.id.slice(1)]!;
    const parameters = members.reduce((sum, id) => sum + (editor.verdictOf(id)?.parameters ?? 0), 0),
      bad = members.map((id) => trouble.get(id)).filter((one) => !!one);
    const dot = (of: Side, name: string): PortDot => ({ name, label: name, side: of, index: 0, of: 1 });
    const data: LayerData = {
      id: box.id,
      title: group.title,
      detail: `${members.length} layer${members.length === 1 ? "" : "s"}`,
      right: parameters ? `${count(parameters)} params` : "",
      family: "struct",
      glyph: "block",
      tall: true,
      ins: [dot(side.in, "in")],
      outs: [dot(side.out, "out")],
      dots: "",
      problem: bad.find((one) => one.severity === "error")?.severity ?? bad[0]?.severity ?? "",
      problems: bad.reduce((sum, one) => sum + one.many, 0),
      off: false,
      frozen: false,
      note: "",
      mono: false,
      stack: 2,
      differs: "",
      live: null,
      spoken: `Group ${group.title}, ${members.length} layers, folded`,
    };
    const selected = members.every((id) => editor.nodes.has(id)),
      old = this.nodes.get(box.id);
    const key = [JSON.stringify(data), box.x, box.y, selected];
    if (old && same(old.key, key)) return old.node;
    const made: LayerNode = {
      id: box.id,
      type: "layer",
      position: { x: box.x, y: box.y },
      width: WIDTH,
      height: box.h,
      measured: { width: WIDTH, height: box.h },
      data,
      selected,
      ariaLabel: data.spoken,
      connectable: false,
      handles: handles(data, box.h),
    };
    this.nodes.set(box.id, { node: made, key });
    return made;
  }

  private still: {
    version: number;
    from: unknown[];
    chosen: Set<string>;
    wires: Set<string>;
    nodes: LayerNode[];
    edges: WireEdge[];
    index: Map<string, number>;
  } | null = null;
  /** While something is dragged only that is new, and where only the choice changed, only what is chosen or no longer: at a thousand nodes everything else must cost nothing. */
  of(
    editor: Editor,
    moving: Map<string, [number, number]> | null,
    differs: Map<string, string>,
  ): { still: LayerNode[]; nodes: LayerNode[]; edges: WireEdge[] } {
    const { version, nodes: chosen, wires } = editor,
      from = [
        editor.network,
        editor.store.document.blocks,
        editor.judged,
        editor.words,
        editor.mode,
        editor.live,
        differs,
      ],
      old = this.still;
    if (!old || !same(old.from, from) || (old.version !== version && editor.drawing.inside.size)) {
      const before = old?.from[0] as Editor["network"] | undefined,
        { network } = editor;
      const calm =
        !!old &&
        same(old.from.slice(1), from.slice(1)) &&
        before!.wires === network.wires &&
        before!.groups === network.groups &&
        onlyPlaces(before!.nodes, network.nodes) &&
        !editor.drawing.inside.size;
      const { nodes, edges } = this.all(editor, differs, calm);
      this.still = {
        version,
        from,
        chosen,
        wires,
        nodes,
        edges,
        index: new Map(nodes.map((node, index) => [node.id, index])),
      };
    } else if (old.version !== version)
      this.still = {
        ...old,
        version,
        chosen,
        wires,
        nodes: turned(old.nodes, old.chosen, chosen),
        edges: turned(old.edges, old.wires, wires),
      };
    const { nodes, edges, index } = this.still!;
    if (!moving) return { still: nodes, nodes, edges };
    const moved = nodes.slice();
    for (const [id, [x, y]] of moving) {
      const at = index.get(id);
      if (at !== undefined) moved[at] = { ...nodes[at]!, position: { x, y } };
    }
    return { still: nodes, nodes: moved, edges };
  }

  private all(editor: Editor, differs: Map<string, string>, calm: boolean): { nodes: LayerNode[]; edges: WireEdge[] } {
    const network = editor.network,
      { boxes, links, sides: sided, routes: routed } = this.shape(editor);
    const torch = editor.words === "torch";
    const trouble = new Map<string, { severity: Severity; many: number }>();
    const worse: Severity[] = ["hint", "warning", "error"];
    for (const problem of editor.problems)
      if (problem.node) {
        const before = trouble.get(problem.node);
        trouble.set(problem.node, {
          severity:
            before && worse.indexOf(before.severity) > worse.indexOf(problem.severity)
              ? before.severity
              : problem.severity,
          many: (before?.many ?? 0) + 1,
        });
      }
    const dots = new Map<string, Set<string>>();
    for (const link of links) {
      const route = routed.get(link.id);
      if (!route || route.kind === "flow") continue;
      const bad = editor.wireVerdict(link.id)?.state === "conflict" ? "!" : "";
      const mark = (id: string, side: Side): void => {
        const set = dots.get(id) ?? new Set();
        set.add(side + bad);
        dots.set(id, set);
      };
      if (route.kind === "lane") mark(link.to, route.axis === "x" ? "right" : "bottom");
      else {
        mark(link.to, "left");
        mark(link.from, "right");
      }
    }
    const nodes: LayerNode[] = [];
    for (const [id, box] of boxes) {
      const node = network.nodes[id];
      if (!node) {
        nodes.push(this.folded(editor, box, sided.get(id)!, trouble));
        continue;
      }
      const old = this.nodes.get(id),
        selected = editor.nodes.has(id),
        side = sided.get(id)!,
        marks = dots.get(id),
        dot = marks ? [...marks].join(" ") : "";
      if (
        calm &&
        old &&
        old.of === node &&
        old.dot === dot &&
        old.side?.in === side.in &&
        old.side.out === side.out &&
        old.node.selected === selected &&
        old.node.position.x === box.x &&
        old.node.position.y === box.y &&
        old.node.height === box.h
      ) {
        nodes.push(old.node);
        continue;
      }
      const verdict = editor.verdictOf(id),
        issue = trouble.get(id),
        live = editor.mode === "watch" ? editor.liveOf(id) : null,
        differ = differs.get(id) ?? "";
      const key = [
        node,
        editor.entry(node),
        verdict,
        side.in,
        side.out,
        selected,
        box.x,
        box.y,
        issue?.severity,
        issue?.many,
        live?.update,
        live?.gradient,
        live?.dead,
        live?.histogram?.counts.join(),
        dot,
        differ,
        torch,
        box.h,
      ];
      if (old && same(old.key, key)) {
        nodes.push(old.node);
        continue;
      }
      const entry = editor.entry(node);
      const ins = entry.inputs.map(
        (port, index): PortDot => ({
          name: port.name,
          label: port.label || port.name,
          side: side.in,
          index,
          of: entry.inputs.length,
        }),
      );
      const outs = entry.outputs.map(
        (port, index): PortDot => ({
          name: port.name,
          label: port.name,
          side: side.out,
          index,
          of: entry.outputs.length,
        }),
      );
      const data: LayerData = {
        id,
        title: editor.title(id),
        detail: editor.detail(id),
        right: verdict?.parameters ? `${count(verdict.parameters)} params` : "",
        family: groupClass[editor.group(entry)] ?? "struct",
        glyph: editor.glyph(entry),
        tall: box.h > 40,
        ins,
        outs,
        dots: dot,
        problem: issue?.severity ?? "",
        problems: issue?.many ?? 0,
        off: !!node.bypassed,
        frozen: !!node.frozen,
        note: node.note ?? "",
        mono: torch,
        stack: node.repeat ?? 1,
        differs: differ,
        live,
        spoken: editor.spoken(id),
      };
      const kept = old && equal(old.node.data, data) ? old.node.data : data;
      const made: LayerNode = {
        id,
        type: "layer",
        position: { x: box.x, y: box.y },
        width: WIDTH,
        height: box.h,
        measured: { width: WIDTH, height: box.h },
        data: kept,
        selected,
        ariaLabel: data.spoken,
        handles: handles(kept, box.h),
      };
      this.nodes.set(id, { node: made, key, of: node, side, dot });
      nodes.push(made);
    }
    for (const id of this.nodes.keys()) if (!boxes.has(id)) this.nodes.delete(id);
    const edges: WireEdge[] = [];
    const forks = new Map<string, number>(),
      into = new Map<string, string>();
    for (const link of links) {
      forks.set(link.from, (forks.get(link.from) ?? 0) + 1);
      if (!into.has(link.to)) into.set(link.to, link.id);
    }
    for (const link of links) {
      const wire = network.wires[link.id]!,
        route = routed.get(link.id)!,
        old = this.edges.get(link.id),
        was = old?.edge.data;
      const from = boxes.get(link.from)!,
        to = boxes.get(link.to)!,
        fs = sided.get(link.from)!,
        ts = sided.get(link.to)!;
      if (
        calm &&
        was &&
        old.of === wire &&
        equal(was.route, route) &&
        was.from === fs.out &&
        was.to === ts.in &&
        was.fromBox[3] === from.h &&
        was.toBox[3] === to.h &&
        old.edge.selected === editor.wires.has(link.id)
      ) {
        edges.push(old.edge);
        continue;
      }
      const verdict = editor.wireVerdict(link.id);
      const before = into.get(link.from),
        beforeShape = before ? editor.wireVerdict(before)?.shape : undefined;
      const state = verdict?.state ?? "unknown",
        forked = (forks.get(link.from) ?? 0) > 1,
        selected = editor.wires.has(link.id);
      const nodeA = network.nodes[link.from],
        nodeB = network.nodes[link.to];
      const portsA = nodeA ? editor.entry(nodeA).outputs : folded,
        portsB = nodeB ? editor.entry(nodeB).inputs : folded;
      const odd = state === "conflict" ? oddOnes(editor, link.id) : "";
      const key = [
        wire,
        verdict,
        beforeShape,
        before === undefined,
        route.kind,
        route.kind === "lane" ? route.at : 0,
        route.kind === "lane" ? route.axis : "",
        from.h,
        to.h,
        fs.out,
        ts.in,
        forked,
        selected,
        portsA,
        portsB,
        odd,
        link.from,
        link.to,
      ];
      if (old && same(old.key, key)) {
        edges.push(old.edge);
        continue;
      }
      const handleA = nodeA ? wire.from[1] : "out",
        handleB = nodeB ? wire.to[1] : "in";
      const show = state !== "ok" || forked || !before || !equal(beforeShape, verdict?.shape);
      const port = (box: Box, side: Side, list: { name: string }[], name: string): [number, number, number, number] => {
        const index = Math.max(
          0,
          list.findIndex((one) => one.name === name),
        );
        const point = portPoint({ ...box, x: 0, y: 0 }, side, index, Math.max(1, list.length));
        return [point.x, point.y, box.w, box.h];
      };
      const data: WireData = {
        id: link.id,
        route,
        from: fs.out,
        to: ts.in,
        fromBox: port(from, fs.out, portsA, handleA),
        toBox: port(to, ts.in, portsB, handleB),
        state,
        chip: show ? shapeText(verdict?.shape) : "",
        odd,
        title: named(verdict?.shape, verdict?.names),
        entry: route.kind === "lane" ? (route.axis === "x" ? "right" : "bottom") : "left",
      };
      const made: WireEdge = {
        id: link.id,
        type: "wire",
        source: link.from,
        target: link.to,
        sourceHandle: handleA,
        targetHandle: handleB,
        data,
        selected,
        focusable: false,
        zIndex: raised(state, selected),
      };
      this.edges.set(link.id, { edge: made, key, of: wire });
      edges.push(made);
    }
    if (this.edges.size > edges.length) {
      const there = new Set(edges.map((edge) => edge.id));
      for (const id of this.edges.keys()) if (!there.has(id)) this.edges.delete(id);
    }
    if (nodes.length !== this.last.length || nodes.some((node, index) => node !== this.last[index])) this.last = nodes;
    if (edges.length !== this.lastEdges.length || edges.some((edge, index) => edge !== this.lastEdges[index]))
      this.lastEdges = edges;
    return { nodes: this.last, edges: this.lastEdges };
  }
}

/** Which numbers of a conflicting shape disagree with the other wires into the same layer. */
function oddOnes(editor: Editor, id: string): string {
  const wire = editor.network.wires[id]!,
    shape = editor.wireVerdict(id)?.shape;
  if (!shape) return "";
  const others = Object.entries(editor.network.wires)
    .filter(([other, one]) => other !== id && one.to[0] === wire.to[0])
    .map(([other]) => editor.wireVerdict(other)?.shape)
    .filter((one): one is Shape => !!one);
  return shape
    .map((size, index) => (others.some((other) => other[index] !== size) ? index : -1))
    .filter((index) => index >= 0)
    .join();
}
export const named = (shape: Shape | null | undefined, labels: (string | null)[] | undefined | null): string =>
  shape && labels?.length
    ? shape.map((size, index) => `${size ?? "any number of"} ${labels[index] ?? ""}`.trim()).join(", ")
    : shapeText(shape);

function Frames({ moving }: { moving: Map<string, [number, number]> | null }): ReactElement {
  const editor = useEditor();
  const groups = editor.network.groups ?? {};
  const boxes = editor.drawing.boxes;
  const list = Object.entries(groups).map(([id, group]) => {
    const inside = Object.entries(editor.network.nodes)
      .filter(([, node]) => node.group === id && !group.collapsed)
      .map(([node]) => {
        const box = boxes.get(node)!;
        const at = moving?.get(node);
        return at ? { ...box, x: at[0], y: at[1] } : box;
      });
    if (!inside.length) return null;
    const x = Math.min(...inside.map((box) => box.x)) - 20,
      y = Math.min(...inside.map((box) => box.y)) - 36;
    const right = Math.max(...inside.map((box) => box.x + box.w)) + 20,
      bottom = Math.max(...inside.map((box) => box.y + box.h)) + 16;
    const ids = inside.map((box) => box.id);
    return (
      <div
        key={id}
        className="frame"
        data-testid={`group-${id}`}
        style={{ left: x, top: y, width: right - x, height: bottom - y }}
      >
        <span className="name nodrag nopan">
          {editor.renaming === id ? (
            <input
              className="inp"
              style={{ height: 24, width: 140 }}
              autoFocus
              defaultValue={group.title}
              aria-label="Title of the group"
              maxLength={60}
              onFocus={(event) => event.target.select()}
              onKeyDown={(event) => {
                event.stopPropagation();
                if (event.key === "Enter" || event.key === "Escape") {
                  if (event.key === "Escape") event.currentTarget.value = group.title;
                  event.currentTarget.blur();
                  editor.focus();
                }
              }}
              onBlur={(event) => {
                const title = event.target.value.trim() || "Group";
                editor.renaming = null;
                if (title !== group.title) editor.setGroup(id, { title });
                else editor.tell();
              }}
            />
          ) : (
            <>
              <button
                onClick={() => editor.select(ids)}
                onDoubleClick={() => editor.set({ renaming: id })}
                title="Click: choose what is in it. Double click: rename"
              >
                {group.title}
              </button>
              <button
                title="Fold into one"
                aria-label={`Fold ${group.title}`}
                data-testid={`fold-${id}`}
                onClick={() => editor.setGroup(id, { collapsed: true })}
                className="q"
              >
                <Icon name="minus" size={12} />
              </button>
              <button
                title="Ungroup"
                aria-label={`Ungroup ${group.title}`}
                onClick={() => editor.unframe(id)}
                className="q"
              >
                <Icon name="x" size={12} />
              </button>
            </>
          )}
        </span>
      </div>
    );
  });
  return <ViewportPortal>{list}</ViewportPortal>;
}

/** While a wire is drawn: why it cannot end here, beside the pointer; and the layers that can never take it step back. */
function Linking({ root }: { root: React.RefObject<HTMLDivElement | null> }): ReactElement | null {
  const editor = useEditor();
  const link = useConnection() as {
    inProgress: boolean;
    fromHandle: { nodeId: string; id?: string | null; type: string } | null;
    toHandle: { nodeId: string; id?: string | null } | null;
    to: { x: number; y: number } | null;
  };
  const from = link.inProgress ? link.fromHandle : null;
  useEffect(() => {
    const host = root.current;
    if (!host || !from) return;
    const layers = [...host.querySelectorAll<HTMLElement>(".react-flow__node")],
      { nodeId, id: port, type } = from;
    const some = (): void => {
      for (const element of layers.splice(0, 24)) {
        const id = element.dataset.id!;
        if (id === nodeId || !editor.network.nodes[id]) continue;
        const good =
          type === "source"
            ? editor.inputs(id).some(({ name }) => !editor.refusal([nodeId, port!], [id, name]))
            : editor
                .entry(editor.network.nodes[id]!)
                .outputs.some(({ name }) => !editor.refusal([id, name], [nodeId, port!]));
        element.querySelector(".node")?.classList.toggle("nope", !good);
      }
      if (layers.length) frame = requestAnimationFrame(some);
    };
    let frame = requestAnimationFrame(() => {
      host.classList.add("linking");
      frame = requestAnimationFrame(some);
    }); // after the first frame of the line, and a few a frame
    return () => {
      cancelAnimationFrame(frame);
      host.classList.remove("linking");
      for (const element of host.querySelectorAll(".nope")) element.classList.remove("nope");
    };
  }, [from?.nodeId, from?.id, from?.type]);
  const { getNodes, flowToScreenPosition } = useReactFlow();
  if (!from || !link.to) return null;
  const point = link.to;
  const over = getNodes().find(
    (node) =>
      node.id !== from.nodeId &&
      !node.id.startsWith("+") &&
      point.x >= node.position.x - 8 &&
      point.x <= node.position.x + WIDTH + 8 &&
      point.y >= node.position.y - 8 &&
      point.y <= node.position.y + (node.height ?? 32) + 8,
  );
  const near = link.toHandle && link.toHandle.nodeId !== from.nodeId ? link.toHandle.nodeId : over?.id;
  if (!near) return null;
  const why = reasonAt(
    editor,
    from.type === "source",
    [from.nodeId, from.id!],
    near,
    link.toHandle?.nodeId === near ? (link.toHandle.id ?? undefined) : undefined,
  );
  const rect = root.current!.getBoundingClientRect(),
    screen = flowToScreenPosition(point);
  return (
    <div
      className={`hintline ${why.no ? "no" : ""}`}
      style={{ left: Math.min(screen.x - rect.left + 16, rect.width - 290), top: screen.y - rect.top + 14 }}
      role="status"
      data-testid="link-reason"
    >
      {why.no ?? why.yes}
    </div>
  );
}

/** Where a wire from here would end on that layer, and whether it may. */
export function reasonAt(
  editor: Editor,
  out: boolean,
  from: Port,
  node: string,
  port?: string,
): { no: string | null; yes: string; to: Port | null } {
  const ports = out ? editor.inputs(node) : editor.entry(editor.network.nodes[node]!).outputs;
  const list = port ? ports.filter((one) => one.name === port) : ports;
  let no: string | null = null;
  for (const one of list) {
    const to: Port = [node, one.name];
    const said = out ? editor.refusal(from, to) : editor.refusal(to, from);
    if (!said)
      return {
        no: null,
        yes: `${out ? "Into" : "From"} ${editor.plainTitle(node)}${ports.length > 1 ? `, ${one.name}` : ""}`,
        to,
      };
    no ??= said;
  }
  no ??= out
    ? `${editor.plainTitle(node)} takes no input: it is where data come in.`
    : `${editor.plainTitle(node)} gives nothing on: it is where the result leaves.`;
  return { no, yes: "", to: null };
}

/** The newest function behind one that never changes: React Flow tells its whole store at every new prop. */
function useStable<A extends unknown[], R>(act: (...args: A) => R): (...args: A) => R {
  const newest = useRef(act);
  newest.current = act;
  return useCallback((...args: A): R => newest.current(...args), []);
}
const grid: [number, number] = [GRID, GRID],
  several = ["Shift", "Meta", "Control"],
  panning = [0, 1, 2],
  lineStyle = { stroke: "var(--accent-ink)", strokeWidth: 2 },
  plainly = { hideAttribution: true };

/** What of the drawing React Flow gets: all of a small one, of a large one what is in view. */
function useNear(
  still: LayerNode[],
  nodes: LayerNode[],
  edges: WireEdge[],
  moving: Map<string, unknown> | null,
  large: boolean,
): { nodes: LayerNode[]; edges: WireEdge[]; near: Near } {
  const store = useStoreApi(),
    [near] = useState(() => new Near());
  if (large) near.draw(still, edges, moving);
  const version = useSyncExternalStore(
    useCallback((tell) => near.follow(store.getState, store.subscribe, tell), [near, store]),
    () => near.version,
  );
  const seen = useMemo(() => (large ? nodes.filter(({ id }) => near.ids.has(id)) : nodes), [nodes, version, large]);
  const wires = useMemo(
    () => (large ? edges.filter(({ source, target }) => near.ids.has(source) && near.ids.has(target)) : edges),
    [edges, version, large],
  );
  return { nodes: seen, edges: wires, near };
}

export const LAYER_MIME = "application/x-layerloom-layer";

function Inner({
  differs,
  overlay,
  onKey,
}: {
  differs: Map<string, string>;
  overlay: (root: React.RefObject<HTMLDivElement | null>) => ReactElement;
  onKey: (event: React.KeyboardEvent) => void;
}): ReactElement {
  const editor = useEditor();
  const flow = useReactFlow();
  // Nodes bring their size and the places of their ports: measuring them on the screen too would draw everything that comes into view twice.
  const store = useStoreApi();
  useState(() => store.setState({ updateNodeInternals: () => {} }));
  const root = useRef<HTMLDivElement>(null);
  const shown = useRef(new Shown());
  const [moving, setMoving] = useState<Map<string, [number, number]> | null>(null);
  const movingNow = useRef<Map<string, [number, number]> | null>(null);
  const pointer = useRef<[number, number]>([0, 0]);
  const many = Object.keys(editor.network.nodes).length;
  const { still, nodes: all, edges: wires } = shown.current.of(editor, moving, differs),
    large = many > 120;
  const { nodes, edges, near } = useNear(still, all, wires, moving, large);

  useEffect(() => {
    editor.show = (ids) => {
      const { x, y, zoom } = flow.getViewport();
      const rect = root.current?.getBoundingClientRect();
      if (!rect) return;
      const boxes = ids.map((id) => editor.boxOf(id)).filter((box): box is Box => !!box);
      if (!boxes.length) return;
      const inside = boxes.every(
        (box) =>
          box.x * zoom + x > 8 &&
          (box.x + box.w) * zoom + x < rect.width - 8 &&
          box.y * zoom + y > 8 &&
          (box.y + box.h) * zoom + y < rect.height - 8,
      );
      if (!inside)
        void flow.setCenter(boxes[0]!.x + WIDTH / 2, boxes[0]!.y + 24, { zoom: Math.max(zoom, 0.6), duration: 160 });
    };
    editor.middle = () => {
      const rect = root.current!.getBoundingClientRect();
      const point = flow.screenToFlowPosition({ x: rect.left + rect.width / 2, y: rect.top + rect.height / 2 });
      return [point.x, point.y];
    };
    editor.focus = () => root.current?.focus({ preventScroll: true });
    (root.current as HTMLDivElement & { layerloom?: unknown }).layerloom = { flow, editor }; // for the tests and benchmarks
  }, [editor, flow]);

  const scopeKey = `${editor.scope.kind}/${editor.scope.name}`;
  useEffect(() => {
    editor.home = (slow = false) => {
      // The whole drawing if it stays readable, else its beginning at a readable size; at the left, so that there is room for what is said about it.
      const rect = root.current!.getBoundingClientRect(),
        { boxes: map, links, across } = editor.drawing,
        boxes = [...map.values()],
        duration = slow ? 160 : 0;
      if (!boxes.length || !rect.width) {
        void flow.setViewport({ x: rect.width / 2, y: 24, zoom: 1 });
        return;
      }
      const lanes = [...routes(map, links, across).values()];
      const framed = new Set(Object.keys(editor.network.groups ?? {})),
        grouped = (id: string): number => (framed.has(editor.network.nodes[id]?.group ?? "-") ? 1 : 0);
      const left = Math.min(...boxes.map((box) => box.x - 20 * grouped(box.id))),
        top = Math.min(...boxes.map((box) => box.y - 36 * grouped(box.id)));
      const right = Math.max(
        ...boxes.map((box) => box.x + box.w),
        ...lanes.map((lane) => (lane.kind === "lane" && lane.axis === "x" ? lane.at + 40 : -Infinity)),
      );
      const bottom = Math.max(
        ...boxes.map((box) => box.y + box.h),
        ...lanes.map((lane) => (lane.kind === "lane" && lane.axis === "y" ? lane.at + 16 : -Infinity)),
      );
      const whole = Math.min(1, (rect.width - 48) / (right - left), (rect.height - 48) / (bottom - top));
      const zoom = slow
        ? Math.max(0.05, whole)
        : whole >= 0.75
          ? whole
          : Math.max(0.75, Math.min(1, (rect.width - 48) / (right - left)));
      const x = Math.max(24, Math.min((rect.width - (right - left) * zoom) / 2, 100)),
        y = zoom <= whole ? Math.max(24, Math.min((rect.height - (bottom - top) * zoom) / 2, 40)) : 24;
      void flow.setViewport({ x: Math.round(x - left * zoom), y: Math.round(y - top * zoom), zoom }, { duration });
    };
  }, [editor, flow]);
  useEffect(() => {
    editor.home();
  }, [scopeKey, editor]);

  /** What is chosen and out of view goes with what is held. */
  const carry = useStable((moved: Map<string, [number, number]>): void => {
    const [held, at] = moved.entries().next().value!,
      one = still.find(({ id }) => id === held),
      from = one?.selected ? one.position : null;
    if (from && nodes !== all)
      for (const {
        id,
        selected,
        position: { x, y },
      } of still)
        if (selected && !nodes.some((one) => one.id === id)) moved.set(id, [x + at[0] - from.x, y + at[1] - from.y]);
  });
  /** What stays chosen where React Flow, which knows only what is in the page, says what of it is chosen now. */
  const staying = (): { nodes: Set<string>; wires: Set<string> } => {
    const { multiSelectionActive, userSelectionActive } = store.getState();
    if (nodes === all || (multiSelectionActive && !userSelectionActive))
      return { nodes: new Set(editor.nodes), wires: new Set(editor.wires) };
    const lines = new Set(edges.map(({ id }) => id));
    return {
      nodes: new Set([...editor.nodes].filter((id) => near.ids.has(editor.drawing.inside.get(id) ?? id))),
      wires: new Set([...editor.wires].filter((id) => lines.has(id))),
    };
  };
  /** From afar a lasso takes what it touches, though it is not in the page. */
  const lasso = (): boolean => {
    const { userSelectionActive, transform } = store.getState();
    return large && userSelectionActive && transform[2] < FAR;
  };
  const take = useStable((): void => {
    const rect = store.getState().userSelectionRect;
    if (!rect || !lasso()) return;
    const ids = new Set(near.within(rect)),
      touched = wires.filter(({ source, target }) => ids.has(source) || ids.has(target)).map(({ id }) => id);
    editor.drawFirst(() =>
      editor.select(
        [...ids].flatMap((id) => editor.members(id)),
        touched,
      ),
    );
  });
  useEffect(
    () =>
      store.subscribe((now, before) => {
        if (now.userSelectionRect !== before.userSelectionRect) take();
      }),
    [store],
  );
  const onNodesChange = useStable((changes: NodeChange<LayerNode>[]) => {
    let chosen: Set<string> | null = null,
      moved: Map<string, [number, number]> | null = null;
    const stay = staying();
    for (const change of changes) {
      if (change.type === "select") {
        if (lasso()) continue;
        chosen ??= stay.nodes;
        for (const id of editor.members(change.id))
          if (change.selected) chosen.add(id);
          else chosen.delete(id);
      } else if (change.type === "position" && change.position && change.dragging) {
        moved ??= new Map(movingNow.current ?? []);
        moved.set(change.id, [change.position.x, change.position.y]);
      }
    }
    if (chosen) {
      const ids = [...chosen].filter((id) => !id.startsWith("+"));
      editor.drawFirst(() => editor.select(ids, stay.wires));
    }
    if (moved) {
      carry(moved);
      movingNow.current = moved;
      setMoving(moved);
    }
  });
  const onEdgesChange = useStable((changes: EdgeChange<WireEdge>[]) => {
    let chosen: Set<string> | null = null;
    const stay = staying();
    for (const change of changes)
      if (change.type === "select" && !lasso()) {
        chosen ??= stay.wires;
        if (change.selected) chosen.add(change.id);
        else chosen.delete(change.id);
      }
    if (chosen) {
      const ids = chosen;
      editor.drawFirst(() => editor.select(stay.nodes, ids));
    }
  });

  const wireUnder = (x: number, y: number): string | undefined => {
    const doc = root.current!.getRootNode() as Document | ShadowRoot;
    for (const element of doc.elementsFromPoint(x, y)) {
      const edge = element.closest<HTMLElement>(".react-flow__edge");
      if (edge?.dataset.id) return edge.dataset.id;
    }
    return undefined;
  };
  const nodeUnder = (x: number, y: number): string | undefined => {
    const doc = root.current!.getRootNode() as Document | ShadowRoot;
    for (const element of doc.elementsFromPoint(x, y)) {
      const node = element.closest<HTMLElement>(".react-flow__node");
      if (node?.dataset.id) return node.dataset.id;
    }
    return undefined;
  };
  const glow = useRef<Element | null>(null),
    [blocked, setBlocked] = useState<{ wire: string; x: number; y: number; why: string; mends: boolean } | null>(null);
  /** The wire under the pointer lights up where the layer fits into it; where it cannot, or where what is behind could not take what it gives, that stands beside the pointer. */
  const aim = (wire: string | undefined, entry: Entry | undefined, x: number, y: number): void => {
    const line = wire ? editor.network.wires[wire] : undefined,
      joins = line && entry?.inputs.length && entry.outputs.length,
      no = joins ? editor.unfit(entry, line.from) : null,
      beyond = joins && !no ? editor.beyond(entry, line) : null,
      why = no ?? beyond?.why,
      mends = !no && !!beyond?.mends;
    if (why ? blocked?.wire !== wire : blocked) {
      const rect = root.current!.getBoundingClientRect();
      setBlocked(
        why
          ? {
              wire: wire!,
              x: Math.min(x - rect.left + 16, rect.width - 290),
              y: y - rect.top + 14,
              why: mends ? `${why} A remedy is offered when you let go.` : why,
              mends,
            }
          : null,
      );
    }
    light(why && !mends ? undefined : wire);
  };
  const light = (wire: string | undefined): void => {
    const path = wire ? root.current!.querySelector(`.react-flow__edge[data-id="${wire}"] .wire`) : null;
    if (path === glow.current) return;
    glow.current?.classList.remove("drop");
    path?.classList.add("drop");
    glow.current = path;
  };
  const quickAt = (x: number, y: number, more: Partial<import("./editor").Quick> = {}): void => {
    const rect = root.current!.getBoundingClientRect(),
      at = flow.screenToFlowPosition({ x, y });
    editor.set({
      quick: { x: x - rect.left, y: y - rect.top, at: [Math.round(at.x), Math.round(at.y)], ...more },
      card: null,
    });
  };
  const lone = (id: string): boolean =>
    !id.startsWith("+") &&
    !Object.values(editor.network.wires).some((wire) => wire.from[0] === id || wire.to[0] === id);

  const onConnectEnd = (event: MouseEvent | TouchEvent, state: FinalConnectionState): void => {
    const from = state.fromHandle;
    if (state.isValid || !from || reconnecting.current) return;
    const point = "changedTouches" in event ? event.changedTouches[0]! : event;
    const out = from.type === "source",
      end: Port = [from.nodeId, from.id!];
    const under =
      nodeUnder(point.clientX, point.clientY) ??
      (state.toNode && state.toNode.id !== from.nodeId ? state.toNode.id : undefined);
    if (under === from.nodeId || under?.startsWith("+")) return;
    if (under) {
      const found = reasonAt(editor, out, end, under);
      if (found.to) {
        if (out) editor.connect(end, found.to);
        else editor.connect(found.to, end);
      } else if (found.no) editor.store.say(found.no, true);
      return;
    }
    const quick = { from: { node: from.nodeId, port: from.id!, out }, fits: null };
    quickAt(point.clientX, point.clientY, quick);
    const asked = editor.quick;
    editor
      .fits(end)
      .then((fits) => {
        if (editor.quick === asked && asked) editor.set({ quick: { ...asked, fits } });
      })
      .catch(() => {
        if (editor.quick === asked && asked) editor.set({ quick: { ...asked, fits: [] } });
      });
  };
  const reconnecting = useRef(false);

  const connectEnd = useStable(onConnectEnd),
    noMenu = useStable((event: React.MouseEvent): void => event.preventDefault());
  const onConnect = useStable((link: Connection): void => {
    if (link.sourceHandle && link.targetHandle)
      editor.connect([link.source, link.sourceHandle], [link.target, link.targetHandle]);
  });
  const isValidConnection = useStable(
    (link: Connection | WireEdge): boolean =>
      !!link.sourceHandle &&
      !!link.targetHandle &&
      editor.refusal([link.source, link.sourceHandle], [link.target, link.targetHandle]) === null,
  );
  const onReconnectStart = useStable((): void => {
    reconnecting.current = true;
  });
  const onReconnect = useStable((edge: WireEdge, link: Connection): void => {
    if (link.sourceHandle && link.targetHandle)
      editor.rewire(edge.id, [link.source, link.sourceHandle], [link.target, link.targetHandle]);
  });
  const onReconnectEnd = useStable(
    (event: MouseEvent | TouchEvent, edge: WireEdge, handleType: string, state: FinalConnectionState): void => {
      reconnecting.current = false;
      const point = "changedTouches" in event ? event.changedTouches[0]! : event;
      const under = nodeUnder(point.clientX, point.clientY),
        wire = editor.network.wires[edge.id];
      if (state.isValid || !wire) return;
      if (under && editor.network.nodes[under]) {
        const out = handleType === "source";
        const found = reasonAt(editor, out, out ? wire.from : wire.to, under);
        if (found.to) {
          if (out) editor.rewire(edge.id, wire.from, found.to);
          else editor.rewire(edge.id, found.to, wire.to);
        } else if (found.no) editor.store.say(found.no, true);
        return;
      }
      editor.select([], [edge.id]);
      editor.remove();
    },
  );
  const onNodeDrag = useStable((event: MouseEvent | TouchEvent | React.MouseEvent, node: LayerNode): void => {
    if ("clientX" in event)
      if (movingNow.current?.size === 1 && lone(node.id))
        aim(
          wireUnder(event.clientX, event.clientY),
          editor.entry(editor.network.nodes[node.id]!),
          event.clientX,
          event.clientY,
        );
  });
  const onNodeDragStop = useStable((event: MouseEvent | TouchEvent | React.MouseEvent, node: LayerNode): void => {
    const moved = movingNow.current;
    movingNow.current = null;
    setMoving(null);
    light(undefined);
    setBlocked(null);
    if (!moved) return;
    const places = new Map([...moved].map(([id, [x, y]]) => [id, [Math.round(x), Math.round(y)] as [number, number]]));
    const wire =
      "clientX" in event && places.size === 1 && lone(node.id) ? wireUnder(event.clientX, event.clientY) : undefined;
    if (
      wire &&
      editor.insert(node.id, wire, [{ path: editor.path("nodes", node.id, "at"), value: places.get(node.id)! }])
    )
      return;
    editor.drawFirst(() => editor.move(places));
  });
  const onNodeClick = useStable((event: React.MouseEvent, node: LayerNode): void => {
    if (!(event.target as HTMLElement).closest(".badge")) return;
    const ids = editor.members(node.id),
      index = editor.problems.findIndex((one) => !!one.node && ids.includes(one.node));
    editor.set({ card: index >= 0 ? { problem: index } : null });
  });
  const onEdgeClick = useStable((_event: React.MouseEvent, edge: WireEdge): void => {
    const index = editor.problems.findIndex(
      (one) => one.wire === edge.id || (edge.data?.state === "conflict" && one.node === edge.target),
    );
    editor.set({ card: index >= 0 ? { problem: index } : { wire: edge.id } });
  });
  /** A cover over all layers while something is held, so that no move of the mouse has to ask which of a thousand is under it. */
  const hold = useStable((): void => {
    const host = root.current!,
      ends = ["pointerup", "pointercancel"];
    if (host.classList.contains("held")) return;
    const free = (): void => {
      host.classList.remove("held");
      near.hold(false);
      for (const one of ends) window.removeEventListener(one, free, true);
    };
    host.classList.add("held");
    near.hold(true);
    for (const one of ends) window.addEventListener(one, free, true);
  });
  const onMove = useStable((event: MouseEvent | TouchEvent | null): void => {
    if (event && event.type !== "wheel") hold();
  }); // not at its start: that is every press
  const touch = useStable((): void => {
    const [x, y] = pointer.current;
    if (
      large &&
      flow.getZoom() < FAR &&
      !store.getState().userSelectionActive &&
      !root.current!.classList.contains("held")
    )
      near.point(flow.screenToFlowPosition({ x, y }, { snapToGrid: false }));
  });
  const onPaneClick = useStable((): void => {
    if (nodes !== all && (editor.nodes.size || editor.wires.size)) editor.select([]);
    if (editor.card) editor.set({ card: null });
  });
  const far = useDeferredValue(useStore((state) => state.transform[2] < FAR)); // hundreds of nodes get or lose their text at once: in slices, between the frames of the zoom
  const editable = editor.mode === "edit",
    snap = editor.snap;
  const drawing = useMemo(
    () => (
      <ReactFlow<LayerNode, WireEdge>
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onNodesChange={onNodesChange}
        onEdgesChange={onEdgesChange}
        onConnect={onConnect}
        onConnectEnd={connectEnd}
        isValidConnection={isValidConnection}
        edgesReconnectable={editable && !far}
        reconnectRadius={8}
        onReconnectStart={onReconnectStart}
        onReconnect={onReconnect}
        onReconnectEnd={onReconnectEnd}
        onMove={onMove}
        onMoveEnd={touch}
        onNodeDragStart={hold}
        onNodeDrag={onNodeDrag}
        onNodeDragStop={onNodeDragStop}
        onNodeClick={onNodeClick}
        onEdgeClick={onEdgeClick}
        onPaneClick={onPaneClick}
        nodesDraggable={editable}
        nodesConnectable={editable}
        nodesFocusable={false}
        edgesFocusable={false}
        disableKeyboardA11y
        elevateNodesOnSelect
        deleteKeyCode={null}
        selectionKeyCode="Shift"
        multiSelectionKeyCode={several}
        selectionMode={SelectionMode.Partial}
        panOnScroll={false}
        zoomOnDoubleClick={false}
        snapToGrid={snap}
        snapGrid={grid}
        connectionRadius={26}
        minZoom={0.05}
        maxZoom={2.5}
        nodeDragThreshold={3}
        connectionLineStyle={lineStyle}
        proOptions={plainly}
        colorMode="light"
        panOnDrag={panning}
        onContextMenu={noMenu}
      >
        <Background variant={BackgroundVariant.Dots} gap={16} size={1.6} color="var(--line-2)" />
        {large && <Ground nodes={still} edges={wires} moving={moving} />}
        <Frames moving={moving} />
        <Overview nodes={still} />
      </ReactFlow>
    ),
    [nodes, edges, still, moving, editable, snap, large, far],
  );

  return (
    <div
      ref={root}
      className="canvas"
      tabIndex={0}
      role="application"
      aria-roledescription="network editor"
      aria-label={`Drawing of ${editor.scope.name}, ${many} layers. Press ? for the keys.`}
      data-testid="flow"
      aria-activedescendant={editor.nodes.size === 1 ? `layer-${[...editor.nodes][0]}` : undefined}
      onKeyDown={onKey}
      onPointerMove={(event) => {
        pointer.current = [event.clientX, event.clientY];
        touch();
      }}
      onPointerDownCapture={(event) => {
        pointer.current = [event.clientX, event.clientY];
        touch();
        if (!(event.target as HTMLElement).closest("input,textarea,select,button"))
          root.current!.focus({ preventScroll: true });
        if (editor.quick && !(event.target as HTMLElement).closest(".quick")) editor.set({ quick: null });
      }}
      onDoubleClick={(event) => {
        const target = event.target as HTMLElement;
        if (target.closest(".react-flow__pane")) quickAt(event.clientX, event.clientY);
        const id = target.closest<HTMLElement>(".react-flow__node")?.dataset.id,
          node = id ? editor.network.nodes[id] : undefined;
        if (id?.startsWith("+")) editor.setGroup(id.slice(1), { collapsed: false });
        else if (node?.type === "block" && node.block) editor.open({ kind: "blocks", name: node.block }, editor.scope);
      }}
      onDragOver={(event) => {
        if (event.dataTransfer.types.includes(LAYER_MIME)) {
          event.preventDefault();
          event.dataTransfer.dropEffect = "copy";
          aim(
            wireUnder(event.clientX, event.clientY),
            editor.dragged === null ? undefined : editor.entryOfType(editor.dragged),
            event.clientX,
            event.clientY,
          );
        }
      }}
      onDragLeave={() => {
        light(undefined);
        setBlocked(null);
      }}
      onDrop={(event) => {
        const type = event.dataTransfer.getData(LAYER_MIME);
        if (!type) return;
        event.preventDefault();
        const wire = wireUnder(event.clientX, event.clientY),
          at = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY });
        light(undefined);
        setBlocked(null);
        const entry = editor.entryOfType(type);
        editor.add(
          type,
          wire && entry.inputs.length && entry.outputs.length
            ? { wire }
            : { at: [Math.round((at.x - WIDTH / 2) / GRID) * GRID, Math.round((at.y - 16) / GRID) * GRID] },
        );
        editor.focus();
      }}
    >
      <Far.Provider value={far}>{drawing}</Far.Provider>
      <Linking root={root} />
      {blocked && (
        <div
          className={`hintline ${blocked.mends ? "" : "no"}`}
          style={{ left: blocked.x, top: blocked.y }}
          role="status"
          data-testid="drop-reason"
        >
          {blocked.why}
        </div>
      )}
      {overlay(root)}
    </div>
  );
}

const MAP = [132, 96] as const;
/** Only when the drawing is larger than what is seen, in a corner where no node is; where every corner is taken, not at all.  One path a family: a thousand shapes of their own would all be asked at every move. */
function Overview({ nodes: now }: { nodes: LayerNode[] }): ReactElement | null {
  const editor = useEditor(),
    flow = useReactFlow(),
    nodes = useDeferredValue(now);
  const [x, y, zoom] = useStore((state) => state.transform),
    w = useStore((state) => state.width),
    h = useStore((state) => state.height);
  const { paths, left, top, right, bottom } = useMemo(() => {
    const paths = new Map<string, string>();
    let left = Infinity,
      top = Infinity,
      right = -Infinity,
      bottom = -Infinity;
    for (const {
      position: { x, y },
      height = FLAT,
      data: { family },
    } of nodes) {
      left = Math.min(left, x);
      top = Math.min(top, y);
      right = Math.max(right, x + WIDTH);
      bottom = Math.max(bottom, y + height);
      paths.set(family, `${paths.get(family) ?? ""}M${x} ${y}h${WIDTH}v${height}h${-WIDTH}z`);
    }
    return { paths, left, top, right, bottom };
  }, [nodes]);
  const taken = new Set<string>();
  const seen = { left: -x / zoom, top: -y / zoom, right: (w - x) / zoom, bottom: (h - y) / zoom },
    near = 40 / zoom,
    wide = 160 / zoom,
    high = 124 / zoom;
  if (
    nodes.length < 12 ||
    !(left < seen.left - near || top < seen.top - near || right > seen.right + near || bottom > seen.bottom + near)
  )
    return null;
  for (const { position, height = FLAT } of nodes) {
    const side = position.x < seen.left + wide ? "left" : "",
      other = position.x + WIDTH > seen.right - wide ? "right" : "";
    for (const at of [side, other])
      if (at) {
        if (position.y + height > seen.bottom - high) taken.add(`bottom-${at}`);
        if (position.y < seen.top + high) taken.add(`top-${at}`);
      }
  }
  const corner = (["bottom-left", editor.problems.length ? "" : "bottom-right", "top-right", "top-left"] as const).find(
    (one) => one !== "" && !taken.has(one),
  );
  if (!corner) return null;
  const from = { x: Math.min(left, seen.left), y: Math.min(top, seen.top) },
    all = { w: Math.max(right, seen.right) - from.x, h: Math.max(bottom, seen.bottom) - from.y },
    scale = Math.max(all.w / MAP[0], all.h / MAP[1]) * 1.08;
  const corners = { x: from.x - (MAP[0] * scale - all.w) / 2, y: from.y - (MAP[1] * scale - all.h) / 2 };
  const go = (event: React.PointerEvent<SVGElement>): void => {
    const rect = event.currentTarget.getBoundingClientRect(),
      within = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));
    void flow.setCenter(
      within(corners.x + (event.clientX - rect.left) * scale, left, right),
      within(corners.y + (event.clientY - rect.top) * scale, top, bottom),
      { zoom },
    );
  };
  return (
    <Panel position={corner} className="minimap nopan nowheel">
      <svg
        width={MAP[0]}
        height={MAP[1]}
        viewBox={`${corners.x} ${corners.y} ${MAP[0] * scale} ${MAP[1] * scale}`}
        role="img"
        aria-label="Overview of the drawing"
        data-testid="overview"
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          go(event);
        }}
        onPointerMove={(event) => {
          if (event.currentTarget.hasPointerCapture(event.pointerId)) go(event);
        }}
        onWheel={(event) => void flow.zoomTo(zoom * 2 ** (-event.deltaY / 500))}
      >
        {[...paths].map(([family, path]) => (
          <path key={family} d={path} fill={`var(--${family})`} />
        ))}
        <path
          className="unseen"
          fillRule="evenodd"
          d={`M${corners.x} ${corners.y}h${MAP[0] * scale}v${MAP[1] * scale}h${-MAP[0] * scale}zM${seen.left} ${seen.top}V${seen.bottom}H${seen.right}V${seen.top}z`}
        />
      </svg>
    </Panel>
  );
}

export function Drawing(props: {
  differs: Map<string, string>;
  overlay: (root: React.RefObject<HTMLDivElement | null>) => ReactElement;
  onKey: (event: React.KeyboardEvent) => void;
}): ReactElement {
  return useMemo(
    () => (
      <ReactFlowProvider>
        <Inner {...props} />
      </ReactFlowProvider>
    ),
    [props.differs, props.overlay, props.onKey],
  );
}
