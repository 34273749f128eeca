/* A graph: its nodes in the colour of their class, edges as hairlines. It is moved with the pointer and made larger with the wheel. */

import { type PointerEvent, type ReactElement, useLayoutEffect, useMemo, useRef, useState } from "react";
import { classColour, isSquare } from "../parts/class-colour";
import { percent, plural, thousands } from "../parts/numbers";
import { bytesOf } from "../parts/pictures/colours";
import type { Graph } from "../records";
import { drawnBy, type FigureModule, type FigureProps } from "./figure";
import { useRoom } from "./useRoom";

const LEAST = 240; // px
const TALLEST = 460;
const MARGIN = 14; // px
const NOTHING = 255; // the class of a node that has none here
const FULL = 65_535; // of a place
const REACH = 10; // px from a node, within which the pointer means it
const CLOSEST = 40; // times as large
const NAMED = 7; // classes

interface Nodes {
  count: number;
  across: Float32Array;
  down: Float32Array;
  edges: Uint16Array;
  said: Uint8Array;
  truth: Uint8Array;
  learned: Uint8Array;
}

interface View {
  scale: number;
  x: number;
  y: number;
}

const HOME: View = { scale: 1, x: 0, y: 0 };

function Picture({ record, around }: FigureProps<Graph>): ReactElement {
  const [place, width] = useRoom(LEAST);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [view, setView] = useState(HOME);
  const [meant, setMeant] = useState<number | null>(null);
  const held = useRef<{ x: number; y: number } | null>(null);
  const nodes = useMemo(() => nodesOf(record), [record]);
  const height = Math.min(TALLEST, Math.round(width * 0.75));
  const at = useMemo(() => placing(nodes, width, height, view), [nodes, width, height, view]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the colours are those of the theme
  useLayoutEffect(
    () => paint(canvas.current!, { nodes, at, width, height, meant, classes: record.classes.length }),
    [nodes, at, width, height, meant, around.theme],
  );
  useLayoutEffect(() => {
    const element = canvas.current!;
    const larger = (event: WheelEvent): void => {
      if (!event.ctrlKey && !event.metaKey) return; // a page is scrolled without
      event.preventDefault();
      const [x, y] = inside(element, event);
      setView((now) => zoomed(now, Math.exp(-event.deltaY / 300), x, y));
    };
    element.addEventListener("wheel", larger, { passive: false });
    return () => element.removeEventListener("wheel", larger);
  }, []);
  const onMove = (event: PointerEvent<HTMLCanvasElement>): void => {
    const [x, y] = inside(event.currentTarget, event.nativeEvent);
    const from = held.current;
    if (from) {
      setView((now) => ({ ...now, x: now.x + x - from.x, y: now.y + y - from.y }));
      held.current = { x, y };
    }
    setMeant(nearest(at, nodes.count, x, y));
  };
  const zoom = (by: number): void => setView((now) => zoomed(now, by, width / 2, height / 2));
  return (
    <div ref={place} className="drawn-graph">
      <canvas
        ref={canvas}
        role="img"
        aria-label={record.title}
        style={{ width, height }}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          const [x, y] = inside(event.currentTarget, event.nativeEvent);
          held.current = { x, y };
        }}
        onPointerUp={() => {
          held.current = null;
        }}
        onPointerMove={onMove}
        onPointerLeave={() => setMeant(null)}
      />
      <div className="row graph-key s">
        {record.classes.slice(0, NAMED).map((name, code) => (
          <span key={name} className="row">
            <i
              className={`pt${isSquare(code, record.classes.length) ? " square" : ""}`}
              style={{ background: classColour(code, record.classes.length) }}
            />
            {name}
          </span>
        ))}
        {record.classes.length > NAMED && <span className="q">and {record.classes.length - NAMED} more</span>}
        <span className="grow" />
        <span className="row">
          <button
            type="button"
            className="btn sm"
            aria-label="Larger"
            title="Larger (Ctrl and the wheel)"
            onClick={() => zoom(1.5)}
          >
            +
          </button>
          <button type="button" className="btn sm" aria-label="Smaller" title="Smaller" onClick={() => zoom(1 / 1.5)}>
            −
          </button>
          <button type="button" className="btn sm" disabled={view === HOME} onClick={() => setView(HOME)}>
            All of it
          </button>
        </span>
      </div>
      <p className="beneath s q" aria-live="polite">
        {meant === null ? legend(record) : words(record, nodes, meant)}
      </p>
    </div>
  );
}

const shorts = (text: string): Uint16Array => {
  const bytes = bytesOf(text);
  const view = new DataView(bytes.buffer);
  return Uint16Array.from({ length: bytes.length >> 1 }, (_, k) => view.getUint16(2 * k, true));
};

function nodesOf(record: Graph): Nodes {
  const places = shorts(record.places);
  const count = record.nodes;
  const none = (): Uint8Array => new Uint8Array(count).fill(NOTHING);
  return {
    count,
    across: Float32Array.from({ length: count }, (_, k) => places[2 * k]! / FULL),
    down: Float32Array.from({ length: count }, (_, k) => places[2 * k + 1]! / FULL),
    edges: shorts(record.edges),
    said: record.said ? bytesOf(record.said) : none(),
    truth: record.truth ? bytesOf(record.truth) : none(),
    learned: record.learned ? bytesOf(record.learned) : new Uint8Array(count),
  };
}

/** From places to pixels: as wide as high, in the middle. */
function placing({ count, across, down }: Nodes, width: number, height: number, view: View): Float32Array {
  const at = new Float32Array(2 * count);
  const [wide, high] = [width - 2 * MARGIN, height - 2 * MARGIN];
  for (let k = 0; k < count; k++) {
    at[2 * k] = (MARGIN + across[k]! * wide) * view.scale + view.x;
    at[2 * k + 1] = (MARGIN + down[k]! * high) * view.scale + view.y;
  }
  return at;
}

function zoomed(now: View, by: number, x: number, y: number): View {
  const scale = Math.min(CLOSEST, Math.max(1, now.scale * by));
  if (scale === 1) return HOME;
  const share = scale / now.scale;
  return { scale, x: x - (x - now.x) * share, y: y - (y - now.y) * share };
}

function inside(element: Element, event: MouseEvent): [number, number] {
  const { left, top } = element.getBoundingClientRect();
  return [event.clientX - left, event.clientY - top];
}

function nearest(at: Float32Array, count: number, x: number, y: number): number | null {
  let [best, least] = [-1, REACH * REACH];
  for (let k = 0; k < count; k++) {
    const far = (at[2 * k]! - x) ** 2 + (at[2 * k + 1]! - y) ** 2;
    if (far < least) [best, least] = [k, far];
  }
  return best < 0 ? null : best;
}

interface Painted {
  nodes: Nodes;
  at: Float32Array;
  width: number;
  height: number;
  meant: number | null;
  classes: number;
}

function paint(canvas: HTMLCanvasElement, { nodes, at, width, height, meant, classes }: Painted): void {
  const sharp = window.devicePixelRatio || 1;
  canvas.width = width * sharp;
  canvas.height = height * sharp;
  const context = canvas.getContext("2d")!;
  const css = getComputedStyle(canvas);
  const tone = (name: string): string => css.getPropertyValue(name).trim();
  const hues = Array.from({ length: Math.max(1, classes) }, (_, code) => resolved(canvas, classColour(code, classes)));
  context.scale(sharp, sharp);
  hairlines(context, nodes, at, tone("--ink-3"));
  const radius = Math.max(1.8, Math.min(6, 70 / Math.sqrt(nodes.count + 1)));
  const colourOf = (code: number): string => hues[code] ?? tone("--fill-2") ?? tone("--line-2");
  for (let k = 0; k < nodes.count; k++) {
    const fill = nodes.said[k] === NOTHING ? nodes.truth[k]! : nodes.said[k]!;
    const size = nodes.learned[k] ? radius * 1.45 : radius;
    context.beginPath();
    if (isSquare(fill, classes)) context.rect(at[2 * k]! - size, at[2 * k + 1]! - size, 2 * size, 2 * size);
    else context.arc(at[2 * k]!, at[2 * k + 1]!, size, 0, 2 * Math.PI);
    context.fillStyle = fill === NOTHING ? tone("--line-2") : colourOf(fill);
    context.fill();
    const wrong = isWrong(nodes, k);
    if (wrong || nodes.learned[k] || k === meant) {
      context.lineWidth = wrong ? Math.max(1.5, radius / 2.5) : 1.25;
      context.strokeStyle = k === meant ? tone("--ink") : wrong ? colourOf(nodes.truth[k]!) : tone("--ink");
      context.stroke();
    }
  }
  if (meant !== null) neighbours(context, nodes, at, meant, tone("--ink"));
}

const isWrong = ({ said, truth }: Nodes, k: number): boolean =>
  said[k] !== NOTHING && truth[k] !== NOTHING && said[k] !== truth[k];

function hairlines(context: CanvasRenderingContext2D, { edges }: Nodes, at: Float32Array, colour: string): void {
  context.strokeStyle = colour;
  context.globalAlpha = edges.length > 4000 ? 0.22 : 0.45;
  context.lineWidth = edges.length > 4000 ? 0.5 : 0.8;
  context.beginPath();
  for (let k = 0; k < edges.length; k += 2) {
    const [a, b] = [edges[k]!, edges[k + 1]!];
    context.moveTo(at[2 * a]!, at[2 * a + 1]!);
    context.lineTo(at[2 * b]!, at[2 * b + 1]!);
  }
  context.stroke();
  context.globalAlpha = 1;
}

function neighbours(
  context: CanvasRenderingContext2D,
  { edges }: Nodes,
  at: Float32Array,
  meant: number,
  colour: string,
): void {
  context.strokeStyle = colour;
  context.lineWidth = 1.25;
  context.beginPath();
  for (let k = 0; k < edges.length; k += 2) {
    const [a, b] = [edges[k]!, edges[k + 1]!];
    if (a !== meant && b !== meant) continue;
    context.moveTo(at[2 * a]!, at[2 * a + 1]!);
    context.lineTo(at[2 * b]!, at[2 * b + 1]!);
  }
  context.stroke();
}

/** What a browser makes of a colour that is written with names of the theme. */
function resolved(canvas: HTMLCanvasElement, colour: string): string {
  canvas.style.color = colour;
  const known = getComputedStyle(canvas).color;
  canvas.style.color = "";
  return known;
}

const classOf = (record: Graph, code: number | undefined): string =>
  code === undefined || code === NOTHING ? "not known here" : (record.classes[code] ?? String(code));

const nameOf = (record: Graph, k: number): string =>
  record.names?.[k] ?? `node ${thousands((record.rows?.[k] ?? k) + 1)}`;

function words(record: Graph, nodes: Nodes, k: number): string {
  let degree = 0;
  for (const end of nodes.edges) if (end === k) degree++;
  const is = classOf(record, nodes.truth[k]);
  const parts = [nameOf(record, k), plural(degree, "neighbour")];
  if (record.said) parts.push(`said ${classOf(record, nodes.said[k])}`);
  parts.push(is === "not known here" ? "its class is not known here" : `is ${is}`);
  if (nodes.learned[k]) parts.push("learned from");
  return parts.join(" · ");
}

function legend(record: Graph): string {
  const less =
    record.nodes < record.of ? `${thousands(record.nodes)} of ${thousands(record.of)} nodes are drawn. ` : "";
  if (!record.said) return `${less}Drag to move; the pointer names a node.`;
  return `${less}Colour: what it says. Large with a ring: learned from. A ring in another colour: it is that.`;
}

function rightOf(record: Graph): [right: number, known: number] {
  const nodes = nodesOf(record);
  let [right, known] = [0, 0];
  for (let k = 0; k < nodes.count; k++) {
    if (nodes.truth[k] === NOTHING || nodes.learned[k]) continue;
    known++;
    if (nodes.said[k] === nodes.truth[k]) right++;
  }
  return [right, known];
}

export const graph: FigureModule<Graph> = {
  draw: drawnBy(Picture),
  sentence: (record) => {
    const edges = shorts(record.edges).length / 2;
    const [right, known] = rightOf(record);
    const said =
      record.said && known
        ? ` ${percent(right / known)} of ${plural(known, "node")} that it did not learn from are right.`
        : "";
    return `${plural(record.nodes, "node")} and ${plural(edges, "edge")}.${said}`;
  },
  table: (record) => {
    const nodes = nodesOf(record);
    return {
      columns: ["Node", "Said", "Is"],
      rows: Array.from({ length: Math.min(nodes.count, 500) }, (_, k) => [
        nameOf(record, k),
        record.said ? classOf(record, nodes.said[k]) : "–",
        classOf(record, nodes.truth[k]),
      ]),
    };
  },
  note: (record) => (record.said ? "what it says of each" : "coloured by class"),
};
