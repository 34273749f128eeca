/* The drawing as one SVG that stands alone: for slides, papers, and (drawn onto a canvas) as PNG. */
import type { Editor } from "./editor";
import { drawn, portPoint, routes, sides, WIDTH } from "./geometry";
import { glyphMarkup } from "../parts/glyphs";
import { groupClass } from "./use";
import { count, type Entry, shapeText } from "./verdict";

const escaped = (text: string): string => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
export function save(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob),
    link = document.createElement("a");
  link.href = url;
  link.download = name.replace(/[^\w. -]/g, "_");
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 2000);
}

export function picture(editor: Editor, host: HTMLElement): string {
  const style = getComputedStyle(host.closest(".ll") ?? host),
    token = (name: string): string => style.getPropertyValue(`--${name}`).trim() || "#888";
  const { boxes, links, across } = editor.drawing;
  const side = sides(boxes, links, across),
    route = routes(boxes, links, across),
    all = [...boxes.values()];
  const lane = Math.max(
    0,
    ...[...route.values()].map((one) => (one.kind === "lane" && one.axis === "x" ? one.at + 60 : -Infinity)),
  );
  const left = Math.min(0, ...all.map((box) => box.x)) - 32,
    top = Math.min(0, ...all.map((box) => box.y)) - 32,
    right = Math.max(lane, ...all.map((box) => box.x + box.w)) + 32,
    bottom = Math.max(0, ...all.map((box) => box.y + box.h)) + 48;
  const font = 'font-family="Inter, system-ui, sans-serif"';
  let out = `<svg xmlns="http://www.w3.org/2000/svg" width="${right - left}" height="${bottom - top}" viewBox="${left} ${top} ${right - left} ${bottom - top}"><rect x="${left}" y="${top}" width="100%" height="100%" fill="${token("bg")}"/>`;
  for (const [id, group] of Object.entries(editor.network.groups ?? {})) {
    const inside = Object.entries(editor.network.nodes)
      .filter(([, node]) => node.group === id && !group.collapsed)
      .map(([node]) => boxes.get(node)!);
    if (!inside.length) continue;
    const x = Math.min(...inside.map((box) => box.x)) - 20,
      y = Math.min(...inside.map((box) => box.y)) - 36,
      x2 = Math.max(...inside.map((box) => box.x + box.w)) + 20,
      y2 = Math.max(...inside.map((box) => box.y + box.h)) + 16;
    out += `<rect x="${x}" y="${y}" width="${x2 - x}" height="${y2 - y}" rx="12" fill="none" stroke="${token("line-2")}" stroke-dasharray="4 4"/><text x="${x + 12}" y="${y + 20}" ${font} font-size="12" font-weight="600" fill="${token("ink-2")}">${escaped(group.title)}</text>`;
  }
  let chips = "";
  for (const link of links) {
    const wire = editor.network.wires[link.id]!,
      a = boxes.get(link.from)!,
      b = boxes.get(link.to)!,
      sa = side.get(link.from)!,
      sb = side.get(link.to)!,
      way = route.get(link.id)!;
    const nodeA = editor.network.nodes[link.from],
      nodeB = editor.network.nodes[link.to],
      outs = nodeA ? editor.entry(nodeA).outputs : [],
      ins = nodeB ? editor.entry(nodeB).inputs : [];
    const from = portPoint(
        a,
        sa.out,
        Math.max(
          0,
          outs.findIndex((port) => port.name === wire.from[1]),
        ),
        Math.max(1, outs.length),
      ),
      to = portPoint(
        b,
        sb.in,
        Math.max(
          0,
          ins.findIndex((port) => port.name === wire.to[1]),
        ),
        Math.max(1, ins.length),
      );
    const line = drawn(
      way,
      from,
      sa.out,
      to,
      sb.in,
      portPoint(a, "right"),
      portPoint(b, way.kind === "lane" ? (way.axis === "x" ? "right" : "bottom") : "left"),
    );
    const bad = editor.wireVerdict(link.id)?.state === "conflict";
    out += `<path d="${line.path}" fill="none" stroke="${token(bad ? "error" : "ink-3")}" stroke-width="1.5"/>`;
    if (editor.chipped(link.id) && line.long >= 24) {
      const text = shapeText(editor.wireVerdict(link.id)?.shape),
        wide = text.length * 6.6 + 14;
      chips += `<g transform="translate(${line.label.x} ${line.label.y})"><rect x="${-wide / 2}" y="-10" width="${wide}" height="20" rx="4" fill="${token("sunken")}" stroke="${token("line")}"/><text ${font} font-size="12" font-weight="500" text-anchor="middle" dominant-baseline="central" fill="${token(bad ? "error-ink" : "ink-2")}">${escaped(text)}</text></g>`;
    }
  }
  out += chips;
  for (const box of all) {
    const node = editor.network.nodes[box.id],
      entry = node ? editor.entry(node) : ({ family: "block", detail: "x" } as Entry),
      family = groupClass[editor.group(entry)] ?? "struct",
      verdict = editor.verdictOf(box.id),
      tall = box.h > 40;
    const cut = (text: string, room: number): string => (text.length > room ? `${text.slice(0, room - 1)}…` : text);
    out +=
      `<g transform="translate(${box.x} ${box.y})"><rect width="${WIDTH}" height="${box.h}" rx="8" fill="${token("raised")}" stroke="${token("line-2")}"/><path d="M8 .5H32V${box.h - 0.5}H8A7.500 7.500 0 0 1 .5 ${box.h - 8}V8A7.500 7.500 0 0 1 8 .5Z" fill="${token(`${family}-w`)}"/>` +
      `<g transform="translate(8 ${box.h / 2 - 8})" fill="none" stroke="${token(`${family}-g`)}" color="${token(`${family}-g`)}" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round">${glyphMarkup(editor.glyph(entry))}</g>` +
      `<text x="42" y="${tall ? 23 : 20.5}" ${font} font-size="14" font-weight="600" fill="${token("ink")}">${escaped(cut(node ? editor.title(box.id) : (editor.network.groups[box.id.slice(1)]?.title ?? ""), 24))}</text>` +
      (tall
        ? `<text x="42" y="42" ${font} font-size="12" fill="${token("ink-2")}">${escaped(cut(editor.detail(box.id), verdict?.parameters ? 19 : 30))}</text>`
        : "") +
      (verdict?.parameters
        ? `<text x="${WIDTH - 10}" y="${tall ? 42 : 20.5}" text-anchor="end" ${font} font-size="12" fill="${token("ink-3")}">${count(verdict.parameters)} params</text>`
        : "") +
      "</g>";
  }
  return `${out}</svg>`;
}
