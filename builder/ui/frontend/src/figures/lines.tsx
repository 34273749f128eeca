/* A few lines over a number: what comes out for what goes in. The place under the pointer, or under the slider, is read out. */
import { type PointerEvent, type ReactElement, useState } from "react";
import { exactly } from "../parts/numbers";
import type { DrawnLine, Lines } from "../records";
import { drawnBy, type FigureModule, type FigureProps } from "./figure";
import { type LineView, nearest, pathOf, type Room, viewOfLines } from "./line-view";
import { ticks } from "./scales";
import { useRoom } from "./useRoom";

const SMALL: Room = { width: 140, height: 84, left: 8, right: 8, top: 8, bottom: 8 };
const TALL = 264;
const BEGINS = 0.7; // of the way across: there is more to see than in the middle

const Picture = ({ record, around }: FigureProps<Lines>): ReactElement =>
  around.small ? <Small record={record} /> : <Large record={record} />;

function Small({ record: { lines, title } }: { record: Lines }): ReactElement {
  const view = viewOfLines(lines, SMALL);
  return (
    <svg viewBox={`0 0 ${SMALL.width} ${SMALL.height}`} role="img" aria-label={title} className="entry-picture">
      <path className="floor" d={`M${SMALL.left} ${view.y(0)}H${SMALL.width - SMALL.right}`} />
      {lines.map((line, k) => (
        <path key={k} className={line.quiet ? "own quiet" : "own"} d={pathOf(line, view)} />
      ))}
    </svg>
  );
}

function Large({ record }: { record: Lines }): ReactElement {
  const [place, width] = useRoom(360);
  const [at, setAt] = useState<number | null>(null);
  const { lines, across, up, note, title } = record;
  const names = Math.min(180, width / 3);
  const room: Room = { width, height: TALL, left: 48, right: names, top: 24, bottom: 32 };
  const view = viewOfLines(lines, room);
  const shown = at ?? view.first + BEGINS * (view.last - view.first);
  const point = ({ clientX, currentTarget }: PointerEvent<SVGSVGElement>): void => {
    const share = (clientX - currentTarget.getBoundingClientRect().left - room.left) / (width - room.left - names);
    setAt(view.first + Math.min(1, Math.max(0, share)) * (view.last - view.first));
  };
  return (
    <div ref={place} className="entry-large">
      <svg width={width} height={TALL} role="img" aria-label={`${title}: ${up} by ${across}`} onPointerMove={point}>
        <Axes view={view} room={room} across={across} up={up} />
        {lines.map((line, k) => (
          <path key={k} className={line.quiet ? "own quiet" : "own"} d={pathOf(line, view)} />
        ))}
        {lines.length > 0 && <Read lines={lines} view={view} at={shown} room={room} />}
      </svg>
      <div className="row">
        <input
          type="range"
          className="slide"
          aria-label={across}
          min={view.first}
          max={view.last}
          step={(view.last - view.first) / 200}
          value={shown}
          onChange={(event) => setAt(Number(event.currentTarget.value))}
        />
        <span className="s q nw">
          {across}: {exactly(shown)}
        </span>
      </div>
      {note && <p className="s q">{note}</p>}
    </div>
  );
}

interface AxesProperties {
  view: LineView;
  room: Room;
  across: string;
  up: string;
}

function Axes({ view, room, across, up }: AxesProperties): ReactElement {
  const right = room.width - room.right;
  const floor = room.height - room.bottom;
  return (
    <>
      {ticks(view.low, view.high, 4).map((tick) => (
        <g key={tick}>
          <path className="grid" d={`M${room.left} ${view.y(tick)}H${right}`} />
          <text x={room.left - 8} y={view.y(tick) + 4} textAnchor="end">
            {exactly(tick)}
          </text>
        </g>
      ))}
      <path className="axis" d={`M${room.left} ${floor}H${right}`} />
      {ticks(view.first, view.last, 5).map((tick) => (
        <g key={tick}>
          <path className="axis" d={`M${view.x(tick)} ${floor}v4`} />
          <text x={view.x(tick)} y={floor + 18} textAnchor="middle">
            {exactly(tick)}
          </text>
        </g>
      ))}
      <text x={room.left - 40} y="12">
        {up}
      </text>
      <text x={right + 12} y={floor + 18}>
        {across.length < 18 ? across : ""}
      </text>
    </>
  );
}

interface ReadProperties {
  lines: readonly DrawnLine[];
  view: LineView;
  at: number;
  room: Room;
}

const APART = 32; // px between two names

/** The values at a place, each at its line's head. */
function Read({ lines, view, at, room }: ReadProperties): ReactElement {
  const right = room.width - room.right;
  const points = lines.map((line) => {
    const k = nearest(line, at);
    const value = line.y[k] ?? null;
    return { line, value, x: view.x(line.x[k] ?? 0), y: value === null ? view.y(0) : view.y(value) };
  });
  const heads = points.map(({ line }) => view.y(line.y.findLast((value) => value !== null) ?? 0));
  const isClose = heads.length > 1 && Math.abs(heads[0]! - heads[1]!) < APART;
  const named = isClose
    ? heads.map((_, k) => Math.max(room.top, Math.min(...heads)) + APART * (heads[0]! <= heads[1]! ? k : 1 - k))
    : heads;
  return (
    <>
      <path className="at" d={`M${points[0]!.x} ${room.top}V${room.height - room.bottom}`} />
      {points.map(({ line, value, x, y }, k) => (
        <g key={k} className={line.quiet ? "read quiet" : "read"}>
          {value !== null && <circle cx={x} cy={y} r="4" />}
          <text className="b" x={right + 12} y={named[k]! + 2}>
            {value === null ? "none" : exactly(value)}
          </text>
          <text x={right + 12} y={named[k]! + 16}>
            {line.name}
          </text>
        </g>
      ))}
    </>
  );
}

export const lines: FigureModule<Lines> = {
  draw: drawnBy(Picture),
  sentence: (record) => {
    const ends = record.lines.map(({ name, y }) => `${name} goes from ${exactly(y[0])} to ${exactly(y.at(-1))}`);
    return `${record.title}, ${record.up} by ${record.across}${ends.length ? `: ${ends.join("; ")}` : ""}.`;
  },
  table: (record) => ({
    columns: ["Line", record.across, record.up],
    rows: record.lines.flatMap(({ name, x, y }) => y.map((value, k) => [name, exactly(x[k]), exactly(value)])),
  }),
};
