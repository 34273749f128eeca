/* What goes into a layer and what comes out, as pictures; where a window slides, the place under the pointer shows what it adds up. */

import { type KeyboardEvent, type PointerEvent, type ReactElement, useEffect, useRef, useState } from "react";
import { listed } from "../parts/InWords";
import { number } from "../parts/numbers";
import type { Grid, Through, Window } from "../records";
import { drawnBy, type FigureModule, type FigureProps } from "./figure";
import { type Framed, framedAt } from "./framed";
import { GridCanvas } from "./GridCanvas";

const Picture = ({ record, around: { small, theme, onPixels, onWeights } }: FigureProps<Through>): ReactElement =>
  small ? (
    <Small record={record} theme={theme} />
  ) : (
    <Large record={record} theme={theme} onPixels={onPixels} onWeights={onWeights} />
  );

interface Properties {
  record: Through;
  theme: string | undefined;
}

function Small({ record: { before, after }, theme }: Properties): ReactElement {
  return (
    <div className="entry-picture pair">
      {before.slice(0, 1).map((grid, k) => (
        <Boxed key={k} grid={grid} most={60}>
          <GridCanvas grid={grid} theme={theme} />
        </Boxed>
      ))}
      {before.length > 0 && after.length > 0 && <Arrow />}
      {after.slice(0, 1).map((grid, k) => (
        <Boxed key={k} grid={grid} most={60}>
          <GridCanvas grid={grid} theme={theme} isOwn />
        </Boxed>
      ))}
    </div>
  );
}

const Arrow = (): ReactElement => (
  <svg width="16" height="12" viewBox="0 0 16 12" aria-hidden="true" className="arrow">
    <path d="M1 6h13M10 2l4 4-4 4" />
  </svg>
);

/** As large as fits, with square pixels where the grid is not a thin strip. */
function Boxed({ grid, most, children }: { grid: Grid; most: number; children: ReactElement }): ReactElement {
  const pixel = Math.min(most / Math.max(1, grid.width), most / Math.max(1, grid.height));
  const thick = Math.max(6, pixel * grid.height);
  return <div style={{ width: Math.max(6, pixel * grid.width), height: thick }}>{children}</div>;
}

interface LargeProperties extends Properties {
  onPixels: ((pixels: number[]) => void) | undefined;
  onWeights: ((weights: number[]) => void) | undefined;
}

const SIDE = 208; // px

function Large({ record, theme, onPixels, onWeights }: LargeProperties): ReactElement {
  const { before, after, window, note } = record;
  const [picture] = before;
  const [answer] = after;
  if (window && picture && answer && picture.width > 0 && answer.width > 0) {
    return (
      <div className="entry-large">
        <Sliding {...{ picture, answer, window, theme, onPixels, onWeights }} />
        <p className="s q">{note}</p>
      </div>
    );
  }
  return (
    <div className="entry-large">
      <div className="pair wrap">
        <Grids grids={before} theme={theme} />
        {before.length > 0 && after.length > 0 && <Arrow />}
        <Grids grids={after} theme={theme} isOwn />
      </div>
      <p className="s q">{note}</p>
    </div>
  );
}

const Grids = ({
  grids,
  theme,
  isOwn = false,
}: {
  grids: readonly Grid[];
  theme: string | undefined;
  isOwn?: boolean;
}) => (
  <>
    {grids.map((grid, k) => (
      <figure key={k}>
        <Caption grid={grid} />
        <Boxed grid={grid} most={grids.length > 1 ? SIDE * 0.7 : SIDE}>
          <GridCanvas grid={grid} theme={theme} isOwn={isOwn} />
        </Boxed>
      </figure>
    ))}
  </>
);

const Caption = ({ grid: { title, size } }: { grid: Grid }): ReactElement => (
  <figcaption className="s m">
    {title} <span className="q">{size}</span>
  </figcaption>
);

interface SlidingProperties {
  picture: Grid;
  answer: Grid;
  window: Window;
  theme: string | undefined;
  onPixels: ((pixels: number[]) => void) | undefined;
  onWeights: ((weights: number[]) => void) | undefined;
}

function Sliding({ picture, answer, window, theme, onPixels, onWeights }: SlidingProperties): ReactElement {
  const [chosen, setChosen] = useState({ row: Math.floor(answer.height / 2), column: Math.floor(answer.width / 2) });
  const row = Math.min(chosen.row, answer.height - 1);
  const column = Math.min(chosen.column, answer.width - 1);
  const framed = framedAt(picture, window, row, column);
  const [down = 1, right = 1] = window.step;
  const draw = (y: number, x: number): void => {
    const pixels = picture.values.map((value) => value ?? 0);
    pixels[y * picture.width + x] = 1;
    onPixels?.(pixels);
  };
  const walk = ({ key }: { key: string }): boolean => {
    const [dy, dx] = MOVES[key] ?? [0, 0];
    if (dy === 0 && dx === 0) return false;
    setChosen({ row: clamp(row + dy, answer.height), column: clamp(column + dx, answer.width) });
    return true;
  };
  return (
    <div className="pair wrap top">
      <figure>
        <Caption grid={picture} />
        <Overlaid
          grid={picture}
          theme={theme}
          frame={framed}
          label="The picture: point to move the frame, press to draw"
          onPlace={(y, x, isPressed) =>
            isPressed && onPixels
              ? draw(y, x)
              : setChosen({
                  row: clamp(Math.floor(y / down), answer.height),
                  column: clamp(Math.floor(x / right), answer.width),
                })
          }
          onKey={walk}
        />
      </figure>
      {window.weights.length > 0 && <Weights window={window} onWeights={onWeights} />}
      <Arrow />
      <figure>
        <Caption grid={answer} />
        <Overlaid
          grid={answer}
          theme={theme}
          isOwn
          frame={{ top: row, left: column, tall: 1, wide: 1 }}
          label="What comes out: point, or use the arrow keys, to see what it is made of"
          onPlace={(y, x) => setChosen({ row: y, column: x })}
          onKey={walk}
        />
      </figure>
      <Sum
        framed={framed}
        value={answer.values[row * answer.width + column] ?? null}
        hasWeights={window.weights.length > 0}
      />
    </div>
  );
}

const MOVES: Record<string, readonly [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

const clamp = (value: number, size: number): number => Math.max(0, Math.min(size - 1, value));

interface OverlaidProperties {
  grid: Grid;
  theme: string | undefined;
  isOwn?: boolean;
  frame: Pick<Framed, "top" | "left" | "tall" | "wide">;
  label: string;
  onPlace: (row: number, column: number, isPressed: boolean) => void;
  onKey: (event: { key: string }) => boolean;
}

/** A grid with a frame over it that the pointer and the arrow keys move. */
function Overlaid({ grid, theme, isOwn = false, frame, label, onPlace, onKey }: OverlaidProperties): ReactElement {
  const { height, width } = grid;
  const place = ({ clientX, clientY, currentTarget, buttons }: PointerEvent<HTMLElement>): void => {
    const box = currentTarget.getBoundingClientRect();
    const row = clamp(Math.floor(((clientY - box.top) / box.height) * height), height);
    onPlace(row, clamp(Math.floor(((clientX - box.left) / box.width) * width), width), buttons > 0);
  };
  const key = (event: KeyboardEvent): void => {
    if (onKey(event)) event.preventDefault();
  };
  const where = (value: number, of: number): string => `${(100 * value) / of}%`;
  return (
    <div
      className="overlaid"
      style={{ width: SIDE, height: (SIDE * height) / width }}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuenow={frame.top * width + frame.left}
      aria-valuetext={`row ${frame.top + 1}, column ${frame.left + 1}`}
      onPointerMove={place}
      onPointerDown={place}
      onKeyDown={key}
    >
      <GridCanvas grid={grid} theme={theme} isOwn={isOwn} />
      <i
        style={{
          top: where(frame.top, height),
          left: where(frame.left, width),
          height: where(frame.tall, height),
          width: where(frame.wide, width),
        }}
      />
    </div>
  );
}

interface WeightsProperties {
  window: Window;
  onWeights: ((weights: number[]) => void) | undefined;
}

/** The numbers of the window; a person may type others. */
function Weights({ window: { size, weights }, onWeights }: WeightsProperties): ReactElement {
  const [, wide = 1] = size;
  const most = Math.max(1e-9, ...weights.map((weight) => Math.abs(weight ?? 0)));
  // Who types faster than pictures come builds on what was typed, not on the picture of before.
  const typed = useRef(weights);
  useEffect(() => {
    typed.current = weights;
  }, [weights]);
  const type = (k: number, text: string): void => {
    const value = Number(text);
    if (text === "" || !Number.isFinite(value)) return;
    const next = typed.current.map((weight, at) => (at === k ? value : (weight ?? 0)));
    typed.current = next;
    onWeights?.(next);
  };
  return (
    <figure>
      <figcaption className="s m">The same numbers everywhere</figcaption>
      <div className="weights-of" style={{ gridTemplateColumns: `repeat(${wide}, 40px)` }}>
        {weights.map((weight, k) => (
          <input
            key={`${k} ${weight}`}
            className={(weight ?? 0) < 0 ? "below" : "above"}
            style={{ "--t": `${(DEEPEST * Math.abs(weight ?? 0)) / most}%` } as React.CSSProperties}
            aria-label={`Number ${k + 1} of the window`}
            inputMode="decimal"
            defaultValue={String(Number((weight ?? 0).toFixed(2)))}
            onBlur={(event) => type(k, event.currentTarget.value)}
            onKeyDown={(event) => event.key === "Enter" && type(k, event.currentTarget.value)}
            readOnly={!onWeights}
          />
        ))}
      </div>
    </figure>
  );
}

const MOST_LINES = 9;
const DEEPEST = 45; // percent of the hue: the number on it is still read

interface SumProperties {
  framed: Framed;
  value: number | null;
  hasWeights: boolean;
}

function Sum({ framed: { parts }, value, hasWeights }: SumProperties): ReactElement {
  const lines = hasWeights ? parts.filter(({ weight, value: below }) => weight && below) : parts;
  return (
    <div className="summed">
      <p className="s q">At the framed place</p>
      <table>
        <tbody>
          {lines.slice(0, MOST_LINES).map(({ weight, value: below, isOutside }, k) => (
            <tr key={k}>
              <td>{hasWeights ? `${number(weight, 2)} × ${number(below, 2)}` : isOutside ? "outside" : ""}</td>
              <td className="num">{number(hasWeights ? (weight ?? 0) * below : below, 2)}</td>
            </tr>
          ))}
          {lines.length > MOST_LINES && (
            <tr>
              <td className="q">and {lines.length - MOST_LINES} more</td>
              <td />
            </tr>
          )}
        </tbody>
      </table>
      <p className="row">
        <span className="s q">{hasWeights ? "sum" : "comes out"}</span>
        <span className="grow" />
        <b>{number(value, 2)}</b>
      </p>
    </div>
  );
}

const gridWords = ({ title, size }: Grid): string => `${title}, ${size}`;
function endsOf(values: Grid["values"]): [string, string] {
  const known = values.filter((value) => value !== null);
  return known.length ? [number(Math.min(...known), 2), number(Math.max(...known), 2)] : ["–", "–"];
}

export const through: FigureModule<Through> = {
  draw: drawnBy(Picture),
  sentence: (record) =>
    `${record.title}: ${listed(record.before.map(gridWords))} becomes ${listed(record.after.map(gridWords))}.`,
  table: (record) => ({
    columns: ["Picture", "Size", "Smallest", "Largest"],
    rows: [...record.before, ...record.after].map(({ title, size, values }) => [title, size, ...endsOf(values)]),
  }),
};
