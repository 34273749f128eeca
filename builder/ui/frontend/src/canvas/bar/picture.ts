/* The drawing as one SVG that stands alone: for slides, papers, and (drawn onto a canvas) as PNG. */
import { glyphMarkup } from "../../parts/glyphs";
import type { Entry } from "../answers";
import { count, shapeText } from "../document/words";
import type { Editor } from "../editing/editor";
import { around, type Box, FLAT, type Frame, groupFrame, WIDTH } from "../geometry/boxes";
import { groupOf } from "../geometry/drawing";
import { lineOf } from "../geometry/lines";
import { entrySide, type Route, routes } from "../geometry/routes";
import { namedPortPoint, portPoint, sides } from "../geometry/sides";

const FONT = "Inter, system-ui, sans-serif";
const MARGIN = 32;
const CHIP_ROOM = 24; // pixels of a wire, or no chip fits
const LETTER = 6.6; // pixels of one in a chip

/** The colour of a token of the theme: "ink" → #14171c. */
export type Colours = (name: string) => string;

export function coloursOf(host: HTMLElement): Colours {
  const style = getComputedStyle(host);
  return (name) => style.getPropertyValue(`--${name}`).trim() || "#888";
}

export function picture(editor: Editor, colour: Colours): string {
  const { boxes, links, across } = editor.drawing;
  const allRoutes = routes(boxes, links, across);
  const { left, top, right, bottom } = frameOf([...boxes.values()], [...allRoutes.values()]);
  const width = right - left;
  const height = bottom - top;
  const wires = wiresOf(editor, allRoutes, colour);
  const content = [
    tag("rect", { x: left, y: top, width: "100%", height: "100%", fill: colour("bg") }),
    ...groupsOf(editor, colour),
    ...wires.map((wire) => wire.line),
    ...wires.map((wire) => wire.chip),
    ...[...boxes.values()].map((box) => layerOf(editor, box, colour)),
  ];
  const frame = { xmlns: "http://www.w3.org/2000/svg", width, height, viewBox: `${left} ${top} ${width} ${height}` };
  return tag("svg", frame, content.join(""));
}

type Attributes = Record<string, string | number>;

function tag(name: string, attributes: Attributes, content?: string): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${value}"`);
  return `<${name}${written.join("")}${content === undefined ? "/>" : `>${content}</${name}>`}`;
}

/** All that is drawn, and a margin. */
function frameOf(boxes: Box[], allRoutes: Route[]): Frame {
  const frame = around(boxes);
  const lanes = allRoutes.map((route) => (route.kind === "lane" && route.axis === "x" ? route.at + 60 : -Infinity));
  return {
    left: Math.min(0, frame.left) - MARGIN,
    top: Math.min(0, frame.top) - MARGIN,
    right: Math.max(0, frame.right, ...lanes) + MARGIN,
    bottom: Math.max(0, frame.bottom) + 48,
  };
}

function groupsOf(editor: Editor, colour: Colours): string[] {
  const { nodes, groups } = editor.network;
  return Object.entries(groups ?? {}).map(([id, group]) => {
    const inside = Object.keys(nodes).filter((node) => nodes[node]!.group === id && !group.collapsed);
    if (!inside.length) return "";
    const { left, top, right, bottom } = groupFrame(inside.map((node) => editor.drawing.boxes.get(node)!));
    const edge = { fill: "none", stroke: colour("line-2"), "stroke-dasharray": "4 4" };
    return (
      tag("rect", { x: left, y: top, width: right - left, height: bottom - top, rx: 12, ...edge }) +
      text(group.title, left + 12, top + 20, 12, 600, colour("ink-2"))
    );
  });
}

interface DrawnWire {
  line: string;
  chip: string;
}

function wiresOf(editor: Editor, allRoutes: Map<string, Route>, colour: Colours): DrawnWire[] {
  const { boxes, links, across } = editor.drawing;
  const allSides = sides(boxes, links, across);
  const { nodes, wires } = editor.network;
  return links.map(({ id, from, to }) => {
    const [source, target] = [boxes.get(from)!, boxes.get(to)!];
    const [fromSide, toSide] = [allSides.get(from)!.out, allSides.get(to)!.in];
    const outputs = nodes[from] ? editor.entry(nodes[from]).outputs : [];
    const inputs = nodes[to] ? editor.entry(nodes[to]).inputs : [];
    const route = allRoutes.get(id)!;
    const { path, label, long } = lineOf(route, {
      from: namedPortPoint(source, fromSide, outputs, wires[id]!.from[1]),
      fromSide,
      to: namedPortPoint(target, toSide, inputs, wires[id]!.to[1]),
      toSide,
      exit: portPoint(source, "right"),
      entry: portPoint(target, entrySide(route)),
    });
    const isWrong = editor.wireVerdict(id)?.state === "conflict";
    const hasChip = editor.isChipped(id) && long >= CHIP_ROOM;
    const shape = shapeText(editor.wireVerdict(id)?.shape);
    return {
      line: tag("path", { d: path, fill: "none", stroke: colour(isWrong ? "error" : "ink-3"), "stroke-width": 1.5 }),
      chip: hasChip ? chipAt(label.x, label.y, shape, colour(isWrong ? "error-ink" : "ink-2"), colour) : "",
    };
  });
}

function chipAt(x: number, y: number, shape: string, ink: string, colour: Colours): string {
  const width = shape.length * LETTER + 14;
  const place = { x: -width / 2, y: -10, width, height: 20, rx: 4 };
  const plate = tag("rect", { ...place, fill: colour("sunken"), stroke: colour("line") });
  const words = text(shape, 0, 0, 12, 500, ink, { "text-anchor": "middle", "dominant-baseline": "central" });
  return tag("g", { transform: `translate(${x} ${y})` }, plate + words);
}

function layerOf(editor: Editor, box: Box, colour: Colours): string {
  const node = editor.network.nodes[box.id];
  const entry = node ? editor.entry(node) : null;
  const title = node ? editor.title(box.id) : (editor.network.groups[groupOf(box.id)]?.title ?? "");
  const parameters = editor.verdictOf(box.id)?.parameters;
  const isTall = box.h > FLAT;
  const firstLine = isTall ? 23 : 20.5;
  const lastLine = isTall ? 42 : firstLine;
  const atEnd = { "text-anchor": "end" };
  const content = [
    tag("rect", { width: WIDTH, height: box.h, rx: 8, fill: colour("raised"), stroke: colour("line-2") }),
    familyMark(editor, entry, box.h, colour),
    text(cut(title, 24), 42, firstLine, 14, 600, colour("ink")),
    isTall ? text(cut(editor.detail(box.id), parameters ? 19 : 30), 42, lastLine, 12, 400, colour("ink-2")) : "",
    parameters ? text(`${count(parameters)} params`, WIDTH - 10, lastLine, 12, 400, colour("ink-3"), atEnd) : "",
  ];
  return tag("g", { transform: `translate(${box.x} ${box.y})` }, content.join(""));
}

/** The coloured strip at the left, with the glyph of the family. */
function familyMark(editor: Editor, entry: Entry | null, height: number, colour: Colours): string {
  const family = entry ? editor.familyClass(entry) : "struct";
  const ink = colour(`${family}-g`);
  const strip = `M8 .5H32V${height - 0.5}H8A7.5 7.5 0 0 1 .5 ${height - 8}V8A7.5 7.5 0 0 1 8 .5Z`;
  const pen = {
    fill: "none",
    stroke: ink,
    color: ink,
    "stroke-width": 1.5,
    "stroke-linecap": "round",
    "stroke-linejoin": "round",
  };
  const glyph = glyphMarkup(entry ? editor.glyph(entry) : "block");
  return (
    tag("path", { d: strip, fill: colour(`${family}-w`) }) +
    tag("g", { transform: `translate(8 ${height / 2 - 8})`, ...pen }, glyph)
  );
}

function text(
  words: string,
  x: number,
  y: number,
  size: number,
  weight: number,
  fill: string,
  more: Attributes = {},
): string {
  const font = { "font-family": FONT, "font-size": size, "font-weight": weight };
  return tag("text", { x, y, ...font, ...more, fill }, escaped(words));
}

const escaped = (words: string): string => words.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);

const cut = (words: string, room: number): string => (words.length > room ? `${words.slice(0, room - 1)}…` : words);
