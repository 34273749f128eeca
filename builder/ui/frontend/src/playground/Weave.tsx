/* The network over the plane: a small map a unit, wires by weight. React places the units; what is on them is painted with every look. */

import { type ReactElement, type Ref, useImperativeHandle, useLayoutEffect, useRef, useState } from "react";
import { Glyph } from "../parts/icons";
import { useWarning } from "../parts/Toast";
import type { OverPlane, PlaneSeen } from "../records";
import { usePlace, useRun } from "../train/place";
import { type Extent, toggled } from "./features";
import { paintFeatures, paintUnits, paintWires, unitTints } from "./paint-units";
import { Stepper } from "./Stepper";
import { UnitCard } from "./UnitCard";
import { UnitGrid } from "./UnitGrid";
import type { Looked } from "./usePlane";
import { useTurning } from "./useTurning";
import { type Cell, type PlacedColumn, placeUnits } from "./weave-layout";
import { calmer, type Order } from "./weave-order";

export interface WeaveHandle {
  paint: (looked: Looked) => void;
}

interface Properties {
  nothing: string;
  /** The layer whose units are all shown. */
  opened: string | null;
  onOpen: (path: string | null) => void;
  /** A unit of this layer is looked at, which may leave the stage when others grow stronger. */
  onWatch: (path: string | null) => void;
  ref: Ref<WeaveHandle>;
}

interface Placed {
  key: string;
  columns: PlacedColumn[];
}

type Picked = Pick<Cell, "key" | "path" | "unit">;

export function Weave({ nothing, opened, onOpen, onWatch, ref }: Properties): ReactElement {
  const stage = useRef<HTMLDivElement>(null);
  const wires = useRef<HTMLCanvasElement>(null);
  const canvases = useRef(new Map<string, HTMLCanvasElement>());
  const gridCanvases = useRef(new Map<string, HTMLCanvasElement>());
  const newest = useRef<Looked | null>(null);
  const [placed, setPlaced] = useState<Placed>({ key: "", columns: [] });
  const [picked, setPicked] = useState<Picked | null>(null);
  const [pointed, setPointed] = useState<string | null>(null);
  const [, setSeen] = useState<PlaneSeen | null>(null); // words and the opened layer follow the plane
  const orderOf = useOrder();
  const lit = pointed ?? picked?.key ?? null;

  const paint = (isNew: boolean): void => {
    const { clientWidth: width = 0, clientHeight: height = 0 } = stage.current ?? {};
    if (!newest.current || !width || !height) return;
    const { plane, over } = newest.current;
    const order = orderOf(plane, isNew);
    const words = plane.columns.map(({ path, names, units }) => `${path} ${names} ${units} ${order.get(path)}`);
    const key = `${width} ${height} ${words.join()}`;
    if (key !== placed.key) {
      setPlaced({ key, columns: placeUnits(plane, width, height, order) }); // painted once they stand
      return;
    }
    const tints = unitTints(stage.current!);
    for (const column of plane.columns) paintUnits(column, plane.unit, canvases.current, tints);
    paintFeatures(placed.columns[0]!, extentOf(over), plane.unit, canvases.current, tints);
    paintWires(wires.current!, { plane, columns: placed.columns, size: { width, height }, tints, lit });
    if (opened && plane.opened) paintUnits(plane.opened, plane.unit, gridCanvases.current, tints);
    if (isNew && (picked || opened)) setSeen(plane);
  };
  useImperativeHandle(ref, () => ({
    paint: (looked) => {
      newest.current = looked;
      paint(true);
    },
  }));
  useLayoutEffect(() => paint(false));

  const plane = newest.current?.plane;
  const names = newest.current?.over?.names ?? ["x", "y"];
  const pick = (cell: Picked): void => {
    const chosen = picked?.key === cell.key ? null : cell;
    const isWide = placed.columns.some(({ path, more }) => path === chosen?.path && more > 0);
    setPicked(chosen);
    onWatch(isWide ? cell.path : null);
  };
  return (
    <section className="weave" aria-label="Network">
      <div ref={stage} className="stage">
        <canvas ref={wires} className="wires" />
        <div className="units" onPointerLeave={() => setPointed(null)}>
          {placed.columns.map((column) => (
            <Units
              key={column.path}
              {...{ column, names, picked }}
              keep={kept(canvases.current)}
              onPick={pick}
              onPoint={setPointed}
              onOpen={onOpen}
            />
          ))}
        </div>
        {placed.columns.length > 0 && <Layers now={placed.columns.length - 2} />}
        <div className="s q key">
          <i className="adds" />
          adds
          <i className="takes" />
          takes away
          <span>thicker: more weight</span>
        </div>
        {nothing && <p className="nothing m">{nothing}</p>}
        {opened && (
          <UnitGrid
            path={opened}
            column={plane?.opened?.path === opened ? plane.opened : null}
            picked={picked?.key ?? null}
            keep={kept(gridCanvases.current)}
            onPick={(unit) => pick({ key: `${opened}/${unit}`, path: opened, unit })}
            onClose={() => onOpen(null)}
          />
        )}
        {picked && plane && <UnitCard plane={plane} cell={picked} names={names} />}
      </div>
    </section>
  );
}

const kept = (canvases: Map<string, HTMLCanvasElement>) => (key: string) => (canvas: HTMLCanvasElement | null) => {
  if (canvas) canvases.set(key, canvas);
  else canvases.delete(key);
};

const extentOf = (over: OverPlane | null): Extent => ({
  low: over?.low.map((value) => value ?? -1) ?? [-1, -1],
  high: over?.high.map((value) => value ?? 1) ?? [1, 1],
});

/** Units are put into a calmer order ever more rarely while it trains, and whenever it rests: they do not dance. */
function useOrder(): (plane: PlaneSeen, isNew: boolean) => Order {
  const isRunning = useRun(({ state }) => state === "running");
  const now = useRef<{ order: Order | null; shape: string; looks: number }>({ order: null, shape: "", looks: 0 });
  return (plane, isNew) => {
    const known = now.current;
    const shape = plane.columns.map(({ path, which }) => `${path} ${which}`).join();
    if (isNew) known.looks = shape === known.shape ? known.looks + 1 : 1;
    const isDue = isNew && (known.looks & (known.looks - 1)) === 0;
    if (!known.order || shape !== known.shape || isDue || (isNew && !isRunning))
      known.order = calmer(plane, known.order);
    known.shape = shape;
    return known.order;
  };
}

interface UnitsProperties {
  column: PlacedColumn;
  names: readonly string[];
  picked: Picked | null;
  keep: (key: string) => (canvas: HTMLCanvasElement | null) => void;
  onPick: (cell: Cell) => void;
  onPoint: (key: string | null) => void;
  onOpen: (path: string) => void;
}

function Units({ column, names, picked, keep, onPick, onPoint, onOpen }: UnitsProperties): ReactElement {
  const { path, x, title, more, kind, units, cells } = column;
  const point = (cell: Cell) => ({
    onPointerEnter: () => onPoint(cell.key),
    onPointerLeave: () => onPoint(null),
    onFocus: () => onPoint(cell.key),
    onBlur: () => onPoint(null),
  });
  return (
    <>
      <ColumnHead column={column} />
      {kind === "inputs" && <Inputs {...{ cells, names, keep, point }} />}
      {kind !== "inputs" &&
        cells.map((cell) => (
          <button
            key={cell.key}
            className={`unit${picked?.key === cell.key ? " on" : ""}`}
            style={styleOf(cell)}
            type="button"
            aria-label={`${title}, unit ${cell.unit + 1}`}
            aria-pressed={picked?.key === cell.key}
            onClick={() => onPick(cell)}
            {...point(cell)}
          >
            <canvas ref={keep(cell.key)} />
          </button>
        ))}
      {more > 0 && (
        <button
          className="link s more-units"
          style={{ left: x }}
          type="button"
          title={`Open all ${units} units of ${title}`}
          aria-label={`Open all ${units} units of ${title}`}
          onClick={() => onOpen(path)}
        >
          {more} more
        </button>
      )}
    </>
  );
}

const styleOf = ({ left, y, size }: Cell) => ({ left, top: y - size / 2, width: size, height: size });

function ColumnHead({ column }: { column: PlacedColumn }): ReactElement {
  const { path, x, title, note, kind, units, isWide } = column;
  const { tell } = usePlace();
  const [shown, turn] = useTurning(units, (wanted) =>
    tell({ do: "plan", changes: { units: { layer: path, units: wanted } } }),
  );
  return (
    <div className="col-head" style={{ left: x }}>
      <b className="row">
        {isWide && (
          <span className={`fam ${kind === "inputs" ? "struct" : "dense"}`}>
            <Glyph name={kind === "inputs" ? "input" : "dense"} />
          </span>
        )}
        {title}
      </b>
      <span className="s q">
        {kind === "hidden" ? (
          <Stepper
            of={`units of ${title}`}
            value={shown}
            range={[1, MOST_UNITS]}
            words={isWide ? note : ""}
            onSet={turn}
          />
        ) : (
          `${units} ${note}`
        )}
      </span>
    </div>
  );
}

const MOST_UNITS = 256; // builder/drawing/hidden.py

const MOST_LAYERS = 8; // builder/drawing/hidden.py

function Layers({ now }: { now: number }): ReactElement {
  const { tell } = usePlace();
  const [shown, turn] = useTurning(now, (layers) => tell({ do: "plan", changes: { layers } }));
  return (
    <div className="s q layers-now">
      <Stepper of="hidden layers" value={shown} range={[0, MOST_LAYERS]} words="hidden layers" onSet={turn} />
    </div>
  );
}

interface InputsProperties {
  cells: readonly Cell[];
  names: readonly string[];
  keep: (key: string) => (canvas: HTMLCanvasElement | null) => void;
  point: (cell: Cell) => object;
}

/** What goes into the first layer is chosen where it stands. */
function Inputs({ cells, names, keep, point }: InputsProperties): ReactElement {
  const { tell } = usePlace();
  const warn = useWarning();
  const now = cells.filter((cell) => !cell.isOff).map((cell) => cell.name);
  const [chosen, turn] = useTurning(now.join(), (wanted) =>
    tell({ do: "plan", changes: { features: wanted.split(",") } }),
  );
  const toggle = (name: string): void => {
    const wanted = toggled(chosen.split(","), name).join();
    if (wanted === chosen) warn("Something has to go in: choose another feature first, then take this one out.");
    else turn(wanted);
  };
  return (
    <>
      {cells.map((cell) => {
        const isOn = chosen.split(",").includes(cell.name);
        const label = cell.name === "x" ? names[0] : cell.name === "y" ? names[1] : cell.name;
        return (
          <span key={cell.name}>
            <button
              className={`unit feature${isOn ? "" : " off"}`}
              style={styleOf(cell)}
              type="button"
              role="switch"
              aria-checked={isOn}
              aria-label={`Input ${label}`}
              title={isOn ? `${label} goes in: press to take it out` : `Press to let ${label} go in`}
              onClick={() => toggle(cell.name)}
              {...point(cell)}
            >
              <canvas ref={keep(cell.key)} />
            </button>
            <b className={`axis-name${isOn ? "" : " q"}`} style={{ left: cell.left - 52, top: cell.y - 10 }}>
              {label}
            </b>
          </span>
        );
      })}
    </>
  );
}
