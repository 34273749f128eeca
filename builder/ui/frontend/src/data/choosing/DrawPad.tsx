/* Points by mouse: press to set one, drag for many. */
import { memo, type PointerEvent, type ReactElement, useRef, useState } from "react";
import { plural } from "../../parts/numbers";
import { type DrawnPoint, erased, HEIGHT, placeIn, shadeOf, WIDTH, withPoint } from "./drawn-points";

export type { DrawnPoint };

interface Properties {
  first: DrawnPoint[];
  /** Once the hand is lifted. */
  onDrawn: (points: DrawnPoint[]) => void;
}

const COLOURS = [0, 1, 2, 3, 4];

export function DrawPad({ first, onDrawn }: Properties): ReactElement {
  const [points, setPoints] = useState(first);
  const [colour, setColour] = useState(0);
  const [isErasing, setErasing] = useState(false);
  const set = (changed: DrawnPoint[]): void => {
    setPoints(changed);
    onDrawn(changed);
  };
  const choose = (code: number): void => {
    setColour(code);
    setErasing(false);
  };
  const used = new Set(points.map(([, , code]) => code)).size;
  return (
    <div className="drawpad">
      <Pad points={points} colour={colour} isErasing={isErasing} onPoints={setPoints} onLifted={onDrawn} />
      <div className="row wrap">
        {COLOURS.map((code) => {
          const isOn = !isErasing && colour === code;
          return (
            <button
              key={code}
              className={isOn ? "dot on" : "dot"}
              type="button"
              aria-label={`Colour ${code + 1}`}
              aria-pressed={isOn}
              style={{ "--c": shadeOf(points, code) } as object}
              onClick={() => choose(code)}
            />
          );
        })}
        <button
          className={isErasing ? "btn sm on" : "btn sm"}
          type="button"
          aria-pressed={isErasing}
          onClick={() => setErasing(!isErasing)}
        >
          Erase
        </button>
        <button className="btn sm" type="button" onClick={() => set(points.slice(0, -1))}>
          Undo
        </button>
        <button className="btn sm" type="button" onClick={() => set([])}>
          Clear
        </button>
        <span className="grow" />
        <span className="s q">{`${plural(points.length, "point")} in ${plural(used, "colour")}`}</span>
      </div>
      <p className="s q">Press to set a point, drag for many. At least four points in two colours.</p>
    </div>
  );
}

interface PadProperties {
  points: DrawnPoint[];
  colour: number;
  isErasing: boolean;
  onPoints: (points: DrawnPoint[]) => void;
  onLifted: (points: DrawnPoint[]) => void;
}

function Pad({ points, colour, isErasing, onPoints, onLifted }: PadProperties): ReactElement {
  // Several moves of a pointer may come before the next drawing.
  const now = useRef(points);
  now.current = points;
  const last = useRef<DrawnPoint | null>(null);
  const put = (event: PointerEvent<SVGSVGElement>): void => {
    const [x, y] = placeIn(event.currentTarget.getBoundingClientRect(), event);
    if (isErasing) now.current = erased(now.current, x, y);
    else {
      const more = withPoint(now.current, [x, y, colour], last.current);
      if (more !== now.current) last.current = more.at(-1)!;
      now.current = more;
    }
    onPoints(now.current);
  };
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      className="pad"
      role="img"
      aria-label="Drawing area: press or drag to set points"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        last.current = null;
        put(event);
      }}
      onPointerMove={(event) => {
        if (event.buttons) put(event);
      }}
      onPointerUp={() => onLifted(now.current)}
    >
      <rect width={WIDTH} height={HEIGHT} rx={6} style={{ fill: "var(--sunken)" }} />
      <Dots points={points} />
    </svg>
  );
}

const Dots = memo(({ points }: { points: readonly DrawnPoint[] }): ReactElement => {
  const shades = COLOURS.map((code) => shadeOf(points, code));
  return (
    <>
      {points.map(([x, y, code], k) => (
        <circle key={k} cx={x * WIDTH} cy={(1 - y) * HEIGHT} r={4} style={{ fill: shades[code] }} />
      ))}
    </>
  );
});
