/* The way of an optimizer down a valley: lines of equal height, its path, and a slider that walks along it. */
import { type ReactElement, useState } from "react";
import { exactly, plural, thousands } from "../parts/numbers";
import type { Valley } from "../records";
import { contourPath, levelsOf } from "./contours";
import { drawnBy, type FigureModule, type FigureProps } from "./figure";
import { useRoom } from "./useRoom";

const SMALL = { width: 140, height: 84 };
const TALL = 300;

const Picture = ({ record, around }: FigureProps<Valley>): ReactElement =>
  around.small ? <Small record={record} /> : <Large record={record} />;

const Small = ({ record }: { record: Valley }): ReactElement => (
  <svg viewBox={`0 0 ${SMALL.width} ${SMALL.height}`} role="img" aria-label={record.title} className="entry-picture">
    <Walk record={record} {...SMALL} until={record.path.length} />
  </svg>
);

function Large({ record }: { record: Valley }): ReactElement {
  const [place, room] = useRoom(320);
  const [until, setUntil] = useState<number | null>(null);
  const { path, note } = record;
  const last = Math.max(1, path.length);
  const shown = Math.min(until ?? last, last);
  const width = Math.min(room, TALL * 1.6);
  const steps = path[shown - 1]?.[2] ?? 0;
  return (
    <div ref={place} className="entry-large">
      <svg width={width} height={TALL} role="img" aria-label={`${record.title}. ${note}`} className="ground">
        <Walk record={record} width={width} height={TALL} until={shown} />
      </svg>
      <div className="row" style={{ maxWidth: width }}>
        <input
          type="range"
          className="slide"
          aria-label="Steps"
          min={1}
          max={last}
          value={shown}
          onChange={(event) => setUntil(Number(event.currentTarget.value))}
        />
        <span className="s q nw">step {thousands(steps)}</span>
      </div>
      <p className="s q">{note} Each line joins places with the same loss.</p>
    </div>
  );
}

interface WalkProperties {
  record: Valley;
  width: number;
  height: number;
  /** How much of the path is drawn. */
  until: number;
}

function Walk({ record, width, height, until }: WalkProperties): ReactElement | null {
  const { x, y, path } = record;
  if (x.length < 2 || y.length < 2) return null;
  const across = (value: number): number => (width * (value - (x[0] ?? 0))) / ((x.at(-1) ?? 1) - (x[0] ?? 0) || 1);
  const up = (value: number): number =>
    height - (height * (value - (y[0] ?? 0))) / ((y.at(-1) ?? 1) - (y[0] ?? 0) || 1);
  const places = path.slice(0, until).map(([px, py]) => [across(px ?? 0), up(py ?? 0)] as const);
  const [start] = places;
  const end = places.at(-1);
  return (
    <>
      {levelsOf(record).map((level) => (
        <path key={level} className="level" d={contourPath(record, level, (a, b) => [across(a), up(b)])} />
      ))}
      <path
        className="walked"
        d={places.length ? `M${places.map(([a, b]) => `${a.toFixed(1)} ${b.toFixed(1)}`).join("L")}` : ""}
      />
      {start && <circle className="start" cx={start[0]} cy={start[1]} r="3.5" />}
      {end && <circle className="end" cx={end[0]} cy={end[1]} r="4" />}
    </>
  );
}

const placeText = (place: readonly (number | null)[] = []): string => `${exactly(place[0])}, ${exactly(place[1])}`;

export const valley: FigureModule<Valley> = {
  draw: drawnBy(Picture),
  sentence: (record) =>
    `${record.title}: ${plural(record.path.at(-1)?.[2] ?? 0, "step")} from ${placeText(record.path[0])} to ${placeText(record.path.at(-1))}. ${record.note}`,
  table: (record) => ({
    columns: ["Step", "Across", "Up"],
    rows: record.path.map(([x, y, steps]) => [thousands(steps ?? 0), exactly(x), exactly(y)]),
  }),
};
