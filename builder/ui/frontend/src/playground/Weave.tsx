/* The network over the plane: a small map a unit, wires by weight. React places the units; what is on them is painted with every look. */

import {
  type KeyboardEvent,
  type ReactElement,
  type Ref,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import type { PlaneSeen } from "../records";
import { paintUnits, paintWires, unitTints } from "./paint-units";
import { UnitCard } from "./UnitCard";
import type { Looked } from "./usePlane";
import { type Cell, type PlacedColumn, placeUnits } from "./weave-layout";

export interface WeaveHandle {
  paint: (looked: Looked) => void;
}

interface Properties {
  nothing: string;
  ref: Ref<WeaveHandle>;
}

interface Placed {
  key: string;
  columns: PlacedColumn[];
}

export function Weave({ nothing, ref }: Properties): ReactElement {
  const stage = useRef<HTMLDivElement>(null);
  const wires = useRef<HTMLCanvasElement>(null);
  const canvases = useRef(new Map<string, HTMLCanvasElement>());
  const newest = useRef<Looked | null>(null);
  const [placed, setPlaced] = useState<Placed>({ key: "", columns: [] });
  const [picked, setPicked] = useState<Cell | null>(null);
  const [, setSeen] = useState<PlaneSeen | null>(null); // the words about the picked unit follow the plane

  const paint = (): void => {
    const { clientWidth: width = 0, clientHeight: height = 0 } = stage.current ?? {};
    if (!newest.current || !width || !height) return;
    const { plane } = newest.current;
    const key = `${width} ${height} ${plane.columns.map(({ path, shown }) => `${path} ${shown}`).join()}`;
    if (key !== placed.key) {
      setPlaced({ key, columns: placeUnits(plane, width, height) }); // painted once they stand
      return;
    }
    const tints = unitTints(stage.current!);
    paintUnits(plane, canvases.current, tints);
    paintWires(wires.current!, plane, placed.columns, { width, height }, tints);
    if (picked) setSeen(plane);
  };
  useImperativeHandle(ref, () => ({
    paint: (looked) => {
      newest.current = looked;
      paint();
    },
  }));
  useLayoutEffect(paint);

  const keep = (key: string) => (canvas: HTMLCanvasElement | null) => {
    if (canvas) canvases.current.set(key, canvas);
    else canvases.current.delete(key);
  };
  const names = newest.current?.over?.names ?? ["x", "y"];
  const pick = (cell: Cell): void => setPicked(picked?.key === cell.key ? null : cell);
  return (
    <section className="weave" aria-label="Network">
      <div ref={stage} className="stage">
        <canvas ref={wires} className="wires" />
        <div className="units">
          {placed.columns.map((column) => (
            <Units key={column.path} column={column} names={names} picked={picked} keep={keep} onPick={pick} />
          ))}
        </div>
        <div className="s q key">
          <i className="adds" />
          adds
          <i className="takes" />
          takes away
          <span>thicker: more weight</span>
        </div>
        {nothing && <p className="nothing m">{nothing}</p>}
        {picked && newest.current && <UnitCard plane={newest.current.plane} cell={picked} names={names} />}
      </div>
    </section>
  );
}

interface UnitsProperties {
  column: PlacedColumn;
  names: readonly string[];
  picked: Cell | null;
  keep: (key: string) => (canvas: HTMLCanvasElement | null) => void;
  onPick: (cell: Cell) => void;
}

function Units({ column: { path, x, title, note, more, cells }, names, picked, keep, onPick }: UnitsProperties) {
  return (
    <>
      <div className="col-head" style={{ left: x }}>
        <b>{title}</b>
        <span className="s q">{note}</span>
      </div>
      {cells.map((cell) => {
        const { key, unit, left, y, size } = cell;
        const style = { left, top: y - size / 2, width: size, height: size };
        if (!path) {
          return (
            <span key={key}>
              <canvas ref={keep(key)} className="unit" style={style} aria-label={names[unit]} />
              <b className="axis-name" style={{ left: left - 22, top: y - 10 }}>
                {names[unit]}
              </b>
            </span>
          );
        }
        const press = (event: KeyboardEvent): void => {
          if (event.key === "Enter") onPick(cell);
        };
        return (
          <canvas
            key={key}
            ref={keep(key)}
            className={`unit${picked?.key === key ? " on" : ""}`}
            style={style}
            role="button"
            tabIndex={0}
            aria-label={`${title}, unit ${unit + 1}`}
            onClick={() => onPick(cell)}
            onKeyDown={press}
          />
        );
      })}
      {more > 0 && (
        <span className="s q more-units" style={{ left: x }}>
          and {more} more
        </span>
      )}
    </>
  );
}
