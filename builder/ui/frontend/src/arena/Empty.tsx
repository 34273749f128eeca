/* Where no race is open: what could be raced, and how. */
import { type ReactElement, useState } from "react";
import { Icon } from "../parts/icons";
import { Term } from "../parts/Term";
import type { Begin } from "./answers";

export const Looking = (): ReactElement => (
  <div className="empty">
    <p className="q">Looking for races of this project …</p>
  </div>
);

interface GoneProperties {
  sentence: string;
  onOpen: () => void;
}

export const Gone = ({ sentence, onOpen }: GoneProperties): ReactElement => (
  <div className="empty">
    <h2>This race is not here any more</h2>
    <p className="m">{sentence}</p>
    <button type="button" className="btn p" onClick={onOpen}>
      Races of this project
    </button>
  </div>
);

const GHOST = [86, 84, 79, 71, 66, 40]; // percent of the width: scores to come
const MINE = 2; // which of them is the network's

const FOLDS: readonly (readonly [number, string])[] = [
  [0, "no, one split"],
  [5, "5 folds"],
  [10, "10 folds"],
];

interface NoRaceProperties {
  name: string;
  isStarting: boolean;
  onBegin: (terms: Begin) => void;
}

export function NoRace({ name, isStarting, onBegin }: NoRaceProperties): ReactElement {
  const [folds, setFolds] = useState(0);
  return (
    <div className="empty">
      <div className="ghost" aria-hidden="true">
        {GHOST.map((width, k) => (
          <i key={width} className={k === MINE ? "mine" : ""} style={{ width: `${width}%` }} />
        ))}
      </div>
      <h2>Is a network worth it here?</h2>
      <p className="m">
        Race {name} against classical models: the same rows, the same split, and a test that says how sure the answer
        is.
      </p>
      <div className="row">
        <button type="button" className="btn p" disabled={isStarting} onClick={() => onBegin({ network: true, folds })}>
          <Icon name="flag" />
          Race
        </button>
        <button type="button" className="btn" onClick={() => onBegin({ network: false, folds })}>
          Classical models only
        </button>
      </div>
      <label className="row q s">
        Check in <Term word="folds">folds</Term>
        <select
          className="inp pick"
          aria-label="Folds"
          value={folds}
          onChange={(event) => setFolds(Number(event.target.value))}
        >
          {FOLDS.map(([many, text]) => (
            <option key={many} value={many}>
              {text}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
