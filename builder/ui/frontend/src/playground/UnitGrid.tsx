/* All units of a wide layer, each with its map. They are painted with every look, as those on the stage are. */
import { type KeyboardEvent, type ReactElement, useEffect, useRef } from "react";
import { Icon } from "../parts/icons";
import type { UnitColumn } from "../records";
import { pretty } from "./weave-layout";

interface Properties {
  path: string;
  /** None before the first look at it. */
  column: UnitColumn | null;
  picked: string | null;
  keep: (key: string) => (canvas: HTMLCanvasElement | null) => void;
  onPick: (unit: number) => void;
  onClose: () => void;
}

export function UnitGrid({ path, column, picked, keep, onPick, onClose }: Properties): ReactElement {
  const title = pretty(path);
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => close.current?.focus(), []);
  const press = (event: KeyboardEvent): void => {
    if (event.key === "Escape") onClose();
  };
  const rest = column ? column.units - column.which.length : 0;
  return (
    <div className="pop unit-grid" role="dialog" aria-label={`All units of ${title}`} onKeyDown={press}>
      <div className="row">
        <h3 className="grow">
          {title}
          {column && `, all ${column.which.length} units`}
        </h3>
        <button ref={close} className="btn t sm i" type="button" aria-label="Close" onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      {!column && <p className="s q">They come with the next look into the network.</p>}
      {rest > 0 && <p className="s q">The first ones; {rest} more are not shown.</p>}
      <div className="all-units">
        {column?.which.map((unit) => (
          <button
            key={unit}
            className={`unit${picked === `${path}/${unit}` ? " on" : ""}`}
            type="button"
            aria-label={`${title}, unit ${unit + 1}`}
            title={`Unit ${unit + 1}`}
            onClick={() => onPick(unit)}
          >
            <canvas ref={keep(`${path}/${unit}`)} />
          </button>
        ))}
      </div>
    </div>
  );
}
