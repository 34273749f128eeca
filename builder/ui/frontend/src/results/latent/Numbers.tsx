/* A slider for each number of the code. */
import { type ReactElement, useMemo } from "react";
import { number } from "../../parts/numbers";
import type { LatentSpace } from "../../records";
import { type Code, numbersOf, spanOf } from "./space";

interface Properties {
  space: LatentSpace;
  code: Code;
  onGo: (code: Code) => void;
}

export function Numbers({ space, code, onGo }: Properties): ReactElement {
  const shown = useMemo(
    () => numbersOf(space).map((place) => ({ place, span: spanOf(space.codes.map((each) => each[place]!)) })),
    [space],
  );
  return (
    <div className="latent-numbers">
      <h3>
        Number by number{" "}
        {shown.length < space.size && <span className="q s">the {shown.length} in which samples differ most</span>}
      </h3>
      <div className="latent-sliders">
        {shown.map(({ place, span: [low, high] }) => (
          <label key={place} className="latent-slider s">
            <span>{place + 1}</span>
            <input
              type="range"
              min={low}
              max={high}
              step={(high - low) / 200}
              value={code[place]}
              aria-label={`Number ${place + 1}`}
              aria-valuetext={number(code[place], 2)}
              onChange={(event) => onGo(code.map((value, k) => (k === place ? Number(event.target.value) : value)))}
            />
            <b>{number(code[place], 2)}</b>
          </label>
        ))}
      </div>
    </div>
  );
}
